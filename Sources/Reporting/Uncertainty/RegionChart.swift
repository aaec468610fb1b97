import Foundation
import Uncertainty

/// The trials of two outputs as a density, with the ellipses and boxes of both methods
/// (SVG): solid by the law of propagation, dashed by Monte Carlo.
///
/// With more than two outputs an ellipse is the shadow of the ellipsoid on their plane.
struct RegionChart {
  private let density: PairDensity
  private let framework: CoverageRegions?
  private let trials: CoverageRegions
  private let figures: UncertaintyFigures
  private let labels: (x: String, y: String)
  private let horizontal: Axis
  private let vertical: Axis

  private static let (left, top, right, bottom) = (110.0, 12.0, 590.0, 412.0)
  /// Steps of the shade of a cell.
  private static let shades = 10

  /// A range of values along a side of the picture.
  private struct Axis {
    let values: ClosedRange<Double>
    let from: Double
    let to: Double

    func place(_ value: Double) -> Double {
      from + (value - values.lowerBound) / (values.upperBound - values.lowerBound) * (to - from)
    }
  }

  /// - Parameter labels: the names of the outputs with their units.
  init(
    _ density: PairDensity, framework: CoverageRegions?, trials: CoverageRegions,
    figures: UncertaintyFigures, labels: (x: String, y: String)
  ) {
    self.density = density
    self.framework = framework
    self.trials = trials
    self.figures = figures
    self.labels = labels
    let all = [framework, trials].compactMap { $0 }
    horizontal = Axis(
      values: Self.range(density.horizontal, all, density.first), from: Self.left, to: Self.right)
    vertical = Axis(
      values: Self.range(density.vertical, all, density.second), from: Self.bottom, to: Self.top)
  }

  /// What the trials fill and the regions reach, the latter up to twice the former.
  private static func range(
    _ counted: ClosedRange<Double>, _ regions: [CoverageRegions], _ output: Int
  ) -> ClosedRange<Double> {
    let width = counted.upperBound - counted.lowerBound
    var (low, high) = (counted.lowerBound, counted.upperBound)
    for region in regions {
      let (middle, reach) = (region.ellipsoid.center[output], region.ellipsoid.reach[output])
      low = min(low, middle - 1.04 * reach)
      high = max(high, middle + 1.04 * reach)
    }
    return max(low, counted.lowerBound - width / 2)...min(high, counted.upperBound + width / 2)
  }

  /// The drawing; empty where nothing was counted.
  var svg: String {
    guard let most = density.counts.max(), most > 0 else { return "" }
    let (width, height) = (Self.right - Self.left, Self.bottom - Self.top)
    var parts = [
      "<svg viewBox=\"0 0 620 500\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\">"
    ]
    // An inner drawing cuts off what reaches beyond the axes.
    parts.append(
      "<svg x=\"\(SVGNumber.text(Self.left))\" y=\"\(SVGNumber.text(Self.top))\" width=\"\(SVGNumber.text(width))\" height=\"\(SVGNumber.text(height))\" viewBox=\"\(SVGNumber.text(Self.left)) \(SVGNumber.text(Self.top)) \(SVGNumber.text(width)) \(SVGNumber.text(height))\">"
    )
    parts += cells(most)
    if let framework { parts += outlines(framework, "curve", dashed: false) }
    parts += outlines(trials, "trials", dashed: true)
    parts.append("</svg>")
    parts += frame()
    parts += legend()
    return parts.joined(separator: "\n") + "\n</svg>"
  }

  /// The cells, those of one shade as one path.
  private func cells(_ most: Int) -> [String] {
    let side = density.side
    let stepX = (density.horizontal.upperBound - density.horizontal.lowerBound) / Double(side)
    let stepY = (density.vertical.upperBound - density.vertical.lowerBound) / Double(side)
    let height = (vertical.place(0) - vertical.place(stepY)).magnitude
    var paths = [String](repeating: "", count: Self.shades + 1)
    for row in 0..<side {
      let y = vertical.place(density.vertical.lowerBound + stepY * Double(row + 1))
      var column = 0
      while column < side {
        let shade = self.shade(density.counts[row * side + column], most)
        let first = column
        while column < side, self.shade(density.counts[row * side + column], most) == shade {
          column += 1
        }
        if shade == 0 { continue }
        let from = horizontal.place(density.horizontal.lowerBound + stepX * Double(first))
        let to = horizontal.place(density.horizontal.lowerBound + stepX * Double(column))
        paths[shade] +=
          "M\(SVGNumber.text(from)) \(SVGNumber.text(y))h\(SVGNumber.text(to - from))v\(SVGNumber.text(height))h\(SVGNumber.text(from - to))z"
      }
    }
    return paths.indices.filter { !paths[$0].isEmpty }.map { shade in
      let opacity = SVGNumber.text(0.08 + 0.72 * Double(shade) / Double(Self.shades))
      return "<path class=\"bar\" opacity=\"\(opacity)\" d=\"\(paths[shade])\"/>"
    }
  }

