/// Student's t law with ν degrees of freedom.
///
/// Density Γ((ν + 1)/2) / (√(νπ) Γ(ν/2)) · (1 + t²/ν)^(−(ν + 1)/2).
///
/// - ν need not be an integer (effective degrees of freedom seldom are).
/// - ν = ∞ is the normal law, exactly.
///
/// GSL's own quantiles of this law lose digits between ν = 3 and 100 far out and
/// are NaN at ν = ∞; here they are solved from tails that hold full precision.
///
/// Source: JCGM 100:2008, G.3; JCGM 101:2008, 6.4.9.
public struct StudentLaw: ContinuousLaw, Equatable {
  /// ν, positive, possibly infinite.
  public let degreesOfFreedom: Double

  /// The law with ν degrees of freedom.
  ///
  /// - Parameter degreesOfFreedom: ν > 0; `.infinity` for the normal law.
  /// - Throws: `GSLError.notANumber`, `GSLError.degreesOfFreedomNotPositive`.
  public init(degreesOfFreedom: Double) throws(GSLError) {
    try checkDegreesOfFreedom(degreesOfFreedom)
    self.degreesOfFreedom = degreesOfFreedom
  }

  public var support: ClosedRange<Double> { -Double.infinity...Double.infinity }

  /// The density at t, positive or, far out, 0.
  ///
  /// - Throws: `GSLError.notANumber`.
  public func density(at t: Double) throws(GSLError) -> Double {
    if t.isNaN { throw .notANumber(argument: "t") }
    if degreesOfFreedom == .infinity { return try NormalLaw().density(at: t) }
    if t.isInfinite { return 0 }
    let density =
      abs(t) < 1
      ? try StudentTails.densityNearZero(degreesOfFreedom, abs(t))
      : try StudentTails.scaledDensity(degreesOfFreedom, abs(t)) / abs(t)
    return try number(density)
  }

  /// P(X ≤ t) and P(X > t), each with its own precision.
  ///
  /// - Throws: `GSLError.notANumber`, `GSLError.noConvergence`.
  public func tails(at t: Double) throws(GSLError) -> Tails {
    if t.isNaN { throw .notANumber(argument: "t") }
    if degreesOfFreedom == .infinity { return try NormalLaw().tails(at: t) }
    if t == -.infinity { return .below }
    if t == .infinity { return .above }
    if t == 0 { return Tails(lower: 0.5) }
    let tails = try StudentTails.at(degreesOfFreedom, abs(t)).checked()
    return t > 0 ? tails : tails.reversed
  }

  /// The t whose lower tail is p; 0 and 1 give −∞ and ∞.
  ///
  /// - Throws: `GSLError.notANumber`, `GSLError.probabilityOutOfRange`,
  ///   `GSLError.overflow`, `GSLError.noConvergence`.
  public func quantile(_ p: Double) throws(GSLError) -> Double {
    try checkProbability(p)
    if p == 0 { return -.infinity }
    if p == 1 { return .infinity }
    if degreesOfFreedom == .infinity { return try NormalLaw().quantile(p) }
    return p <= 0.5 ? -(try magnitude(tail: p)) : try magnitude(tail: 1 - p)
  }

  /// The t whose upper tail is q; 0 and 1 give ∞ and −∞.
  ///
  /// - Throws: `GSLError.notANumber`, `GSLError.probabilityOutOfRange`,
  ///   `GSLError.overflow`, `GSLError.noConvergence`.
  public func upperQuantile(_ q: Double) throws(GSLError) -> Double {
    // The law is symmetric; adding 0 turns −0 into 0.
    -(try quantile(q)) + 0
  }

  /// |t| with P(T > |t|) = tail, 0 < tail ≤ ½.
  private func magnitude(tail: Double) throws(GSLError) -> Double {
    let nu = degreesOfFreedom
    if tail == 0.5 { return 0 }
    let start = max(-Library.normalQuantile(tail), 1e-300)
    if tail > 0.25 {
      // Near the median the distance from it carries the digits; ½ − tail is exact.
      let central = 0.5 - tail
      return try solveTail(target: central, rising: true, start: start) { t throws(GSLError) in
        let probability =
          StudentTails.isCentral(nu, t)
          ? try StudentTails.central(nu, t) : 0.5 - (try StudentTails.upper(nu, t))
        return (probability, try StudentTails.scaledDensity(nu, t))
      }
    }
    return try solveTail(target: tail, rising: false, start: start) { t throws(GSLError) in
      (try StudentTails.at(nu, t).upper, try StudentTails.scaledDensity(nu, t))
    }
  }
}

/// Checks degrees of freedom; infinity passes.
func checkDegreesOfFreedom(_ nu: Double) throws(GSLError) {
  if nu.isNaN { throw .notANumber(argument: "degreesOfFreedom") }
  if nu <= 0 { throw .degreesOfFreedomNotPositive(nu) }
}
