import Testing
import Uncertainty

@testable import Conformity

@Suite struct StateDensityTests {
  private func answer(
    value: Double? = 9.7, u: Double = 0.2, lower: Double? = nil, upper: Double = 10,
    prior: ProbabilityLaw? = nil
  ) throws -> ConformityEvaluation {
    try ConformityProblem(
      tolerance: try ToleranceInterval(lower: lower, upper: upper),
      result: value.map(MeasurementResult.value), uncertainty: .standard(u), prior: prior,
      trials: 0
    ).evaluated()
  }

  /// The area under the curve within the tolerance is the conformance probability.
  @Test(arguments: [0, 1, 2, 3])
  func `its area within the tolerance is p_c`(kind: Int) throws {
    let priors: [ProbabilityLaw?] = [
      nil, try .normal(mean: 9.5, standardDeviation: 0.3),
      try ProbabilityLaw(.gamma(shape: 400, rate: 41)),
      try ProbabilityLaw(.triangular(lower: 9, upper: 10.4)),
    ]
    for offset in kind < 2 ? [0, 1e6] : [0] {
      func move(_ x: Double) -> Double { DecimalScaling.sum(x, offset) }
      let prior = offset == 0 ? priors[kind] : priors[kind]?.counted(from: -offset)
      let found = try answer(
        value: move(9.7), upper: move(10), prior: prior)
      let curve = StateDensity(found, count: 4001)
      #expect(curve.points.count == 4001 && curve.points.map(\.density).max() == 1)
      let total = curve.points.reduce(0) { $0 + $1.density }
      let within = curve.points.filter(\.conforms).reduce(0) { $0 + $1.density }
      let p = try #require(found.state?.conforming)
      #expect(abs(within / total - p) < 2e-3, "\(within / total), \(p)")
    }
  }

  @Test func `a limit that is near is within, one that is far is not`() throws {
    let near = StateDensity(try answer(value: 9.2)).points
    #expect(near.last.map { $0.trueValue > 10 } == true)
    let far = StateDensity(try answer(value: 0)).points
    #expect(far.last.map { $0.trueValue < 1 } == true && far.allSatisfy(\.conforms))
  }

  @Test func `nothing to draw`() throws {
    #expect(
      StateDensity(try answer(value: nil, prior: .normal(mean: 9, standardDeviation: 1))).points
        .isEmpty)
    #expect(StateDensity(try answer(u: 0)).points.isEmpty)
  }
}
