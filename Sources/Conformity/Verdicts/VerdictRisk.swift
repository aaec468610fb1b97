import GSL

/// What a legal verdict risks, given how well the errors are known.
///
/// For each error E with its standard uncertainty u and ν degrees of freedom, the probability that
/// the true error lies within the limits is p = F((T_U − E)/u) − F((T_L − E)/u), F being Student's
/// t with ν degrees of freedom, the normal law where ν is infinite (JCGM 106:2012, 7.2 and 7.3).
/// How the errors of one instrument hang together is not known: one set of weights and one scale
/// are behind all of them. Whatever the correlation, the probability that all are within their
/// limits is at most the least p, and at least 1 − Σ(1 − p) (Bonferroni's inequality).
///
/// The verdict itself is the legal one: it is never changed here.
public struct VerdictRisk: Sendable, Hashable {
  /// One error against its limits, in one unit.
  public struct JudgedError: Sendable, Hashable {
    /// E.
    public let value: Double
    /// u(E), not negative.
    public let standardUncertainty: Double
    /// ν, positive or infinite.
    public let degreesOfFreedom: Double
    /// T_L, where there is one.
    public let lower: Double?
    /// T_U, where there is one.
    public let upper: Double?

    public init(
      value: Double, standardUncertainty: Double, degreesOfFreedom: Double = .infinity,
      lower: Double?, upper: Double?
    ) {
      self.value = value
      self.standardUncertainty = standardUncertainty
      self.degreesOfFreedom = degreesOfFreedom
      self.lower = lower
      self.upper = upper
    }
  }

  /// How closely probabilities are computed.
  public enum Precision: Sendable, Hashable {
    /// To the last digits, however small they are.
    case full
    /// To 10⁻⁹, several times as fast: for millions of errors.
    case nineDecimals
  }

  /// What the legal verdict said.
  public enum LegalVerdict: Sendable, Hashable {
    case pass
    case fail
  }

  /// The probability of each error that it lies within its limits, in their order.
  public let conformances: [Double]
  /// The probability of each error that it does not.
  public let nonconformances: [Double]
  /// The bounds of the probability that all errors lie within their limits.
  public let conformance: ClosedRange<Double>
  /// The bounds of the probability that some error does not.
  public let nonconformance: ClosedRange<Double>

  /// Evaluates the errors of one instrument.
  ///
  /// - An u of 0 decides: the probability is 0 or 1, a value on a limit being within.
  /// - No errors at all conform.
  ///
  /// - Returns: `nil` for values that are not numbers, a negative u, or degrees of freedom that are
  ///   not positive.
  public init?(_ errors: [JudgedError], precision: Precision = .full) {
    var inside: [Double] = []
    var outside: [Double] = []
    for error in errors {
      guard error.value.isFinite, error.standardUncertainty >= 0,
        let probability = try? Self.probabilities(error, precision)
      else { return nil }
      inside.append(probability.inside)
      outside.append(probability.outside)
    }
    conformances = inside
    nonconformances = outside
    let sum = outside.reduce(0, +)
    let least = outside.max() ?? 0
    nonconformance = least...max(min(1, sum), least)
    let most = inside.min() ?? 1
    conformance = min(max(0, 1 - sum), most)...most
  }

  /// The bounds of the probability that `verdict` is wrong: after a pass that some error is beyond
  /// its limit, after a failure that none is.
  public func riskOfBeingWrong(_ verdict: LegalVerdict) -> ClosedRange<Double> {
    switch verdict {
    case .pass: nonconformance
    case .fail: conformance
    }
  }

  /// Each probability is a sum or a difference of tails that are computed as themselves, so that
  /// a tiny one keeps its digits.
  private static func probabilities(
    _ error: JudgedError, _ precision: Precision
  ) throws(GSLError) -> (inside: Double, outside: Double) {
    let u = error.standardUncertainty
    let nu = error.degreesOfFreedom
    if u == 0 {
      let isWithin =
        (error.lower.map { error.value >= $0 } ?? true)
        && (error.upper.map { error.value <= $0 } ?? true)
      return isWithin ? (1, 0) : (0, 1)
    }
    let below = try error.lower.map { lower throws(GSLError) in
      try tail((error.value - lower) / u, nu, precision)
    }
    let above = try error.upper.map { upper throws(GSLError) in
      try tail((upper - error.value) / u, nu, precision)
    }
    let outside = min((below ?? 0) + (above ?? 0), 1)
    // Beyond a limit, what is left inside is the tail beyond that limit less the one beyond the
    // other.
    if let upper = error.upper, error.value > upper {
      let far = try error.lower.map { lower throws(GSLError) in
        try tail((error.value - lower) / u, nu, precision)
      }
      return (max(0, try tail((error.value - upper) / u, nu, precision) - (far ?? 0)), outside)
    }
    if let lower = error.lower, error.value < lower {
      let far = try error.upper.map { upper throws(GSLError) in
        try tail((upper - error.value) / u, nu, precision)
      }
      return (max(0, try tail((lower - error.value) / u, nu, precision) - (far ?? 0)), outside)
    }
    return (1 - outside, outside)
  }

  /// P(T > t).
  private static func tail(
    _ t: Double, _ nu: Double, _ precision: Precision
  ) throws(GSLError) -> Double {
    if precision == .nineDecimals { return try quickTail(t, nu) }
    return nu.isInfinite
      ? try NormalLaw().upperTail(at: t) : try StudentLaw(degreesOfFreedom: nu).upperTail(at: t)
  }

  /// P(T > t) to 10⁻⁹.
  ///
  /// By the incomplete beta function; with many degrees of freedom by Fisher's expansion about the
  /// normal law (Metron 5, 1925).
  private static func quickTail(_ t: Double, _ nu: Double) throws(GSLError) -> Double {
    if t < 0 { return 1 - (try quickTail(-t, nu)) }
    // Here it is below 10⁻⁹ for any ν that errors can have, and t² might overflow.
    if t > 1e100 { return 0 }
    if nu <= 2000 {
      let square = t * t
      return 0.5 * (try BetaLaw(0.5, nu / 2).tails(at: square / (nu + square)).upper)
    }
    let normal = NormalTail.upper(t)
    if nu.isInfinite || t > 10 { return normal }
    let square = t * t
    let first = t * (square + 1) / 4
    let second = t * (((3 * square - 7) * square - 5) * square - 3) / 96
    return normal + NormalTail.density(t) * (first + second / nu) / nu
  }
}
