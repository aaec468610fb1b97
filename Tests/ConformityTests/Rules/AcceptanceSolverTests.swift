import Testing
import Uncertainty

@testable import Conformity

@Suite("Acceptance limits") struct AcceptanceSolverTests {
  private func answer(
    _ rule: DecisionRule, lower: Double? = -1, upper: Double? = 1, u: Double = 0.125,
    prior: (mean: Double, u: Double)? = (0, 0.51)
  ) throws -> ConformityEvaluation {
    try ConformityProblem(
      tolerance: try ToleranceInterval(lower: lower, upper: upper), uncertainty: .standard(u),
      prior: try prior.map { try .normal(mean: $0.mean, standardDeviation: $0.u) }, rule: rule,
      trials: 0
    ).evaluated()
  }

  /// A known program finds 0.0523 T, 0.1118 T and 0.1669 T for T = 1, and for the same problem
  /// with T = 0.005 no number, 0 and 20 T: its searches begin at a fixed length.
  @Test(
    "guard bands are a part of the tolerance in any unit",
    arguments: [
      1, 0.005, 5e-9, 1e-6, 1e6, 5e9,
    ])
  func unitFree(t: Double) throws {
    let costs = try DecisionCosts(falseAcceptance: 100, falseRejection: 10)
    for (rule, part) in [
      (DecisionRule.targetConsumerRisk(0.005), 0.0523), (.minimumCost(costs), 0.1118),
      (.minimax(costs), 0.1669),
    ] {
      let found = try answer(
        rule, lower: -t, upper: t, u: 0.125 * t, prior: (0, t / 1.96))
      let bands = found.guardBands
      #expect(abs(try #require(bands.upper) / t - part) < 0.00005)
      #expect(abs(try #require(bands.lower) / t - part) < 0.00005)
    }
  }

  @Test("least cost: the limits, the cost, and what the usual bands cost")
  func leastCost() throws {
    let expected = try ReferenceData.published().cost
    let t = expected.tolerance
    let costs = try DecisionCosts(
      falseAcceptance: expected.costs[0], falseRejection: expected.costs[1])
    for unit in [1e-6, 1e-3, 1, 1e6] {
      func ask(_ rule: DecisionRule) throws -> ConformityEvaluation {
        var problem = ConformityProblem(
          tolerance: try ToleranceInterval(lower: -t * unit, upper: t * unit),
          uncertainty: .standard(t * unit / 6),
          prior: try .normal(mean: 0, standardDeviation: t * unit / 1.96), rule: rule,
          costs: costs, trials: 0)
        problem.trials = 0
        return try problem.evaluated()
      }
      let best = try ask(.minimumCost(costs))
      #expect(abs(try #require(best.acceptance.upper) / unit - expected.optimalLimit) < 5e-7)
      #expect(abs(try #require(best.acceptance.lower) / unit + expected.optimalLimit) < 5e-7)
      #expect(abs(try #require(best.expectedCost) - expected.optimalCost) < 5e-7)
      #expect(abs(try #require(best.simpleExpectedCost) - expected.simpleCost) < 5e-7)
      let usual = try ask(.guardBand(1.64 * t * unit / 6))
      #expect(abs(try #require(usual.expectedCost) - expected.cost164) < 5e-7)
      let minimax = try ask(.minimax(costs))
      #expect(
        abs(try #require(minimax.guardBands.upper) / (t * unit / 6) - expected.minimaxFactor)
          < 5e-6)
    }
  }

