import Foundation
import Testing

@testable import Sheets

/// What the writer writes, the reader reads.
@Suite struct WorkbookReaderTests {
  private func written(_ sheets: [Sheet]) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    try Workbook(sheets).write(to: file.path)
    return Array(try Data(contentsOf: file))
  }

  private func rows(_ bytes: [UInt8], _ sheet: Int = 0) throws -> [SheetRow] {
    let rows = try WorkbookReader(bytes).rows(of: sheet)
    var found: [SheetRow] = []
    while let row = try rows.next() { found.append(row) }
    return found
  }

  @Test func `cells come back, in their places`() throws {
    let bytes = try written([
      Sheet("Đạt", rows: [[.heading("Số hiệu"), .empty, .number(5.005)]]),
      Sheet(
        "Two",
        rows: [[], [.empty, .text("a <b> & \"c\"")], [.number(0.1 + 0.2), .number(-1e-7)]]),
    ])
    let book = try WorkbookReader(bytes)
    #expect(book.sheets.map(\.name) == ["Đạt", "Two"])
    #expect(
      try rows(bytes) == [SheetRow(number: 1, cells: [.text("Số hiệu"), .empty, .number("5.005")])])
    #expect(
      try rows(bytes, 1) == [
        SheetRow(number: 2, cells: [.empty, .text("a <b> & \"c\"")]),
        SheetRow(number: 3, cells: [.number("0.3"), .number("-0.0000001")]),
      ])
  }

  @Test func `many rows are read one after the other`() throws {
    let count = 5000
    let bytes = try written([
      Sheet("S", rows: (0..<count).map { [.number(Double($0)), .text("row \($0)")] })
    ])
    let rows = try rows(bytes)
    #expect(rows.map(\.number) == Array(1...count))
    #expect(rows[count - 1].cells == [.number("\(count - 1)"), .text("row \(count - 1)")])
  }

  @Test func `bytes that are changed or cut are read or refused, never a crash`() throws {
    let bytes = try written([
      Sheet("S", rows: (0..<20).map { [.number(Double($0)), .text("row \($0)")] })
    ])
    var state: UInt64 = 7
    var (refused, read) = (0, 0)
    for _ in 0..<1500 {
      var changed = bytes
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        changed[Int(state >> 33) % changed.count] = UInt8(truncatingIfNeeded: state >> 20)
      }
      if state >> 63 == 1 { changed.removeLast(Int(state >> 40) % changed.count) }
      do {
        let book = try WorkbookReader(changed)
        for sheet in book.sheets.indices {
          let rows = try book.rows(of: sheet)
          while try rows.next() != nil {}
        }
        read += 1
      } catch {
        refused += 1
      }
    }
    #expect(refused > 100 && read > 0)
  }
}
