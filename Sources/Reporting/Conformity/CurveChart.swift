import Conformity

/// Curves of probabilities (SVG).
enum CurveChart {
  private static let (width, top, left, right) = (720.0, 14.0, 70.0, 20.0)
  private static let bottom = 240.0

  /// A line over x.
  struct Line {
    let points: [(x: Double, y: Double)]
    /// The style: `curve`, or `trials` which is another colour.
    let style: String
    let label: String
  }

  /// What is known of the item against the tolerance, its parts outside in another colour.
  static func density(_ density: StateDensity, _ tables: ConformityTables) -> String {
    var lines: [Line] = []
    for point in density.points {
      let style = point.conforms ? "trials" : "curve"
      let place = (x: point.trueValue, y: point.density)
      if let last = lines.last {
        // A part ends where the next one begins, so that the curve has no gaps.
        lines[lines.count - 1] = Line(points: last.points + [place], style: last.style, label: "")
        if last.style == style { continue }
      }
      lines.append(Line(points: [place], style: style, label: ""))
    }
    return svg(lines, highest: 1, marks: limits(tables), tables, hasScale: false)
  }

  /// The limits of the tolerance, and those of acceptance where they differ.
  private static func limits(_ tables: ConformityTables) -> [(label: String, x: Double?)] {
    let answer = tables.reported.answer
    let tolerance = answer.problem.tolerance
    return [("T_L", tolerance.lower), ("T_U", tolerance.upper)]
      + (answer.acceptance.lower == tolerance.lower && answer.acceptance.upper == tolerance.upper
        ? [] : [("A_L", answer.acceptance.lower), ("A_U", answer.acceptance.upper)])
  }

  /// Acceptance against the true value, with the limits.
  static func operatingCharacteristic(
    _ curve: OperatingCharacteristic, _ tables: ConformityTables
  ) -> String {
    svg(
      [
        Line(
          points: curve.points.map { ($0.trueValue, $0.acceptance) }, style: "curve",
          label: tables.say("accepted", vi: "chấp nhận"))
      ], highest: 1, marks: limits(tables), tables)
  }

  /// Both risks against the guard band.
  static func guardBands(_ sweep: GuardBandSweep, _ tables: ConformityTables) -> String {
    let highest = sweep.points.map { max($0.consumerRisk, $0.producerRisk) }.max() ?? 0
    return svg(
      [
        Line(
          points: sweep.points.map { ($0.guardBand, $0.consumerRisk) }, style: "curve",
          label: sweep.isGlobal ? "R_C" : tables.say("accepted outside", vi: "nhận khi ngoài")),
        Line(
          points: sweep.points.map { ($0.guardBand, $0.producerRisk) }, style: "trials",
          label: sweep.isGlobal ? "R_P" : tables.say("rejected inside", vi: "loại khi trong")),
      ], highest: highest, marks: [("w = 0", 0), ("w", tables.reported.answer.guardBands.upper)],
      tables)
  }

  private static func svg(
    _ lines: [Line], highest: Double, marks: [(label: String, x: Double?)],
    _ tables: ConformityTables, hasScale: Bool = true
  ) -> String {
    guard let first = lines.first?.points.first?.x, let last = lines.last?.points.last?.x,
      last > first, highest > 0
    else { return "" }
    func x(_ value: Double) -> String {
      SVGNumber.text(left + (value - first) / (last - first) * (width - left - right))
    }
    func y(_ value: Double) -> String {
      SVGNumber.text(bottom - value / highest * (bottom - top))
    }
    var parts = [
      "<svg viewBox=\"0 0 720 300\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\">",
      "<path class=\"axis\" d=\"M\(SVGNumber.text(left)) \(SVGNumber.text(bottom)) H\(SVGNumber.text(width - right)) M\(SVGNumber.text(left)) \(SVGNumber.text(bottom)) V\(SVGNumber.text(top))\"/>",
    ]
    for tick in DistributionChart.ticks(first, last) {
      parts.append("<path class=\"axis\" d=\"M\(x(tick)) \(SVGNumber.text(bottom)) v5\"/>")
      parts.append(
        text(tables.figures.tick(tick), x(tick), SVGNumber.text(bottom + 19), "middle", soft: true))
    }
    for tick in hasScale ? DistributionChart.ticks(0, highest) : [] {
      parts.append(
        text(
          tables.figures.percent(tick), SVGNumber.text(left - 8), y(tick), "end", soft: true))
    }
    if !tables.figures.unit.isEmpty {
      parts.append(
        text(
          tables.figures.unit, SVGNumber.text(left - 36), SVGNumber.text(bottom + 19), "end",
          soft: true))
    }
    for mark in marks {
      guard let value = mark.x, value >= first, value <= last else { continue }
      parts.append(
        "<path class=\"axis\" stroke-dasharray=\"4 3\" d=\"M\(x(value)) \(SVGNumber.text(bottom)) V\(SVGNumber.text(top))\"/>"
      )
      // Limits of different kinds may stand close together: each kind has its line.
      let row = mark.label.hasPrefix("A") || mark.label == "w" ? 15.0 : 0
      parts.append(
        text(mark.label, x(value), SVGNumber.text(bottom + 36 + row), "middle", soft: false))
    }
    for (index, line) in lines.enumerated() {
      let path = line.points.enumerated().map { index, point in
        "\(index == 0 ? "M" : "L")\(x(point.x)) \(y(point.y))"
      }.joined(separator: " ")
      parts.append("<path class=\"\(line.style)\" fill=\"none\" d=\"\(path)\"/>")
      // Each label beside its own end of the chart.
      let point = index == 0 ? line.points.first : line.points.last
      if let point, lines.count > 1, !line.label.isEmpty {
        let place = index == 0 ? left + 8 : width - right - 4
        parts.append(
          text(
            line.label, SVGNumber.text(place),
            SVGNumber.text(max(top + 12, bottom - point.y / highest * (bottom - top) - 6)),
            index == 0 ? "start" : "end", soft: false))
      }
    }
    return parts.joined(separator: "\n") + "\n</svg>"
  }

  private static func text(
    _ text: String, _ x: String, _ y: String, _ anchor: String, soft: Bool
  ) -> String {
    "<text\(soft ? " class=\"soft\"" : "") x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\">\(HTMLPage.escaped(text))</text>"
  }
}
