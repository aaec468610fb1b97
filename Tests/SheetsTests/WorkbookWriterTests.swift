import Foundation
import Testing

@testable import Sheets

/// Workbooks written row by row, read back by the reader.
@Suite struct WorkbookWriterTests {
  private func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("sheets-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  private func rows(_ reader: WorkbookReader, _ index: Int) throws -> [[SheetValue]] {
    let rows = try reader.rows(of: index)
    var result: [[SheetValue]] = []
    while let row = try rows.next() { result.append(row.cells) }
    return result
  }

  @Test func `words stay words and numbers numbers, and nothing else is left`() throws {
    try withFolder { folder in
      let path = folder.appendingPathComponent("a.xlsx").path
      var writer = try WorkbookWriter(to: path, temporary: folder.path)
      try writer.begin("bảng", titles: ["mã", "số"], widths: [20, 10])
      let words = ["=1+1", "+84", "-5", "@x", "007", "a<b>&\"c\"", "hai\ndòng", "Chợ\u{1}"]
      for word in words { try writer.write([.text(word), .number(1.005)]) }
      try writer.begin("trống", titles: ["mã"], widths: [])
      try writer.finish()
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.xlsx"])
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      let reader = try WorkbookReader(bytes)
      #expect(reader.sheets.map(\.name) == ["bảng", "trống"])
      let read = try rows(reader, 0)
      #expect(read[0] == [.text("mã"), .text("số")])
      #expect(
        read.dropFirst().map { $0[0] }
          == words.map { .text($0.replacing("\u{1}", with: "\u{FFFD}")) })
      #expect(read.dropFirst().allSatisfy { $0[1] == .number("1.005") })
      let sheet = try ZipArchive(path).text("xl/worksheets/sheet1.xml")
      #expect(sheet.contains("<autoFilter ref=\"A1:B9\""))
      #expect(sheet.contains("ySplit=\"1\"") && !sheet.contains("<f>"))
      #expect(try rows(reader, 1) == [[.text("mã")]])
    }
  }

  @Test func `a sheet that is full goes on in the next one`() throws {
    try withFolder { folder in
      let path = folder.appendingPathComponent("a.xlsx").path
      var writer = try WorkbookWriter(to: path, temporary: folder.path, rowsPerSheet: 4)
      try writer.begin("verdicts", titles: ["n"], widths: [10])
      for number in 0..<7 { try writer.write([.number(Double(number))]) }
      try writer.finish()
      let reader = try WorkbookReader(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
      #expect(reader.sheets.map(\.name) == ["verdicts", "verdicts (2)", "verdicts (3)"])
      let numbers = try (0..<3).map { try rows(reader, $0) }
      #expect(numbers.allSatisfy { $0[0] == [.text("n")] })
      #expect(
        numbers.flatMap { $0.dropFirst() } == (0..<7).map { [SheetValue.number("\($0)")] })
      #expect(numbers.map(\.count) == [4, 4, 2])
    }
  }

  @Test
  func `a text that no cell holds is cut where it shows, and the same rows give the same bytes`()
    throws
  {
    try withFolder { folder in
      var files: [Data] = []
      for name in ["a.xlsx", "b.xlsx"] {
        let path = folder.appendingPathComponent(name).path
        var writer = try WorkbookWriter(to: path, temporary: folder.path)
        try writer.begin("x", titles: [], widths: [])
        try writer.write([.text(String(repeating: "ệ", count: 40_000))])
        try writer.write([.text(String(repeating: "x", count: 32_767))])
        try writer.finish()
        files.append(try Data(contentsOf: URL(fileURLWithPath: path)))
      }
      #expect(files[0] == files[1])
      let read = try rows(WorkbookReader(Array(files[0])), 0)
      #expect(read[0] == [.text(String(repeating: "ệ", count: 32_766) + "…")])
      #expect(read[1] == [.text(String(repeating: "x", count: 32_767))])
    }
  }

  @Test func `a place that is not there is an error`() throws {
    try withFolder { folder in
      let path = folder.appendingPathComponent("none/a.xlsx").path
      #expect(throws: SheetError.notWritable(path: path)) {
        var writer = try WorkbookWriter(to: path, temporary: folder.path)
        try writer.begin("x", titles: ["a"], widths: [])
        try writer.finish()
      }
    }
  }
}
