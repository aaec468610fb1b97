/// Values that wander: the change from one time to the next is what is random.
///
/// Changes δ over times τ are independent and normal with mean d τ and variance σ² τ, a Wiener
/// process with drift. From m changes with total time T = Σ τ:
///
/// - d̂ = Σ δ/T; s² = Σ (δ − d̂ τ)²/τ /(m − 1);
/// - the change over a further time h: d̂ h, s²(h) = s² (h + h²/T), Student's t with m − 1
///   degrees of freedom.
///
/// It is the counterpart of ``DriftLine``, which takes the values to scatter about a line and
/// keeps no memory of the last one.
public struct DriftSteps: Equatable, Sendable {
  /// A change of the value over a time.
  public struct Step: Equatable, Sendable {
    /// τ, positive.
    public var duration: Double
    /// δ.
    public var change: Double

    public init(duration: Double, change: Double) {
      self.duration = duration
      self.change = change
    }
  }

  /// d̂, in units of the value a unit of time.
  public let rate: Double
  /// s, in units of the value for the root of a unit of time.
  public let deviation: Double
  /// m − 1.
  public let degreesOfFreedom: Int
  /// T.
  public let total: Double
  /// (δ − d̂ τ)/(s √τ) of each change; empty where s is 0.
  public let scores: [Double]

  /// Estimates rate and scatter.
  ///
  /// - Throws: `DriftError.tooFewPoints` of fewer than two changes, `.valueNotUsable`,
  ///   `.computationFailed`.
  public init(_ steps: [Step]) throws(DriftError) {
    for (index, step) in steps.enumerated() {
      guard step.duration > 0, step.duration.isFinite, step.change.isFinite else {
        throw .valueNotUsable(index: index)
      }
    }
    guard steps.count >= 2 else { throw .tooFewPoints(count: steps.count, needed: 2) }
    let total = CompensatedSum(steps.map(\.duration)).value
    let rate = CompensatedSum(steps.map(\.change)).value / total
    let squares = CompensatedSum(
      steps.map { step in
        let rest = step.change - rate * step.duration
        return rest / step.duration * rest
      }
    ).value
    let deviation = (squares / Double(steps.count - 1)).squareRoot()
    guard rate.isFinite, deviation.isFinite, total.isFinite else { throw .computationFailed }
    self.rate = rate
    self.deviation = deviation
    self.total = total
    degreesOfFreedom = steps.count - 1
    scores =
      deviation > 0
      ? steps.map { ($0.change - rate * $0.duration) / deviation / $0.duration.squareRoot() } : []
  }

  /// s(h), the standard deviation of the change over `time` about d̂ h.
  public func deviation(over time: Double) -> Double {
    deviation * (time + time * time / total).squareRoot()
  }

  /// t_p(m − 1), one-sided.
  ///
  /// - Throws: `DriftError.confidenceOutOfRange`, `.computationFailed`.
  public func quantile(confidence: Double) throws(DriftError) -> Double {
    try studentQuantile(confidence, degreesOfFreedom)
  }

  /// How long it takes until the band at `confidence` about a present `value` first leaves
  /// ±`limit`; until the expected value does where `confidence` is `nil`.
  ///
  /// The band d̂ h + q s √(h + h²/T) reaches the distance D to the limit where
  /// (D − d̂ h)² = q² s² (h + h²/T); the smallest root with D − d̂ h ≥ 0 is taken, on both sides.
  ///
  /// - Returns: 0 where the value is outside already; `nil` where the limit is never reached.
  /// - Throws: `DriftError.limitNotPositive`, `.confidenceOutOfRange`, `.computationFailed`.
  public func time(
    from value: Double, toLimit limit: Double, confidence: Double?
  ) throws(DriftError) -> Double? {
    guard limit > 0, limit.isFinite else { throw .limitNotPositive }
    guard value.isFinite else { throw .valueNotUsable(index: 0) }
    if value.magnitude > limit { return 0 }
    let factor: Double
    if let confidence { factor = try quantile(confidence: confidence) } else { factor = 0 }
    let times = [
      time(toDistance: limit - value, rate: rate, factor),
      time(toDistance: limit + value, rate: -rate, factor),
    ].compactMap(\.self)
    return times.min()
  }

  /// In units of the distance and of T: (ρ² − κ) x² − (2 ρ + κ) x + 1 = 0.
  private func time(toDistance distance: Double, rate: Double, _ factor: Double) -> Double? {
    if distance == 0 { return 0 }
    let rho = rate * total / distance
    let scatter = factor * deviation * total.squareRoot() / distance
    let kappa = scatter * scatter
    guard kappa.isFinite, rho.isFinite else { return 0 }
    if kappa == 0 { return rho > 0 ? total / rho : nil }
    let (a, b) = (rho * rho - kappa, -(2 * rho + kappa))
    // b² − 4a = κ (4ρ + κ + 4), which cancels nothing where ρ > 0.
    let discriminant = kappa * (4 * rho + kappa + 4)
    guard discriminant >= 0 else { return nil }
    let root = discriminant.squareRoot()
    // Both roots without cancellation: 2c/(−b ± √) with c = 1.
    let half = b <= 0 ? -b + root : -b - root
    let candidates = [2 / half, half / (2 * a)]
    let times = candidates.filter { $0 > 0 && $0.isFinite && rho * $0 <= 1 + 1e-12 }
    return times.min().map { $0 * total }
  }
}
