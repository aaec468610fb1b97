import Testing

@testable import Statistics

@Suite("Pooled standard deviation")
struct PooledDeviationTests {
  @Test("it is the scatter within the groups of an analysis of variance")
  func within() throws {
    for reference in StatisticsCases.list("oneWay") {
      let analysis = try OneWayAnalysis(values: reference.groups)
      let pooled = try PooledDeviation(analysis.groups)
      #expect(pooled.standardDeviation == analysis.withinDeviation)
      #expect(pooled.degreesOfFreedom == analysis.within.degreesOfFreedom)
    }
  }

  @Test("two samples of one size pool to the root of the mean of their variances")
  func twoSamples() throws {
    let groups = try [3.0, 4.0].map {
      try VarianceGroup(count: 9, mean: 0, standardDeviation: DoubleDouble($0))
    }
    let pooled = try PooledDeviation(groups)
    #expect(separation(pooled.standardDeviation, from: (12.5).squareRoot()) < 2.3e-16)
    #expect(pooled.degreesOfFreedom == 16)
    #expect(
      separation(pooled.standardUncertainty(ofMeanOf: 4), from: (12.5).squareRoot() / 2) < 2.3e-16)
  }

  @Test("single values cannot be pooled")
  func refused() throws {
    let single = try VarianceGroup([DoubleDouble.one])
    #expect(throws: StatisticsError.noReplicates) { try PooledDeviation([single, single]) }
  }
}
