import Testing
import Uncertainty

@testable import Conformity

@Suite("Conformity") struct ConformityProblemTests {
  private func problem(
    value: Double? = 9.7, u: Double = 0.2, lower: Double? = nil, upper: Double? = 10,
    rule: String = "simple", prior: (Double, Double)? = nil, trials: Int = 0
  ) throws -> ConformityProblem {
    ConformityProblem(
      tolerance: try ToleranceInterval(lower: lower, upper: upper),
      result: value.map(MeasurementResult.value), uncertainty: .standard(u),
      prior: try prior.map { try .normal(mean: $0.0, standardDeviation: $0.1) },
      rule: try DecisionRule(parsing: rule), trials: trials)
  }

  @Test("published examples") func published() throws {
    for entry in try ReferenceData.published().conformity {
      let answer = try entry.problem().evaluated()
      let figures = [
        "conformanceProbability": answer.state?.conforming,
        "acceptanceLimit": answer.acceptance.upper,
      ]
      for (name, text) in entry.published ?? [:] {
        let figure = try #require(figures[name] ?? nil)
        #expect(agrees(figure, printed: text), "\(entry.id)")
      }
      for (name, number) in entry.recomputed {
        let figure = try #require(figures[name] ?? nil)
        #expect(separation(figure, from: number) < entry.relative, "\(entry.id)")
      }
    }
  }

  /// Φ(−1.5) = 0.0668072012688580660 (mpmath 1.3, 30 digits).
  @Test("both specific risks, each as itself") func specific() throws {
    let answer = try problem().evaluated()
    #expect(separation(answer.specificConsumerRisk!, from: 0.066807201268858066) < 1e-14)
    #expect(answer.specificProducerRisk! + answer.specificConsumerRisk! == 1)
    #expect(answer.risks == nil && answer.expectedCost == nil)
    #expect(answer.decision == .accept)
  }

  /// Q(15) = 3.67096619931275146e-51, Q(37) = 5.72557122252457682e-300 (mpmath 1.3, 30 digits).
  @Test(
    "tails as far as binary64 goes",
    arguments: [
      (15.0, 3.670966199312751e-51), (37, 5.725571222524577e-300),
    ])
  func tails(z: Double, q: Double) throws {
    let above = try problem(value: 10 - z, u: 1).evaluated()
    #expect(separation(above.specificConsumerRisk!, from: q) < 1e-12)
    let below = try problem(value: -10 + z, u: 1, lower: -10, upper: nil).evaluated()
    #expect(below.specificConsumerRisk! == above.specificConsumerRisk!)
    let outside = try problem(value: 10 + z, u: 1).evaluated()
    #expect(separation(outside.specificProducerRisk!, from: q) < 1e-12)
  }

  @Test("the digits are the same in every decimal unit", arguments: Array(-12...12))
  func units(decades: Int) throws {
    let rules = [
      "simple", "guard=0.13", "guard-ratio=0.83", "iso-14253-1", "ilac-g8", "oiml-r111",
      "target-consumer-risk=0.004", "target-producer-risk=0.02", "minimum-cost=100:10",
      "minimax=100:10",
    ]
    for rule in rules {
      for prior in [nil, (9.91, 0.31)] as [(Double, Double)?] {
        let plain = try problem(value: 9.83, u: 0.17, lower: 8.6, rule: rule, prior: prior)
        let moved = try #require(plain.shifted(by: decades))
        let (a, b) = (try plain.evaluated(), try moved.evaluated())
        #expect(a.state == b.state)
        #expect(a.risks == b.risks)
        #expect(a.decision == b.decision)
        // The same limits to the last digits that two roundings leave.
        let expected = a.acceptance.shifted(by: decades)
        #expect(separation(expected.lower!, from: b.acceptance.lower!) < 5e-16)
        #expect(separation(expected.upper!, from: b.acceptance.upper!) < 5e-16)
        #expect(a.crossCheck == b.crossCheck)
        #expect(a.capabilityIndex == b.capabilityIndex)
      }
    }
  }

