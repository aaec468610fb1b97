/// A chart of the exponentially weighted moving average.
///
/// zₜ = λ xₜ + (1 − λ) zₜ₋₁ with z₀ the centre. The limits are exact for every t,
/// centre ± L σ √(λ/(2 − λ) · (1 − (1 − λ)²ᵗ)), or those for large t
/// (NIST/SEMATECH e-Handbook, 6.3.2.4; J. M. Lucas, M. S. Saccucci, Technometrics 32 (1990)
/// 1-12). λ = 1 is a Shewhart chart.
public struct EWMAChart: Equatable, Sendable {
  /// The points in the order of time.
  public let values: [Double]
  public let level: ProcessLevel
  /// λ, 0 < λ ≤ 1.
  public let smoothing: Double
  /// L, in standard deviations of the average.
  public let width: Double
  /// Whether the limits are those of each t rather than of large t.
  public let hasExactLimits: Bool
  /// zₜ.
  public let averages: [Double]
  /// The distance of the limits from the centre at each t.
  public let halfWidths: [Double]
  public let signals: [ChartSignal]

  /// Holds `values` against `level`.
  ///
  /// - Throws: `ChartError.valueNotFinite`, `.smoothingOutOfRange`, `.widthOutOfRange`.
  public init(
    _ values: [Double], level: ProcessLevel, smoothing: Double = 0.2, width: Double = 3,
    hasExactLimits: Bool = true
  ) throws(ChartError) {
    guard smoothing > 0, smoothing <= 1 else { throw .smoothingOutOfRange }
    guard width > 0, width.isFinite else { throw .widthOutOfRange }
    for (index, value) in values.enumerated() where !value.isFinite {
      throw .valueNotFinite(index: index)
    }
    self.values = values
    self.level = level
    self.smoothing = smoothing
    self.width = width
    self.hasExactLimits = hasExactLimits
    var averages: [Double] = []
    var halfWidths: [Double] = []
    var signals: [ChartSignal] = []
    // In deviations from the centre nothing of a large centre is lost.
    var deviation = 0.0
    var crossing = 0
    for (index, value) in values.enumerated() {
      let previous = deviation
      deviation = smoothing * (value - level.center) + (1 - smoothing) * deviation
      if previous == 0 || (previous < 0) != (deviation < 0) { crossing = index }
      let half =
        level.deviation
        * Self.halfWidth(smoothing, width, point: hasExactLimits ? index + 1 : nil)
      averages.append(level.center + deviation)
      halfWidths.append(half)
      if deviation.magnitude > half {
        signals.append(
          ChartSignal(index, .average, deviation > 0 ? .above : .below, from: crossing))
      }
    }
    self.averages = averages
    self.halfWidths = halfWidths
    self.signals = signals
  }

  /// L √(λ/(2 − λ) (1 − (1 − λ)²ᵗ)), in σ of a point; for large t where `point` is `nil`.
  static func halfWidth(_ lambda: Double, _ width: Double, point: Int?) -> Double {
    var variance = lambda / (2 - lambda)
    if let point, lambda < 1 {
      variance *= -ElementaryFunctions.expMinusOne(
        2 * Double(point) * ElementaryFunctions.logOnePlus(-lambda))
    }
    return width * variance.squareRoot()
  }
}
