import Foundation
import Sheets
import Testing

/// Workbooks, read back from their files.
@Suite struct WorkbookTests {
  private func withFile<Result>(_ body: (String) throws -> Result) throws -> Result {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("sheets-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    return try body(file.path)
  }

  private static let book = Workbook([
    Sheet(
      "Phương án",
      rows: [
        [.heading("phương án"), .heading("NPV")],
        [.text("cân điện tử <e = 5 g> & \"khác\""), .number(33_049_859.128_474_83, .whole)],
        [.empty, .number(-0.25, .percent), .number(1e-7)],
      ], frozenRows: 1),
    Sheet("Đầu vào", rows: [[.text("")], [.number(0)]]),
  ])

  @Test func `words and numbers come back as they were`() throws {
    let parts = try withFile { path in
      try Self.book.write(to: path)
      return try ZipArchive(path)
    }
    let names = try parts.text("xl/workbook.xml")
    #expect(names.contains("name=\"Phương án\""))
    #expect(names.contains("name=\"Đầu vào\""))
    let sheet = try parts.text("xl/worksheets/sheet1.xml")
    // A number is a number, with all its digits.
    #expect(sheet.contains("<v>33049859.12847483</v>"))
    #expect(sheet.contains("<v>-0.25</v>"))
    #expect(sheet.contains("<v>1e-07</v>") || sheet.contains("<v>1E-07</v>"))
    let shared = try parts.text("xl/sharedStrings.xml")
    #expect(shared.contains("cân điện tử &lt;e = 5 g&gt; &amp; \"khác\""))
    #expect(try parts.text("xl/styles.xml").contains("0.0%"))
  }

  @Test func `the same sheets give the same bytes`() throws {
    let one = try withFile { path in
      try Self.book.write(to: path)
      return try Data(contentsOf: URL(fileURLWithPath: path))
    }
    Thread.sleep(forTimeInterval: 1.1)
    let two = try withFile { path in
      try Self.book.write(to: path)
      return try Data(contentsOf: URL(fileURLWithPath: path))
    }
    #expect(one == two)
  }

  @Test func `what no sheet can hold is refused`() throws {
    func refusal(_ sheets: [Sheet]) throws -> SheetError? {
      try withFile { path in
        do throws(SheetError) {
          try Workbook(sheets).write(to: path)
          return nil
        } catch {
          return error
        }
      }
    }
    #expect(try refusal([]) == .badName(""))
    #expect(try refusal([Sheet("")]) == .badName(""))
    #expect(try refusal([Sheet("a"), Sheet("A")]) == .badName("A"))
    #expect(
      try refusal([Sheet("a", rows: [[], [.empty, .number(.nan)]])])
        == .notFinite(sheet: "a", row: 2, column: 2))
    #expect(
      try refusal([Sheet("a", rows: [[.text(String(repeating: "x", count: 32_768))]])])
        == .tooLarge(sheet: "a"))
    #expect(throws: SheetError.notWritable(path: "/nowhere/a.xlsx")) {
      try Workbook([Sheet("a")]).write(to: "/nowhere/a.xlsx")
    }
  }

  @Test func `names are cut and cleaned, and control characters do no harm`() throws {
    let parts = try withFile { path in
      try Workbook([
        Sheet("'a/b: a name that is far too long for a tab'", rows: [[.text("a\u{0}\u{8}b")]])
      ]).write(to: path)
      return try ZipArchive(path)
    }
    #expect(
      try parts.text("xl/workbook.xml").contains("name=\"a-b- a name that is far too lo"))
    #expect(try parts.text("xl/sharedStrings.xml").contains("a\u{FFFD}\u{FFFD}b"))
  }
}
