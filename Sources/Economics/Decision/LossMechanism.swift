/// By what a measurement costs money.
///
/// Every loss of a savings document bears the tag of one mechanism; no two losses may count the
/// same money (``overlap(with:)``).
public enum LossMechanism: String, Sendable, Hashable, CaseIterable {
  /// A systematic error of the indication (``BiasLoss``).
  case bias
  /// Two scales disagree (``Disputes``).
  case disputes
  /// Packages are filled above their label (``FillTarget``).
  case fill
  /// Short containers are filled again (``RefillOptimum``).
  case refill
  /// Good items are rejected (``FalseRejects``).
  case falseRejects = "false-rejects"
  /// Deviation from the target, as a square (``QualityLoss``).
  case qualityLoss = "quality-loss"
  /// Calibrations, and being out of tolerance between them (``RecalibrationInterval``).
  case recalibration
  /// What passed before an instrument was found out (``LookBackExposure``).
  case lookBack = "look-back"
  /// Wrong decisions on conformity (``DecisionRisk``).
  case decisionRisk = "decision-risk"
  /// A fine that may come.
  case fine
  /// What short measure gained is confiscated (``UnlawfulGain``).
  case unlawfulGain = "unlawful-gain"
  /// Verification: the fee, and the time without the instrument.
  case verification
  /// A cost of a year that is simply stated.
  case other

  /// What it needs, in the order of its arguments.
  public var parameters: [MechanismParameter] {
    switch self {
    case .bias:
      [
        .init("weighings", .count, .none), .init("load", .quantity, .none),
        .init("quantity", .quantity, .none), .init("price", .price),
        .init("bias", .signedQuantity, .value(0)), .init("relativeBias", .signedShare, .value(0)),
        .init("randomUncertainty", .quantity, .none), .init("mpe", .quantity, .none),
      ]
    case .disputes:
      [
        .init("weighings", .count), .init("threshold", .quantity), .init("uncertainty", .quantity),
        .init("bias", .signedQuantity, .value(0)), .init("cost", .money),
      ]
    case .fill:
      [
        .init("packages", .count), .init("price", .price), .init("nominal", .positiveQuantity),
        .init("deficiency", .quantity, .none), .init("fillingDeviation", .quantity),
        .init("drift", .quantity, .value(0)), .init("scaleUncertainty", .quantity, .value(0)),
        .init("target", .positiveQuantity, .optimum),
      ]
    case .refill:
      [
        .init("packages", .count), .init("price", .price), .init("nominal", .positiveQuantity),
        .init("fillingDeviation", .positiveQuantity), .init("refillCost", .money),
      ]
    case .falseRejects:
      [
        .init("items", .count), .init("rejectProbability", .share), .init("value", .money),
        .init("shareLost", .share, .value(1)), .init("handling", .money, .value(0)),
        .init("fixed", .money, .value(0)),
      ]
    case .qualityLoss:
      [
        .init("items", .count), .init("cost", .money), .init("deviation", .positiveQuantity),
        .init("standardDeviation", .quantity), .init("bias", .signedQuantity, .value(0)),
      ]
    case .recalibration:
      [
        .init("calibrationCost", .money), .init("outOfToleranceCost", .money),
        .init("hazard", .hazard), .init("interval", .years, .optimum),
      ]
    case .lookBack:
      [
        .init("annualValue", .money), .init("hazard", .hazard), .init("interval", .years),
        .init("shareLost", .share),
      ]
    case .decisionRisk:
      [
        .init("items", .count), .init("tolerance", .positiveQuantity),
        .init("processBias", .signedQuantity, .value(0)),
        .init("processDeviation", .positiveQuantity), .init("uncertainty", .positiveQuantity),
        .init("falseAcceptCost", .money), .init("falseRejectCost", .money),
        .init("guardBand", .signedQuantity, .optimum), .init("testCost", .money, .value(0)),
      ]
    case .fine: [.init("probability", .share), .init("amount", .money)]
    case .unlawfulGain:
      [
        .init("probability", .share), .init("price", .price), .init("quantity", .quantity),
        .init("deviation", .signedQuantity), .init("permitted", .quantity),
        .init("load", .positiveQuantity),
      ]
    case .verification:
      [
        .init("fee", .money), .init("interval", .years), .init("instruments", .count, .value(1)),
        .init("downtime", .hours, .value(0)), .init("hourCost", .money, .value(0)),
        .init("travel", .money, .value(0)),
      ]
    case .other: [.init("annual", .money)]
    }
  }

  /// Whether its loss depends on which side of the scale the owner stands.
  public var hasDirection: Bool { self == .bias || self == .unlawfulGain }
}
