import Testing

@testable import Statistics

@Suite("Precision of a level")
struct PrecisionLevelTests {
  private func level(_ groups: [[DoubleDouble]]) throws -> PrecisionLevel {
    var cells: [VarianceGroup] = []
    for values in groups { cells.append(try VarianceGroup(values)) }
    return try PrecisionLevel(cells)
  }

  @Test("reference-data/statistics", arguments: StatisticsCases.list("precision"))
  func reference(of reference: StatisticsCase) throws {
    let found = try level(reference.groups)
    for (value, key) in [
      (found.repeatability, "repeatability"), (found.between, "between"),
      (found.reproducibility, "reproducibility"),
    ] {
      #expect(separation(value, from: reference.number(key)) < 1e-15, "\(key)")
    }
    let h = try #require(found.consistencyOfMeans)
    for (value, expected) in zip(h, reference.numbers("h")) {
      #expect(abs(value - expected) < 1e-14)
    }
    let k = try #require(found.consistencyOfScatter)
    for (value, expected) in zip(k, reference.numbers("k")) {
      #expect(abs(try #require(value) - expected) < 1e-14)
    }
    let cochran = try #require(found.screenings.first { $0.test == .cochran })
    #expect(separation(cochran.statistic, from: reference.number("cochran")) < 1e-15)
  }

  @Test("there are cases")
  func cases() { #expect(StatisticsCases.list("precision").count >= 2) }

  /// ISO 5725-6:1994, 4.1.4: the factor 2.8.
  @Test("the limits are 2.8 standard deviations")
  func limits() throws {
    let found = try level(StatisticsCases.list("precision")[0].groups)
    #expect(found.repeatabilityLimit == 2.8 * found.repeatability)
    #expect(found.reproducibilityLimit == 2.8 * found.reproducibility)
    #expect(abs(PrecisionLevel.limitFactor - 1.96 * 2.0.squareRoot()) < 0.05)
  }

  @Test("h adds up to 0, the squares of k to p")
  func sums() throws {
    let found = try level(StatisticsCases.list("precision")[0].groups)
    let h = try #require(found.consistencyOfMeans)
    let k = try #require(found.consistencyOfScatter)
    #expect(abs(h.reduce(0, +)) < 1e-13)
    #expect(abs(h.reduce(0) { $0 + $1 * $1 } - Double(h.count - 1)) < 1e-13)
    #expect(abs(k.reduce(0) { $0 + ($1 ?? 0) * ($1 ?? 0) } - Double(k.count)) < 1e-13)
  }

  @Test("one laboratory that scatters too much, and one that lies off, are found")
  func screening() throws {
    func read(_ rows: [[Double]]) -> [[DoubleDouble]] { rows.map { $0.map { DoubleDouble($0) } } }
    let wild = try level(
      read([[10, 10.1], [10, 9.9], [10.1, 10.2], [9.5, 10.9], [10, 10.1], [9.9, 10]]))
    let cochran = try #require(wild.screenings.first { $0.test == .cochran })
    #expect(cochran.laboratories == [3] && cochran.verdict == .outlier)
    let off = try level(
      read([[10, 10.1], [10, 9.9], [10.1, 10.2], [12, 12.1], [10, 10.1], [9.9, 10]]))
    let grubbs = try #require(off.screenings.first { $0.test == .grubbs })
    #expect(grubbs.laboratories == [3] && grubbs.verdict == .outlier)
    let indicators = try #require(off.meanIndicators)
    #expect(try #require(off.consistencyOfMeans)[3] > indicators.outlier)
  }

  @Test("without scatter there is nothing to compare, and no NaN")
  func noScatter() throws {
    let one = DoubleDouble.one
    let equal = try level([[one, one], [one, one], [one, one]])
    #expect(equal.consistencyOfMeans == nil && equal.consistencyOfScatter == nil)
    #expect(equal.screenings.isEmpty && equal.reproducibility == 0)
    let two = DoubleDouble(2)
    let split = try level([[one, one], [two, two], [one, one]])
    #expect(split.consistencyOfScatter == nil && split.repeatability == 0)
    #expect(split.between > 0 && split.reproducibility == split.between)
  }

  @Test("two laboratories have no indicators, single results no repeatability")
  func small() throws {
    let (one, two) = (DoubleDouble.one, DoubleDouble(2))
    let pair = try level([[one, two], [two, two]])
    #expect(pair.meanIndicators == nil && pair.scatterIndicators == nil)
    #expect(throws: StatisticsError.noReplicates) { try level([[one], [two], [one]]) }
    #expect(throws: StatisticsError.tooFewGroups(count: 1, needed: 2)) { try level([[one, two]]) }
  }
}
