import Quantities
import Rules

/// Whether the test weights are good enough for a load (R 76-1, 3.7.1): the sum of the MPEs
/// of the pieces is at most one third of the MPE of the instrument on initial verification.
struct WeightGate {
  enum Quality {
    /// Weights or their table were not stated, or the load is partly substitution material.
    case notEvaluated
    case goodEnough
    /// The listed weights do not add up to the load.
    case cannotCompose
    case tooPoor(WeightComposition)

    var isGoodEnough: Bool { if case .goodEnough = self { true } else { false } }
  }

  /// Loads that are worked out; a longer list of different loads is not one of test weights.
  private static let loadLimit = 2_000

  private let composer: WeightComposer?
  private let largestErrorInMPE: Ratio
  /// Loads beyond the standards at hand are made up with other material.
  private let standards: Mass?
  private var known: [Mass: WeightComposition?] = [:]
  /// Whether there are weights and a table to judge them by.
  var isEvaluated: Bool { composer != nil }

  /// Weights for which the table gives no MPE.
  let unknown: [Inspection.WeightGroup]

  init(inspection: Inspection, rules: WeighingRules, table: TestWeightTable?) {
    largestErrorInMPE = rules.testWeights.largestErrorInMPE
    standards = inspection.substitution?.standards
    guard let table, let groups = inspection.weights else {
      composer = nil
      unknown = []
      return
    }
    let stock = WeightStock(groups, table: table)
    unknown = stock.unknown
    composer = WeightComposer(
      stock: stock.kinds.map {
        (
          WeightComposition.Piece(
            nominal: $0.nominal, weightClass: $0.weightClass, count: $0.count), $0.mpe
        )
      })
  }

  /// The weights of `load`, where its quality was asked for and they make it up.
  func composition(of load: Mass) -> WeightComposition? { known[load] ?? nil }

  /// How good the weights are for `load`, whose MPE on initial verification is `mpe`.
  mutating func quality(of load: Mass, against mpe: Mass) -> Quality {
    guard let composer else { return .notEvaluated }
    if let standards, load > standards { return .notEvaluated }
    let composition: WeightComposition?
    if let found = known[load] {
      composition = found
    } else {
      if known.count >= Self.loadLimit { return .cannotCompose }
      composition = composer.composition(of: load)
      known[load] = .some(composition)
    }
    guard let composition else { return .cannotCompose }
    return composition.error.isAtMost(largestErrorInMPE, of: mpe)
      ? .goodEnough : .tooPoor(composition)
  }
}
