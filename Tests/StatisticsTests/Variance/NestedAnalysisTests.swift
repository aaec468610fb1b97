import Testing

@testable import Statistics

@Suite("Nested analysis of variance")
struct NestedAnalysisTests {
  @Test("reference-data/statistics", arguments: StatisticsCases.list("nested"))
  func reference(of reference: StatisticsCase) throws {
    let found = try NestedAnalysis(values: reference.nested)
    for (value, key) in [
      (found.mean, "mean"), (found.between.sumOfSquares, "between"),
      (found.betweenSubgroups.sumOfSquares, "subgroups"), (found.within.sumOfSquares, "within"),
      (found.subgroupRatio.value ?? .nan, "subgroupRatio"),
      (found.betweenDeviation, "betweenDeviation"),
      (found.subgroupDeviation, "subgroupDeviation"), (found.withinDeviation, "withinDeviation"),
      (found.meanUncertainty.standardUncertainty, "uncertainty"),
    ] {
      #expect(separation(value, from: reference.number(key)) < 1e-15, "\(key)")
    }
    if found.isBalanced {
      #expect(separation(try #require(found.ratio.value), from: reference.number("ratio")) < 1e-15)
    }
  }

  @Test("there are cases, balanced and not")
  func cases() throws {
    let balanced = try StatisticsCases.list("nested").map {
      try NestedAnalysis(values: $0.nested).isBalanced
    }
    #expect(Set(balanced) == [true, false])
  }

  @Test("the sums of squares of a nested analysis are those of the one-way analyses in it")
  func partition() throws {
    let data = try #require(StatisticsCases.list("nested").dropFirst().first).nested
    let nested = try NestedAnalysis(values: data)
    let outer = try OneWayAnalysis(values: data.map { $0.flatMap { $0 } })
    let inner = try OneWayAnalysis(values: data.flatMap { $0 })
    #expect(separation(nested.between.sumOfSquares, from: outer.between.sumOfSquares) < 1e-15)
    #expect(separation(nested.within.sumOfSquares, from: inner.within.sumOfSquares) < 1e-15)
    #expect(
      separation(
        nested.between.sumOfSquares + nested.betweenSubgroups.sumOfSquares,
        from: inner.between.sumOfSquares) < 1e-15)
  }

  @Test("no scatter at all is no NaN")
  func noScatter() throws {
    let one = DoubleDouble.one
    let found = try NestedAnalysis(values: [[[one, one], [one]], [[one], [one, one]]])
    #expect(found.ratio.value == nil && found.subgroupRatio.value == nil)
    #expect(found.meanUncertainty.standardUncertainty == 0)
    let two = DoubleDouble(2)
    let split = try NestedAnalysis(values: [
      [[one, one], [two, two]], [[one, one], [two, two]],
    ])
    #expect(split.subgroupRatio.value == .infinity)
    #expect(split.withinDeviation == 0)
  }

  @Test("a design without subgroups or replicates is refused by name")
  func refused() {
    let x = DoubleDouble.one
    #expect(throws: StatisticsError.tooFewGroups(count: 1, needed: 2)) {
      try NestedAnalysis(values: [[[x, x], [x]]])
    }
    #expect(throws: StatisticsError.tooFewGroups(count: 1, needed: 2)) {
      try NestedAnalysis(values: [[[x, x]], [[x, x]]])
    }
    #expect(throws: StatisticsError.noReplicates) {
      try NestedAnalysis(values: [[[x], [x]], [[x], [x]]])
    }
    #expect(throws: StatisticsError.emptyGroup(index: 1)) {
      try NestedAnalysis(values: [[[x], [x]], [[], [x]]])
    }
  }
}
