/// A table of fixed columns with at most one that takes the room that is left.
struct TextTable {
  struct Column {
    var titles: [String]
    var cells: [String]
    var alignment: TextLayout.Alignment
    /// The colour of a cell, by its row.
    var colours: [Ink.Colour?] = []

    init(_ titles: [String], _ cells: [String], _ alignment: TextLayout.Alignment = .right) {
      self.titles = titles
      self.cells = cells
      self.alignment = alignment
    }

    var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }
    fileprivate var width: Int { (titles + cells).map(\.count).max() ?? 0 }
  }

  /// The column that is drawn to a width: a bar.
  struct Drawing {
    var titles: (Int) -> [String]
    var cell: (_ row: Int, _ width: Int) -> String
  }

  var columns: [Column] = []
  /// Drawn before the column of this index.
  var drawing: (index: Int, content: Drawing)?
  /// The column that is cut first where all do not fit.
  var shrinking: Int?
  /// Whether what does not fit in that column goes on in lines below, instead of being cut.
  var wraps = false
  var indent = 2
  var gap = 2
  var decimalMark: Character = "."

  /// The lines of the table, titles first, none longer than `width`.
  func lines(width: Int, ink: Ink) -> [String] {
    let drawn = columns.map { column in
      guard column.alignment == .decimal else { return column }
      var aligned = column
      aligned.cells = TextLayout.alignDecimals(column.cells, mark: decimalMark)
      return aligned
    }
    var widths = drawn.map(\.width)
    let fixed = indent + widths.reduce(0, +) + gap * max(0, drawn.count - 1)
    var room = 0
    if drawing != nil {
      room = min(25, width - fixed - gap)
      if room.isMultiple(of: 2) { room -= 1 }
      if room < 7 { room = 0 }
    }
    if drawing == nil || room == 0 { fit(&widths, into: width) }

    let titleRows = drawn.map(\.titles.count).max() ?? 0
    var lines: [String] = []
    for row in 0..<titleRows
    where drawn.contains(where: { $0.titles.count > row && !$0.titles[row].isEmpty }) {
      let pieces = drawn.indices.map { index in
        let titles = drawn[index].titles
        return TextLayout.pad(
          row < titles.count ? titles[row] : "", widths[index], drawn[index].alignment)
      }
      let bars = drawing?.content.titles(room) ?? []
      lines.append(
        ink(joined(pieces, bar: row < bars.count ? bars[row] : "", room: room), .dim))
    }
    let rows = drawn.map(\.cells.count).max() ?? 0
    for row in 0..<rows {
      let cells = drawn.map { row < $0.cells.count ? $0.cells[row] : "" }
      var rest: [String] = []
      let pieces = drawn.indices.map { index in
        let column = drawn[index]
        var cell = cells[index]
        if wraps, index == shrinking, cell.count > widths[index] {
          rest = TextLayout.wrap(cell, widths[index])
          cell = rest.removeFirst()
        }
        let text = TextLayout.pad(cell, widths[index], column.alignment)
        // Spaces after a word stay uncoloured, so that the end of a line can be cut.
        let word = text.prefix(
          text.lastIndex { $0 != " " }.map { text.distance(from: text.startIndex, to: $0) + 1 } ?? 0
        )
        let colour = row < column.colours.count ? column.colours[row] : nil
        return ink(String(word), colour) + text.dropFirst(word.count)
      }
      let bar = room > 0 ? drawing?.content.cell(row, room) ?? "" : ""
      lines.append(joined(pieces, bar: bar, room: room))
      for line in rest {
        let pieces = drawn.indices.map { index in
          TextLayout.pad(index == shrinking ? line : "", widths[index])
        }
        lines.append(joined(pieces, bar: "", room: room))
      }
    }
    return lines
  }

  /// What does not fit is taken from the column that may give first, then from the widest.
  private func fit(_ widths: inout [Int], into width: Int) {
    while widths.reduce(0, +) + indent + gap * (widths.count - 1) > width {
      let index: Int
      if let shrinking, widths[shrinking] > 12 {
        index = shrinking
      } else if let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 4
      {
        index = widest
      } else {
        return
      }
      widths[index] -= 1
    }
  }

  private func joined(_ pieces: [String], bar: String, room: Int) -> String {
    var parts = pieces
    if room > 0, let drawing {
      parts.insert(TextLayout.pad(bar, room), at: min(drawing.index, parts.count))
    }
    let line =
      String(repeating: " ", count: indent)
      + parts.joined(
        separator: String(repeating: " ", count: gap))
    let end = line.lastIndex { $0 != " " }
    return end.map { String(line[...$0]) } ?? ""
  }
}
