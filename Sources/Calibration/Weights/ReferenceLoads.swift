import Quantities
import Rules
import Verification

/// Finds the weights of each load: as the record names them, else by composition.
struct ReferenceLoads {
  private let sets: [WeightSet]
  private let standards: Mass?
  private let places: [String: [ReferenceLoad.Placed]]
  private let composer: WeightComposer
  private var known: [Mass: ReferenceLoad?] = [:]

  init(sets: [WeightSet], standards: Mass?, table: TestWeightTable?) {
    self.sets = sets
    self.standards = standards
    let all = sets.enumerated().flatMap { index, set in
      set.pieces.map { ReferenceLoad.Placed(set: index, piece: $0) }
    }
    var places: [String: [ReferenceLoad.Placed]] = [:]
    for placed in all {
      places[placed.piece.id, default: []].append(placed)
      places["\(sets[placed.set].id)/\(placed.piece.id)", default: []].append(placed)
    }
    self.places = places
    // Of two compositions the one whose pieces are known best.
    composer = WeightComposer(
      stock: Self.kinds(all).map { kind in
        let piece = kind[0].piece
        let doubt =
          piece.certificate?.expandedUncertainty
          ?? piece.weightClass.flatMap { table?.mpe(nominal: piece.nominal, weightClass: $0) }
          ?? piece.nominal
        return (
          WeightComposition.Piece(
            nominal: piece.nominal, weightClass: Self.label(kind[0]), count: kind.count),
          doubt
        )
      })
    stock = Dictionary(Self.kinds(all).map { (Self.label($0[0]), $0) }) { first, _ in first }
  }

  private let stock: [String: [ReferenceLoad.Placed]]

  /// Pieces of one set that nothing tells apart, in their order.
  private static func kinds(_ all: [ReferenceLoad.Placed]) -> [[ReferenceLoad.Placed]] {
    var order: [String] = []
    var groups: [String: [ReferenceLoad.Placed]] = [:]
    for placed in all {
      let label = label(placed)
      if groups[label] == nil { order.append(label) }
      groups[label, default: []].append(placed)
    }
    return order.compactMap { groups[$0] }
  }

  private static func label(_ placed: ReferenceLoad.Placed) -> String {
    let piece = placed.piece
    let isPlain = piece.certificate == nil && piece.nominalDeviation.isZero
    let own = isPlain ? piece.weightClass ?? piece.id : piece.id
    return "\(placed.set)/\(piece.nominal.value.text)/\(isPlain ? "=" : "#")\(own)"
  }

  /// The weights of `load`.
  ///
  /// - Throws: ``ReferenceFault``
  mutating func reference(of load: Mass, named ids: [String]) throws(ReferenceFault)
    -> ReferenceLoad
  {
    if !ids.isEmpty { return try named(ids, load) }
    if load.isZero { return bare(load) }
    if sets.allSatisfy(\.pieces.isEmpty) { throw .noWeights }
    if let standards, standards.isPositive, load > standards {
      guard let base = composed(standards) else { throw .cannotCompose }
      return substituted(load, standards, base.pieces, isAssumed: true)
    }
    guard let found = composed(load) else { throw .cannotCompose }
    return found
  }

  private func bare(_ load: Mass) -> ReferenceLoad {
    ReferenceLoad(pieces: [], value: load, isAssumed: false, substitutions: 0, multiple: 1)
  }

  private func named(_ ids: [String], _ load: Mass) throws(ReferenceFault) -> ReferenceLoad {
    var pieces: [ReferenceLoad.Placed] = []
    for id in ids {
      guard let found = places[id], let first = found.first else { throw .unknownPiece(id) }
      if found.count > 1 { throw .ambiguousPiece(id) }
      if pieces.contains(first) { throw .repeatedPiece(id) }
      pieces.append(first)
    }
    let nominal = pieces.reduce(Mass.zero) { $0 + $1.piece.nominal }
    if nominal == load { return whole(pieces, isAssumed: false) }
    if let standards, standards.isPositive, load > standards, nominal.isPositive, nominal < load {
      return substituted(load, nominal, pieces, isAssumed: false)
    }
    throw .sumDiffers(nominal: nominal)
  }

  private mutating func composed(_ load: Mass) -> ReferenceLoad? {
    if let found = known[load] { return found }
    let found = composer.composition(of: load).map { composition in
      whole(
        composition.pieces.flatMap { (stock[$0.weightClass] ?? []).prefix($0.count) },
        isAssumed: true)
    }
    known[load] = .some(found)
    return found
  }

  private func whole(_ pieces: [ReferenceLoad.Placed], isAssumed: Bool) -> ReferenceLoad {
    ReferenceLoad(
      pieces: pieces.sorted { $0.set < $1.set },
      value: pieces.reduce(Mass.zero) { $0 + $1.piece.value }, isAssumed: isAssumed,
      substitutions: 0, multiple: 1)
  }

  /// `load` built up of portions as large as the weights, replaced one after another.
  private func substituted(
    _ load: Mass, _ standards: Mass, _ pieces: [ReferenceLoad.Placed], isAssumed: Bool
  ) -> ReferenceLoad {
    let multiple = load.value.approximation / standards.value.approximation
    let steps = Int(min(1e6, multiple.rounded(.up))) - 1
    return ReferenceLoad(
      pieces: pieces.sorted { $0.set < $1.set }, value: load, isAssumed: isAssumed,
      substitutions: max(1, steps), multiple: multiple)
  }
}