  /// 0.1 + 0.2 in binary is not 0.3: a boundary is met in decimals.
  @Test(
    "a boundary is decimal",
    arguments: [
      (10.10, 10.10, "simple", ConformityDecision.accept), (10.101, 10.10, "simple", .reject),
      (10.2, 10.3, "guard=0.1", .accept), (10.21, 10.3, "guard=0.1", .reject),
      (0.7, 0.8, "guard=0.1", .accept), (10.4, 10.3, "guard=-0.1", .accept),
      (9.668, 10, "guard-ratio=0.83", .accept), (9.6681, 10, "guard-ratio=0.83", .reject),
      (9.6, 10, "ilac-g8", .accept), (9.61, 10, "ilac-g8", .reject),
    ])
  func boundary(value: Double, upper: Double, rule: String, expected: ConformityDecision) throws {
    #expect(try problem(value: value, upper: upper, rule: rule).evaluated().decision == expected)
  }

  @Test("rules of more than two answers") func gradedRules() throws {
    // ILAC-G8, non-binary: limits 10 − U, 10 and 10 + U with U = 0.4.
    for (value, expected) in [
      (9.6, ConformityDecision.accept), (9.61, .conditionalAccept), (10, .conditionalAccept),
      (10.01, .conditionalReject), (10.4, .conditionalReject), (10.41, .reject),
    ] {
      #expect(
        try problem(value: value, rule: "ilac-g8-nonbinary").evaluated().decision == expected)
    }
    // ISO 14253-1: 10 ∓ 1.645 u = 9.671 and 10.329.
    for (value, expected) in [
      (9.67, ConformityDecision.accept), (9.68, .inconclusive), (10.32, .inconclusive),
      (10.33, .reject),
    ] {
      #expect(try problem(value: value, rule: "iso-14253-1").evaluated().decision == expected)
    }
    // OIML: ±0.6 with U = 0.2 is exactly a third; anything more is not.
    for (u, expected) in [(0.1, ConformityDecision.accept), (0.1001, .inconclusive)] {
      #expect(
        try problem(value: 0.6, u: u, lower: -0.6, upper: 0.6, rule: "oiml").evaluated().decision
          == expected)
    }
    #expect(
      try problem(value: 0.4, u: 0.1, lower: -0.6, upper: 0.6, rule: "r111").evaluated().decision
        == .accept)
    #expect(
      try problem(value: 0.41, u: 0.1, lower: -0.6, upper: 0.6, rule: "r111").evaluated().decision
        == .reject)
  }

  @Test("the posterior of a normal prior") func posterior() throws {
    // Precisions add: 1/0.04 + 1/0.09, mean (9.7/0.04 + 9.4/0.09)/that = 9.60769…
    let answer = try problem(prior: (9.4, 0.3)).evaluated()
    let mean = (9.7 / 0.04 + 9.4 / 0.09) / (1 / 0.04 + 1 / 0.09)
    let deviation = (1 / (1 / 0.04 + 1 / 0.09)).squareRoot()
    let expected = NormalTail.upper((10 - mean) / deviation)
    #expect(separation(answer.specificConsumerRisk!, from: expected) < 1e-12)
  }

  @Test("any other prior leads to the same posterior where it is the same law")
  func generalPosterior() throws {
    // A t law of infinite freedom is the normal one, by the general path.
    let t = try ProbabilityLaw(
      .studentT(location: 9.4, scale: 0.3, degreesOfFreedom: .infinity))
    var general = try problem(lower: 9.1)
    general.prior = t
    let closed = try problem(lower: 9.1, prior: (9.4, 0.3)).evaluated()
    let found = try general.evaluated()
    #expect(separation(found.specificConsumerRisk!, from: closed.specificConsumerRisk!) < 1e-10)
    #expect(separation(found.risks!.consumerRisk, from: closed.risks!.consumerRisk) < 1e-10)
    #expect(separation(found.risks!.producerRisk, from: closed.risks!.producerRisk) < 1e-10)
  }

  @Test("a prior that is nearly no prior changes nothing") func vaguePrior() throws {
    let without = try problem(lower: 9.1).evaluated()
    let vague = try problem(lower: 9.1, prior: (0, 1e9)).evaluated()
    #expect(separation(vague.specificConsumerRisk!, from: without.specificConsumerRisk!) < 1e-8)
  }

  @Test("a distribution as a whole") func distribution() throws {
    let sample = try ProbabilityLaw(.empirical((1...1000).map { Double($0) / 100 }))
    let answer = try ConformityProblem(
      tolerance: try ToleranceInterval(upper: 9), result: .distribution(sample)
    ).evaluated()
    #expect(separation(answer.state!.conforming, from: 0.9) < 1e-12)
    #expect(separation(answer.value!, from: 5.005) < 1e-12)
    let flat = try ProbabilityLaw(.rectangular(lower: 9, upper: 11))
    let part = try ConformityProblem(
      tolerance: try ToleranceInterval(upper: 10.5), result: .distribution(flat),
      rule: .targetConsumerRisk(0.2)
    ).evaluated()
    #expect(separation(part.state!.nonconforming, from: 0.25) < 1e-12)
    #expect(part.decision == .reject)
    #expect(part.crossCheck.difference < 1e-12)
  }

  @Test("the second computation agrees") func crossCheck() throws {
    for rule in ["simple", "ilac-g8", "minimum-cost=100:10"] {
      let normal = try problem(lower: 9.1, rule: rule, prior: (9.5, 0.3)).evaluated()
      #expect(normal.crossCheck.method == .measuredValue)
      #expect(normal.crossCheck.difference < 1e-9)
      let none = try problem(lower: 9.1, rule: rule).evaluated()
      #expect(none.crossCheck.method == .quadratureOfDensity)
      #expect(none.crossCheck.difference < 1e-9)
      var gamma = try problem(value: nil, upper: 2, rule: rule)
      gamma.prior = try ProbabilityLaw(.gamma(shape: 4, rate: 4))
      let found = try gamma.evaluated()
      #expect(found.crossCheck.method == .byParts)
      #expect(found.crossCheck.difference < 1e-8)
    }
  }

  @Test("what makes no question is refused") func refused() throws {
    #expect(throws: ConformityError.limitsReversed(lower: 2, upper: 1)) {
      try ToleranceInterval(lower: 2, upper: 1)
    }
    #expect(throws: ConformityError.noLimits) { try ToleranceInterval() }
    #expect(throws: ConformityError.notFinite(field: "upper")) {
      try ToleranceInterval(upper: .infinity)
    }
    #expect(throws: ConformityError.negative(field: "u", value: -0.2)) {
      try problem(u: -0.2).evaluated()
    }
    #expect(throws: ConformityError.notFinite(field: "value")) {
      try problem(value: .nan).evaluated()
    }
    #expect(throws: ConformityError.notFinite(field: "u")) {
      try problem(u: .infinity).evaluated()
    }
    #expect(throws: ConformityError.needsBothLimits(rule: "oiml-shared-risk")) {
      try problem(rule: "oiml").evaluated()
    }
    #expect(throws: ConformityError.noUncertainty) {
      try ConformityProblem(tolerance: try ToleranceInterval(upper: 1), result: .value(0))
        .evaluated()
    }
    var both = try problem(prior: (9, 1))
    both.result = .distribution(try ProbabilityLaw(.constant(9)))
    #expect(throws: ConformityError.priorBesideDistribution) { try both.evaluated() }
  }

  @Test("no uncertainty at all") func exact() throws {
    let inside = try problem(u: 0, lower: 9).evaluated()
    #expect(inside.state?.conforming == 1 && inside.state?.nonconforming == 0)
    #expect(inside.capabilityIndex == nil && inside.decision == .accept)
    #expect(try problem(value: 10.01, u: 0).evaluated().state?.nonconforming == 1)
    for rule in ["minimum-cost=9:1", "minimax=9:1", "iso-14253-1"] {
      #expect(try problem(u: 0, lower: 9, rule: rule).evaluated().acceptance.upper == 10)
    }
  }

  @Test("capabilities") func capabilities() throws {
    let answer = try problem(lower: 8, prior: (9.1, 0.25)).evaluated()
    // C_m = 2/(4 · 0.2); C_p = 2/(6 · 0.25); C_pk = 0.9/(3 · 0.25).
    #expect(separation(answer.capabilityIndex!, from: 2.5) < 1e-14)
    #expect(answer.testUncertaintyRatio == answer.capabilityIndex)
    #expect(separation(answer.processCapability!, from: 2 / 1.5) < 1e-14)
    #expect(separation(answer.processPerformance!, from: 1.2) < 1e-14)
    #expect(try problem().evaluated().capabilityIndex == nil)
  }
}
