import Testing

@testable import Conformity

@Suite("Sweeps") struct OperatingCharacteristicTests {
  private func answer(
    rule: DecisionRule = .simple, lower: Double? = -1, prior: Bool = true
  ) throws -> ConformityEvaluation {
    try ConformityProblem(
      tolerance: try ToleranceInterval(lower: lower, upper: 1), uncertainty: .standard(0.1),
      prior: prior ? try .normal(mean: 0, standardDeviation: 0.4) : nil, rule: rule,
      costs: try DecisionCosts(falseAcceptance: 10, falseRejection: 1), trials: 0
    ).evaluated()
  }

  @Test("acceptance is certain inside, a half on the limit, none outside") func curve() throws {
    let curve = OperatingCharacteristic(try answer(), count: 29)
    let middle = try #require(curve.points.first { abs($0.trueValue) < 1e-12 })
    #expect(middle.acceptance > 1 - 1e-15)
    for point in curve.points where abs(abs(point.trueValue) - 1) < 1e-12 {
      #expect(abs(point.acceptance - 0.5) < 1e-9)
    }
    #expect(curve.points.first!.acceptance < 1e-4 && curve.points.last!.acceptance < 1e-4)
    for point in curve.points {
      #expect(point.wrongDecision <= 0.5 + 1e-9)
      #expect(point.conforms == (abs(point.trueValue) <= 1))
    }
  }

  @Test("a wider guard band trades one risk for the other") func guardBands() throws {
    for prior in [true, false] {
      for lower in [-1.0, nil] {
        let sweep = try GuardBandSweep(try answer(lower: lower, prior: prior))
        #expect(sweep.isGlobal == prior)
        for (a, b) in zip(sweep.points, sweep.points.dropFirst()) {
          #expect(a.guardBand < b.guardBand)
          #expect(b.consumerRisk <= a.consumerRisk)
          #expect(b.producerRisk >= a.producerRisk)
        }
        #expect(sweep.points.allSatisfy { ($0.expectedCost != nil) == prior })
      }
    }
  }

  @Test("without uncertainty there is a step") func exact() throws {
    var problem = try answer().problem
    problem.uncertainty = .standard(0)
    let exact = try problem.evaluated()
    for point in OperatingCharacteristic(exact).points {
      #expect(point.acceptance == (point.conforms ? 1 : 0))
    }
    #expect(try GuardBandSweep(exact).points.isEmpty)
  }
}
