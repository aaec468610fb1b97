extension TimePlot {
  private static let (width, height, left, right, top, bottom) = (
    720.0, 310.0, 78.0, 96.0, 12.0, 268.0
  )

  /// The plot as SVG, in the classes of ``HTMLPage``.
  func svg(_ figures: UncertaintyFigures, unit: String, title: String) -> String {
    let (xs, ys) = (xRange, yRange)
    func x(_ value: Double) -> String {
      let part = (value - xs.lowerBound) / (xs.upperBound - xs.lowerBound)
      return SVGNumber.text(
        Self.left + min(1, max(0, part)) * (Self.width - Self.left - Self.right))
    }
    func height(_ value: Double) -> Double {
      let part = (ys.upperBound - value) / (ys.upperBound - ys.lowerBound)
      return Self.top + min(1, max(0, part)) * (Self.bottom - Self.top)
    }
    func y(_ value: Double) -> String { SVGNumber.text(height(value)) }
    func path(_ points: [(x: Double, y: Double)]) -> String {
      points.enumerated().map { "\($0 == 0 ? "M" : "L")\(x($1.x)) \(y($1.y))" }
        .joined(separator: " ")
    }
    var parts = [
      "<svg viewBox=\"0 0 720 310\" role=\"img\" aria-label=\"\(HTMLPage.escaped(title))\" xmlns=\"http://www.w3.org/2000/svg\">"
    ]
    let ticks = DistributionChart.ticks(ys.lowerBound, ys.upperBound)
    let step = ticks.count > 1 ? ticks[1] - ticks[0] : 1
    for tick in ticks {
      let label = figures.ends([tick], like: step, digits: 1)[0]
      parts.append(
        "<path class=\"grid\" d=\"M\(SVGNumber.text(Self.left)) \(y(tick)) H\(SVGNumber.text(Self.width - Self.right))\"/>"
      )
      parts.append(
        "<text class=\"soft\" x=\"\(SVGNumber.text(Self.left - 8))\" y=\"\(SVGNumber.text(height(tick) + 4))\" text-anchor=\"end\">\(HTMLPage.escaped(label))</text>"
      )
    }
    if !unit.isEmpty {
      parts.append(
        "<text class=\"soft\" x=\"8\" y=\"\(SVGNumber.text(Self.top + 10))\">\(HTMLPage.escaped(unit))</text>"
      )
    }
    if !band.isEmpty {
      let outline =
        band.map { (x: $0.x, y: $0.high) } + band.reversed().map { (x: $0.x, y: $0.low) }
      parts.append("<path class=\"band\" d=\"\(path(outline)) Z\"/>")
    }
    var labelled: [Double] = []
    for line in lines where !line.points.isEmpty {
      parts.append("<path class=\"\(line.role.rawValue)\" d=\"\(path(line.points))\"/>")
      guard !line.label.isEmpty, let last = line.points.last else { continue }
      // Labels stand beside the ends of their lines, at least a line's height apart.
      let place = height(last.y) + 4
      if labelled.contains(where: { ($0 - place).magnitude < 13 }) { continue }
      labelled.append(place)
      parts.append(
        "<text class=\"soft\" x=\"\(SVGNumber.text(Self.width - Self.right + 6))\" y=\"\(SVGNumber.text(place))\">\(HTMLPage.escaped(line.label))</text>"
      )
    }
    for mark in marks {
      parts.append(
        mark.isSignal
          ? "<path class=\"signal\" d=\"M\(x(mark.x)) \(y(mark.y)) m-5 -5 l10 10 m0 -10 l-10 10\"/>"
          : "<circle class=\"point\" cx=\"\(x(mark.x))\" cy=\"\(y(mark.y))\" r=\"3.5\"/>")
    }
    parts.append(
      "<path class=\"axis\" d=\"M\(SVGNumber.text(Self.left)) \(SVGNumber.text(Self.bottom)) H\(SVGNumber.text(Self.width - Self.right))\"/>"
    )
    var end = -100.0
    for date in dates {
      let place =
        Self.left + (date.x - xs.lowerBound) / (xs.upperBound - xs.lowerBound)
        * (Self.width - Self.left - Self.right)
      if place - end < 76 { continue }
      end = place
      parts.append(
        "<path class=\"axis\" d=\"M\(SVGNumber.text(place)) \(SVGNumber.text(Self.bottom)) v5\"/>")
      parts.append(
        "<text class=\"soft\" x=\"\(SVGNumber.text(place))\" y=\"\(SVGNumber.text(Self.bottom + 20))\" text-anchor=\"middle\">\(HTMLPage.escaped(date.text))</text>"
      )
    }
    return parts.joined(separator: "\n") + "\n</svg>"
  }

  /// What the classes of the plot look like.
  static let style = """
    svg .grid { stroke: var(--line); stroke-width: 1; fill: none; }
    svg .limit { stroke: var(--bad); stroke-width: 1.5; fill: none; }
    svg .centre { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 5 4; fill: none; }
    svg .fit { stroke: var(--curve); stroke-width: 2; fill: none; }
    svg .trace { stroke: var(--bar); stroke-width: 1.5; fill: none; }
    svg .band { fill: var(--curve); opacity: 0.18; stroke: none; }
    td:last-child { white-space: normal; }
    svg .point { fill: var(--bar); } svg .signal { stroke: var(--bad); stroke-width: 2.5; }
    """
}
