import GSL

/// A ratio of two mean squares, tested by Fisher's law.
///
/// F = MS₁/MS₂ with ν₁ and ν₂ degrees of freedom; its probability is the upper tail.
///
/// - MS₂ = 0 < MS₁: F is infinite and its probability 0.
/// - Both 0: there is no ratio, and nothing to explain: the probability is 1.
public struct VarianceRatio: Sendable, Hashable {
  /// F; infinite over a denominator of 0, nil where both are 0.
  public let value: Double?
  /// ν₁.
  public let numeratorDegreesOfFreedom: Double
  /// ν₂.
  public let denominatorDegreesOfFreedom: Double
  /// P(F′ > F) if both mean squares estimate the same variance.
  public let probability: Double

  init(
    _ numerator: DoubleDouble, _ numeratorFreedom: Double, over denominator: DoubleDouble,
    _ denominatorFreedom: Double
  ) throws(StatisticsError) {
    numeratorDegreesOfFreedom = numeratorFreedom
    denominatorDegreesOfFreedom = denominatorFreedom
    if denominator.isZero {
      value = numerator.isZero ? nil : .infinity
      probability = numerator.isZero ? 1 : 0
      return
    }
    // A quotient beyond binary64 is infinite, as it should be.
    let ratio = (numerator / denominator).value
    value = ratio
    probability = try answer { () throws(GSLError) in
      try FisherLaw(numerator: numeratorFreedom, denominator: denominatorFreedom)
        .upperTail(at: ratio)
    }
  }

  /// The F that is exceeded with probability α where there is no difference.
  ///
  /// - Throws: `StatisticsError.significanceOutOfRange`, `.overflow`, `.computationFailed`.
  public func criticalValue(significance: Double) throws(StatisticsError) -> Double {
    try checkSignificance(significance)
    return try answer { () throws(GSLError) in
      try FisherLaw(
        numerator: numeratorDegreesOfFreedom, denominator: denominatorDegreesOfFreedom
      ).upperQuantile(significance)
    }
  }
}
