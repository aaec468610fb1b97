import GSL
import Testing

@testable import Uncertainty

/// Every distribution of the format, drawn directly and by way of correlated normal scores,
/// against its distribution function and its moments.
@Suite struct DistributionDrawTests {
  /// A distribution with its distribution function.
  struct Law: CustomTestStringConvertible, Sendable {
    let distribution: InputDistribution
    let cumulative: @Sendable (Double) throws -> Double
    var testDescription: String { "\(distribution)" }
  }

  static let count = 60_000

  static let continuous: [Law] = [
    Law(distribution: .normal(mean: 3, standardDeviation: 2)) {
      try NormalLaw().cumulative(at: ($0 - 3) / 2)
    },
    Law(distribution: .rectangular(lower: -1, upper: 3)) { min(max(($0 + 1) / 4, 0), 1) },
    Law(distribution: .triangular(lower: 0, upper: 6)) { trapezoid($0 / 6, 0) },
    Law(distribution: .trapezoidal(lower: 0, upper: 10, beta: 1.0 / 3)) {
      trapezoid($0 / 10, 1.0 / 3)
    },
    Law(distribution: .trapezoidal(lower: 0, upper: 1, beta: 1)) { trapezoid($0, 1) },
    Law(distribution: .arcsine(lower: -0.5, upper: 0.5)) {
      0.5 + ModelProgram.Unary.asin(min(max(2 * $0, -1), 1)) / Double.pi
    },
    Law(distribution: .studentT(location: 10, scale: 2, degreesOfFreedom: 5)) {
      try StudentLaw(degreesOfFreedom: 5).cumulative(at: ($0 - 10) / 2)
    },
    Law(distribution: .studentT(location: 0, scale: 1, degreesOfFreedom: 1)) {
      try StudentLaw(degreesOfFreedom: 1).cumulative(at: $0)
    },
    Law(distribution: .studentT(location: 0, scale: 3, degreesOfFreedom: 2.5)) {
      try StudentLaw(degreesOfFreedom: 2.5).cumulative(at: $0 / 3)
    },
    Law(distribution: .studentT(location: 0, scale: 3, degreesOfFreedom: .infinity)) {
      try NormalLaw().cumulative(at: $0 / 3)
    },
    Law(distribution: .curvilinearTrapezoid(lower: 9.5, upper: 10.5, limitUncertainty: 0.25)) {
      curvilinear($0 - 10, width: 0.5, limit: 0.25)
    },
    Law(distribution: .exponential(mean: 4)) { -ElementaryFunctions.expMinusOne(-max($0, 0) / 4) },
    Law(distribution: .gamma(shape: 4, rate: 2)) {
      try ChiSquareLaw(degreesOfFreedom: 8).cumulative(at: 4 * $0)
    },
    Law(distribution: .gamma(shape: 0.3, rate: 1)) {
      try ChiSquareLaw(degreesOfFreedom: 0.6).cumulative(at: 2 * $0)
    },
    Law(distribution: .lognormal(logMean: 0.5, logStandardDeviation: 0.75)) {
      try NormalLaw().cumulative(at: (ElementaryFunctions.log($0) - 0.5) / 0.75)
    },
    Law(distribution: .beta(alpha: 2, beta: 5, lower: -1, upper: 1)) {
      try BetaLaw(2, 5).cumulative(at: ($0 + 1) / 2)
    },
    Law(distribution: .beta(alpha: 0.5, beta: 0.5, lower: 0, upper: 1)) {
      try BetaLaw(0.5, 0.5).cumulative(at: $0)
    },
  ]

  /// A trapezoid on [0, 1] whose top is `beta` wide.
  private static func trapezoid(_ x: Double, _ beta: Double) -> Double {
    if x <= 0 { return 0 }
    if x > 0.5 { return 1 - trapezoid(1 - x, beta) }
    let side = (1 - beta) / 2
    return x < side ? x * x / (side * (1 + beta)) : (2 * x - side) / (1 + beta)
  }

  /// A rectangle about 0 whose half-width is itself rectangular from w − d to w + d: the mean
  /// over the half-width of its distribution function (JCGM 101:2008, 6.4.3), by the midpoint
  /// rule.
  private static func curvilinear(_ x: Double, width w: Double, limit d: Double) -> Double {
    let steps = 200
    return (0..<steps).reduce(0) { sum, step in
      let half = w - d + 2 * d * (Double(step) + 0.5) / Double(steps)
      return sum + min(max((x + half) / (2 * half), 0), 1)
    } / Double(steps)
  }

