import TestSupport
import Testing

@testable import Batch

/// Where rows end, whatever stands in quotes.
@Suite struct RowScannerTests {
  private func ends(_ text: String) -> [Int] {
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: 16)
    let count = bytes.count - 16
    let scanner = RowScanner(delimiter: Ascii.comma)
    var ends: [Int] = []
    var at = 0
    while at < count {
      guard case .at(let end) = scanner.rowEnd(bytes.span, at, count, isLast: true) else { break }
      ends.append(end)
      at = end
    }
    return ends
  }

  @Test(arguments: [
    ("a,b\n", [4]), ("a\nb\n", [2, 4]), ("\"a\nb\",c\nd\n", [8, 10]), ("\"a\"\"\n\",b\n", [9]),
    // A quote within a cell is a letter.
    ("a\"b\nc\n", [4, 6]),
    // Behind a closing quote only a delimiter or a line end may stand.
    ("\"a\nb\"x,\nc\n", [3, 8, 10]),
    // A quote that is never closed.
    ("\"a,b\nc,d\n", [5, 9]),
    ("\"a\"\r\nb\r\n", [5, 8]), ("\"a\"\rb\nc\n", [6, 8]),
  ])
  func `a row ends at a line feed outside of quotes`(text: String, expected: [Int]) {
    #expect(ends(text) == expected)
  }

  @Test func `an answer does not change when more bytes come`() {
    var random = SplitMix64(seed: 8)
    let scanner = RowScanner(delimiter: Ascii.comma)
    for _ in 0..<3000 {
      let text: [UInt8] =
        (0..<24).map { _ in
          [34, 34, 44, 10, 13, 97].randomElement(using: &random) ?? 97
        } + [10]
      let bytes = text + [UInt8](repeating: 0, count: 16)
      let full = scanner.rowEnd(bytes.span, 0, text.count, isLast: true)
      for count in 1..<text.count {
        let part = scanner.rowEnd(bytes.span, 0, count, isLast: false)
        #expect(part == full || part == .unknown)
      }
    }
  }

  @Test func `a row is taken out of its quotes`() {
    func cells(_ text: String) -> (cells: [String], sound: Bool) {
      let bytes = Array(text.utf8)
      var row = UnquotedRow()
      row.read(bytes.span, 0, bytes.count, delimiter: Ascii.comma)
      let cells = (0..<row.fieldCount).map { field in
        let range = row.range(field)
        return String(decoding: row.bytes[range.start..<range.end], as: UTF8.self)
      }
      return (cells, row.isSound)
    }
    #expect(cells("a,\"b,\"\"c\"\"\n\",") == (["a", "b,\"c\"\n", ""], true))
    #expect(cells("\"\",\"\"\"\"") == (["", "\""], true))
    #expect(cells("a\"b,c") == (["a\"b", "c"], true))
    #expect(cells("\"a\"b,c") == (["ab", "c"], false))
    #expect(cells("\"a,c") == (["a,c"], false))
  }
}
