/// How a measured value becomes a decision (JCGM 106:2012, 3.3.12; ISO/IEC 17025:2017, 3.7).
public enum DecisionRule: Sendable, Hashable {
  /// Accept within the tolerance.
  case simple
  /// Acceptance limits moved inside by a length, outside where it is negative.
  case guardBand(Double)
  /// Acceptance limits moved inside by R·U, U = 2u.
  case guardRatio(Double)
  /// ILAC-G8:09/2019, binary statement with guard band w = r·U; r = 1 unless stated.
  case ilacG8(ratio: Double)
  /// ILAC-G8:09/2019, non-binary statement with w = U.
  case ilacG8NonBinary
  /// ISO 14253-1: conformity is proved with a probability, non-conformity likewise; between
  /// the two nothing is.
  case iso14253(probability: Double)
  /// OIML practice: U at most a third of the MPE, and then simple acceptance (shared risk).
  case oimlSharedRisk
  /// OIML R 111: |error| ≤ MPE − U.
  case oimlR111
  /// The acceptance limits at which the consumer's risk has a value.
  case targetConsumerRisk(Double)
  /// The acceptance limits at which the producer's risk has a value.
  case targetProducerRisk(Double)
  /// The acceptance limits of least expected cost.
  case minimumCost(DecisionCosts)
  /// The acceptance limits whose greatest cost over all true values is least.
  case minimax(DecisionCosts)

  /// The costs that the rule itself states.
  public var costs: DecisionCosts? {
    switch self {
    case .minimumCost(let costs), .minimax(let costs): costs
    default: nil
    }
  }

  /// The name as it is written, without its value.
  public var name: String {
    switch self {
    case .simple: "simple"
    case .guardBand: "guard"
    case .guardRatio: "guard-ratio"
    case .ilacG8: "ilac-g8"
    case .ilacG8NonBinary: "ilac-g8-nonbinary"
    case .iso14253: "iso-14253-1"
    case .oimlSharedRisk: "oiml-shared-risk"
    case .oimlR111: "oiml-r111"
    case .targetConsumerRisk: "target-consumer-risk"
    case .targetProducerRisk: "target-producer-risk"
    case .minimumCost: "minimum-cost"
    case .minimax: "minimax"
    }
  }

  /// The names of all rules.
  public static let names = [
    "simple", "guard", "guard-ratio", "ilac-g8", "ilac-g8-nonbinary", "iso-14253-1",
    "oiml-shared-risk", "oiml-r111", "target-consumer-risk", "target-producer-risk",
    "minimum-cost", "minimax",
  ]

  /// The rule with its lengths in a unit 10^−`decades` as large.
  func shifted(by decades: Int) -> DecisionRule {
    if case .guardBand(let w) = self {
      return .guardBand(DecimalScaling.shifted(w, by: decades))
    }
    return self
  }
}
