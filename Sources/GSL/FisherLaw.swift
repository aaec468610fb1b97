/// Fisher's F law with ν₁ and ν₂ degrees of freedom: the ratio of two
/// independent chi-square variables, each divided by its degrees of freedom.
///
/// - The degrees of freedom need not be integers.
/// - ν₂ = ∞: ν₁F has the chi-square law with ν₁ degrees of freedom.
/// - ν₁ = ∞: ν₂/F has the chi-square law with ν₂ degrees of freedom.
/// - Both infinite is refused: F is then the constant 1.
/// - GSL's own inverse does not return for infinite ν and is NaN for ν near 10⁶; here
///   quantiles are solved from tails that hold full precision.
/// - At x = 0 the density is infinite for ν₁ < 2, 1 for ν₁ = 2, 0 above.
///
/// Source: ν₁F/(ν₁F + ν₂) has the beta law with shapes ν₁/2 and ν₂/2 (DLMF 8.17).
public struct FisherLaw: ContinuousLaw, Equatable {
  /// ν₁, positive, possibly infinite.
  public let numeratorDegreesOfFreedom: Double
  /// ν₂, positive, possibly infinite.
  public let denominatorDegreesOfFreedom: Double
  private let kind: Kind

  private enum Kind: Equatable {
    case ratio(BetaLaw)
    /// ν₂ = ∞.
    case numerator(ChiSquareLaw)
    /// ν₁ = ∞.
    case denominator(ChiSquareLaw)
  }

  /// The law with ν₁ (numerator) and ν₂ (denominator) degrees of freedom.
  ///
  /// - Parameters:
  ///   - numerator: ν₁ > 0, `.infinity` allowed.
  ///   - denominator: ν₂ > 0, `.infinity` allowed unless ν₁ is infinite too.
  /// - Throws: `GSLError.notANumber`, `GSLError.degreesOfFreedomNotPositive`,
  ///   `GSLError.degenerateLaw` if both are infinite.
  public init(numerator: Double, denominator: Double) throws(GSLError) {
    try checkDegreesOfFreedom(numerator)
    try checkDegreesOfFreedom(denominator)
    numeratorDegreesOfFreedom = numerator
    denominatorDegreesOfFreedom = denominator
    switch (numerator == .infinity, denominator == .infinity) {
    case (true, true): throw .degenerateLaw
    case (true, false): kind = .denominator(try ChiSquareLaw(degreesOfFreedom: denominator))
    case (false, true): kind = .numerator(try ChiSquareLaw(degreesOfFreedom: numerator))
    case (false, false): kind = .ratio(try BetaLaw(numerator / 2, denominator / 2))
    }
  }

  public var support: ClosedRange<Double> { 0...Double.infinity }

  /// The density at x; see the type for the ends of its support.
  ///
  /// - Throws: `GSLError.notANumber`.
  public func density(at x: Double) throws(GSLError) -> Double {
    if x.isNaN { throw .notANumber(argument: "x") }
    if x < 0 || x == .infinity { return 0 }
    if x == 0 {
      return numeratorDegreesOfFreedom < 2 ? .infinity : numeratorDegreesOfFreedom == 2 ? 1 : 0
    }
    switch kind {
    case .ratio(let beta):
      let (share, rest) = shares(x)
      guard share > 0, rest > 0 else { return 0 }
      return try number(BetaTails.front(beta.lowerShape, beta.upperShape, share, rest) / x)
    case .numerator(let law):
      return try number(
        numeratorDegreesOfFreedom * law.density(at: numeratorDegreesOfFreedom * x))
    case .denominator(let law):
      let reciprocal = denominatorDegreesOfFreedom / x
      return try number(law.density(at: reciprocal) * reciprocal / x)
    }
  }

  /// P(X ≤ x) and P(X > x), each with its own precision.
  ///
  /// - Throws: `GSLError.notANumber`, `GSLError.noConvergence`.
  public func tails(at x: Double) throws(GSLError) -> Tails {
    if x.isNaN { throw .notANumber(argument: "x") }
    if x <= 0 { return .below }
    if x == .infinity { return .above }
    switch kind {
    case .ratio(let beta):
      let (share, rest) = shares(x)
      guard share > 0 else { return .below }
      guard rest > 0 else { return .above }
      return try BetaTails.at(beta.lowerShape, beta.upperShape, share, rest).checked()
    case .numerator(let law): return try law.tails(at: numeratorDegreesOfFreedom * x)
    case .denominator(let law): return try law.tails(at: denominatorDegreesOfFreedom / x).reversed
    }
  }

  /// The x whose lower tail is p; 0 and 1 give 0 and ∞.
  ///
  /// - Throws: `GSLError.notANumber`, `GSLError.probabilityOutOfRange`,
  ///   `GSLError.overflow`, `GSLError.noConvergence`.
  public func quantile(_ p: Double) throws(GSLError) -> Double {
    try checkProbability(p)
    if p == 0 { return 0 }
    if p == 1 { return .infinity }
    switch kind {
    case .ratio(let beta): return try value(beta.point(TailTarget(p, from: .lower)))
    case .numerator(let law): return try law.quantile(p) / numeratorDegreesOfFreedom
    case .denominator(let law): return try inverse(law.upperQuantile(p))
    }
  }

  /// The x whose upper tail is q; 0 and 1 give ∞ and 0.
  ///
  /// - Throws: `GSLError.notANumber`, `GSLError.probabilityOutOfRange`,
  ///   `GSLError.overflow`, `GSLError.noConvergence`.
  public func upperQuantile(_ q: Double) throws(GSLError) -> Double {
    try checkProbability(q)
    if q == 0 { return .infinity }
    if q == 1 { return 0 }
    switch kind {
    case .ratio(let beta): return try value(beta.point(TailTarget(q, from: .upper)))
    case .numerator(let law): return try law.upperQuantile(q) / numeratorDegreesOfFreedom
    case .denominator(let law): return try inverse(law.quantile(q))
    }
  }

  /// ν₁x/(ν₁x + ν₂) and ν₂/(ν₁x + ν₂).
  private func shares(_ x: Double) -> (Double, Double) {
    let ratio = x * (numeratorDegreesOfFreedom / denominatorDegreesOfFreedom)
    return (1 / (1 + 1 / ratio), 1 / (1 + ratio))
  }

  /// F from the two shares.
  private func value(_ point: (x: Double, y: Double)) throws(GSLError) -> Double {
    guard point.y > 0 else { throw .overflow }
    let ratio = point.x / point.y * (denominatorDegreesOfFreedom / numeratorDegreesOfFreedom)
    guard ratio < .infinity else { throw .overflow }
    return try number(ratio)
  }

  /// ν₂ / x.
  private func inverse(_ x: Double) throws(GSLError) -> Double {
    guard denominatorDegreesOfFreedom / x < .infinity else { throw .overflow }
    return denominatorDegreesOfFreedom / x
  }
}
