import Calibration
import Quantities
import Verification

extension ErrorCurve {
  private static let (width, left, right, top, bottom) = (720.0, 70.0, 20.0, 14.0, 300.0)

  /// The drawing for a page; empty where there is nothing to draw.
  ///
  /// - Parameter label: what the picture shows, for readers who do not see it.
  func svg(label: String = "") -> String {
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
    let name = label.isEmpty ? "" : " aria-label=\"\(HTMLPage.escaped(label))\""
    var parts = [
      "<svg viewBox=\"0 0 720 340\" role=\"img\"\(name) xmlns=\"http://www.w3.org/2000/svg\">"
    ]
    parts += envelope(far, x, y)
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
    for mark in marks { parts += drawing(of: mark, x, y) }
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

  /// A bar and a sign whose shape tells loading from unloading and pass from fail, so that
  /// colour only helps.
  private func drawing(
    of mark: Mark, _ x: (Double) -> String, _ y: (Double) -> String
  ) -> [String] {
    var parts: [String] = []
    let across = x(mark.load)
    if !hasLimits, let limit = mark.limit {
      let ends = side == .above ? [limit] : side == .below ? [-limit] : [limit, -limit]
      parts += ends.map { "<path class=\"limit\" d=\"M\(across) \(y($0)) m-9 0 h18\"/>" }
    }
    if mark.bar.lowerBound < mark.bar.upperBound {
      let (low, high) = (y(mark.bar.lowerBound), y(mark.bar.upperBound))
      parts.append(
        "<path class=\"trials\" d=\"M\(across) \(low) V\(high) m-4 0 h8 M\(across) \(low) m-4 0 h8\"/>"
      )
    }
    if mark.bounds != nil { return parts }
    let middle = y(mark.error)
    let shape =
      switch mark.direction {
      case .up: "<path class=\"bar\" d=\"M\(across) \(middle) m0 -5.5 l5 9 h-10 Z\"/>"
      case .down: "<path class=\"hollow\" d=\"M\(across) \(middle) m0 5.5 l5 -9 h-10 Z\"/>"
      case nil: "<circle class=\"bar\" cx=\"\(across)\" cy=\"\(middle)\" r=\"4\"/>"
      }
    parts.append(shape)
    if mark.isBeyond {
      parts.append(
        "<path class=\"beyond\" d=\"M\(across) \(middle) m-9 -9 l18 18 m0 -18 l-18 18\"/>")
    }
    return parts
  }

  /// The area between the limits, by steps, and its edges.
  private func envelope(
    _ far: Double, _ x: (Double) -> String, _ y: (Double) -> String
  ) -> [String] {
    guard hasLimits else { return [] }
    let inner = changes.filter { 0 < $0 && $0 < far }
    let edges = [0] + inner + [far]
    var parts: [String] = []
    for (from, to) in zip(edges, edges.dropFirst()) where from < to {
      guard let limit = limit(at: (from + to) / 2) else { continue }
      let upper = side == .below ? reach : limit
      let lower = side == .above ? -reach : -limit
      let (left, right) = (x(from), x(to))
      parts.append(
        "<path class=\"limits\" d=\"M\(left) \(y(upper)) H\(right) V\(y(lower)) H\(left) Z\"/>")
      let lines = side == .above ? [upper] : side == .below ? [lower] : [upper, lower]
      parts += lines.map { "<path class=\"limit\" d=\"M\(left) \(y($0)) H\(right)\"/>" }
    }
    return parts
  }

  /// How limits and marks look, beside ``HTMLPage/style``.
  static let style = """
    svg .limits { fill: var(--good); opacity: .14; print-color-adjust: exact;
      -webkit-print-color-adjust: exact; }
    svg .limit { stroke: var(--good); stroke-width: 1.5; stroke-dasharray: 5 3; fill: none; }
    svg .hollow { fill: var(--paper); stroke: var(--bar); stroke-width: 1.75; }
    svg .beyond { stroke: var(--bad); stroke-width: 2; fill: none; }
    """
}
