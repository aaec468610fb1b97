import GSL

/// What it costs to argue over weighings.
///
/// Two parties weigh the same goods; a difference beyond a threshold t is contested. With the
/// standard uncertainty u of the difference and its mean b (the difference of the biases) the
/// probability is `Φ((−t − b)/u) + Φ((−t + b)/u)` of a normal law, and a year costs
/// `N · P · c`.
public struct Disputes: Sendable, Hashable {
  /// P, for one weighing.
  public let probability: Double
  /// Of a year.
  public let annualCost: Double

  /// - Parameters:
  ///   - weighings: N a year, not negative.
  ///   - threshold: t, not negative, in the unit of the goods.
  ///   - uncertainty: u of the difference, not negative.
  ///   - bias: b.
  ///   - cost: c of one dispute, not negative.
  /// - Throws: ``EconomicsError``
  public init(
    weighings: Double, threshold: Double, uncertainty: Double, bias: Double = 0, cost: Double
  ) throws(EconomicsError) {
    try ParameterCheck.notNegative(weighings, "weighings")
    try ParameterCheck.notNegative(threshold, "threshold")
    try ParameterCheck.notNegative(uncertainty, "uncertainty")
    try ParameterCheck.finite(bias, "bias")
    try ParameterCheck.notNegative(cost, "cost")
    if uncertainty == 0 {
      probability = bias.magnitude > threshold ? 1 : 0
    } else {
      let law = NormalLaw()
      probability = try numerically { () throws(GSLError) in
        try law.upperTail(at: (threshold + bias) / uncertainty)
          + law.upperTail(at: (threshold - bias) / uncertainty)
      }
    }
    annualCost = try (weighings * probability * cost).checked()
  }
}
