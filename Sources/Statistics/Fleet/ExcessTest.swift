/// Whether something happens in one group more often than in the others.
///
/// Of all N readings, K have the property (an error of exactly zero, say); the group made n of them
/// and k of these have it. Were the property dealt out blindly, k would be hypergeometric; the
/// probability is P(X ≥ k), which is Fisher's exact test on one side. With strata (kinds of
/// instruments), in which a group is compared with others that inspect the same kinds, the sum of k
/// has the convolution of their laws; where that would be long, its mean and its variance are taken
/// for those of a normal law (Mantel and Haenszel).
///
/// Source: R. A. Fisher, J. R. Stat. Soc. 98 (1935) 39-54; N. Mantel and W. Haenszel, J. Natl.
/// Cancer Inst. 22 (1959) 719-748.
public struct ExcessTest: Sendable, Hashable {
  /// One stratum's counts.
  public struct Stratum: Sendable, Hashable {
    /// N, readings in the stratum.
    public var readings: Int
    /// K, those with the property.
    public var marked: Int
    /// n, readings of the group.
    public var groupReadings: Int
    /// k, those of the group with the property.
    public var groupMarked: Int

    /// The counts, each at least 0, k ≤ n ≤ N and k ≤ K ≤ N.
    public init(readings: Int, marked: Int, groupReadings: Int, groupMarked: Int) {
      self.readings = readings
      self.marked = marked
      self.groupReadings = groupReadings
      self.groupMarked = groupMarked
    }
  }

  /// k, summed over strata.
  public let observed: Int
  /// Σ nK/N.
  public let expected: Double
  /// P(X ≥ k): exact where the marked ones are few or in one stratum, else by the normal law with a
  /// correction for continuity of ½.
  public let probability: Double
  /// Whether the probability is exact.
  public let isExact: Bool

  /// The test over strata.
  ///
  /// Edge cases: strata in which the group made all readings or none, or in which all or none are
  /// marked, say nothing; where no stratum says anything the probability is 1.
  ///
  /// - Throws: `StatisticsError.negativeTrials`, `.successesOutOfRange`, `.computationFailed`.
  public init(_ strata: [Stratum]) throws(StatisticsError) {
    var observed = 0
    var expected = CompensatedSum()
    var variance = CompensatedSum()
    var telling: [(law: HypergeometricLaw, found: Int)] = []
    for stratum in strata {
      let law = try HypergeometricLaw(
        population: stratum.readings, marked: stratum.marked, drawn: stratum.groupReadings)
      guard law.support.contains(stratum.groupMarked) else {
        throw .successesOutOfRange(
          successes: stratum.groupMarked, trials: stratum.groupReadings)
      }
      observed += stratum.groupMarked
      guard stratum.readings > 0 else { continue }
      let (total, marked) = (Double(stratum.readings), Double(stratum.marked))
      let drawn = Double(stratum.groupReadings)
      expected.add(drawn * (marked / total))
      guard law.support.count > 1 else { continue }
      telling.append((law, stratum.groupMarked))
      variance.add(
        drawn * (marked / total) * ((total - marked) / total) * ((total - drawn) / (total - 1)))
    }
    self.observed = observed
    self.expected = expected.value
    let counts = telling.reduce(0) { $0 + $1.law.support.count }
    isExact = telling.count <= 1 || counts <= Self.mostCounts
    if telling.isEmpty {
      probability = 1
    } else if telling.count == 1 {
      probability = telling[0].law.tails(at: telling[0].found).upper
    } else if isExact {
      probability = Self.upperTail(telling)
    } else {
      let distance = (Double(observed) - 0.5 - expected.value) / variance.value.squareRoot()
      probability = ElementaryFunctions.erfc(distance / 2.0.squareRoot()) / 2
    }
  }

  /// Up to how many counts the laws of strata are convolved.
  private static let mostCounts = 2000

  /// P(ΣX ≥ Σk), all terms of which are positive.
  private static func upperTail(_ strata: [(law: HypergeometricLaw, found: Int)]) -> Double {
    var sums = [1.0]
    var excess = 0
    for (law, found) in strata {
      let own = law.probabilities()
      var next = [Double](repeating: 0, count: sums.count + own.count - 1)
      for (i, a) in sums.enumerated() where a > 0 {
        for (j, b) in own.enumerated() { next[i + j] += a * b }
      }
      sums = next
      excess += found - law.support.lowerBound
    }
    return min(1, CompensatedSum(sums[excess...].reversed()).value)
  }
}
