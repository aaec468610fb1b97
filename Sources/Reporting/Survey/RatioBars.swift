import Assessment

/// Distributions of E/MPE, a line a kind, from −2 to 2.
struct RatioBars {
  private let rows: [(label: String, counts: SurveyHistogram)]
  private static let mostName = 22

  /// - Returns: `nil` where nothing was counted.
  init?(_ rows: [(label: String, counts: SurveyHistogram)]) {
    guard rows.contains(where: { $0.counts.total > 0 }) else { return nil }
    self.rows = rows
  }

  func figure(_ caption: String) -> ReportPage.Figure {
    let (unicode, ascii) = (lines(isUnicode: true), lines(isUnicode: false))
    return ReportPage.Figure(caption: caption, svg: svg) { $0 == .unicode ? unicode : ascii }
  }

  /// The classes between the tails.
  private func inner(_ histogram: SurveyHistogram) -> ArraySlice<Int> {
    histogram.counts[1...SurveyHistogram.classes]
  }

  private func lines(isUnicode: Bool) -> [String] {
    let margin = min(Self.mostName, rows.map { TextLayout.printable($0.label).count }.max() ?? 0)
    let steps = Array(isUnicode ? "▁▂▃▄▅▆▇█" : ".:-=+*#@")
    let (edge, middle): (Character, Character) = isUnicode ? ("│", "┊") : ("|", ":")
    var text = rows.map { row -> String in
      let most = inner(row.counts).max() ?? 0
      var line = ""
      for (place, count) in inner(row.counts).enumerated() {
        // The limits and zero stand between classes.
        if place == 10 || place == 30 { line.append(edge) }
        if place == 20 { line.append(middle) }
        if count == 0 || most == 0 {
          line.append(" ")
        } else {
          line.append(steps[max(0, (count * steps.count + most - 1) / most - 1)])
        }
      }
      var name = TextLayout.printable(row.label)
      if name.count > Self.mostName {
        name = name.prefix(Self.mostName - 1) + (isUnicode ? "…" : "~")
      }
      let tails = (row.counts.counts[0], row.counts.counts[SurveyHistogram.classes + 1])
      let beyond = tails.0 + tails.1 > 0 ? "  \(tails.0) < > \(tails.1)" : ""
      return TextLayout.pad(name, margin) + "  " + line + beyond
    }
    var scale = [Character](repeating: " ", count: 44)
    for (place, mark) in [(0, "-2"), (10, "-1"), (21, "0"), (31, "+1"), (41, "+2")] {
      for (offset, character) in mark.enumerated() where place + offset < scale.count {
        scale[place + offset] = character == "-" && isUnicode ? "−" : character
      }
    }
    text.append(TextLayout.pad("", margin) + "  " + String(scale))
    return text.map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private var svg: String {
    let (margin, width, row) = (220.0, 480.0, 58.0)
    let bottom = row * Double(rows.count) + 6
    let step = width / Double(SurveyHistogram.classes)
    let number = SVGNumber.text
    var parts = [
      "<svg viewBox=\"0 0 760 \(Int(bottom) + 26)\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\">"
    ]
    for (index, entry) in rows.enumerated() {
      let base = row * Double(index + 1)
      let most = Double(max(1, inner(entry.counts).max() ?? 1))
      let name = entry.label.count > 30 ? entry.label.prefix(29) + "…" : entry.label[...]
      parts.append(
        "<text text-anchor=\"end\" x=\"\(number(margin - 10))\" y=\"\(number(base - 6))\">\(HTMLPage.escaped(String(name)))</text>"
      )
      for (place, count) in inner(entry.counts).enumerated() where count > 0 {
        let height = max(1, Double(count) / most * (row - 12))
        parts.append(
          "<rect class=\"bar\" x=\"\(number(margin + step * Double(place) + 0.5))\" y=\"\(number(base - height))\" width=\"\(number(step - 1))\" height=\"\(number(height))\"/>"
        )
      }
      let (below, above) = (
        entry.counts.counts[0], entry.counts.counts[SurveyHistogram.classes + 1]
      )
      if above > 0 {
        parts.append(
          "<text class=\"soft\" x=\"\(number(margin + width + 6))\" y=\"\(number(base - 6))\">› \(above)</text>"
        )
      }
      if below > 0 {
        parts.append(
          "<text class=\"soft\" x=\"\(number(margin + 2))\" y=\"\(number(base - 20))\">‹ \(below)</text>"
        )
      }
      parts.append(
        "<path class=\"axis\" d=\"M\(number(margin)) \(number(base)) H\(number(margin + width))\"/>"
      )
    }
    for (ratio, mark) in [(-2, "−2"), (-1, "−1"), (0, "0"), (1, "+1"), (2, "+2")] {
      let x = margin + width * Double(ratio + 2) / 4
      if abs(ratio) == 1 {
        parts.append(
          "<path class=\"axis\" stroke-dasharray=\"3 3\" d=\"M\(number(x)) 4 V\(number(bottom))\"/>"
        )
      }
      parts.append(
        "<text class=\"soft\" text-anchor=\"middle\" x=\"\(number(x))\" y=\"\(number(bottom + 16))\">\(mark)</text>"
      )
    }
    return parts.joined(separator: "\n") + "\n</svg>"
  }
}
