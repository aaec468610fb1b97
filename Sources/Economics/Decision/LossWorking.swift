/// What is found on the way to a loss, and not seen in its formula.
public enum LossWorking: Sendable, Hashable {
  /// The target of a filling line, and the one that is stated, if any.
  case fill(FillTarget, stated: Double?)
  /// The mean to fill to, and the share that is filled again.
  case refill(mean: Double, underfilled: Double)
  /// The interval of least cost, in years; `nil` where not to calibrate costs least.
  case interval(Double?)
  /// P(|difference| > threshold).
  case disputes(Double)
  /// The acceptance limit of least cost; `nil` where all or nothing is to be accepted.
  case acceptance(Double?)
}

extension SavingsCase {
  /// What is found on the way to a loss, at the estimates; `nil` where its formula says all.
  ///
  /// - Throws: ``EconomicsError``
  public func working(of loss: SavingsLoss) throws(EconomicsError) -> LossWorking? {
    let read = SavingsLoss.Reader(values: estimates, arguments: loss.arguments)
    switch loss.mechanism {
    case .fill:
      return .fill(
        try loss.fillTarget(read, gramsPerUnit: gramsPerUnit), stated: read.stated(7))
    case .refill:
      let optimum = try RefillOptimum(
        limit: read[2], deviation: read[3], unitCost: max(read[1], .leastNormalMagnitude),
        refillCost: max(read[4], .leastNormalMagnitude))
      return .refill(mean: optimum.mean, underfilled: optimum.underfilled)
    case .recalibration:
      guard read.stated(3) == nil, read[0] > 0, read[1] > 0 else { return nil }
      return .interval(
        try RecalibrationInterval(
          calibrationCost: read[0], outOfToleranceCost: read[1], hazard: read[2]
        ).optimum())
    case .disputes:
      return .disputes(
        try Disputes(
          weighings: read[0], threshold: read[1], uncertainty: read[2], bias: read[3],
          cost: read[4]
        ).probability)
    case .decisionRisk:
      guard read.stated(7) == nil, read[5] > 0, read[6] > 0 else { return nil }
      return .acceptance(
        try DecisionRisk(
          tolerance: read[1], processBias: read[2], processDeviation: read[3],
          uncertainty: read[4], falseAcceptCost: read[5], falseRejectCost: read[6]
        ).optimum().limit)
    default: return nil
    }
  }
}
