import Testing

@testable import Statistics

@Suite("One-way analysis of variance")
struct OneWayAnalysisTests {
  @Test("reference-data/statistics", arguments: StatisticsCases.list("oneWay"))
  func reference(of reference: StatisticsCase) throws {
    let found = try OneWayAnalysis(values: reference.groups)
    let ratio = try #require(found.ratio)
    for (value, key, bound) in [
      (found.mean, "mean", 2.3e-16), (found.between.sumOfSquares, "between", 2.3e-16),
      (found.within.sumOfSquares, "within", 2.3e-16), (ratio.value ?? .nan, "ratio", 2.3e-16),
      (ratio.probability, "probability", 1e-13), (found.typicalCount, "typicalCount", 2.3e-16),
      (found.betweenDeviation ?? .nan, "betweenDeviation", 2.3e-16),
      (found.meanUncertainty.standardUncertainty, "uncertainty", 1e-15),
      (found.pooledMeanUncertainty.standardUncertainty, "pooled", 2.3e-16),
    ] {
      #expect(separation(value, from: reference.number(key)) < bound, "\(key)")
    }
    #expect(found.isBetweenTruncated == reference.flag("truncated"))
  }

  @Test("there are cases")
  func cases() { #expect(StatisticsCases.list("oneWay").count >= 5) }

  /// JCGM 100:2008, H.5 and Table H.9.
  ///
  /// Ten days of five observations, means in V and standard deviations in µV. Printed: s_a = 128, s_b = 85, F = 2.25 (from
  /// rounded values; 2.26), F₀.₉₅ = 2.12, F₀.₉₇₅ = 2.45, s_B = 43, u = 18 with 9 degrees,
  /// pooled 13 with 49.
  @Test("the Zener voltage standard of GUM H.5, from its summaries")
  func zener() throws {
    let means = [
      "10.000172", "10.000116", "10.000013", "10.000144", "10.000106", "10.000031", "10.000060",
      "10.000125", "10.000163", "10.000041",
    ]
    let deviations = ["60", "77", "111", "101", "67", "93", "80", "73", "88", "86"]
    let groups = try zip(means, deviations).map { mean, deviation in
      try VarianceGroup(
        count: 5, mean: try #require(DoubleDouble(mean)),
        standardDeviation: try #require(DoubleDouble(deviation + "e-6")))
    }
    let found = try OneWayAnalysis(groups)
    let ratio = try #require(found.ratio)
    func microvolts(_ value: Double?) -> Double { ((value ?? .nan) * 1e6).rounded() }
    #expect((found.mean * 1e6).rounded() == 10_000_097)
    #expect(microvolts(found.betweenMeanSquareRoot) == 128)
    #expect(microvolts(found.withinDeviation) == 85)
    #expect(microvolts(found.betweenDeviation) == 43)
    #expect(microvolts(found.meanUncertainty.standardUncertainty) == 18)
    #expect(found.meanUncertainty.degreesOfFreedom == 9)
    #expect(microvolts(found.pooledMeanUncertainty.standardUncertainty) == 13)
    #expect(found.pooledMeanUncertainty.degreesOfFreedom == 49)
    #expect(abs(try #require(ratio.value) - 2.26) <= 0.005)
    #expect(abs(try ratio.criticalValue(significance: 0.05) - 2.12) <= 0.005)
    #expect(abs(try ratio.criticalValue(significance: 0.025) - 2.45) <= 0.005)
    #expect(ratio.probability > 0.025 && ratio.probability < 0.05)
  }

  @Test("no scatter within groups: F is infinite where the groups differ, absent where not")
  func noScatter() throws {
    let different = try OneWayAnalysis(values: [[1.0, 1], [2, 2], [3, 3]])
    #expect(different.ratio?.value == .infinity && different.ratio?.probability == 0)
    #expect(different.determination == 1 && different.withinDeviation == 0)
    let equal = try OneWayAnalysis(values: [[1.0, 1], [1, 1]])
    #expect(equal.ratio?.value == nil && equal.ratio?.probability == 1)
    #expect(equal.determination == nil && equal.betweenDeviation == 0)
    #expect(equal.meanUncertainty.standardUncertainty == 0)
  }

  @Test("single values have no scatter within groups to compare with")
  func singles() throws {
    let found = try OneWayAnalysis(values: [[1.0], [2], [4]])
    #expect(found.ratio == nil && found.withinDeviation == nil && found.within.meanSquare == nil)
    #expect(found.meanUncertainty == found.pooledMeanUncertainty)
  }

  @Test("the order of groups and values is of no account, the unit only a factor")
  func invariance() throws {
    let groups = [[1.5, 2.25, 0.5], [3.0, 4.5], [2.0, 2.5, 3.75, 1.0]]
    let plain = try OneWayAnalysis(values: groups)
    let turned = try OneWayAnalysis(values: groups.reversed().map { $0.reversed() })
    #expect(turned.ratio == plain.ratio)
    for factor in [0x1p-300, 0x1p-20, 0x1p300] {
      let scaled = try OneWayAnalysis(values: groups.map { $0.map { $0 * factor } })
      #expect(scaled.ratio == plain.ratio)
      #expect(
        scaled.meanUncertainty.standardUncertainty
          == plain.meanUncertainty.standardUncertainty * factor)
    }
  }

  @Test("what cannot be analysed is refused by name")
  func refused() {
    #expect(throws: StatisticsError.tooFewGroups(count: 1, needed: 2)) {
      try OneWayAnalysis(values: [[1.0, 2]])
    }
    #expect(throws: StatisticsError.emptyGroup(index: 1)) {
      try OneWayAnalysis(values: [[1.0], []])
    }
    #expect(throws: StatisticsError.valueNotFinite(index: 0)) {
      try OneWayAnalysis(values: [[.nan], [1.0]])
    }
    #expect(throws: StatisticsError.deviationOutOfRange(index: 0)) {
      try VarianceGroup(count: 3, mean: 1, standardDeviation: -1)
    }
    #expect(throws: StatisticsError.emptySample) {
      try VarianceGroup(count: 0, mean: 1, standardDeviation: 1)
    }
  }
}
