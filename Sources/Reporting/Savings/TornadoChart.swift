/// The bars of a tornado (SVG), with the values of the inputs at their ends.
struct TornadoChart {
  private let bars: SavingsSection.Bars
  private let figures: SavingsFigures

  init(_ bars: SavingsSection.Bars, figures: SavingsFigures) {
    self.bars = bars
    self.figures = figures
  }

  /// The drawing; empty where no bar has a length.
  var svg: String {
    let all = bars.ends.flatMap { [$0.low, $0.high] } + [bars.center]
    guard let low = all.min(), let high = all.max(), high > low, (high - low).isFinite else {
      return ""
    }
    let (width, left, right, row) = (760.0, 270.0, 110.0, 26)
    let height = row * bars.names.count + 34
    func x(_ value: Double) -> Double {
      left + (value - low) / (high - low) * (width - left - right)
    }
    var parts = [
      "<svg viewBox=\"0 0 \(Int(width)) \(height)\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\">"
    ]
    for (index, name) in bars.names.enumerated() {
      let y = row * index + 6
      let (first, second) = bars.ends[index]
      let (from, to) = (x(min(first, second, bars.center)), x(max(first, second, bars.center)))
      let (near, far) = labels(index)
      parts.append(
        "<text x=\"8\" y=\"\(y + 14)\">\(HTMLPage.escaped(shortened(name)))</text>")
      parts.append(
        "<rect class=\"bar\" x=\"\(SVGNumber.text(from))\" y=\"\(y + 2)\" width=\"\(SVGNumber.text(max(0.5, to - from)))\" height=\"16\" rx=\"2\"/>"
      )
      parts.append(
        "<text class=\"soft\" text-anchor=\"end\" x=\"\(SVGNumber.text(from - 5))\" y=\"\(y + 14)\">\(HTMLPage.escaped(near))</text>"
      )
      parts.append(
        "<text class=\"soft\" x=\"\(SVGNumber.text(to + 5))\" y=\"\(y + 14)\">\(HTMLPage.escaped(far))</text>"
      )
    }
    let bottom = row * bars.names.count + 6
    func rule(_ value: Double, _ style: String, _ label: String) {
      parts.append(
        "<line class=\"\(style)\" x1=\"\(SVGNumber.text(x(value)))\" x2=\"\(SVGNumber.text(x(value)))\" y1=\"2\" y2=\"\(bottom)\"/>"
      )
      parts.append(
        "<text class=\"soft\" text-anchor=\"middle\" x=\"\(SVGNumber.text(x(value)))\" y=\"\(bottom + 16)\">\(HTMLPage.escaped(label))</text>"
      )
    }
    rule(bars.center, "axis", figures.amount(bars.center))
    if low < 0, high > 0, abs(x(0) - x(bars.center)) > 70 { rule(0, "zero", "0") }
    return parts.joined(separator: "\n") + "\n</svg>"
  }

  /// What stands at the left end of a bar and at the right one: the values of the input there;
  /// both at one end where the estimate is the other.
  private func labels(_ index: Int) -> (near: String, far: String) {
    let (first, second) = bars.ends[index]
    let label = bars.labels[index]
    if min(first, second) > bars.center { return ("", "\(label.low) … \(label.high)") }
    if max(first, second) < bars.center { return ("\(label.low) … \(label.high)", "") }
    return first <= second ? (label.low, label.high) : (label.high, label.low)
  }

  private func shortened(_ name: String) -> String {
    name.count > 26 ? name.prefix(25) + "…" : name
  }
}
