/// Shares with their intervals on one scale from nought, a line a group.
struct RatePlot {
  struct Row {
    let label: String
    let value: Double
    let interval: ClosedRange<Double>
  }

  private let rows: [Row]
  /// The share of all groups together, as a line to compare with.
  private let whole: Double
  private let top: Double
  private let percent: (Double) -> String

  private static let columns = 48
  private static let mostName = 24

  /// - Parameter percent: how a share is written.
  /// - Returns: `nil` without groups.
  init?(_ rows: [Row], whole: Double, percent: @escaping (Double) -> String) {
    guard !rows.isEmpty else { return nil }
    self.rows = rows
    self.whole = whole
    self.percent = percent
    let most = max(whole, rows.map(\.interval.upperBound).max() ?? 0)
    // Whole tenths, and not so wide that small shares are lost.
    top = min(1, max(0.05, (most * 10).rounded(.up) / 10))
  }

  func figure(_ caption: String) -> ReportPage.Figure {
    let (unicode, ascii) = (lines(isUnicode: true), lines(isUnicode: false))
    return ReportPage.Figure(caption: caption, svg: svg) { $0 == .unicode ? unicode : ascii }
  }

  private func place(_ share: Double) -> Int {
    Int((min(1, share / top) * Double(Self.columns - 1)).rounded())
  }

  private func lines(isUnicode: Bool) -> [String] {
    let margin = min(Self.mostName, rows.map { TextLayout.printable($0.label).count }.max() ?? 0)
    var text = rows.map { row -> String in
      var cells = [Character](repeating: " ", count: Self.columns)
      cells[place(whole)] = isUnicode ? "┊" : ":"
      for cell in place(row.interval.lowerBound)...place(row.interval.upperBound) {
        cells[cell] = isUnicode ? "─" : "-"
      }
      cells[place(row.value)] = isUnicode ? "●" : "o"
      var name = TextLayout.printable(row.label)
      if name.count > Self.mostName {
        name = name.prefix(Self.mostName - 1) + (isUnicode ? "…" : "~")
      }
      var line = TextLayout.pad(name, margin) + "  " + String(cells)
      while line.last == " " { line.removeLast() }
      return line
    }
    let (low, high) = (percent(0), percent(top))
    let gap = max(1, Self.columns - low.count - high.count)
    text.append(
      TextLayout.pad("", margin) + "  " + low + String(repeating: " ", count: gap) + high)
    return text
  }

  private var svg: String {
    let (width, margin, edge, row) = (760.0, 220.0, 70.0, 22.0)
    let bottom = row * Double(rows.count) + 8
    func x(_ share: Double) -> Double {
      margin + min(1, share / top) * (width - margin - edge)
    }
    let number = SVGNumber.text
    var parts = [
      "<svg viewBox=\"0 0 760 \(Int(bottom) + 24)\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\">",
      "<path class=\"axis\" stroke-dasharray=\"3 3\" d=\"M\(number(x(whole))) 4 V\(number(bottom))\"/>",
    ]
    for (index, entry) in rows.enumerated() {
      let y = 16 + row * Double(index)
      let name = entry.label.count > 30 ? entry.label.prefix(29) + "…" : entry.label[...]
      parts += [
        "<text text-anchor=\"end\" x=\"\(number(margin - 10))\" y=\"\(number(y + 4))\">\(HTMLPage.escaped(String(name)))</text>",
        "<path class=\"trials\" d=\"M\(number(x(entry.interval.lowerBound))) \(number(y)) H\(number(x(entry.interval.upperBound)))\"/>",
        "<circle class=\"bar\" cx=\"\(number(x(entry.value)))\" cy=\"\(number(y))\" r=\"4\"/>",
        "<text class=\"soft\" x=\"\(number(x(entry.interval.upperBound) + 6))\" y=\"\(number(y + 4))\">\(HTMLPage.escaped(percent(entry.value)))</text>",
      ]
    }
    parts += [
      "<path class=\"axis\" d=\"M\(number(x(0))) \(number(bottom)) H\(number(x(top)))\"/>",
      "<text class=\"soft\" x=\"\(number(x(0)))\" y=\"\(number(bottom + 16))\">\(HTMLPage.escaped(percent(0)))</text>",
      "<text class=\"soft\" text-anchor=\"end\" x=\"\(number(x(top)))\" y=\"\(number(bottom + 16))\">\(HTMLPage.escaped(percent(top)))</text>",
    ]
    return parts.joined(separator: "\n") + "\n</svg>"
  }
}
