import Quantities
import Statistics

/// Sorts stated and observed correlations into groups of correlated inputs.
struct CorrelationGrouping {
  private let inputs: [InputQuantity]
  private let index: [String: Int]

  init(_ inputs: [InputQuantity]) {
    self.inputs = inputs
    index = Dictionary(
      inputs.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static let largestGroup = 1000

  private struct Pair: Hashable {
    let low: Int
    let high: Int
    init(_ a: Int, _ b: Int) {
      low = min(a, b)
      high = max(a, b)
    }
  }

  func groups(
    stated: [Correlation], simultaneous: [[String]]
  ) throws(CorrelationFault) -> [CorrelatedGroup] {
    var coefficients: [Pair: Double] = [:]
    var links: [Pair] = []
    let samples = try observedGroups(simultaneous)
    for sample in samples {
      for (place, a) in sample.enumerated() {
        for b in sample[..<place] {
          let pair = Pair(a, b)
          // What leaves binary64 is refused with its input.
          coefficients[pair] =
            (try? SampleSummary.correlation(inputs[a].observations, inputs[b].observations)) ?? 0
          links.append(pair)
        }
      }
    }
    let observed = Set(coefficients.keys)
    for entry in stated {
      let (a, b) = (try place(entry.first), try place(entry.second))
      if a == b { throw .selfCorrelation(entry.first) }
      let r = entry.coefficient
      guard r >= -1, r <= 1 else { throw .outOfRange(entry.first, entry.second, r) }
      let pair = Pair(a, b)
      if observed.contains(pair) { throw .givenByObservations(entry.first, entry.second) }
      if let earlier = coefficients[pair], earlier != r {
        throw .contradiction(entry.first, entry.second, earlier, r)
      }
      coefficients[pair] = r
      if r != 0 { links.append(pair) }
    }
    return try groups(links, coefficients, samples)
  }

  private func place(_ name: String) throws(CorrelationFault) -> Int {
    if let found = index[name] { return found }
    throw .unknownInput(name, suggestions: Spelling.nearest(to: name, in: inputs.map(\.name)))
  }

  private func observedGroups(_ names: [[String]]) throws(CorrelationFault) -> [[Int]] {
    var seen: Set<Int> = []
    var result: [[Int]] = []
    for group in names {
      var members: [Int] = []
      for name in group {
        let member = try place(name)
        if !seen.insert(member).inserted { throw .inTwoGroups(name) }
        let count = inputs[member].observations.count
        if count < 2 { throw .notObserved(name) }
        if let first = members.first, inputs[first].observations.count != count {
          throw .unequalCounts(
            inputs[first].name, inputs[first].observations.count, name, count)
        }
        members.append(member)
      }
      if members.count > 1 { result.append(members.sorted()) }
    }
    return result
  }

  /// The connected sets of inputs, each with its matrix.
  private func groups(
    _ links: [Pair], _ coefficients: [Pair: Double], _ samples: [[Int]]
  ) throws(CorrelationFault) -> [CorrelatedGroup] {
    var parent = Array(inputs.indices)
    func root(_ start: Int) -> Int {
      var node = start
      while parent[node] != node {
        parent[node] = parent[parent[node]]
        node = parent[node]
      }
      return node
    }
    for link in links {
      let (a, b) = (root(link.low), root(link.high))
      parent[max(a, b)] = min(a, b)
    }
    var members: [Int: [Int]] = [:]
    for link in Set(links.flatMap { [$0.low, $0.high] }).sorted() {
      members[root(link), default: []].append(link)
    }
    var result: [CorrelatedGroup] = []
    for first in members.keys.sorted() {
      guard let group = members[first] else { continue }
      if group.count > Self.largestGroup {
        throw .groupTooLarge(group.count, limit: Self.largestGroup)
      }
      let origin: CorrelatedGroup.Origin =
        samples.contains(group)
        ? .simultaneousObservations(inputs[group[0]].observations.count) : .stated
      result.append(
        CorrelatedGroup(
          members: group, matrix: try matrix(group, coefficients), origin: origin))
    }
    return result
  }

  private func matrix(
    _ members: [Int], _ coefficients: [Pair: Double]
  ) throws(CorrelationFault) -> CorrelationMatrix {
    let n = members.count
    var entries = [Double](repeating: 0, count: n * n)
    for i in 0..<n {
      for j in 0..<n {
        entries[i * n + j] = i == j ? 1 : coefficients[Pair(members[i], members[j])] ?? 0
      }
    }
    do throws(CorrelationMatrix.Indefinite) {
      return try CorrelationMatrix(order: n, coefficients: entries)
    } catch {
      throw .indefinite(
        inputs[members[error.first]].name, inputs[members[error.second]].name,
        entries[error.first * n + error.second], possible: error.possible)
    }
  }
}
