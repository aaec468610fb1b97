import Testing

@testable import Statistics

@Suite("Hypergeometric law")
struct HypergeometricLawTests {
  @Test("tails are quotients of integer sums")
  func reference() throws {
    let cases = try FleetReference.document().hypergeometric
    #expect(cases.count >= 10)
    for reference in cases {
      let law = try HypergeometricLaw(
        population: reference.population, marked: reference.marked, drawn: reference.drawn)
      let tails = law.tails(at: reference.k)
      #expect(separation(tails.lower, from: reference.lower) < 1e-12, "\(reference)")
      #expect(separation(tails.upper, from: reference.upper) < 1e-12, "\(reference)")
    }
  }

  @Test("marked and drawn can be exchanged")
  func exchange() throws {
    let law = try HypergeometricLaw(population: 90, marked: 12, drawn: 40)
    let exchanged = try HypergeometricLaw(population: 90, marked: 40, drawn: 12)
    for k in -1...13 {
      #expect(separation(law.tails(at: k).upper, from: exchanged.tails(at: k).upper) < 1e-13)
    }
  }

  @Test("a million instruments are no trouble")
  func large() throws {
    let law = try HypergeometricLaw(population: 1_000_000, marked: 20_000, drawn: 300_000)
    let tails = law.tails(at: 6000)
    // The mean: half on each side, and the term itself in both.
    #expect(abs(tails.lower - 0.5) < 0.01 && abs(tails.upper - 0.5) < 0.01)
    #expect(tails.lower + tails.upper > 1)
    #expect(law.tails(at: 20_000).upper >= 0)
  }

  @Test("what cannot be drawn is refused")
  func refused() {
    #expect(throws: StatisticsError.negativeTrials(-1)) {
      try HypergeometricLaw(population: -1, marked: 0, drawn: 0)
    }
    #expect(throws: StatisticsError.successesOutOfRange(successes: 6, trials: 5)) {
      try HypergeometricLaw(population: 5, marked: 6, drawn: 0)
    }
    #expect(throws: StatisticsError.successesOutOfRange(successes: -2, trials: 5)) {
      try HypergeometricLaw(population: 5, marked: 0, drawn: -2)
    }
  }
}
