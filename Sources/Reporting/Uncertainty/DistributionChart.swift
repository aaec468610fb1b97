import Uncertainty

/// The trials of an output as a histogram, the density of the law of propagation over it,
/// both coverage intervals below (SVG).
struct DistributionChart {
  private let histogram: TrialHistogram
  private let trials: MonteCarloOutput
  private let framework: OutputEvaluation?
  private let figures: UncertaintyFigures
  private let unit: String

  private static let (width, top, left, right) = (720.0, 10.0, 90.0, 20.0)
  private static let bottom = 230.0

  init(
    _ histogram: TrialHistogram, trials: MonteCarloOutput, framework: OutputEvaluation?,
    figures: UncertaintyFigures, unit: String
  ) {
    self.histogram = histogram
    self.trials = trials
    self.framework = framework
    self.figures = figures
    self.unit = unit
  }

  private func x(_ value: Double) -> Double {
    let part = (value - histogram.lower) / (histogram.upper - histogram.lower)
    return Self.left + min(1, max(0, part)) * (Self.width - Self.left - Self.right)
  }

  /// The drawing; empty where the trials do not vary.
  var svg: String {
    let counts = histogram.counts
    let total = Double(counts.reduce(0, +))
    guard histogram.upper > histogram.lower, total > 0 else { return "" }
    let densities = counts.map { Double($0) / total / histogram.binWidth }
    let density = framework.flatMap { $0.standardUncertainty > 0 ? FrameworkDensity($0) : nil }
    let points = 240
    let span = histogram.upper - histogram.lower
    let curve = density.map { density in
      (0...points).map { index -> (Double, Double) in
        let value = histogram.lower + span * Double(index) / Double(points)
        return (value, density(value))
      }
    }
    let highest = max(densities.max() ?? 0, curve?.map(\.1).max() ?? 0)
    guard highest > 0, highest.isFinite else { return "" }
    func y(_ density: Double) -> Double {
      Self.bottom - density / highest * (Self.bottom - Self.top)
    }
    var parts = [
      "<svg viewBox=\"0 0 720 330\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\">",
      "<path class=\"bar\" opacity=\"0.55\" d=\"\(outline(densities, y))\"/>",
    ]
    if let curve {
      let line = curve.enumerated().map { index, point in
        "\(index == 0 ? "M" : "L")\(SVGNumber.text(x(point.0))) \(SVGNumber.text(y(point.1)))"
      }
      parts.append("<path class=\"curve\" d=\"\(line.joined(separator: " "))\"/>")
    }
    parts += axis()
    if let framework {
      parts += interval(
        "GUM", framework.coverageInterval.lowerBound, framework.value,
        framework.coverageInterval.upperBound, at: 278, "curve")
    }
    parts += interval(
      "Monte Carlo", trials.coverageInterval.lower, trials.mean, trials.coverageInterval.upper,
      at: 306, "trials")
    return parts.joined(separator: "\n") + "\n</svg>"
  }

  private func outline(_ densities: [Double], _ y: (Double) -> Double) -> String {
    var path = "M\(SVGNumber.text(x(histogram.lower))) \(SVGNumber.text(Self.bottom))"
    for (index, density) in densities.enumerated() {
      let from = histogram.lower + histogram.binWidth * Double(index)
      path += " L\(SVGNumber.text(x(from))) \(SVGNumber.text(y(density)))"
      path +=
        " L\(SVGNumber.text(x(from + histogram.binWidth))) \(SVGNumber.text(y(density)))"
    }
    return path + " L\(SVGNumber.text(x(histogram.upper))) \(SVGNumber.text(Self.bottom)) Z"
  }

  private func axis() -> [String] {
    let ticks = Self.ticks(histogram.lower, histogram.upper)
    let step = ticks.count > 1 ? ticks[1] - ticks[0] : histogram.upper - histogram.lower
    var parts = [
      "<path class=\"axis\" d=\"M\(SVGNumber.text(Self.left)) \(SVGNumber.text(Self.bottom)) H\(SVGNumber.text(Self.width - Self.right))\"/>"
    ]
    for tick in ticks {
      let place = SVGNumber.text(x(tick))
      // A tick is known to the place of the step.
      let label = figures.ends([tick], like: step, digits: 1)[0]
      parts.append("<path class=\"axis\" d=\"M\(place) \(SVGNumber.text(Self.bottom)) v5\"/>")
      parts.append(
        "<text class=\"soft\" x=\"\(place)\" y=\"\(Int(Self.bottom) + 19)\" text-anchor=\"middle\">"
          + "\(HTMLPage.escaped(label))</text>")
    }
    if !unit.isEmpty {
      parts.append(
        "<text class=\"soft\" x=\"\(SVGNumber.text(Self.left - 12))\" y=\"\(Int(Self.bottom) + 19)\" text-anchor=\"end\">"
          + "\(HTMLPage.escaped(unit))</text>")
    }
    return parts
  }

  private func interval(
    _ label: String, _ lower: Double, _ middle: Double, _ upper: Double, at y: Int,
    _ style: String
  ) -> [String] {
    let (a, m, b) = (
      SVGNumber.text(x(lower)), SVGNumber.text(x(middle)), SVGNumber.text(x(upper))
    )
    return [
      "<text x=\"\(SVGNumber.text(Self.left - 12))\" y=\"\(y + 4)\" text-anchor=\"end\">\(label)</text>",
      "<path class=\"\(style)\" d=\"M\(a) \(y) H\(b) M\(a) \(y - 6) v12 M\(b) \(y - 6) v12 M\(m) \(y - 4) v8\"/>",
    ]
  }

  /// Round numbers in a range: steps of 1, 2 or 5 times a power of ten, four to nine of them.
  static func ticks(_ lower: Double, _ upper: Double) -> [Double] {
    let span = upper - lower
    guard span > 0, span.isFinite else { return [] }
    var decade = 1.0
    var exponent = 0
    while decade * 10 <= span, exponent < 300 {
      decade *= 10
      exponent += 1
    }
    while decade > span, exponent > -300 {
      decade /= 10
      exponent -= 1
    }
    guard let step = [0.1, 0.2, 0.5, 1, 2].map({ $0 * decade }).first(where: { span / $0 <= 8 })
    else { return [] }
    var ticks: [Double] = []
    var index = (lower / step).rounded(.up)
    while index * step <= upper, ticks.count < 12 {
      ticks.append(index * step)
      index += 1
    }
    return ticks
  }
}
