import Assessment
import Documents
import Quantities
import Rules
import Testing

@Suite struct FleetWeightsTests {
  private func table() throws -> TestWeightTable {
    try #require(RuleLibrary.builtIn().book.testWeights).table
  }

  /// OIML R 111-1, Table 1, class M1: 500 mg at 10 kg, 250 mg at 5 kg, 100 mg at 2 kg, 50 mg at
  /// 1 kg, 25 mg at 500 g.
  @Test func `the fewest weights of a class make up a load`() throws {
    let weights = try #require(FleetWeights(class: "M1", table()))
    for (load, limit) in [
      (1000.0, 0.05), (3000, 0.15), (8500, 0.425), (10_000, 0.5), (15_000, 0.75),
    ] {
      let found = try #require(weights.largestError(load: load, initialLimit: 1))
      #expect(abs(found - limit) < 1e-12, "\(load)")
    }
    #expect(weights.largestError(load: 0, initialLimit: 1) == 0)
    #expect(weights.standardUncertainty(load: 0, initialLimit: 1) == 0)
  }

  @Test func `a conventional value is not the nominal one`() throws {
    let weights = try #require(FleetWeights(class: "M1", table()))
    let nominal = try #require(weights.largestError(load: 10_000, initialLimit: 1))
    for load in [10_000.003, 9_999.9987] {
      let found = try #require(weights.largestError(load: load, initialLimit: 1))
      #expect(found >= nominal && found < 1.05 * nominal)
    }
  }

  @Test func `what a class cannot make up is not known`() throws {
    // M1-2 begins at 50 kg.
    let weights = try #require(FleetWeights(class: "M1-2", table()))
    #expect(weights.largestError(load: 5000, initialLimit: 1) == nil)
    #expect(weights.largestError(load: 70_000, initialLimit: 1) == nil)
    #expect(weights.largestError(load: 100_000, initialLimit: 1) != nil)
    #expect(FleetWeights(class: "M9", try table()) == nil)
  }

  /// OIML R 76-1, 3.7.1; EURAMET cg-18, 7.1.2: √((mpe/3)²/3 + (0.1 ρ₀ m/ρ_c + mpe/12)²/3).
  @Test func `weights as good as the rules ask for`() throws {
    let book = try RuleLibrary.builtIn().book
    guard case .weighing(let rules)? = book["oiml-r76-2006"]?.body else {
      Issue.record("R 76 is built in")
      return
    }
    let weights = FleetWeights(rules.testWeights)
    #expect(weights.largestError(load: 10_000, initialLimit: 6) == 2)
    let u = try #require(weights.standardUncertainty(load: 10_000, initialLimit: 6))
    #expect(abs(u - ((4 + 0.65 * 0.65) / 3.0).squareRoot()) < 1e-12)
  }
}
