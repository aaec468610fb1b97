import Testing

@testable import Conformity

@Suite("Past results") struct PastResultsTests {
  /// Items with σ₀ = 0.3 about 5, measured with u = 0.4.
  private static let results: [Double] = {
    var stream = SeededStream(seed: 31)
    return (0..<4000).map { _ in 5 + 0.3 * stream.normal() + 0.4 * stream.normal() }
  }()

  @Test("what measuring adds is taken off", arguments: PastResults.Shape.allCases)
  func variance(shape: PastResults.Shape) throws {
    let law = try PastResults.law(Self.results, uncertainty: .standard(0.4), shape: shape)
    let mean = try #require(law.mean)
    let deviation = try #require(law.standardDeviation)
    // s² has a standard error of s²√(2/n).
    #expect(abs(mean - 5) < 5 * 0.5 / 4000.0.squareRoot())
    #expect(abs(deviation * deviation - 0.09) < 5 * 0.25 * (2 / 4000.0).squareRoot())
  }

  @Test("all shapes have the same two moments") func moments() throws {
    let normal = try PastResults.law(Self.results, uncertainty: .standard(0.4))
    for shape in PastResults.Shape.allCases {
      let law = try PastResults.law(Self.results, uncertainty: .standard(0.4), shape: shape)
      #expect(separation(try #require(law.mean), from: normal.mean!) < 1e-12)
      #expect(
        separation(try #require(law.standardDeviation), from: normal.standardDeviation!) < 1e-9)
    }
  }

  @Test("a kernel estimate predicts the risks of the law it was drawn from") func kernel() throws {
    let tolerance = try ToleranceInterval(lower: 4.4, upper: 5.6)
    let kernel = try PastResults.law(
      Array(Self.results.prefix(400)), uncertainty: .standard(0.4), shape: .kernel)
    let risks = try GlobalRisks(
      prior: kernel, uncertainty: .standard(0.1), tolerance: tolerance,
      acceptance: AcceptanceInterval(tolerance, guardBand: 0))
    let true_ = try GlobalRisks(
      prior: .normal(mean: 5, standardDeviation: 0.3), uncertainty: .standard(0.1),
      tolerance: tolerance, acceptance: AcceptanceInterval(tolerance, guardBand: 0))
    #expect(abs(risks.consumerRisk - true_.consumerRisk) < 0.01)
    #expect(abs(risks.producerRisk - true_.producerRisk) < 0.02)
  }

  @Test("a small scatter on a large value is not lost") func offset() throws {
    let plain = try PastResults.law([1, 2, 3, 4], uncertainty: .standard(0.5))
    let moved = try PastResults.law(
      [1, 2, 3, 4].map { $0 + 1e9 }, uncertainty: .standard(0.5))
    #expect(plain.standardDeviation == moved.standardDeviation)
  }

  @Test("what shows no variation is refused") func refused() throws {
    #expect(throws: ConformityError.tooFewResults(count: 2)) {
      try PastResults.law([1, 2], uncertainty: .standard(0.1))
    }
    #expect(throws: ConformityError.noProcessVariation(scatter: 1, u: 1)) {
      try PastResults.law([1, 2, 3], uncertainty: .standard(1))
    }
    #expect(throws: ConformityError.notFinite(field: "prior-data")) {
      try PastResults.law([1, 2, .nan], uncertainty: .standard(1))
    }
  }
}
