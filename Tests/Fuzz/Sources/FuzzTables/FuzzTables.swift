import Calibration
import Documents
import Quantities
import Reporting
import Statistics

/// Reads any bytes as a table of data, a history of results and the values of check standards,
/// and writes what follows from them.
///
/// Nothing may crash; rows are as long as their heading; advice is an interval of at least a day.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTables(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  do {
    let table = try DataTable.read(bytes, file: "fuzz")
    for column in table.columns {
      _ = try? table.numbers(of: column)
      precondition(table.text(of: column).count == table.rowCount, "a row without a cell")
    }
  } catch {
    check(error)
  }
  do {
    let table = try DelimitedTable(bytes, file: "fuzz")
    precondition(table.rows.allSatisfy { $0.count == table.header.count })
    if let histories = try? HistoryTable.read(table, numbers: .english), !histories.isEmpty {
      review(histories)
    }
    for standard in (try? CheckStandardTable.read(table, numbers: .english)) ?? [] {
      guard
        let review = try? CheckStandardReview(standard, options: ChartOptions(kinds: [.shewhart]))
      else { continue }
      precondition(!ChartText(style: TextStyle(language: .vietnamese)).text(review).isEmpty)
      _ = ControlChartDocument.json(review, source: "fuzz", version: "0").text
    }
  } catch {
    check(error)
  }
  return 0
}

private func check(_ error: DocumentError) {
  precondition(!error.problems.isEmpty, "a refusal without a reason")
  for language in Language.allCases { precondition(!error.text(language).isEmpty) }
}

private func review(_ histories: [InstrumentHistory]) {
  let review = IntervalReview(histories, options: IntervalOptions())
  let methods = Set(IntervalMethod.allCases)
  let reported = ReviewedHistories(files: ["fuzz"], review: review, methods: methods, legal: [])
  for entry in review.entries {
    if let (_, proposal) = review.shortest(entry, of: methods) {
      precondition(proposal.period.days >= 1, "an interval of \(proposal.period.days) days")
    }
  }
  for language in Language.allCases {
    for line in IntervalText(style: TextStyle(language: language)).text(reported)
      .split(separator: "\n")
    {
      precondition(line.count <= TextStyle.width, "a line of \(line.count) columns")
    }
  }
  let json = IntervalDocument.json(
    review, methods: methods, legal: [], sources: ["fuzz"], version: "0"
  ).text
  precondition(
    (try? DocumentNode.read(Array(json.utf8), file: "json", format: .json)) != nil,
    "the advice is no JSON")
  _ = IntervalCSV.text(reported)
  _ = IntervalHTML(language: .english).text(reported)
}