  @Test("no other limits cost less") func optimum() throws {
    for (mean, deviation) in [(0.0, 0.5), (0.4, 0.3), (-0.9, 1.2)] {
      let costs = try DecisionCosts(falseAcceptance: 30, falseRejection: 4)
      let best = try answer(.minimumCost(costs), prior: (mean, deviation))
      let low = try #require(best.acceptance.lower)
      let high = try #require(best.acceptance.upper)
      let cost = try #require(best.expectedCost)
      let prior = try ProbabilityLaw.normal(mean: mean, standardDeviation: deviation)
      for (a, b) in [(0.01, 0.0), (-0.01, 0), (0, 0.01), (0, -0.01), (0.02, -0.02)] {
        let risks = try GlobalRisks(
          prior: prior, uncertainty: .standard(0.125), tolerance: best.problem.tolerance,
          acceptance: AcceptanceInterval(lower: low + a, upper: high + b))
        #expect(
          costs.expected(consumerRisk: risks.consumerRisk, producerRisk: risks.producerRisk)
            > cost)
      }
    }
  }

  @Test("a global target is met", arguments: [1e-9, 1e-4, 0.005, 0.02, 0.04])
  func globalTargets(p: Double) throws {
    for sided in [true, false] {
      let lower = sided ? -1.0 : nil
      if p < 0.02 || sided {
        let consumer = try answer(.targetConsumerRisk(p), lower: lower)
        #expect(separation(consumer.risks!.consumerRisk, from: p) < 1e-9)
      }
      let producer = try answer(.targetProducerRisk(p), lower: lower)
      #expect(separation(producer.risks!.producerRisk, from: p) < 1e-9)
    }
  }

  @Test("a specific target is met at the limit", arguments: [1e-12, 0.001, 0.05, 0.3])
  func specificTargets(p: Double) throws {
    for lower in [-1.0, nil] {
      let tolerance = try ToleranceInterval(lower: lower, upper: 1)
      var integrator = RiskIntegrator()
      let consumer = try answer(.targetConsumerRisk(p), lower: lower, prior: nil)
      let at = try #require(consumer.acceptance.upper)
      let state = try StateOfKnowledge(
        value: at, u: 0.125, prior: nil, tolerance, &integrator)
      #expect(separation(state.nonconforming, from: p) < 1e-9)
      let producer = try answer(.targetProducerRisk(p), lower: lower, prior: nil)
      let beyond = try #require(producer.acceptance.upper)
      let outside = try StateOfKnowledge(
        value: beyond, u: 0.125, prior: nil, tolerance, &integrator)
      #expect(separation(outside.conforming, from: p) < 1e-9)
    }
  }

  @Test("a target that cannot be met says what can") func unreachable() throws {
    #expect {
      try answer(.targetConsumerRisk(0.5))
    } throws: { error in
      guard case .targetUnreachable(let target, let nearest) = error as? ConformityError else {
        return false
      }
      return target == 0.5 && nearest < 0.06
    }
    // u as large as the tolerance: even in the middle a third of the probability lies outside.
    #expect(throws: ConformityError.self) {
      try answer(.targetConsumerRisk(0.05), u: 1, prior: nil)
    }
  }

  @Test("where u is too large nothing is accepted") func nothing() throws {
    let narrow = try answer(.guardRatio(1), u: 0.6)
    #expect(narrow.acceptance.isEmpty)
    #expect(narrow.risks?.consumerRisk == 0)
    #expect(narrow.risks?.producerRisk == narrow.risks?.conforming)
    #expect(narrow.risks?.consumerRiskGivenAccepted == nil)
    let costs = try DecisionCosts(falseAcceptance: 1000, falseRejection: 1)
    #expect(try answer(.minimumCost(costs), u: 2, prior: (0, 3)).acceptance.isEmpty)
    #expect(narrow.assumptions.contains { $0.code == "NOTHING-ACCEPTED" })
  }

  @Test("where every item conforms everything may be accepted") func everything() throws {
    let costs = try DecisionCosts(falseAcceptance: 1, falseRejection: 1)
    let problem = ConformityProblem(
      tolerance: try ToleranceInterval(lower: -1, upper: 1), uncertainty: .standard(0.3),
      prior: try ProbabilityLaw(.rectangular(lower: -0.5, upper: 0.5)),
      rule: .minimumCost(costs), trials: 0)
    let found = try problem.evaluated()
    #expect(found.acceptance.lower == nil && found.acceptance.upper == nil)
    #expect(found.risks?.consumerRisk == 0 && found.risks?.producerRisk == 0)
  }

  @Test("ILAC-G8, table 1: the risk at the acceptance limit") func ilac() throws {
    let table = try ReferenceData.published().ilacG8
    for (index, ratio) in table.ratio.enumerated() {
      let found = try answer(.ilacG8(ratio: ratio), lower: nil, prior: nil)
      var problem = found.problem
      problem.result = .value(try #require(found.acceptance.upper))
      let risk = try #require(try problem.evaluated().specificConsumerRisk)
      #expect(separation(risk, from: table.recomputed[index]) < 1e-12)
      #expect(risk <= table.publishedBound[index])
    }
  }

  @Test("u relative to the measured value") func relative() throws {
    // 106.59, not 106.18: the u of 106 km/h counts (JCGM 106:2012, clause 8).
    let speed = ConformityProblem(
      tolerance: try ToleranceInterval(upper: 100), uncertainty: .relative(0.02),
      rule: .targetProducerRisk(0.001), trials: 0)
    let limit = try #require(try speed.evaluated().acceptance.upper)
    #expect(separation(limit, from: 106.587609485) < 1e-9)
    var at = speed
    at.result = .value(limit)
    #expect(separation(try at.evaluated().state!.conforming, from: 0.001) < 1e-9)
    // Mirrored: a lower limit below zero.
    let mirrored = ConformityProblem(
      tolerance: try ToleranceInterval(lower: -100), uncertainty: .relative(0.02),
      rule: .targetProducerRisk(0.001), trials: 0)
    #expect(try mirrored.evaluated().acceptance.lower == -limit)
  }

  @Test("every rule is symmetric") func mirror() throws {
    let costs = try DecisionCosts(falseAcceptance: 100, falseRejection: 10)
    for rule in [
      DecisionRule.targetConsumerRisk(0.004), .targetProducerRisk(0.01), .minimumCost(costs),
      .minimax(costs), .iso14253(probability: 0.95),
    ] {
      for prior in [nil, (mean: 0.2, u: 0.4)] as [(mean: Double, u: Double)?] {
        let plain = try answer(rule, lower: -0.8, upper: 1.1, prior: prior)
        let mirrored = try answer(
          rule, lower: -1.1, upper: 0.8, prior: prior.map { (mean: -$0.mean, u: $0.u) })
        #expect(abs(plain.acceptance.upper! + mirrored.acceptance.lower!) < 1e-12)
        #expect(abs(plain.acceptance.lower! + mirrored.acceptance.upper!) < 1e-12)
      }
    }
  }

  @Test("the simulated population shows the predicted risks") func population() throws {
    let costs = try DecisionCosts(falseAcceptance: 100, falseRejection: 10)
    for rule in [
      DecisionRule.simple, .ilacG8(ratio: 1), .iso14253(probability: 0.95), .oimlR111,
      .targetConsumerRisk(0.004), .targetProducerRisk(0.01), .minimumCost(costs),
      .minimax(costs),
    ] {
      for prior in [
        try ProbabilityLaw.normal(mean: 0.1, standardDeviation: 0.5),
        try ProbabilityLaw(.triangular(lower: -1.4, upper: 1.4)),
        try ProbabilityLaw(.beta(alpha: 2, beta: 3, lower: -1.3, upper: 1.3)),
      ] {
        let found = try ConformityProblem(
          tolerance: try ToleranceInterval(lower: -1, upper: 1), uncertainty: .standard(0.15),
          prior: prior, rule: rule, trials: 100_000, seed: 7
        ).evaluated()
        let simulated = try #require(found.simulation)
        let risks = try #require(found.risks)
        for (seen, predicted) in [
          (simulated.consumerRisk, risks.consumerRisk),
          (simulated.producerRisk, risks.producerRisk),
        ] {
          #expect(abs(seen - predicted) <= 5 * simulated.standardError(of: predicted) + 1e-4)
        }
      }
    }
  }
}
