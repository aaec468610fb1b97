import Testing

@testable import Statistics

@Suite("Proportions of finite fleets")
struct FiniteProportionTests {
  @Test("limits are those found by trying all")
  func reference() throws {
    for reference in try FleetReference.document().finiteProportions {
      let found = try FiniteProportion(
        population: reference.population, drawn: reference.drawn, found: reference.found,
        confidence: reference.confidence)
      #expect(found.limits == reference.lower...reference.upper, "\(reference)")
    }
  }

  @Test("of a very large fleet the limits are Clopper and Pearson's")
  func endless() throws {
    let population = 2_000_000
    let finite = try FiniteProportion(population: population, drawn: 148, found: 15)
    let endless = try ProportionInterval(successes: 15, trials: 148)
    #expect(abs(Double(finite.limits.lowerBound) / Double(population) - endless.lower) < 1e-4)
    #expect(abs(Double(finite.limits.upperBound) / Double(population) - endless.upper) < 1e-4)
  }

  @Test("coverage is at least the confidence, whatever the fleet")
  func coverage() throws {
    // All numbers of bad ones in a fleet of 40, samples of 12: exact coverage by the law itself.
    let intervals = try (0...12).map {
      try FiniteProportion(population: 40, drawn: 12, found: $0, confidence: 0.9).limits
    }
    for marked in 0...40 {
      let law = try HypergeometricLaw(population: 40, marked: marked, drawn: 12)
      var covered = 0.0
      for k in law.support where intervals[k].contains(marked) {
        covered += law.tails(at: k).upper - law.tails(at: k + 1).upper
      }
      #expect(covered > 0.9 - 1e-12, "\(marked)")
    }
  }

  @Test("what is no sample is refused")
  func refused() {
    #expect(throws: StatisticsError.noTrials) {
      try FiniteProportion(population: 5, drawn: 0, found: 0)
    }
    #expect(throws: StatisticsError.successesOutOfRange(successes: 6, trials: 5)) {
      try FiniteProportion(population: 5, drawn: 6, found: 0)
    }
    #expect(throws: StatisticsError.successesOutOfRange(successes: 3, trials: 2)) {
      try FiniteProportion(population: 5, drawn: 2, found: 3)
    }
    #expect(throws: StatisticsError.confidenceOutOfRange) {
      try FiniteProportion(population: 5, drawn: 2, found: 1, confidence: .nan)
    }
  }
}
