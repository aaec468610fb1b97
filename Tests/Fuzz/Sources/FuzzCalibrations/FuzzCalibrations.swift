import Calibration
import Documents
import Quantities
import Reporting
import Rules

private let book: RuleBook = {
  do { return try RuleLibrary.builtIn().book } catch { preconditionFailure("\(error)") }
}()

/// Reads any bytes as inspections with weights and as a weight set, calibrates what can be read,
/// and writes every report of it.
///
/// Nothing may crash, no uncertainty may be NaN, and no line of text may be longer than a
/// terminal is wide.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCalibrations(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  guard let node = try? DocumentNode.read(bytes, file: "fuzz") else { return 0 }
  do {
    let set = try WeightSetDocument.read(node, file: "fuzz")
    for language in Language.allCases {
      let report = WeightSetReport(style: TextStyle(language: language), table: nil, on: nil)
      precondition(!report.text(set).isEmpty && !report.csv(set).isEmpty)
      _ = report.markdown(set)
    }
  } catch {
    check(error)
  }
  var options = InspectionDocument.Options(ruleBook: book)
  options.requiresRules = false
  for record in InspectionDocument.read(node, file: "fuzz", options: options).records {
    switch record {
    case .success(let record):
      guard let result = try? Calibrator(ruleBook: book).calibrate(record) else { continue }
      write(CalibratedRecord(source: "fuzz", result: result))
    case .failure(let error): check(error)
    }
  }
  return 0
}

private func check(_ error: DocumentError) {
  precondition(!error.problems.isEmpty, "a refusal without a reason")
  for language in Language.allCases { precondition(!error.text(language).isEmpty) }
}

private func write(_ record: CalibratedRecord) {
  for budget in record.result.points.compactMap(\.budget) {
    precondition(budget.standardUncertainty >= 0, "an uncertainty that is none")
    precondition(budget.coverageFactor > 0, "a coverage factor that is none")
  }
  for language in Language.allCases {
    let style = TextStyle(language: language)
    for line in CalibrationText(style: style, explains: true).text(record).split(separator: "\n") {
      precondition(line.count <= TextStyle.width, "a line of \(line.count) columns")
    }
  }
  let json = CalibrationDocument.json(
    record.result, source: "fuzz", language: .english, version: "0"
  ).text
  precondition(
    (try? DocumentNode.read(Array(json.utf8), file: "json", format: .json)) != nil,
    "the calibration is no JSON")
  _ = CalibrationCSV.text([record])
  _ = CalibrationMarkdown(language: .vietnamese, explains: true).text([record])
  _ = CalibrationHTML(language: .english, explains: true).text([record])
}
