public import Quantities
public import Rules

/// Test weights at hand, each kind with its MPE by R 111-1, Table 1.
public struct WeightStock: Sendable, Hashable {
  /// Equal weights.
  public struct Kind: Sendable, Hashable {
    public let nominal: Mass
    /// Such as `M1`.
    public let weightClass: String
    public let mpe: Mass
    /// How many there are; positive.
    public let count: Int
  }

  /// The heaviest first, and of one nominal value the best class first.
  public let kinds: [Kind]
  /// Weights for which the table gives no MPE: they cannot be counted.
  public let unknown: [Inspection.WeightGroup]

  /// More weights of one kind than this are more than any load needs.
  private static let mostOfOneKind = 1_000_000_000

  /// Counts equal weights together.
  ///
  /// Groups without a positive count or nominal value fall out.
  public init(_ groups: [Inspection.WeightGroup], table: TestWeightTable) {
    struct Key: Hashable {
      let nominal: Mass
      let weightClass: String
    }
    var found: [Key: (count: Int, mpe: Mass)] = [:]
    var unknown: [Inspection.WeightGroup] = []
    for group in groups {
      guard let mpe = table.mpe(nominal: group.nominal, weightClass: group.weightClass) else {
        unknown.append(group)
        continue
      }
      let key = Key(nominal: group.nominal, weightClass: group.weightClass)
      let count = min(max(0, group.count), Self.mostOfOneKind)
      found[key] = (min(count + (found[key]?.count ?? 0), Self.mostOfOneKind), mpe)
    }
    self.unknown = unknown
    kinds = Self.sorted(
      found.map {
        Kind(
          nominal: $0.key.nominal, weightClass: $0.key.weightClass, mpe: $0.value.mpe,
          count: $0.value.count)
      })
  }

  private init(kinds: [Kind], unknown: [Inspection.WeightGroup]) {
    self.kinds = kinds
    self.unknown = unknown
  }

  private static func sorted(_ kinds: [Kind]) -> [Kind] {
    kinds.filter { $0.count > 0 && $0.nominal.isPositive }.sorted {
      ($1.nominal, $0.mpe, $0.weightClass) < ($0.nominal, $1.mpe, $1.weightClass)
    }
  }

  /// All weights together, or `nil` where they pass every mass that can be held.
  public var total: Mass? {
    var sum: Int128 = 0
    for kind in kinds {
      let mass = kind.nominal.value.trillionths.multipliedReportingOverflow(by: Int128(kind.count))
      let next = sum.addingReportingOverflow(mass.partialValue)
      if mass.overflow || next.overflow { return nil }
      sum = next.partialValue
    }
    return Mass(ExactDecimal(trillionths: sum))
  }

  /// The weights that are left when those of `composition` stand on the receptor.
  public func without(_ composition: WeightComposition) -> WeightStock {
    let kinds = self.kinds.map { kind in
      let used = composition.pieces.filter {
        $0.nominal == kind.nominal && $0.weightClass == kind.weightClass
      }.reduce(0) { $0 + $1.count }
      return Kind(
        nominal: kind.nominal, weightClass: kind.weightClass, mpe: kind.mpe,
        count: kind.count - used)
    }
    return WeightStock(kinds: kinds.filter { $0.count > 0 }, unknown: unknown)
  }

  /// Only the weights of at least `least`, or only those below it.
  func split(at least: Mass) -> (heavy: WeightStock, light: WeightStock) {
    (
      WeightStock(kinds: kinds.filter { $0.nominal >= least }, unknown: []),
      WeightStock(kinds: kinds.filter { $0.nominal < least }, unknown: [])
    )
  }
}
