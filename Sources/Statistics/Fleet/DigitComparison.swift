import GSL

/// Whether the digits of a group come as those of others do.
///
/// Where digits need not come evenly, those of other groups in the same stratum (kind of
/// instruments) tell how they come. In a stratum with N digits, n of them the group's,
/// χ² = Σ (o − e)²/e over the digits and over both parts, with e the share of the digit times n or
/// N − n, has one degree of freedom less than there are digits; strata are independent, so that
/// their χ² and their degrees of freedom are added. Digits that are expected fewer than 5 times in
/// either part are taken together in the order of their rank; the last of them join those before.
///
/// Source: K. Pearson, Phil. Mag. 50 (1900) 157-175; R. A. Fisher, Statistical Methods for Research
/// Workers, 1925, 21 for the comparison of two samples.
public struct DigitComparison: Sendable, Hashable {
  /// How often each digit comes in a stratum.
  public struct Stratum: Sendable, Hashable {
    /// In all of it.
    public var all: [Int]
    /// In the group's part, which is a part of all.
    public var group: [Int]

    /// Counts of the same digits.
    public init(all: [Int], group: [Int]) {
      self.all = all
      self.group = group
    }
  }

  /// How many digits of the group were compared.
  public let count: Int
  /// χ².
  public let chiSquare: Double
  /// Of how many free counts it is a sum, at least 1.
  public let degreesOfFreedom: Int
  /// The probability of a larger χ² where the group's digits come as the others'.
  public let probability: Double

  /// The comparison over strata.
  ///
  /// - Returns: nil where no stratum has two digits, or sets of digits, that are expected often
  ///   enough.
  /// - Throws: `StatisticsError.negativeTrials`, `.successesOutOfRange` where the group has more
  ///   of a digit than all, `.computationFailed`.
  public init?(_ strata: [Stratum]) throws(StatisticsError) {
    var count = 0
    var freedom = 0
    var sum = CompensatedSum()
    for stratum in strata {
      var total = 0
      var drawn = 0
      for (all, group) in zip(stratum.all, stratum.group) {
        if group < 0 { throw .negativeTrials(group) }
        guard group <= all else { throw .successesOutOfRange(successes: group, trials: all) }
        total += all
        drawn += group
      }
      guard drawn > 0, drawn < total else { continue }
      let sets = Self.sets(stratum, share: Double(drawn) / Double(total))
      guard sets.count >= 2 else { continue }
      count += drawn
      freedom += sets.count - 1
      for set in sets {
        let expected = Double(set.all) * (Double(drawn) / Double(total))
        let other = Double(set.all) - expected
        let difference = Double(set.group) - expected
        sum.add(difference * difference / expected)
        sum.add(difference * difference / other)
      }
    }
    guard freedom > 0 else { return nil }
    self.count = count
    chiSquare = sum.value
    degreesOfFreedom = freedom
    let statistic = chiSquare
    probability = try answer { () throws(GSLError) in
      try ChiSquareLaw(degreesOfFreedom: Double(freedom)).upperTail(at: statistic)
    }
  }

  /// Digits, those that are too rare taken together.
  private static func sets(_ stratum: Stratum, share: Double) -> [(all: Int, group: Int)] {
    let least = DigitTest.leastExpected / min(share, 1 - share)
    var sets: [(all: Int, group: Int)] = []
    var rare = (all: 0, group: 0)
    for (all, group) in zip(stratum.all, stratum.group) {
      rare = (rare.all + all, rare.group + group)
      if Double(rare.all) >= least {
        sets.append(rare)
        rare = (0, 0)
      }
    }
    if rare.all > 0, let last = sets.indices.last {
      sets[last] = (sets[last].all + rare.all, sets[last].group + rare.group)
    }
    return sets
  }
}
