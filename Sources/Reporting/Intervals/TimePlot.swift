/// Values against time with lines and limits, for a terminal and as SVG.
struct TimePlot {
  /// What a line is, and thereby how it looks.
  enum Role: String {
    case limit
    case centre
    case fit
    case trace
  }

  struct Line {
    let role: Role
    let points: [(x: Double, y: Double)]
    var label = ""
  }

  struct Mark {
    let x: Double
    let y: Double
    var isSignal = false
  }

  var lines: [Line] = []
  /// Lower and upper edge by x.
  var band: [(x: Double, low: Double, high: Double)] = []
  var marks: [Mark] = []
  /// Labels below, by x.
  var dates: [(x: Double, text: String)] = []
  /// Labels beside, by y; in SVG the axis has ticks of its own where there are none.
  var levels: [(y: Double, text: String)] = []

  /// The range of x that is drawn.
  var xRange: ClosedRange<Double> {
    let all = lines.flatMap { $0.points.map(\.x) } + band.map(\.x) + marks.map(\.x)
    return Self.range(all)
  }

  /// The range of y that is drawn, with a margin.
  var yRange: ClosedRange<Double> {
    let all =
      lines.flatMap { $0.points.map(\.y) } + band.flatMap { [$0.low, $0.high] } + marks.map(\.y)
    let range = Self.range(all)
    let margin = 0.06 * (range.upperBound - range.lowerBound)
    return (range.lowerBound - margin)...(range.upperBound + margin)
  }

  private static func range(_ values: [Double]) -> ClosedRange<Double> {
    let finite = values.filter(\.isFinite)
    let (low, high) = (finite.min() ?? 0, finite.max() ?? 1)
    if low < high { return low...high }
    let half = max(low.magnitude, 1) / 2
    return (low - half)...(high + half)
  }

  /// y of a line at x, between its points; `nil` beside them.
  static func value(_ points: [(x: Double, y: Double)], at x: Double) -> Double? {
    for (a, b) in zip(points, points.dropFirst()) where a.x <= x && x <= b.x {
      return b.x > a.x ? a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x) : b.y
    }
    return nil
  }
}