  /// The root of the density: so that the tails are seen.
  private func shade(_ count: Int, _ most: Int) -> Int {
    Int(
      ((Double(count) / Double(most)).squareRoot() * Double(Self.shades)).rounded(
        .toNearestOrAwayFromZero))
  }

  private func outlines(
    _ regions: CoverageRegions, _ style: String, dashed: Bool
  ) -> [String] {
    let (a, b) = (density.first, density.second)
    let ellipsoid = regions.ellipsoid
    let (ua, ub) = (ellipsoid.reach[a], ellipsoid.reach[b])
    let scale =
      ellipsoid.covariance[a][a].squareRoot() * ellipsoid.covariance[b][b].squareRoot()
    let r = scale > 0 ? min(1, max(-1, ellipsoid.covariance[a][b] / scale)) : 0
    let across = (1 - r * r).squareRoot()
    let points = (0..<120).map { index -> String in
      let t = 2 * Double.pi * Double(index) / 120
      let x = ellipsoid.center[a] + ua * cos(t)
      let y = ellipsoid.center[b] + ub * (r * cos(t) + across * sin(t))
      return "\(SVGNumber.text(horizontal.place(x))) \(SVGNumber.text(vertical.place(y)))"
    }
    let (boxA, boxB) = (regions.rectangle.intervals[a], regions.rectangle.intervals[b])
    let (x0, x1) = (horizontal.place(boxA.lowerBound), horizontal.place(boxA.upperBound))
    let (y0, y1) = (vertical.place(boxB.lowerBound), vertical.place(boxB.upperBound))
    let dash = dashed ? " stroke-dasharray=\"7 5\"" : ""
    return [
      "<path class=\"\(style)\"\(dash) d=\"M\(points.joined(separator: " L"))Z\"/>",
      "<path class=\"\(style) box\"\(dash) d=\"M\(SVGNumber.text(x0)) \(SVGNumber.text(y0))H\(SVGNumber.text(x1))V\(SVGNumber.text(y1))H\(SVGNumber.text(x0))Z\"/>",
    ]
  }

  // MARK: Axes and legend

  private func frame() -> [String] {
    var parts = [
      "<path class=\"axis\" fill=\"none\" d=\"M\(SVGNumber.text(Self.left)) \(SVGNumber.text(Self.top))V\(SVGNumber.text(Self.bottom))H\(SVGNumber.text(Self.right))\"/>"
    ]
    for (value, label) in ticks(horizontal) {
      let x = SVGNumber.text(horizontal.place(value))
      parts.append("<path class=\"axis\" d=\"M\(x) \(SVGNumber.text(Self.bottom))v5\"/>")
      parts.append(
        "<text class=\"soft\" x=\"\(x)\" y=\"\(SVGNumber.text(Self.bottom + 19))\" text-anchor=\"middle\">\(HTMLPage.escaped(label))</text>"
      )
    }
    for (value, label) in ticks(vertical) {
      let y = vertical.place(value)
      parts.append(
        "<path class=\"axis\" d=\"M\(SVGNumber.text(Self.left)) \(SVGNumber.text(y))h-5\"/>")
      parts.append(
        "<text class=\"soft\" x=\"\(SVGNumber.text(Self.left - 9))\" y=\"\(SVGNumber.text(y + 4))\" text-anchor=\"end\">\(HTMLPage.escaped(label))</text>"
      )
    }
    let (middle, center) = ((Self.left + Self.right) / 2, (Self.top + Self.bottom) / 2)
    parts.append(
      "<text x=\"\(SVGNumber.text(middle))\" y=\"\(SVGNumber.text(Self.bottom + 40))\" text-anchor=\"middle\">\(HTMLPage.escaped(labels.x))</text>"
    )
    parts.append(
      "<text transform=\"translate(18 \(SVGNumber.text(center))) rotate(-90)\" text-anchor=\"middle\">\(HTMLPage.escaped(labels.y))</text>"
    )
    return parts
  }

  private func ticks(_ axis: Axis) -> [(Double, String)] {
    let ticks = DistributionChart.ticks(axis.values.lowerBound, axis.values.upperBound)
    let step =
      ticks.count > 1 ? ticks[1] - ticks[0] : axis.values.upperBound - axis.values.lowerBound
    return ticks.map { ($0, figures.ends([$0], like: step, digits: 1)[0]) }
  }

  private func legend() -> [String] {
    let y = Self.bottom + 68
    var parts: [String] = []
    func entry(_ x: Double, _ style: String, _ label: String, dashed: Bool) {
      let dash = dashed ? " stroke-dasharray=\"7 5\"" : ""
      parts.append(
        "<path class=\"\(style)\"\(dash) d=\"M\(SVGNumber.text(x)) \(SVGNumber.text(y))h40\"/>")
      parts.append(
        "<text x=\"\(SVGNumber.text(x + 48))\" y=\"\(SVGNumber.text(y + 4))\">\(label)</text>")
    }
    if framework != nil { entry(Self.left, "curve", "GUM", dashed: false) }
    entry(Self.left + 130, "trials", "Monte Carlo", dashed: true)
    return parts
  }
}
