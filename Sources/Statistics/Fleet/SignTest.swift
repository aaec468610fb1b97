import GSL

/// The sign test: whether errors fall on one side more often than chance would have it.
///
/// Of n = positive + negative values that are not zero, the number above zero is binomial with
/// p = ½ where neither side is favoured. P(X ≥ k) = I_½(k, n − k + 1), the regularised incomplete
/// beta function, so that the probability is exact and keeps its digits however small it is.
///
/// Zeros say nothing of a side and are left out. With none but zeros all probabilities are 1.
///
/// It answers the question of predominance: whether errors, though each is inside its limits, favour
/// one party together.
///
/// Source: J. V. Bradley, Distribution-Free Statistical Tests, 1968, chapter 7.
public struct SignTest: Sendable, Hashable {
  /// How many values are above zero.
  public let positive: Int
  /// How many values are below zero.
  public let negative: Int
  /// P(X ≥ positive): small where values lie above zero too often.
  public let upperTail: Double
  /// P(X ≤ positive): small where values lie below zero too often.
  public let lowerTail: Double

  /// Twice the smaller tail, at most 1.
  public var probability: Double { min(1, 2 * min(lowerTail, upperTail)) }

  /// The test of counts.
  ///
  /// - Parameters:
  ///   - positive: at least 0.
  ///   - negative: at least 0.
  /// - Throws: `StatisticsError.negativeTrials`, `.computationFailed`.
  public init(positive: Int, negative: Int) throws(StatisticsError) {
    for count in [positive, negative] where count < 0 { throw .negativeTrials(count) }
    self.positive = positive
    self.negative = negative
    upperTail = try Self.atLeast(positive, against: negative)
    lowerTail = try Self.atLeast(negative, against: positive)
  }

  /// P(X ≥ k) of n = k + rest.
  private static func atLeast(_ k: Int, against rest: Int) throws(StatisticsError) -> Double {
    if k == 0 { return 1 }
    return try answer { () throws(GSLError) in
      try BetaLaw(Double(k), Double(rest) + 1).tails(at: 0.5).lower
    }
  }
}
