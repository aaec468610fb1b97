/// What a systematic error of indication costs in a year.
///
/// `L = ± N p ∫ E(m) f(m) dm`, discrete `± N p Σ wᵢ E(mᵢ)`, with + for buying and − for
/// selling: N weighings a year, p the price of a unit of the goods, E(m) = indication − load
/// the error curve, f(m) the profile of the loads. Positive is the owner's loss and negative
/// the owner's gain, which is the other party's loss.
///
/// It holds for any meter that counts what is paid for: with N·m a volume and E a share of it,
/// for water, fuel and energy.
///
/// The formula assumes that the scale errs *the same way every time*. What varies from one
/// weighing to the next evens out: see ``SettlementUncertainty``.
public struct BiasLoss: Sendable {
  /// N, a year.
  public let weighings: Double
  /// p, of a unit of the goods.
  public let price: Double
  /// Who pays for an indication that is too high.
  public let direction: TradeDirection
  /// f(m).
  public let profile: LoadProfile

  /// - Parameters:
  ///   - weighings: N a year, not negative.
  ///   - price: p of a unit of the goods, not negative.
  ///   - direction: whether the goods are sold or bought by the indication.
  ///   - profile: the loads.
  /// - Throws: ``EconomicsError``
  public init(
    weighings: Double, price: Double, direction: TradeDirection, profile: LoadProfile
  ) throws(EconomicsError) {
    try ParameterCheck.notNegative(weighings, "weighings")
    try ParameterCheck.notNegative(price, "price")
    self.weighings = weighings
    self.price = price
    self.direction = direction
    self.profile = profile
  }

  /// The loss a year by an error curve.
  ///
  /// - Parameter error: E(m), in the unit of the load.
  /// - Throws: ``EconomicsError`` for a profile that cannot be, or amounts too large.
  public func annualLoss(error: (Double) -> Double) throws(EconomicsError) -> Double {
    let mean = try profile.mean(of: error)
    return try (direction.costSign * weighings * price * mean).checked()
  }

  /// The loss a year by an error that is `bias` plus `relativeBias` of the load.
  ///
  /// - Parameters:
  ///   - bias: in the unit of the load.
  ///   - relativeBias: a share of the load: 0.004 is +0.4 %.
  public func annualLoss(
    bias: Double, relativeBias: Double = 0
  ) throws(EconomicsError) -> Double {
    try annualLoss { bias + relativeBias * $0 }
  }

  /// The tolerance at stake: what an error as large as the limit would cost, `N p Σ wᵢ MPE(mᵢ)`.
  ///
  /// It is an upper bound of the bias that a lawful instrument may have, not an estimate: to
  /// comply is not to be accurate.
  ///
  /// - Parameter limit: MPE(m), not negative, in the unit of the load.
  public func toleranceAtStake(limit: (Double) -> Double) throws(EconomicsError) -> Double {
    let mean = try profile.mean(of: limit)
    try ParameterCheck.notNegative(mean, "mpe")
    return try (weighings * price * mean).checked()
  }
}
