import Quantities
import TestSupport
import Testing

@testable import Batch

/// Where the cells of a row stand, against the same told byte by byte.
@Suite struct RowCellsTests {
  private let columns: [DatasetColumn?] = [
    .instrumentID, .kind, nil, .accuracyClass, .e, .test, nil, .load, .indication, .date,
  ]

  private func layout(_ count: Int) -> DatasetLayout {
    DatasetLayout(
      delimiter: Ascii.semicolon, decimalMark: Ascii.point,
      columns: columns.prefix(count).map { $0.map { ($0, MassUnit?.none) } },
      cells: [String](repeating: "", count: count))
  }

  @Test(arguments: [UInt64](1...6))
  func `cells stand where a loop finds them`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var uneven = 0
    for _ in 0..<4000 {
      let layout = layout(Int.random(in: 1...columns.count, using: &random))
      // Mostly as many fields as there should be; some longer than a block, some with CRLF.
      let fields =
        random.oneIn(4) ? Int.random(in: 1...12, using: &random) : layout.slots.count
      var row: [[UInt8]] = (0..<fields).map { _ in
        let most = random.oneIn(20) ? 150 : 9
        return (0..<Int.random(in: 0...most, using: &random)).map { _ in
          [44, 48, 13, 0x8a, 0xbb, 58].randomElement(using: &random) ?? 48
        }
      }
      if random.oneIn(3) { row[fields - 1].append(Ascii.carriageReturn) }
      let before = Int.random(in: 0...70, using: &random)
      let text = Array(row.joined(separator: [Ascii.semicolon])) + [Ascii.lineFeed]
      var bytes = [UInt8](repeating: Ascii.lineFeed, count: before) + text
      // What stands behind the row must not matter, whatever it is.
      bytes += (0..<DatasetChunk.padding).map { _ in
        [Ascii.semicolon, Ascii.lineFeed, 48].randomElement(using: &random) ?? 48
      }

      var cells = RowCells()
      let end = cells.split(
        bytes.span, from: before, field: 0, slots: layout.slots.span, delimiter: layout.delimiter)
      #expect(end == before + text.count - 1)
      #expect(cells.fieldCount == fields)
      if fields != layout.slots.count { uneven += 1 }
      var at = before
      for (index, cell) in row.enumerated() {
        var count = cell.count
        if index == fields - 1 && cell.last == Ascii.carriageReturn { count -= 1 }
        if index < layout.slots.count, let column = columns[index] {
          #expect(cells.start(column) == at && cells.end(column) == at + count)
        }
        at += cell.count + 1
      }

      // The same from a field within.
      guard fields == layout.slots.count, fields > 2 else { continue }
      let first = Int.random(in: 1..<fields, using: &random)
      let from = before + row[..<first].reduce(0) { $0 + $1.count + 1 }
      let (start, oldEnd) = (cells.start(.instrumentID), cells.end(.instrumentID))
      let again = cells.split(
        bytes.span, from: from, field: first, slots: layout.slots.span,
        delimiter: layout.delimiter)
      #expect(again == end && cells.fieldCount == fields)
      #expect(cells.start(.instrumentID) == start && cells.end(.instrumentID) == oldEnd)
    }
    #expect(uneven > 100)
  }
}
