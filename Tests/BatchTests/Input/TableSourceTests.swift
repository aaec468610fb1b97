import Foundation
import Quantities
import Streams
import Tables
import TestSupport
import Testing

@testable import Batch

/// Datasets in workbooks and in JSON give what the same rows give as CSV.
@Suite struct TableSourceTests {
  private func rows(_ count: Int = 300, seed: UInt64 = 81) -> [[String]] {
    var maker = MarketMaker(seed: seed)
    var rows = maker.rows(count)
    rows[4][8] = "weighting"
    rows[9][10] = "=A1"
    rows[12][0] = "Chợ & \"Bình\" <Sơn>"
    return rows
  }

  private static let header = MarketMaker.header.split(separator: ",").map(String.init)

  private func csv(_ rows: [[String]]) -> String {
    MarketMaker.header + "\n"
      + rows.map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
      }.joined()
  }

  private func object(_ row: [String]) throws -> String {
    let members = try zip(Self.header, row).compactMap { name, text -> String? in
      if text.isEmpty { return name.hasPrefix("added") ? "\"\(name)\":null" : nil }
      if Double(text) != nil { return "\"\(name)\" : \(text)" }
      let data = try JSONSerialization.data(withJSONObject: text, options: [.fragmentsAllowed])
      return "\"\(name)\":" + String(decoding: data, as: UTF8.self)
    }
    return "{" + members.joined(separator: ",") + "}\n"
  }

  private func expectSame(
    _ run: BatchRun, _ plain: BatchRun, lines offset: Int = 0,
    _ location: SourceLocation = #_sourceLocation
  ) {
    func shifted(_ rows: [[String]], _ column: Int) -> [[String]] {
      rows.map { row in
        var row = row
        row[column] = "\((Int(row[column]) ?? 0) + offset)"
        return row
      }
    }
    #expect(
      run.lines("verdicts.csv") == shifted(plain.lines("verdicts.csv"), 14),
      sourceLocation: location)
    #expect(
      run.lines("flagged.csv") == shifted(plain.lines("flagged.csv"), 1), sourceLocation: location)
    #expect(
      run.lines("rejects.csv") == shifted(plain.lines("rejects.csv"), 1), sourceLocation: location)
  }

  @Test(arguments: [1000, 1 << 20], [nil, .gzip] as [Compression?])
  func `a workbook gives what its rows give as CSV`(chunk: Int, compression: Compression?) throws {
    let rows = rows()
    let plain = try BatchRun(csv(rows), rules: RuleSets.r76())
    #expect(plain.summary.rowsRejected == 2)
    let book = BookMaker.book([
      ("-old", BookMaker.sheet([["x"]])), ("none", BookMaker.sheet([])),
      ("Đợt 1", BookMaker.sheet([Self.header] + rows)), ("Đợt 2", BookMaker.sheet([["y"]])),
    ])
    var options = BatchOptions()
    options.chunkByteCount = chunk
    let run = try BatchRun(
      [("in.csv", Packing.packed(book, compression))], rules: RuleSets.r76(), options: options)
    expectSame(run, plain)
    let file = run.summary.files[0]
    #expect(file.format == .workbook && file.sheet == "Đợt 1" && file.otherSheets == ["Đợt 2"])
  }

  @Test func `numbers of a workbook are those that were typed`() throws {
    // 5.005 as binary64 has it in 17 digits, as Excel stores it; 0.0035 with an exponent.
    let row = ["a", "counter", "III", "15", "0.1", "5", "5", "in-service", "weighing", "5"]
    let sheet = BookMaker.sheet([
      Self.header, row + ["5.0049999999999999", "3.5000000000000001E0", "2026-11-23"],
      ["", "", "remark"], row + ["5.005", "3.5", "2026-11-23", "", "beyond the header"],
    ])
    let run = try BatchRun([("in.csv", BookMaker.book([("S", sheet)]))], rules: RuleSets.r76())
    #expect(run.summary.rowsUsed == 2 && run.summary.rowsRejected == 1)
    #expect(run.rejects == [["3", "instrument_id", "MISSING-VALUE"]])
    #expect(run.verdicts.map { $0[6] } == ["0.4000"])
    // The same with a decimal comma in texts, where numbers are taken as they are.
    var options = BatchOptions()
    options.decimalMark = .comma
    let comma = try BatchRun(
      [
        (
          "in.csv",
          BookMaker.book([
            ("S", BookMaker.sheet([Self.header, row + ["5,005", "3.5", "2026-11-23"]]))
          ])
        )
      ], rules: RuleSets.r76(), options: options)
    #expect(comma.verdicts.map { $0[6] } == ["0.4000"])
  }

  @Test func `a sheet is chosen by name`() throws {
    let rows = rows(20)
    let book = BookMaker.book([
      ("A", BookMaker.sheet([["x"]])), ("-Đợt", BookMaker.sheet([Self.header] + rows)),
    ])
    var options = BatchOptions()
    options.sheet = "-đợt"
    let run = try BatchRun([("in.csv", book)], rules: RuleSets.r76(), options: options)
    #expect(run.summary.files[0].sheet == "-Đợt")
    options.sheet = "B"
    let error = #expect(throws: BatchError.self) {
      try BatchRun([("in.csv", book)], rules: RuleSets.r76(), options: options)
    }
    #expect(error?.code == "NO-SUCH-SHEET")
  }

  @Test(arguments: [
    ("<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet/>", "WORKBOOK-DAMAGED"),
    (
      "<worksheet><sheetData><row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\"/></sheetData></worksheet>",
      "WORKBOOK-DAMAGED"
    ),
    (
      "<worksheet><sheetData><row><c r=\"XFE1\"><v>1</v></c></row></sheetData></worksheet>",
      "WORKBOOK-DAMAGED"
    ),
    (
      "<worksheet><sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData></worksheet>",
      "WORKBOOK-DAMAGED"
    ),
    ("<worksheet><sheetData><row", "WORKBOOK-DAMAGED"),
    (String(repeating: "<a>", count: 300), "WORKBOOK-DAMAGED"),
    ("<worksheet/>", "EMPTY-WORKBOOK"),
  ])
  func `a hostile sheet is an error`(xml: String, code: String) throws {
    let error = #expect(throws: BatchError.self) {
      try BatchRun([("in.csv", BookMaker.book([("S", xml)]))], rules: RuleSets.r76())
    }
    #expect(error?.code == code)
  }

  @Test func `what is no workbook says so`() throws {
    let other = BookMaker.archive([("mimetype", "application/vnd.oasis.opendocument.spreadsheet")])
    for bytes in [other, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]] {
      let error = #expect(throws: BatchError.self) {
        try BatchRun([("in.csv", bytes)], rules: RuleSets.r76())
      }
      #expect(error?.code == "NOT-A-WORKBOOK")
    }
  }

  @Test(arguments: [1000, 1 << 20], [TextEncoding.utf8, .utf16LittleEndian])
  func `objects of JSON give what their rows give as CSV`(
    chunk: Int, encoding: TextEncoding
  ) throws {
    let rows = rows()
    let plain = try BatchRun(csv(rows), rules: RuleSets.r76())
    let text = try rows.map(object).joined()
    var options = BatchOptions()
    options.chunkByteCount = chunk
    let run = try BatchRun(
      [("in.csv", Packing.encoded(text, encoding))], rules: RuleSets.r76(), options: options)
    // The header line of CSV is no line here.
    expectSame(run, plain, lines: -1)
    #expect(run.summary.files[0].format == .jsonLines)
    #expect(run.summary.files[0].encoding == encoding)
  }

  @Test func `lines that are no objects are rejected as such`() throws {
    let good = try object(rows(30)[0])
    let late = good.replacing("}", with: ",\"place\":\"x\",\"note\":1}")
    let filler = String(repeating: good, count: 65_536 / good.utf8.count + 1)
    let lines = filler.split(separator: "\n").count
    let bad = ["[1]\n", "{\"a\":1,\"a\":2}\n", "hello\n", "\n", "{\"a\":\n"]
    let run = try BatchRun(
      filler + late + bad.joined() + good + "{}\n", rules: RuleSets.r76())
    let codes = run.lines("rejects.csv").map { [$0[1], $0[4]] }
    #expect(
      codes == [
        ["\(lines + 1)", "LATE-NAME"], ["\(lines + 2)", "NOT-AN-OBJECT"],
        ["\(lines + 3)", "NOT-AN-OBJECT"], ["\(lines + 4)", "NOT-AN-OBJECT"],
        ["\(lines + 6)", "NOT-AN-OBJECT"], ["\(lines + 8)", "MISSING-VALUE"],
      ])
    #expect(run.lines("rejects.csv").map { $0[3] }.contains("hello"))
    #expect(run.summary.rowsUsed == lines + 1)
  }

  @Test func `a mapping reads workbooks and JSON as well`() throws {
    let mapping = DatasetMapping(
      numbers: .vietnamese, dates: .dayMonthYear, leadingLines: 1,
      columns: [
        .init(field: .instrumentID, header: "Số hiệu"), .init(field: .max, header: "Max"),
        .init(field: .e, header: "e", unit: .gram),
        .init(field: .load, header: "Quả cân", unit: .kilogram),
        .init(field: .indication, header: "Số chỉ", unit: .kilogram),
        .init(field: .date, header: "Ngày"),
      ],
      constants: [.kind: "counter", .accuracyClass: "III", .service: "periodic", .test: "weighing"])
    var options = BatchOptions()
    options.mapping = mapping
    let header = ["Số hiệu", "Max", "e", "Quả cân", "Số chỉ", "Ngày"]
    let book = BookMaker.book([
      (
        "S",
        BookMaker.sheet([
          ["DANH SÁCH"], header, ["a", "15 kg", "5", "2.5", "2,505", "2026-03-13"],
          ["b", "15", "5", "2.5", "2.505", "13/3/2026"],
        ])
      )
    ])
    let run = try BatchRun([("in.csv", book)], rules: RuleSets.r76(), options: options)
    #expect(run.verdicts.map { [$0[0], $0[6]] } == [["a", "2.0000"]])
    #expect(run.rejects == [["4", "max_kg", "MISSING-UNIT"]])
    options.mapping?.leadingLines = 0
    let json = try BatchRun(
      "{\"Số hiệu\":\"a\",\"Max\":\"15 kg\",\"e\":5,\"Quả cân\":2.5,\"Số chỉ\":2.505}\n",
      rules: RuleSets.r76(), options: options)
    #expect(json.verdicts == run.verdicts)
  }
}
