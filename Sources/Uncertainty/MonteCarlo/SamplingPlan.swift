/// What is drawn for a trial: the distributions, and which inputs hang together.
struct SamplingPlan: Sendable {
  enum Kind: Sendable {
    case pseudoRandom
    case sobol
    case latinHypercube
  }

  /// Inputs whose normal scores are drawn together.
  struct Group: Sendable {
    let members: [Int]
    /// Rows are members, columns independent normal scores.
    let factor: CorrelationFactor
    /// The key of the first score's stream; the others follow.
    let firstKey: UInt32
  }

  let inputs: [InputDistribution]
  var sampling: Kind = .pseudoRandom
  let groups: [Group]
  let groupOf: [Int: Int]
  /// The dimension of quasi-random points that each key takes its coordinates from.
  let dimensionOf: [UInt32: Int32]

  /// No more inputs hang together than this.
  static let largestGroup = 2048

  /// Sorts correlated inputs into groups and factors their correlations.
  ///
  /// - Throws: ``MonteCarloError`` for coefficients that contradict each other.
  init(
    inputs: [InputDistribution], correlations: [InputCorrelation]
  ) throws(MonteCarloError) {
    self.inputs = inputs
    var coefficients: [Pair: Double] = [:]
    for correlation in correlations {
      let (a, b) = (correlation.first, correlation.second)
      precondition(
        a != b && inputs.indices.contains(a) && inputs.indices.contains(b),
        "a correlation is between two inputs")
      let r = correlation.coefficient
      guard (-1...1).contains(r) else { throw .coefficientOutOfRange(a, b, r) }
      // What does not vary is correlated with nothing.
      if inputs[a].fixedValue != nil || inputs[b].fixedValue != nil || r == 0 { continue }
      coefficients[Pair(a, b)] = r
    }
    var groups: [Group] = []
    var groupOf: [Int: Int] = [:]
    var key: UInt32 = 0x8000_0000
    for members in Self.components(coefficients.keys.map { ($0.first, $0.second) }) {
      guard members.count <= Self.largestGroup else {
        throw .tooManyCorrelated(members.count)
      }
      let matrix = members.map { a in
        members.map { b in a == b ? 1 : coefficients[Pair(a, b)] ?? 0 }
      }
      let factor = try ScoreCorrelation.factor(
        matrix, of: members.map { inputs[$0] }, members: members)
      for member in members { groupOf[member] = groups.count }
      groups.append(Group(members: members, factor: factor, firstKey: key))
      key += UInt32(factor.columnCount)
    }
    self.groups = groups
    self.groupOf = groupOf
    var dimensionOf: [UInt32: Int32] = [:]
    for input in inputs.indices where inputs[input].fixedValue == nil {
      let keys: Range<UInt32>
      if let group = groupOf[input].map({ groups[$0] }) {
        keys = group.firstKey..<(group.firstKey + UInt32(group.factor.columnCount))
      } else {
        keys = UInt32(input)..<UInt32(input + 1)
      }
      for key in keys where dimensionOf[key] == nil {
        dimensionOf[key] = Int32(dimensionOf.count)
      }
    }
    self.dimensionOf = dimensionOf
  }

  private struct Pair: Hashable {
    let first: Int
    let second: Int
    init(_ a: Int, _ b: Int) { (first, second) = (min(a, b), max(a, b)) }
  }

  /// The connected components, each and all in ascending order.
  private static func components(_ pairs: [(Int, Int)]) -> [[Int]] {
    var parent: [Int: Int] = [:]
    func root(_ a: Int) -> Int {
      var a = a
      while let up = parent[a], up != a { a = up }
      return a
    }
    for (a, b) in pairs {
      let (x, y) = (root(a), root(b))
      parent[max(x, y)] = min(x, y)
      parent[min(x, y)] = min(x, y)
    }
    var members: [Int: [Int]] = [:]
    for a in parent.keys.sorted() { members[root(a), default: []].append(a) }
    return members.keys.sorted().compactMap { members[$0] }
  }
}
