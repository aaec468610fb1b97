import Quantities
import Statistics

/// The values of a series in their order, with the mean and the lines x̄ ± 2s.
struct RunChart {
  let values: [Double]
  let mean: Double
  let deviation: Double
  let figures: UncertaintyFigures

  private static let columns = 60
  private static let rows = 11

  init?(_ sample: EvaluatedSample, figures: UncertaintyFigures) {
    guard let s = sample.description.standardDeviation, s > 0, sample.values.count > 2 else {
      return nil
    }
    values = sample.values.map(\.value)
    mean = sample.description.mean
    deviation = s
    self.figures = figures
    low = min(values.min() ?? mean, mean - 2.2 * s)
    high = max(values.max() ?? mean, mean + 2.2 * s)
    guard high > low, (high - low).isFinite else { return nil }
  }

  private let low: Double
  private let high: Double

  func figure(_ caption: String) -> ReportPage.Figure {
    ReportPage.Figure(caption: caption, svg: svg) { lines(characters: $0) }
  }

  // MARK: In characters

  private func row(_ value: Double) -> Int {
    let part = (high - value) / (high - low)
    return min(Self.rows - 1, max(0, Int((part * Double(Self.rows - 1)).rounded())))
  }

  func lines(characters: TextStyle.Characters) -> [String] {
    let isUnicode = characters == .unicode
    let step = values.count * 2 <= Self.columns ? 2 : 1
    let width = min(Self.columns, values.count * step)
    var cells = Array(
      repeating: [Character](repeating: " ", count: width), count: Self.rows)
    let marks = [mean + 2 * deviation, mean, mean - 2 * deviation]
    for (index, mark) in marks.enumerated() {
      let line: Character = isUnicode ? (index == 1 ? "─" : "┄") : (index == 1 ? "-" : ".")
      cells[row(mark)] = [Character](repeating: line, count: width)
    }
    if values.count * step <= Self.columns {
      for (index, value) in values.enumerated() {
        cells[row(value)][index * step] = isUnicode ? "•" : "o"
      }
    } else {
      for column in 0..<width {
        let from = column * values.count / width
        let to = max(from + 1, (column + 1) * values.count / width)
        let part = values[from..<to]
        let rows = part.map(row)
        guard let top = rows.min(), let bottom = rows.max() else { continue }
        for row in top...bottom { cells[row][column] = isUnicode ? "│" : "|" }
        cells[row(part.reduce(0) { $0 + $1 / Double(part.count) })][column] = isUnicode ? "•" : "o"
      }
    }
    let labels = figures.ends(marks, like: deviation, digits: 2)
    let margin = labels.map(\.count).max() ?? 0
    return cells.enumerated().map { index, line in
      let label = marks.indices.first { row(marks[$0]) == index }.map { labels[$0] } ?? ""
      var text = TextLayout.pad(label, margin, .right) + "  " + String(line)
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  // MARK: As SVG

  private static let (width, height, left, right, top, bottom) = (
    720.0, 250.0, 96.0, 16.0, 12.0, 30.0
  )

  private func y(_ value: Double) -> String {
    let part = (high - value) / (high - low)
    return SVGNumber.text(Self.top + part * (Self.height - Self.top - Self.bottom))
  }

  private func x(_ index: Int) -> String {
    let part = (Double(index) + 0.5) / Double(values.count)
    return SVGNumber.text(Self.left + part * (Self.width - Self.left - Self.right))
  }

  var svg: String {
    var parts = [
      "<svg viewBox=\"0 0 720 250\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\">"
    ]
    let marks = [mean + 2 * deviation, mean, mean - 2 * deviation]
    let labels = figures.ends(marks, like: deviation, digits: 2)
    let names = ["+2s", "x̄", "−2s"]
    let end = SVGNumber.text(Self.width - Self.right)
    for index in marks.indices {
      let place = y(marks[index])
      let dashes = index == 1 ? "" : " stroke-dasharray=\"5 4\""
      parts.append(
        "<path class=\"axis\"\(dashes) d=\"M\(SVGNumber.text(Self.left)) \(place) H\(end)\"/>")
      parts.append(
        "<text class=\"soft\" x=\"\(SVGNumber.text(Self.left - 8))\" y=\"\(place)\" dy=\"4\" text-anchor=\"end\">"
          + "\(HTMLPage.escaped(names[index] + " " + labels[index]))</text>")
    }
    // More points than the picture has pixels are thinned to the extremes of each pixel.
    let shown = thinned
    let path = shown.enumerated().map { place, index in
      "\(place == 0 ? "M" : "L")\(x(index)) \(y(values[index]))"
    }
    parts.append("<path class=\"trials\" opacity=\"0.5\" d=\"\(path.joined(separator: " "))\"/>")
    if values.count <= 300 {
      for index in values.indices {
        parts.append(
          "<circle class=\"bar\" cx=\"\(x(index))\" cy=\"\(y(values[index]))\" r=\"3\"/>")
      }
    }
    for index in [0, values.count - 1] {
      parts.append(
        "<text class=\"soft\" x=\"\(x(index))\" y=\"\(Int(Self.height) - 8)\" text-anchor=\"middle\">\(index + 1)</text>"
      )
    }
    return parts.joined(separator: "\n") + "\n</svg>"
  }

  private var thinned: [Int] {
    let most = 600
    if values.count <= 2 * most { return Array(values.indices) }
    return (0..<most).flatMap { bin -> [Int] in
      let range = (bin * values.count / most)..<((bin + 1) * values.count / most)
      guard let low = range.min(by: { values[$0] < values[$1] }),
        let high = range.max(by: { values[$0] < values[$1] })
      else { return [] }
      return low == high ? [low] : [min(low, high), max(low, high)]
    }
  }
}
