/// How to fill, check and calibrate at least cost and within the law: fill target, reject limit,
/// recalibration interval and class of instrument at once.
///
/// Packages are filled to x ~ N(μ, σ²) with `σ² = σ_fill² + u² + r² I²/3`: the scatter of the
/// filler, the uncertainty of the scale that steers it, and its drift, which has a rate of
/// standard deviation r a year and is met at a random time of the interval I. A package is
/// weighed once, η ~ N(x, u²), and filled again unless η ≥ L. A year with N packages costs
///
/// ```
/// C = N p (E[x | η ≥ L] − Qn)           what is given away
///   + N R P(η < L)/P(η ≥ L)             what is filled again
///   + N S P(x < Qn − T | η ≥ L)         short packages that go out
///   + C_cal/I + C_oot w(λ I) + a        calibration, time out of tolerance, the instrument
/// ```
///
/// with w of ``RecalibrationInterval``. What goes out keeps the rules of the average system
/// (OIML R 87; 76/211/EEC; TT 21/2014/TT-BKHCN, Điều 5): E[x | η ≥ L] ≥ Qn,
/// P(x < Qn − T | η ≥ L) ≤ 2.5 %, P(x < Qn − 2T | η ≥ L) ≤ 1 in 10 000 (``FillTarget``).
public struct FillingQuestion: Sendable, Hashable {
  /// A quantity that is chosen, or one that stands.
  public enum Choice: Sendable, Hashable {
    case free
    case fixed(Double)
  }

  /// Whether packages are checked, and up to which reading they are filled again.
  public enum Checking: Sendable, Hashable {
    /// They are not weighed again.
    case never
    /// The limit is chosen; not to check is a choice too.
    case free
    /// The limit stands.
    case fixed(Double)
  }

  /// N, the packages that go out in a year.
  public let packages: Double
  /// p, of a unit of the goods.
  public let price: Double
  /// Qn.
  public let nominal: Double
  /// T.
  public let deficiency: Double
  /// σ_fill.
  public let filling: Double
  /// R, of filling a package again.
  public let rejectCost: Double
  /// S, of a package that goes out short by more than T.
  public let shortCost: Double
  /// C_oot, of a year out of tolerance.
  public let outOfToleranceCost: Double
  /// The instruments to choose from.
  public let scales: [FillingScale]
  /// μ.
  public let target: Choice
  /// L.
  public let checking: Checking
  /// I in years: chosen between these.
  public let intervals: ClosedRange<Double>

  /// A question.
  ///
  /// - Parameter intervals: the shortest and the longest recalibration interval in years; the
  ///   same one twice is an interval that stands.
  /// - Throws: ``EconomicsError``
  public init(
    packages: Double, price: Double, nominal: Double, deficiency: Double, filling: Double,
    rejectCost: Double = 0, shortCost: Double = 0, outOfToleranceCost: Double = 0,
    scales: [FillingScale], target: Choice = .free, checking: Checking = .free,
    intervals: ClosedRange<Double>
  ) throws(EconomicsError) {
    try ParameterCheck.notNegative(packages, "packages")
    try ParameterCheck.notNegative(price, "price")
    try ParameterCheck.positive(nominal, "nominal")
    try ParameterCheck.positive(deficiency, "deficiency")
    try ParameterCheck.positive(filling, "fillingDeviation")
    try ParameterCheck.notNegative(rejectCost, "rejectCost")
    try ParameterCheck.notNegative(shortCost, "shortCost")
    try ParameterCheck.notNegative(outOfToleranceCost, "outOfToleranceCost")
    try ParameterCheck.positive(intervals.lowerBound, "intervals")
    try ParameterCheck.finite(intervals.upperBound, "intervals")
    if case .fixed(let mean) = target { try ParameterCheck.positive(mean, "target") }
    if case .fixed(let limit) = checking { try ParameterCheck.positive(limit, "rejectLimit") }
    if scales.isEmpty { throw .empty(parameter: "scales") }
    self.packages = packages
    self.price = price
    self.nominal = nominal
    self.deficiency = deficiency
    self.filling = filling
    self.rejectCost = rejectCost
    self.shortCost = shortCost
    self.outOfToleranceCost = outOfToleranceCost
    self.scales = scales
    self.target = target
    self.checking = checking
    self.intervals = intervals
  }
}
