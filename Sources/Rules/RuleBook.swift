import Quantities

/// All rule sets that are known to a run: those compiled in, and those of `--rules-dir`.
public struct RuleBook: Sendable {
  /// The rule sets in the order of their identifiers.
  public let sets: [RuleSet]

  /// A later set replaces an earlier one of the same identifier.
  public init(_ sets: [RuleSet]) {
    var byID: [String: RuleSet] = [:]
    for set in sets { byID[set.id] = set }
    self.sets = byID.values.sorted { $0.id < $1.id }
  }

  /// The rule set with this identifier.
  public subscript(id: String) -> RuleSet? { sets.first { $0.id == id } }

  /// The identifiers near `id`, for *did you mean*.
  public func suggestions(for id: String) -> [String] {
    Spelling.nearest(to: id, in: sets.map(\.id))
  }

  /// The table of weights in force: the last of the test-weight tables by edition.
  public var testWeights: (set: RuleSet, table: TestWeightTable)? {
    for set in sets.reversed() {
      if case .testWeights(let table) = set.body { return (set, table) }
    }
    return nil
  }
}
