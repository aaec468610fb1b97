import Statistics
import Testing

@Suite struct ProcessLevelTests {
  /// c4 and d2: NIST/SEMATECH e-Handbook, 6.3.2, and ASTM E2587, tables of control chart factors.
  @Test(arguments: [
    (2, 0.7979), (3, 0.8862), (4, 0.9213), (5, 0.9400), (10, 0.9727), (25, 0.9896),
  ])
  func `c4`(n: Int, printed: Double) {
    #expect((ChartConstants.meanDeviation(n) - printed).magnitude <= 0.00005)
  }

  @Test func `d2 of two and the ends of c4`() {
    #expect((ChartConstants.meanRangeOfTwo - 1.128).magnitude < 0.0005)
    #expect(ChartConstants.meanDeviation(0) == ChartConstants.meanDeviation(2))
    // c4 → 1 − 1/(4n).
    #expect((ChartConstants.meanDeviation(100_000) - (1 - 1 / 4e5)).magnitude < 1e-9)
  }

  /// NIST/SEMATECH e-Handbook, 6.3.2.2: flowrates of ten batches, x̄ = 50.81, MR̄ = 1.8778,
  /// limits 55.8041 and 45.8159.
  @Test func `individual values of the handbook`() throws {
    let values = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]
    let level = try ProcessLevel(values)
    #expect((level.center - 50.81).magnitude < 1e-12)
    #expect((level.deviation * ChartConstants.meanRangeOfTwo - 1.8778).magnitude < 5e-5)
    let chart = try ShewhartChart(values, level: level)
    // The handbook takes d2 = 1.128.
    #expect((chart.upperLimit - 55.8041).magnitude < 0.002)
    #expect((chart.lowerLimit - 45.8159).magnitude < 0.002)
    #expect(chart.signals.isEmpty)
    #expect(level.baseline == 10)
    #expect(level.source == .movingRange)
  }

  @Test func `a baseline is the first points, and what is given stays`() throws {
    let values = [1.0, 2, 1, 2, 90, 91]
    let level = try ProcessLevel(values, baseline: 4)
    #expect(level.center == 1.5)
    #expect((level.deviation - 1 / ChartConstants.meanRangeOfTwo).magnitude < 1e-15)
    let given = try ProcessLevel(values, baseline: 4, center: 1)
    #expect(given.center == 1 && given.isCenterGiven)
    let both = try ProcessLevel(values, center: 1, deviation: 3)
    #expect(both.deviation == 3 && both.source == .given && both.baseline == 0)
  }

  @Test func `the scatter within groups`() throws {
    let groups = [[1.0, 3], [2, 4], [1.5, 3.5]]
    let level = try ProcessLevel(groups: groups)
    #expect((level.center - 2.5).magnitude < 1e-15)
    // s = √2 in each: σ = √2/c4(2) = √π, and of the mean of two √(π/2).
    #expect((level.deviation - (Double.pi / 2).squareRoot()).magnitude < 1e-14)
  }

  @Test func `scatter is a matter of the unit`() throws {
    let values = [1.0, 2, 4, 3, 5, 2]
    for source in [ProcessLevel.Source.movingRange, .standardDeviation] {
      let level = try ProcessLevel(values, source: source)
      let other = try ProcessLevel(values.map { 1e-6 * $0 }, source: source)
      #expect((other.deviation / level.deviation * 1e6 - 1).magnitude < 1e-13)
    }
  }

  @Test func `what is no level`() {
    #expect(throws: ChartError.tooFewPoints(count: 1, needed: 2)) { try ProcessLevel([1]) }
    #expect(throws: ChartError.tooFewPoints(count: 0, needed: 1)) {
      try ProcessLevel([], deviation: 1)
    }
    #expect(throws: ChartError.tooFewPoints(count: 0, needed: 2)) {
      try ProcessLevel([1, 2], baseline: -3)
    }
    #expect(throws: ChartError.noScatter) { try ProcessLevel([1, 1, 1]) }
    #expect(throws: ChartError.valueNotFinite(index: 2)) { try ProcessLevel([1, 2, .nan]) }
    #expect(throws: ChartError.deviationNotPositive) { try ProcessLevel([1, 2], deviation: 0) }
    #expect(throws: ChartError.deviationNotPositive) {
      try ProcessLevel([-1.7e308, 1.7e308, -1.7e308])
    }
    #expect(throws: ChartError.centreNotFinite) { try ProcessLevel(center: .nan, deviation: 1) }
    #expect(throws: ChartError.noScatter) { try ProcessLevel(groups: [[1], [2]]) }
    #expect(throws: ChartError.tooFewPoints(count: 0, needed: 1)) {
      try ProcessLevel(groups: [])
    }
  }
}
