import Testing
import Uncertainty

@testable import Conformity

@Suite("Probability laws") struct ProbabilityLawTests {
  static let distributions: [InputDistribution] = [
    .normal(mean: 0.3, standardDeviation: 0.7), .rectangular(lower: -1, upper: 2),
    .triangular(lower: -1, upper: 2), .trapezoidal(lower: -1, upper: 2, beta: 0.4),
    .arcsine(lower: -1, upper: 2), .studentT(location: 0.3, scale: 0.5, degreesOfFreedom: 5),
    .curvilinearTrapezoid(lower: -1, upper: 2, limitUncertainty: 0.3), .exponential(mean: 0.8),
    .gamma(shape: 2.5, rate: 3), .lognormal(logMean: -0.2, logStandardDeviation: 0.4),
    .beta(alpha: 2, beta: 3.5, lower: -1, upper: 2),
  ]

  @Test("the density integrates to the distribution function", arguments: distributions)
  func density(distribution: InputDistribution) throws {
    let law = try ProbabilityLaw(distribution)
    var second = try SecondOpinion()
    for (lower, upper) in [(-0.9, 0.2), (0.1, 0.5), (-0.4, 1.7), (1.2, 1.9)] {
      let parts = try law.parts(lower, upper)
      let found = try second.conformance(law, ToleranceInterval(lower: lower, upper: upper))
      #expect(abs(found - parts.within) < 1e-7, "\(distribution)")
      #expect(abs(parts.below + parts.within + parts.above - 1) < 1e-14)
    }
  }

  @Test("samples have the probabilities of the law", arguments: distributions)
  func sampling(distribution: InputDistribution) throws {
    let law = try ProbabilityLaw(distribution)
    let draw = law.sampler()
    var stream = SeededStream(seed: 12)
    let trials = 40_000
    var counts = [0, 0, 0]
    for _ in 0..<trials {
      let x = draw(&stream)
      counts[x < 0.15 ? 0 : x <= 0.9 ? 1 : 2] += 1
    }
    let parts = try law.parts(0.15, 0.9)
    for (count, p) in zip(counts, [parts.below, parts.within, parts.above]) {
      let error = (p * (1 - p) / Double(trials)).squareRoot()
      #expect(abs(Double(count) / Double(trials) - p) < 5 * error, "\(distribution)")
    }
  }

  @Test("a shifted law has the same probabilities", arguments: distributions)
  func shifts(distribution: InputDistribution) throws {
    let law = try ProbabilityLaw(distribution)
    for decades in [-9, -1, 4] {
      let moved = try #require(law.shifted(by: decades))
      let parts = try law.parts(0.1, 0.9)
      let shifted = try moved.parts(
        DecimalScaling.shifted(0.1, by: decades), DecimalScaling.shifted(0.9, by: decades))
      #expect(abs(parts.below - shifted.below) < 1e-13)
      #expect(abs(parts.within - shifted.within) < 1e-13)
    }
  }

  @Test("counts and samples are single values") func atoms() throws {
    let poisson = try ProbabilityLaw(.poisson(mean: 2))
    // e⁻² (1 + 2 + 2).
    #expect(separation(try poisson.parts(0, 2).within, from: 0.676676416183063) < 1e-14)
    #expect(poisson.shifted(by: 3) == nil)
    let sample = try ProbabilityLaw(.empirical([3, 1, 2, 2]))
    #expect(try sample.parts(2, 2.5).within == 0.5)
    #expect(try sample.parts(2, 2.5).below == 0.25)
    #expect(try ProbabilityLaw(.constant(4)).parts(4, 4).within == 1)
    #expect(try ProbabilityLaw(.normal(mean: 4, standardDeviation: 0)).parts(4, 9).within == 1)
  }

  @Test(
    "parameters that make no law are refused",
    arguments: [
      InputDistribution.normal(mean: .nan, standardDeviation: 1),
      .normal(mean: 0, standardDeviation: -1), .rectangular(lower: 2, upper: 1),
      .trapezoidal(lower: 0, upper: 1, beta: 2), .gamma(shape: 0, rate: 1),
      .gamma(shape: 1, rate: .infinity), .beta(alpha: -1, beta: 1, lower: 0, upper: 1),
      .studentT(location: 0, scale: 1, degreesOfFreedom: 0), .empirical([]),
      .empirical([1, .nan]), .constant(.infinity), .poisson(mean: 1e9),
      .curvilinearTrapezoid(lower: 0, upper: 1, limitUncertainty: 2), .exponential(mean: -1),
    ])
  func refused(distribution: InputDistribution) {
    #expect(throws: ConformityError.self) { try ProbabilityLaw(distribution) }
  }
}
