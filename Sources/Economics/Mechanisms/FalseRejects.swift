/// What the rejection of good items costs in a year.
///
/// `N P_reject (v q + w) + F`: N items, P_reject the probability that a good one is rejected,
/// v its value and q the part of it that is lost (1 − q is recovered by rework), w the
/// handling of each, F what is spent whatever happens.
public struct FalseRejects: Sendable, Hashable {
  /// N P_reject, a year.
  public let rejects: Double
  /// Of a year.
  public let annualCost: Double

  /// - Parameters:
  ///   - items: N a year, not negative.
  ///   - probability: P_reject, from 0 to 1.
  ///   - value: v, not negative.
  ///   - shareLost: q, from 0 to 1: no more than all can be recovered.
  ///   - handling: w, not negative.
  ///   - fixed: F of a year, not negative.
  /// - Throws: ``EconomicsError``
  public init(
    items: Double, probability: Double, value: Double, shareLost: Double = 1,
    handling: Double = 0, fixed: Double = 0
  ) throws(EconomicsError) {
    try ParameterCheck.notNegative(items, "items")
    try ParameterCheck.share(probability, "rejectProbability")
    try ParameterCheck.notNegative(value, "value")
    try ParameterCheck.share(shareLost, "shareLost")
    try ParameterCheck.notNegative(handling, "handling")
    try ParameterCheck.notNegative(fixed, "fixed")
    rejects = items * probability
    annualCost = try (rejects * (value * shareLost + handling) + fixed).checked()
  }
}
