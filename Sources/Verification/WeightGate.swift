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
    var stock: [WeightComposition.Piece: (count: Int, mpe: Mass)] = [:]
    var unknown: [Inspection.WeightGroup] = []
    for group in groups {
      guard let mpe = table.mpe(nominal: group.nominal, weightClass: group.weightClass) else {
        unknown.append(group)
        continue
      }
      let key = WeightComposition.Piece(
        nominal: group.nominal, weightClass: group.weightClass, count: 0)
      let before = stock[key]?.count ?? 0
      // More of one kind than this is more than any load needs.
      stock[key] = (min(max(0, group.count), 1_000_000_000) + min(before, 1_000_000_000), mpe)
    }
    self.unknown = unknown
    composer = WeightComposer(
      stock: stock.map {
        (
          WeightComposition.Piece(
            nominal: $0.nominal, weightClass: $0.weightClass, count: $1.count), $1.mpe
        )
      })
  }

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
