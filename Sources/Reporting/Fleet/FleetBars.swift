import Economics

/// What each side loses, as bars to either side of a middle.
struct FleetBars {
  private let rows: [(customers: FleetAmount, traders: FleetAmount, name: String)]
  private let figures: SavingsFigures
  private let scale: SavingsFigures.Scale
  /// The largest amount to the left, and to the right.
  private let ends: (left: Double, right: Double)

  private static let columns = 52
  private static let mostName = 22

  /// - Returns: `nil` where nothing is lost.
  init?(
    _ rows: [(customers: FleetAmount, traders: FleetAmount, name: String)],
    figures: SavingsFigures, scale: SavingsFigures.Scale
  ) {
    let left = rows.map(\.traders.upper).max() ?? 0
    let right = rows.map(\.customers.upper).max() ?? 0
    guard left + right > 0, (left + right).isFinite else { return nil }
    self.rows = rows
    self.figures = figures
    self.scale = scale
    ends = (left, right)
  }

  func figure(left: String, right: String, caption: String) -> ReportPage.Figure {
    ReportPage.Figure(caption: caption, svg: svg(left, right)) { characters in
      lines(left, right, characters)
    }
  }

  /// Where nothing is lost, in characters from the left.
  private var middle: Int {
    Int((ends.left / (ends.left + ends.right) * Double(Self.columns - 1)).rounded())
  }

  private func lines(
    _ left: String, _ right: String, _ characters: TextStyle.Characters
  ) -> [String] {
    let isUnicode = characters == .unicode
    let (block, rule, line): (Character, Character, Character) =
      isUnicode ? ("█", "│", "─") : ("#", "|", "-")
    let margin = min(Self.mostName, rows.map { TextLayout.printable($0.name).count }.max() ?? 0)
    func steps(_ value: Double) -> Int {
      Int((value / (ends.left + ends.right) * Double(Self.columns - 1)).rounded())
    }
    var text = rows.map { row -> String in
      var cells = [Character](repeating: " ", count: Self.columns)
      func fill(_ amount: FleetAmount, _ sign: Int) {
        for step in 1...max(1, steps(amount.upper)) {
          let cell = middle + sign * step
          guard cells.indices.contains(cell), steps(amount.upper) > 0 else { return }
          cells[cell] = step <= steps(amount.mean) ? block : line
        }
      }
      fill(row.traders, -1)
      fill(row.customers, 1)
      cells[middle] = rule
      var name = TextLayout.printable(row.name)
      if name.count > Self.mostName {
        name = name.prefix(Self.mostName - 1) + (isUnicode ? "…" : "~")
      }
      var done = TextLayout.pad(name, margin) + "  " + String(cells)
      while done.last == " " { done.removeLast() }
      return done
    }
    let low = isUnicode ? "◀ \(left)" : "< \(left)"
    let high = isUnicode ? "\(right) ▶" : "\(right) >"
    let gap = max(1, Self.columns - low.count - high.count)
    text.append(
      TextLayout.pad("", margin) + "  " + low + String(repeating: " ", count: gap) + high)
    return text
  }

  private func svg(_ left: String, _ right: String) -> String {
    let (width, margin, edge, row) = (760.0, 220.0, 80.0, 24.0)
    let bottom = row * Double(rows.count) + 26
    func x(_ value: Double) -> Double {
      margin + (value + ends.left) / (ends.left + ends.right) * (width - margin - edge)
    }
    let number = SVGNumber.text
    var parts = [
      "<svg viewBox=\"0 0 760 \(Int(bottom) + 12)\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\">",
      "<text class=\"soft\" text-anchor=\"end\" x=\"\(number(x(0) - 8))\" y=\"14\">\(HTMLPage.escaped("◀ " + left))</text>",
      "<text class=\"soft\" x=\"\(number(x(0) + 8))\" y=\"14\">\(HTMLPage.escaped(right + " ▶"))</text>",
    ]
    for (index, entry) in rows.enumerated() {
      let y = 26 + row * Double(index)
      let name = entry.name.count > 30 ? entry.name.prefix(29) + "…" : entry.name[...]
      parts.append(
        "<text text-anchor=\"end\" x=\"\(number(margin - 10))\" y=\"\(number(y + 13))\">\(HTMLPage.escaped(String(name)))</text>"
      )
      for (amount, sign) in [(entry.traders, -1.0), (entry.customers, 1.0)] {
        let (from, to) = (x(min(0, sign * amount.mean)), x(max(0, sign * amount.mean)))
        parts.append(
          "<rect class=\"bar\" x=\"\(number(from))\" y=\"\(number(y + 2))\" width=\"\(number(to - from))\" height=\"14\"/>"
        )
        parts.append(
          "<path class=\"axis\" d=\"M\(number(x(sign * amount.lower))) \(number(y + 9)) H\(number(x(sign * amount.upper)))\"/>"
        )
      }
      parts.append(
        "<text class=\"soft\" x=\"\(number(x(entry.customers.upper) + 5))\" y=\"\(number(y + 13))\">\(HTMLPage.escaped(figures.amount(entry.customers.mean, scale)))</text>"
      )
    }
    parts.append(
      "<path class=\"axis\" d=\"M\(number(x(0))) 20 V\(number(bottom))\"/>")
    return parts.joined(separator: "\n") + "\n</svg>"
  }
}
