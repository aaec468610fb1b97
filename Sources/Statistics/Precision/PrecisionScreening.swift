/// A test of ISO 5725-2 for outlying laboratories at one level.
public struct PrecisionScreening: Sendable, Hashable {
  /// Which test.
  public enum Test: String, Sendable, Hashable, CaseIterable {
    /// The largest variance within a laboratory, 7.3.3: ``CochranLaw``.
    case cochran
    /// The mean of one laboratory, high or low, 7.3.4.1: ``GrubbsLaw``.
    case grubbs
    /// The two highest means, 7.3.4.2: ``GrubbsPairLaw``.
    case grubbsPairHigh = "grubbs-pair-high"
    /// The two lowest means.
    case grubbsPairLow = "grubbs-pair-low"
  }

  public let test: Test
  /// The laboratories in question, counted from 0.
  public let laboratories: [Int]
  /// C or G.
  public let statistic: Double
  /// What the statistic of a straggler passes, "5 %".
  public let stragglerLimit: Double
  /// What the statistic of an outlier passes, "1 %".
  public let outlierLimit: Double
  /// The probability of such a statistic where all laboratories are alike.
  public let probability: Double

  /// The step in which the probability lies.
  public var verdict: OutlierVerdict { OutlierVerdict(probability: probability) }

  /// All tests that the data allow, in the order of the standard.
  ///
  /// Both ends of the means are looked at, so that "5 %" and "1 %" are the one-sided 2.5 %
  /// and 0.5 % points, as the standard tabulates them.
  static func all(
    _ cells: [VarianceGroup], commonCount: Int
  ) throws(StatisticsError) -> [PrecisionScreening] {
    var found: [PrecisionScreening] = []
    if let cochran = try cochran(cells, commonCount: commonCount) { found.append(cochran) }
    let means = cells.map(\.mean)
    if means.count >= 3, means.contains(where: { $0 != means[0] }) {
      let straggler = try OutlierTest.grubbs(means)
      let law = try GrubbsLaw(count: means.count, isTwoSided: true)
      found.append(
        PrecisionScreening(
          test: .grubbs, laboratories: straggler.suspects, statistic: straggler.statistic,
          stragglerLimit: straggler.criticalValue,
          outlierLimit: try law.criticalValue(significance: 0.01),
          probability: straggler.probability))
      if (4...GrubbsPairLaw.mostValues).contains(means.count) {
        let law = try GrubbsPairLaw(count: means.count, isTwoSided: true)
        let limits = (
          try law.criticalValue(significance: 0.05), try law.criticalValue(significance: 0.01)
        )
        for (test, side) in [(Test.grubbsPairHigh, OutlierSide.high), (.grubbsPairLow, .low)] {
          let pair = try OutlierTest.grubbsPair(means, side: side)
          found.append(
            PrecisionScreening(
              test: test, laboratories: pair.suspects, statistic: pair.statistic,
              stragglerLimit: limits.0, outlierLimit: limits.1,
              probability: min(1, 2 * pair.probability)))
        }
      }
    }
    return found
  }

  private static func cochran(
    _ cells: [VarianceGroup], commonCount: Int
  ) throws(StatisticsError) -> PrecisionScreening? {
    let variances = cells.map { cell -> DoubleDouble in
      cell.count > 1 ? cell.sumOfSquares / DoubleDouble(cell.count - 1) : .zero
    }
    let tested = cells.count { $0.count > 1 }
    let sum = variances.reduce(DoubleDouble.zero, +)
    guard tested >= 2, commonCount > 1, !sum.isZero,
      let largest = variances.indices.max(by: { variances[$0] < variances[$1] })
    else { return nil }
    let law = try CochranLaw(groups: tested, degreesOfFreedom: Double(commonCount - 1))
    let statistic = (variances[largest] / sum).value
    return PrecisionScreening(
      test: .cochran, laboratories: [largest], statistic: statistic,
      stragglerLimit: try law.criticalValue(significance: 0.05),
      outlierLimit: try law.criticalValue(significance: 0.01),
      probability: try law.upperTail(at: statistic))
  }
}
