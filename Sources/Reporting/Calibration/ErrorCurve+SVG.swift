import Calibration
import Quantities

extension ErrorCurve {
  private static let (width, left, right, top, bottom) = (720.0, 70.0, 20.0, 14.0, 300.0)

  /// The drawing for a page; empty where there is nothing to draw.
  var svg: String {
    guard isDrawable else { return "" }
    let far = self.far
    func x(_ load: Double) -> String {
      SVGNumber.text(
        Self.left + Swift.min(1, load / far) * (Self.width - Self.left - Self.right))
    }
    func y(_ error: Double) -> String {
      let cut = Swift.min(reach, Swift.max(-reach, error))
      return SVGNumber.text(
        (Self.top + Self.bottom) / 2 - cut / reach * (Self.bottom - Self.top) / 2)
    }
    var parts = [
      "<svg viewBox=\"0 0 720 340\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\">"
    ]
    if let envelope = envelope(far, x, y) { parts.append(envelope) }
    parts.append(
      "<path class=\"axis\" d=\"M\(x(0)) \(y(0)) H\(x(far)) M\(x(0)) \(SVGNumber.text(Self.top)) V\(SVGNumber.text(Self.bottom))\"/>"
    )
    let samples = (0...120).map { far * Double($0) / 120 }
    let curve = samples.enumerated().compactMap { index, load in
      fitted(at: load).map { "\(index == 0 ? "M" : "L")\(x(load)) \(y($0))" }
    }
    if curve.count == samples.count {
      parts.append("<path class=\"curve\" d=\"\(curve.joined(separator: " "))\"/>")
    }
    for mark in marks {
      let (low, high) = (y(mark.error - mark.expanded), y(mark.error + mark.expanded))
      parts.append(
        "<path class=\"trials\" d=\"M\(x(mark.load)) \(low) V\(high) m-4 0 h8 M\(x(mark.load)) \(low) m-4 0 h8\"/>"
      )
      parts.append("<circle class=\"bar\" cx=\"\(x(mark.load))\" cy=\"\(y(mark.error))\" r=\"4\"/>")
    }
    for tick in DistributionChart.ticks(-reach, reach) {
      let label = figures.numbers.significant(tick, 2)
      parts.append(
        "<text class=\"soft\" x=\"\(SVGNumber.text(Self.left - 8))\" y=\"\(y(tick))\" dy=\"4\" text-anchor=\"end\">\(HTMLPage.escaped(tick == 0 ? "0" : label))</text>"
      )
    }
    for tick in DistributionChart.ticks(0, far) {
      parts.append("<path class=\"axis\" d=\"M\(x(tick)) \(SVGNumber.text(Self.bottom)) v5\"/>")
      parts.append(
        "<text class=\"soft\" x=\"\(x(tick))\" y=\"\(Int(Self.bottom) + 20)\" text-anchor=\"middle\">\(HTMLPage.escaped(tick == 0 ? "0" : figures.tick(tick)))</text>"
      )
    }
    parts.append(
      "<text class=\"soft\" x=\"\(SVGNumber.text(Self.left + 6))\" y=\"\(Int(Self.top) + 4)\">E, \(HTMLPage.escaped(figures.unit.symbol))</text>"
    )
    return parts.joined(separator: "\n") + "\n</svg>"
  }

  /// The area between the limits, by steps.
  private func envelope(
    _ far: Double, _ x: (Double) -> String, _ y: (Double) -> String
  ) -> String? {
    let count = 240
    let samples = (0..<count).compactMap { index -> (Double, Double, Double)? in
      let from = far * Double(index) / Double(count)
      let to = far * Double(index + 1) / Double(count)
      return limit(at: (from + to) / 2).map { (from, to, $0) }
    }
    guard samples.count == count else { return nil }
    let upper = samples.map { "L\(x($0.0)) \(y($0.2)) L\(x($0.1)) \(y($0.2))" }
    let lower = samples.reversed().map { "L\(x($0.1)) \(y(-$0.2)) L\(x($0.0)) \(y(-$0.2))" }
    let path = (upper + lower).joined(separator: " ").dropFirst()
    return "<path class=\"limits\" d=\"M\(path) Z\"/>"
  }
}
