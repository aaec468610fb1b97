import Quantities
import Statistics

/// Values of groups on one scale, a line a group, with the mean of each.
struct GroupPlot {
  struct Group {
    let label: String
    let values: [Double]
    let mean: Double
    /// nil for a single value.
    let deviation: Double?
    var isMarked = false
  }

  let groups: [Group]
  let mean: Double
  let figures: UncertaintyFigures
  private let low: Double
  private let high: Double

  /// More groups than these are no picture on a terminal.
  private static let mostLines = 40
  private static let columns = 54

  init?(_ groups: [Group], mean: Double, figures: UncertaintyFigures) {
    var ends: [Double] = [mean]
    for group in groups {
      ends += group.values
      ends += [group.mean - (group.deviation ?? 0), group.mean + (group.deviation ?? 0)]
    }
    guard let low = ends.min(), let high = ends.max(), high > low, (high - low).isFinite else {
      return nil
    }
    self.groups = groups
    self.mean = mean
    self.figures = figures
    self.low = low
    self.high = high
  }

  func figure(_ caption: String) -> ReportPage.Figure {
    ReportPage.Figure(caption: caption, svg: svg) { lines(characters: $0) }
  }

  private func place(_ value: Double) -> Int {
    let part = (value - low) / (high - low)
    return Int((min(1, max(0, part)) * Double(Self.columns - 1)).rounded())
  }

  func lines(characters: TextStyle.Characters) -> [String] {
    let isUnicode = characters == .unicode
    let shown = groups.prefix(Self.mostLines)
    let margin = min(18, shown.map(\.label.count).max() ?? 0)
    let centre = place(mean)
    var lines = shown.map { group -> String in
      var cells = [Character](repeating: " ", count: Self.columns)
      cells[centre] = isUnicode ? "┊" : ":"
      if group.values.isEmpty, let s = group.deviation {
        for cell in place(group.mean - s)...place(group.mean + s) {
          cells[cell] = isUnicode ? "─" : "-"
        }
      }
      var counts = [Int](repeating: 0, count: Self.columns)
      for value in group.values { counts[place(value)] += 1 }
      for (cell, count) in counts.enumerated() where count > 0 {
        cells[cell] = count == 1 ? (isUnicode ? "∘" : "o") : (isUnicode ? "•" : "8")
      }
      if group.values.count != 1 { cells[place(group.mean)] = isUnicode ? "┃" : "|" }
      let label = TextLayout.printable(group.label)
      var text = TextLayout.pad(label, margin) + "  " + String(cells)
      while text.last == " " { text.removeLast() }
      return text + (group.isMarked ? " !" : "")
    }
    if groups.count > shown.count {
      lines.append(TextLayout.pad("", margin) + "  … +\(groups.count - shown.count)")
    }
    let ends = figures.ends([low, high], like: (high - low) / 10, digits: 2)
    let gap = max(1, Self.columns - ends[0].count - ends[1].count)
    lines.append(
      TextLayout.pad("", margin) + "  " + ends[0] + String(repeating: " ", count: gap) + ends[1])
    return lines
  }

  private static let (width, left, right, row) = (720.0, 130.0, 20.0, 22)

  private func x(_ value: Double) -> String {
    let part = (value - low) / (high - low)
    return SVGNumber.text(Self.left + part * (Self.width - Self.left - Self.right))
  }

  var svg: String {
    let shown = groups.prefix(200)
    let bottom = Self.row * shown.count + 12
    var parts = [
      "<svg viewBox=\"0 0 720 \(bottom + 30)\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\">",
      "<path class=\"axis\" stroke-dasharray=\"4 4\" d=\"M\(x(mean)) 4 V\(bottom)\"/>",
    ]
    for (index, group) in shown.enumerated() {
      let y = Self.row * index + 16
      let name = group.label.count > 18 ? group.label.prefix(17) + "…" : group.label[...]
      parts.append(
        "<text x=\"\(Int(Self.left) - 10)\" y=\"\(y + 4)\" text-anchor=\"end\">"
          + "\(HTMLPage.escaped(String(name) + (group.isMarked ? " !" : "")))</text>")
      if let s = group.deviation {
        parts.append(
          "<path class=\"trials\" opacity=\"0.5\" d=\"M\(x(group.mean - s)) \(y) H\(x(group.mean + s))\"/>"
        )
      }
      for value in group.values.prefix(400) {
        parts.append(
          "<circle class=\"bar\" opacity=\"0.6\" cx=\"\(x(value))\" cy=\"\(y)\" r=\"3\"/>")
      }
      parts.append("<path class=\"curve\" d=\"M\(x(group.mean)) \(y - 7) v14\"/>")
    }
    let ends = figures.ends([low, mean, high], like: (high - low) / 10, digits: 2)
    for (value, label) in zip([low, mean, high], ends) {
      parts.append(
        "<text class=\"soft\" x=\"\(x(value))\" y=\"\(bottom + 18)\" text-anchor=\"middle\">"
          + "\(HTMLPage.escaped(label))</text>")
    }
    return parts.joined(separator: "\n") + "\n</svg>"
  }
}
