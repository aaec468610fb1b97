/// The quality loss of Taguchi, the smooth alternative to limits.
///
/// `N k (σ² + δ²)` for N items of scatter σ whose mean is off by δ; k = A/Δ² where a deviation
/// of Δ costs A.
public struct QualityLoss: Sendable, Hashable {
  /// k, money over the square of the unit.
  public let coefficient: Double

  /// - Parameters:
  ///   - cost: A, what an item off by `deviation` costs, not negative.
  ///   - deviation: Δ, above 0.
  /// - Throws: ``EconomicsError``
  public init(cost: Double, deviation: Double) throws(EconomicsError) {
    try ParameterCheck.notNegative(cost, "cost")
    try ParameterCheck.positive(deviation, "deviation")
    coefficient = try (cost / deviation / deviation).checked()
  }

  /// The loss of a year.
  ///
  /// - Parameters:
  ///   - items: N a year, not negative.
  ///   - standardDeviation: σ, not negative.
  ///   - bias: δ.
  public func annualLoss(
    items: Double, standardDeviation: Double, bias: Double
  ) throws(EconomicsError) -> Double {
    try ParameterCheck.notNegative(items, "items")
    try ParameterCheck.notNegative(standardDeviation, "standardDeviation")
    try ParameterCheck.finite(bias, "bias")
    return try (items * coefficient * (standardDeviation * standardDeviation + bias * bias))
      .checked()
  }
}
