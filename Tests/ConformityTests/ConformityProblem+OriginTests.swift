import Testing
import Uncertainty

@testable import Conformity

/// A problem is the same wherever its lengths are counted from: 0.3 mg above 1 kg is 0.3 mg.
@Suite struct ConformityProblemOriginTests {
  private func problem(
    _ offset: Double, rule: String, prior: ProbabilityLaw?, lower: Bool = true
  ) throws -> ConformityProblem {
    func move(_ x: Double) -> Double { DecimalScaling.sum(x, offset) }
    return ConformityProblem(
      tolerance: try ToleranceInterval(lower: lower ? move(8.6) : nil, upper: move(10)),
      result: .value(move(9.83)), uncertainty: .standard(0.17), prior: prior,
      rule: try DecisionRule(parsing: rule),
      costs: try DecisionCosts(falseAcceptance: 100, falseRejection: 10), trials: 0)
  }

  private static let rules = [
    "simple", "guard=0.13", "guard-ratio=0.83", "iso-14253-1", "ilac-g8", "oiml-r111",
    "target-consumer-risk=0.004", "target-producer-risk=0.02", "minimum-cost=100:10",
    "minimax=100:10",
  ]

  @Test(arguments: rules, [1e5, -1e7, 1e9, 1e12])
  func `risks do not depend on the origin`(rule: String, offset: Double) throws {
    let priors: [(Double) throws -> ProbabilityLaw?] = [
      { _ in nil },
      { try .normal(mean: DecimalScaling.sum(9.91, $0), standardDeviation: 0.31) },
      {
        try ProbabilityLaw(
          .triangular(lower: DecimalScaling.sum(8, $0), upper: DecimalScaling.sum(11, $0)))
      },
    ]
    for prior in priors {
      let near = try problem(0, rule: rule, prior: try prior(0)).evaluated()
      let far = try problem(offset, rule: rule, prior: try prior(offset)).evaluated()
      func expectSame(_ a: Double?, _ b: Double?, _ relative: Double) {
        guard let a, let b else {
          #expect(a == nil && b == nil)
          return
        }
        #expect((a - b).magnitude <= relative * max(a.magnitude, 1e-12), "\(a) and \(b)")
      }
      expectSame(near.state?.conforming, far.state?.conforming, 1e-9)
      expectSame(near.state?.nonconforming, far.state?.nonconforming, 1e-9)
      expectSame(near.risks?.consumerRisk, far.risks?.consumerRisk, 1e-6)
      expectSame(near.risks?.producerRisk, far.risks?.producerRisk, 1e-6)
      #expect(near.decision == far.decision)
      #expect(far.crossCheck.difference < 1e-9)
      // A length far out has the digits that binary64 leaves.
      let digits = offset.ulp * 4 + 1e-7
      for (a, b) in [
        (near.acceptance.lower, far.acceptance.lower),
        (near.acceptance.upper, far.acceptance.upper),
      ] {
        guard let a, let b else { continue }
        #expect((DecimalScaling.difference(b, offset) - a).magnitude < digits, "\(a) and \(b)")
      }
      let sweeps = (try GuardBandSweep(near), try GuardBandSweep(far))
      for (a, b) in zip(sweeps.0.points, sweeps.1.points) {
        expectSame(a.consumerRisk, b.consumerRisk, 1e-6)
        expectSame(a.producerRisk, b.producerRisk, 1e-6)
      }
    }
  }

  @Test(arguments: [1e6, 1e9])
  func `a distribution is moved with its limits`(offset: Double) throws {
    func answer(_ origin: Double) throws -> ConformityEvaluation {
      func move(_ x: Double) -> Double { DecimalScaling.sum(x, origin) }
      return try ConformityProblem(
        tolerance: try ToleranceInterval(lower: move(-1), upper: move(1)),
        result: .distribution(
          try ProbabilityLaw(
            .studentT(location: move(0.25), scale: 0.5, degreesOfFreedom: 5)))
      ).evaluated()
    }
    let (near, far) = (try answer(0), try answer(offset))
    let (a, b) = (try #require(near.state), try #require(far.state))
    #expect((a.conforming - b.conforming).magnitude < 1e-12)
    #expect(far.crossCheck.difference < 1e-9)
    #expect(far.value == DecimalScaling.sum(0.25, offset))
  }
}
