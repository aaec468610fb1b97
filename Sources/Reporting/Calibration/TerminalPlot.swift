import Foundation

/// A drawing of characters with axes: places are given in the units of the data.
struct TerminalPlot {
  static let columns = 58
  private let rows: Int
  private let x: ClosedRange<Double>
  private let y: ClosedRange<Double>
  private var cells: [[Character]]

  init(x: ClosedRange<Double>, y: ClosedRange<Double>, rows: Int = 13) {
    self.x = x
    self.y = y
    self.rows = rows
    cells = Array(repeating: Array(repeating: " ", count: Self.columns), count: rows)
  }

  /// The abscissa of the middle of a column.
  func abscissa(of column: Int) -> Double {
    x.lowerBound + (Double(column) + 0.5) / Double(Self.columns) * (x.upperBound - x.lowerBound)
  }

  func column(_ value: Double) -> Int {
    let part = (value - x.lowerBound) / (x.upperBound - x.lowerBound)
    return Int(min(Double(Self.columns - 1), max(0, (part * Double(Self.columns)).rounded(.down))))
  }

  /// The row of an ordinate; `nil` outside of the picture.
  func row(_ value: Double) -> Int? {
    let part = (y.upperBound - value) / (y.upperBound - y.lowerBound)
    guard part >= -1e-9, part <= 1 + 1e-9 else { return nil }
    return Int(min(Double(rows - 1), max(0, (part * Double(rows - 1)).rounded())))
  }

  /// Sets a cell, unless `keeping` and something is there.
  mutating func mark(column: Int, _ value: Double, _ character: Character, keeping: Bool = false) {
    guard let row = row(value) else { return }
    if keeping, cells[row][column] != " " { return }
    cells[row][column] = character
  }

  /// A vertical stroke between two ordinates, cut at the edges of the picture.
  mutating func stroke(column: Int, _ from: Double, _ to: Double, _ character: Character) {
    let low = max(from, y.lowerBound)
    let high = min(to, y.upperBound)
    guard low <= high, let top = row(high), let bottom = row(low) else { return }
    for row in top...bottom { cells[row][column] = character }
  }

  /// The lines with labels in the left margin (by row) and below.
  func lines(labels: [Int: String], below: [(column: Int, text: String)], isUnicode: Bool)
    -> [String]
  {
    let margin = (labels.values.map(\.count).max() ?? 0) + 2
    var lines = cells.enumerated().map { index, cells -> String in
      let label = labels[index] ?? ""
      let axis = isUnicode ? (label.isEmpty ? "│" : "┤") : "|"
      return Self.trimmed(
        String(repeating: " ", count: margin - label.count) + label + " " + axis + String(cells))
    }
    let indent = String(repeating: " ", count: margin + 1)
    lines.append(
      indent + (isUnicode ? "└" : "+")
        + String(repeating: isUnicode ? "─" : "-", count: Self.columns))
    var text = [Character](repeating: " ", count: Self.columns + 2)
    for (column, label) in below {
      let start = max(0, min(text.count - label.count, column + 1 - label.count / 2))
      guard label.count <= text.count else { continue }
      // A label that would run into another one is left out.
      let from = max(0, start - 1)
      let to = min(text.count, start + label.count + 1)
      if text[from..<to].contains(where: { $0 != " " }) { continue }
      for (offset, character) in label.enumerated() { text[start + offset] = character }
    }
    lines.append(Self.trimmed(indent + String(text)))
    return lines
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