  /// Drawn alone, and with a partner of r = 0.6, which goes by way of normal scores.
  @Test(arguments: continuous)
  func `values follow the distribution function`(law: Law) throws {
    let limit = Draws.distanceLimit(Self.count)
    let alone = try Draws.values([law.distribution], count: Self.count, seed: 31)[0]
    #expect(try Draws.distance(alone, law.cumulative) < limit)
    // A t law of one degree of freedom has no product-moment coefficient.
    guard law.distribution.standardDeviation != nil else { return }
    let joined = try Draws.values(
      [law.distribution, .normal(mean: 0, standardDeviation: 1)],
      correlations: [InputCorrelation(0, 1, coefficient: 0.6)], count: Self.count, seed: 32)
    #expect(try Draws.distance(joined[0], law.cumulative) < limit, "as a correlated input")
  }

  @Test(arguments: continuous)
  func `values have the moments that are stated`(law: Law) throws {
    guard let mean = law.distribution.mean, let u = law.distribution.standardDeviation else {
      return
    }
    let values = try Draws.values([law.distribution], count: Self.count, seed: 33)[0]
    let n = Double(Self.count)
    #expect(abs(Draws.mean(values) - mean) < 6 * u / n.squareRoot())
    guard let kurtosis = law.distribution.kurtosis, kurtosis < 20 else { return }
    let deviation = Draws.centralMoment(values, 2).squareRoot()
    #expect(abs(deviation - u) < 6 * u * ((kurtosis - 1) / (4 * n)).squareRoot())
    let found = Draws.centralMoment(values, 4) / (deviation * deviation * deviation * deviation)
    // Light tails only: the scatter of a fourth moment needs the eighth.
    if kurtosis <= 3 { #expect(abs(found - kurtosis) < 0.15) }
    let support = law.distribution.support
    #expect(values.allSatisfy { support.contains($0) })
  }

  @Test(arguments: [0.05, 3.0, 25.0, 400.0])
  func `counts follow Poisson's law`(mean: Double) throws {
    for correlations in [[], [InputCorrelation(0, 1, coefficient: 0.3)]] {
      let values = try Draws.values(
        [.poisson(mean: mean), .normal(mean: 0, standardDeviation: 1)],
        correlations: correlations, count: Self.count, seed: 34)[0]
      #expect(values.allSatisfy { $0 >= 0 && $0 == $0.rounded() })
      // Cells that expect five or more, the rest at either end together.
      var counts: [Int] = []
      var expected: [Double] = []
      var (number, waiting) = (0, 0.0)
      var seen = [Int: Int]()
      for value in values { seen[Int(value), default: 0] += 1 }
      var log = -mean
      for k in 0..<2000 {
        if k > 0 { log += ElementaryFunctions.log(mean / Double(k)) }
        waiting += ElementaryFunctions.exp(log) * Double(Self.count)
        number += seen[k] ?? 0
        if waiting >= 5 {
          counts.append(number)
          expected.append(waiting)
          (number, waiting) = (0, 0)
        }
      }
      counts[counts.count - 1] += Self.count - counts.reduce(0, +)
      expected[expected.count - 1] += Double(Self.count) - expected.reduce(0, +)
      #expect(Draws.isOrdinary(try Draws.upperTail(counts: counts, expected: expected)))
    }
  }

  @Test func `an empirical law draws each of its values alike`() throws {
    let stock = [1.5, 2, 2, 7, -3]
    for correlations in [[], [InputCorrelation(0, 1, coefficient: 0.5)]] {
      let values = try Draws.values(
        [.empirical(stock), .normal(mean: 0, standardDeviation: 1)], correlations: correlations,
        count: Self.count, seed: 35)[0]
      let kinds = [-3, 1.5, 2, 7]
      let counts = kinds.map { kind in values.count { $0 == kind } }
      #expect(counts.reduce(0, +) == Self.count)
      let p = try Draws.upperTail(
        counts: counts, expected: [0.2, 0.2, 0.4, 0.2].map { $0 * Double(Self.count) })
      #expect(Draws.isOrdinary(p))
    }
  }

  @Test func `each value is drawn within a trial once`() throws {
    // x − x is 0 whatever is drawn.
    let program = ModelBuilder.program(inputs: 1) { [$0[0] - $0[0] + 1] }
    let simulation = try MonteCarloSimulation(
      program, inputs: [.normal(mean: 0, standardDeviation: 1)])
    let y = try simulation.run(MonteCarloSettings(trials: 10_000)).outputs[0]
    #expect(y.mean == 1 && y.standardUncertainty == 0)
  }
}
