import GSL

/// The law of Grubbs' statistic for one outlier among n values of a normal law.
///
/// The statistic is G = (x_max − x̄)/s, or (x̄ − x_min)/s (one side), or the larger of
/// the two (two sides). A single value's t = √(n(n − 2)G²/((n − 1)² − nG²)) has Student's
/// law with n − 2 degrees of freedom, so that
///
/// - P(G > g) = n · P(T > t(g)) on one side, 2n · P(T > t(g)) on two,
/// - the critical value is (n − 1)/√n · √(t²/(n − 2 + t²)), t the upper quantile of α/n or
///   α/(2n).
///
/// The sum over the n values counts an event twice where two values can both lie beyond
/// g. That is impossible, and the law exact, for g² > (n − 1)(n − 2)/(2n) on one side and
/// g² > (n − 1)/2 on two; below, it is an upper bound of the probability, and the test
/// rejects a little less often than α. ``isExact(at:)`` tells.
///
/// ISO 5725-2 tabulates the one-sided 0.5 % and 2.5 % points under "1 %" and "5 %",
/// because it looks at both ends; `significance: 0.05, sides: .either` is its "5 %".
///
/// - G is at most (n − 1)/√n, which one value apart from n − 1 equal ones reaches: there
///   P = 0.
///
/// Source: F. E. Grubbs, Ann. Math. Stat. 21 (1950) 27-58; NIST/SEMATECH e-Handbook,
/// 1.3.5.17.1; E. S. Pearson and C. Chandra Sekar, Biometrika 28 (1936) 308-320 for where
/// the law is exact.
public struct GrubbsLaw: Sendable, Hashable {
  /// n, at least 3.
  public let count: Int
  /// Whether both ends are looked at.
  public let isTwoSided: Bool

  /// The law for n values.
  ///
  /// - Throws: `StatisticsError.tooFewValues` below three.
  public init(count: Int, isTwoSided: Bool) throws(StatisticsError) {
    if count < 3 { throw .tooFewValues(count: count, needed: 3) }
    self.count = count
    self.isTwoSided = isTwoSided
  }

  private var n: Double { Double(count) }
  /// How many values and ends can be the outlier.
  private var choices: Double { isTwoSided ? 2 * n : n }

  /// The largest value that G can take, (n − 1)/√n.
  public var greatest: Double { (n - 1) / n.squareRoot() }

  /// Whether ``upperTail(at:)`` is the probability itself and no upper bound.
  public func isExact(at statistic: Double) -> Bool {
    let limit = isTwoSided ? (n - 1) / 2 : (n - 1) * (n - 2) / (2 * n)
    return statistic * statistic >= limit
  }

  /// P(G > g), at most 1.
  ///
  /// - Throws: `StatisticsError.computationFailed`.
  public func upperTail(at statistic: Double) throws(StatisticsError) -> Double {
    if statistic <= 0 { return 1 }
    let rest = (n - 1) * (n - 1) - n * statistic * statistic
    if rest <= 0 { return 0 }
    let t = (n * (n - 2) * statistic * statistic / rest).squareRoot()
    let tail = try answer { () throws(GSLError) in
      try StudentLaw(degreesOfFreedom: n - 2).upperTail(at: t)
    }
    return min(1, choices * tail)
  }

  /// The g that G exceeds with probability α.
  ///
  /// - Parameter significance: α, strictly between 0 and 1.
  /// - Throws: `StatisticsError.significanceOutOfRange`, `.overflow`, `.computationFailed`.
  public func criticalValue(significance: Double) throws(StatisticsError) -> Double {
    try checkSignificance(significance)
    let t = try answer { () throws(GSLError) in
      try StudentLaw(degreesOfFreedom: n - 2).upperQuantile(significance / choices)
    }
    // t²/(n − 2 + t²) without the overflow of a large t².
    let share = 1 / (1 + (n - 2) / t / t)
    return greatest * share.squareRoot()
  }
}
