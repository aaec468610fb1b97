import Testing

@testable import Economics

@Suite("Optimal uncertainty")
struct OptimalUncertaintyTests {
  /// With a consequence K u² the optimum is u⁴ = D u_ref²/K, and the cost 2 u_ref √(K D).
  @Test("a quadratic consequence has a closed form")
  func quadratic() throws {
    for (k, d, reference) in [(5.0, 80.0, 0.5), (2e6, 3, 0.002), (1e-4, 9e5, 40)] {
      let expected = (d * reference * reference / k).squareRoot().squareRoot()
      let found = try OptimalUncertainty(
        range: expected / 300...expected * 500, reference: reference, referenceCost: d
      ) { (u: Double) throws(EconomicsError) in k * u * u }
      #expect(separation(found.standardUncertainty, from: expected) < 1e-6)
      #expect(separation(found.cost, from: 2 * reference * (k * d).squareRoot()) < 1e-10)
    }
  }

  @Test("at the end of the range, and how many repeats that takes")
  func ends() throws {
    let found = try OptimalUncertainty(range: 0.1...1, reference: 0.2, referenceCost: 10) {
      (_: Double) throws(EconomicsError) in 7
    }
    #expect(found.standardUncertainty == 1)
    #expect(found.repeats(reference: 0.2) == 1)
    #expect(found.repeats(reference: 2) == 4)
    #expect(found.repeats(reference: 2.01) == 5)
  }

  @Test("what the consequence cannot say is told")
  func failing() {
    #expect(throws: EconomicsError.overflow) {
      try OptimalUncertainty(range: 0.1...1, reference: 1, referenceCost: 1) {
        (_: Double) throws(EconomicsError) in throw .overflow
      }
    }
    #expect(throws: EconomicsError.notPositive(parameter: "uncertainty", value: 0)) {
      try OptimalUncertainty(range: 0...1, reference: 1, referenceCost: 1) {
        (u: Double) throws(EconomicsError) in u
      }
    }
  }
}
