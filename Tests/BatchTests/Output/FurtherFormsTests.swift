import Foundation
import Sheets
import TestSupport
import Testing

@testable import Batch

/// The tables in JSON Lines and in a workbook, read back cell by cell against the CSV.
@Suite struct FurtherFormsTests {
  private static let names = [
    "verdicts", "flagged", "rejects", "duplicates", "errors", "fleet", "groups", "leads",
  ]

  private func run(_ text: String, _ options: BatchOptions, _ folder: TemporaryFolder) throws {
    try Data(text.utf8).write(to: folder.url("in.csv"))
    var options = options
    options.isDurable = false
    _ = try DatasetVerifier(rules: RuleSets.r76(), options: options)
      .run(
        [folder.url("in.csv").path], into: folder.url("out").path,
        summaryRows: { [[.heading("rows"), .number(Double($0.rowsRead))]] })
  }

  /// Rows of which some fail, are rejected, repeat, and have names that are hard to write.
  private func dataset(seed: UInt64) -> String {
    var maker = MarketMaker(seed: seed)
    var random = SplitMix64(seed: seed)
    let text = Mutation.spoiled(maker.csv(300), every: 20, &random)
    let names = ["=1+1", "@x", "007", "\"a,\"\"b\"\"\"", "\"hai\ndòng\"", "a\\b\u{7}"]
    return text
      + names.map { "\($0),counter,III,15,0.1,5,5,initial,weighing,1,1.0051,,2025-01-05\n" }
      .joined()
  }

  private var allForms: BatchOptions {
    var options = BatchOptions()
    options.forms = [.jsonLines, .workbook]
    options.listsDuplicates = true
    options.writesErrors = true
    options.survey = SurveyOptions()
    return options
  }

  @Test(arguments: [UInt64](1...3))
  func `every cell of every table comes back`(seed: UInt64) throws {
    let folder = TemporaryFolder()
    try run(dataset(seed: seed), allForms, folder)
    let book = try WorkbookReader(Array(try Data(contentsOf: folder.url("out/results.xlsx"))))
    #expect(book.sheets.map(\.name) == ["summary"] + Self.names)
    for (index, name) in Self.names.enumerated() {
      let table = CSVText.rows(try text(folder, "\(name).csv"))
      let lines = try text(folder, "\(name).jsonl").split(separator: "\n")
      #expect(lines.count == table.count - 1)
      let rows = try book.rows(of: index + 1)
      var sheet: [[SheetValue]] = []
      while let row = try rows.next() { sheet.append(row.cells) }
      #expect(sheet.count == table.count)
      for (number, line) in lines.enumerated() {
        let cells = table[number + 1]
        let object = try #require(
          try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(object.count == cells.count)
        for (column, cell) in zip(table[0], cells) {
          let value = object[column]
          if cell.isEmpty {
            #expect(value is NSNull)
          } else if let text = value as? String {
            #expect(text == cell && TableColumn(column) == .text)
          } else {
            // Digit by digit, as it stands in the table.
            #expect(value is NSNumber && line.contains("\"\(column)\":\(cell)"))
          }
        }
        let found = sheet[number + 1]
        for (place, cell) in cells.enumerated() {
          let value = place < found.count ? found[place] : .empty
          switch value {
          case .empty: #expect(cell.isEmpty)
          case .text(let text): #expect(text == printable(cell))
          case .number(let number):
            #expect(TableColumn(table[0][place]) != .text)
            if TableColumn(table[0][place]) == .decimal {
              #expect(decimal(number) == decimal(cell))
            } else {
              // A workbook keeps fifteen digits of a binary number.
              let (read, written) = (Double(number) ?? .nan, Double(cell) ?? 0)
              #expect(abs(read - written) <= 1e-14 * abs(written))
            }
          case .date: Issue.record("no day is written as a day")
          }
        }
      }
    }
  }

  private func text(_ folder: TemporaryFolder, _ name: String) throws -> String {
    try String(contentsOf: folder.url("out/\(name)"), encoding: .utf8)
  }

  /// Characters that XML does not allow, replaced.
  private func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          $0.value < 32 && !"\n\r\t".unicodeScalars.contains($0) ? "\u{FFFD}" : $0
        }))
  }

  /// A decimal without zeros at its end.
  private func decimal(_ text: String) -> Decimal? { Decimal(string: text) }

  @Test func `no form depends on chunks or threads, and none is written unless asked for`() throws {
    let one = TemporaryFolder()
    let text = dataset(seed: 8)
    try run(text, allForms, one)
    let other = TemporaryFolder()
    try run("instrument_id\n", BatchOptions(), other, isError: true)
    var options = allForms
    options.chunkByteCount = 5000
    options.jobs = 3
    try run(text, options, other)
    for name in try one.names("out") where name != "summary.json" {
      let (first, second) = (
        try Data(contentsOf: one.url("out/\(name)")), try Data(contentsOf: other.url("out/\(name)"))
      )
      if name.hasSuffix("xlsx") {
        // The paths of the inputs stand in it, which are those of two folders.
        #expect(!first.isEmpty && !second.isEmpty)
      } else {
        #expect(
          String(decoding: first, as: UTF8.self).replacing(one.root.path, with: "")
            == String(decoding: second, as: UTF8.self).replacing(other.root.path, with: ""))
      }
    }
    let plain = TemporaryFolder()
    try run(text, BatchOptions(), plain)
    #expect(
      try plain.names("out") == ["flagged.csv", "rejects.csv", "summary.json", "verdicts.csv"])
  }

  private func run(
    _ text: String, _ options: BatchOptions, _ folder: TemporaryFolder, isError: Bool
  ) throws {
    #expect(throws: BatchError.self) { try run(text, options, folder) }
  }

  @Test(
    arguments: [
      ("1.005", "1.005"), ("-0.0000001", "-0.0000001"), ("123456789012345", "123456789012345"),
      ("1234567890.123450", "1234567890.12345"),
    ])
  func `decimals of fifteen digits are numbers`(cell: String, shown: String) {
    let bytes = Array(cell.utf8)
    let value = ResultsWorkbook.cell(bytes.span, 0, bytes.count, .decimal)
    #expect(value == .number(Double(shown) ?? .nan))
    #expect(ResultsWorkbook.cell(bytes.span, 0, bytes.count, .text) == .text(cell))
  }

  @Test(arguments: ["1234567890123456", "0.1234567890123456", "01", "1.", "-", "1e", "+5", "1 000"])
  func `decimals with more digits, and what is no number, are texts`(cell: String) {
    let bytes = Array(cell.utf8)
    #expect(ResultsWorkbook.cell(bytes.span, 0, bytes.count, .decimal) == .text(cell))
  }
}
