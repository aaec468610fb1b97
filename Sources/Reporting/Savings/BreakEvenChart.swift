import Economics
import Quantities

/// What a solution is worth as single inputs change, side by side (SVG): where the line crosses
/// nothing the advice turns.
struct BreakEvenChart {
  private let curves: [BreakEvenCurve]
  private let words: SavingsWords

  private static let (width, height, gap) = (760.0, 190.0, 16.0)
  /// More panels than these are too narrow to be read.
  static let most = 3

  init(_ curves: [BreakEvenCurve], words: SavingsWords) {
    self.curves = curves.filter { curve in
      let worths = curve.points.map(\.worth)
      return curve.points.count > 1 && worths.allSatisfy(\.isFinite)
        && (worths.max() ?? 0) > (worths.min() ?? 0)
    }
    self.words = words
  }

  /// The drawing; empty where nothing turns.
  var svg: String {
    if curves.isEmpty { return "" }
    let panel = (Self.width - Self.gap * Double(Self.most - 1)) / Double(Self.most)
    let parts = curves.prefix(Self.most).enumerated().map { index, curve in
      self.panel(curve, left: Double(index) * (panel + Self.gap), width: panel)
    }
    return
      "<svg viewBox=\"0 0 \(Int(Self.width)) \(Int(Self.height))\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\">\n"
      + parts.joined(separator: "\n") + "\n</svg>"
  }

  private func panel(_ curve: BreakEvenCurve, left: Double, width: Double) -> String {
    let input = words.reported.question.inputs[curve.crossing.input]
    let figures = words.figures
    let (top, bottom) = (28.0, Self.height - 44)
    let worths = curve.points.map(\.worth) + [0]
    let (low, high) = (worths.min() ?? 0, worths.max() ?? 1)
    let (from, to) = (curve.points[0].value, curve.points[curve.points.count - 1].value)
    func x(_ value: Double) -> Double { left + (value - from) / (to - from) * width }
    func y(_ worth: Double) -> Double { top + (high - worth) / (high - low) * (bottom - top) }
    func text(
      _ string: String, _ x: Double, _ y: Double, anchor: String = "middle", soft: Bool = true
    ) -> String {
      "<text\(soft ? " class=\"soft\"" : "") text-anchor=\"\(anchor)\" x=\"\(SVGNumber.text(x))\" y=\"\(SVGNumber.text(y))\">\(HTMLPage.escaped(string))</text>"
    }
    let number = SVGNumber.text
    let turn = x(curve.crossing.value)
    let paying =
      curve.crossing.paysAbove ? (from: turn, to: left + width) : (from: left, to: turn)
    let line = curve.points.map { number(x($0.value)) + "," + number(y($0.worth)) }
    let name = input.name.count > 32 ? String(input.name.prefix(31)) + "…" : input.name
    // Labels below keep inside their panel, the break-even above the estimate.
    let here = x(input.estimate)
    func inside(_ place: Double) -> (Double, String) {
      if place < left + width * 0.3 { return (left, "start") }
      if place > left + width * 0.7 { return (left + width, "end") }
      return (place, "middle")
    }
    let (turnPlace, turnAnchor) = inside(turn)
    let (herePlace, hereAnchor) = inside(here)
    var parts = [
      text(name, left, 14, anchor: "start", soft: false),
      "<rect class=\"fan\" x=\"\(number(paying.from))\" y=\"\(number(top))\" width=\"\(number(max(0, paying.to - paying.from)))\" height=\"\(number(bottom - top))\"/>",
      "<line class=\"zero\" x1=\"\(number(left))\" x2=\"\(number(left + width))\" y1=\"\(number(y(0)))\" y2=\"\(number(y(0)))\"/>",
      "<polyline class=\"trials\" points=\"\(line.joined(separator: " "))\"/>",
      "<path class=\"axis\" d=\"M\(number(turn)) \(number(top)) V\(number(bottom + 4))\"/>",
      text(
        words.say("break-even ", vi: "hòa vốn ") + figures.value(curve.crossing.value, of: input),
        turnPlace, bottom + 18, anchor: turnAnchor),
      text(
        words.say("taken ", vi: "hiện lấy ") + figures.value(input.estimate, of: input), herePlace,
        bottom + 34, anchor: hereAnchor),
    ]
    if let worth = curve.points.min(by: {
      ($0.value - input.estimate).magnitude < ($1.value - input.estimate).magnitude
    })?.worth {
      parts.append(
        "<circle class=\"bar\" cx=\"\(number(here))\" cy=\"\(number(y(worth)))\" r=\"4\"/>")
    }
    return parts.joined(separator: "\n")
  }
}
