import Quantities
import Testing

@testable import Uncertainty

/// Correlated inputs reach the coefficient that is stated, whatever their distributions.
@Suite struct CorrelatedDrawTests {
  static let count = 100_000

  static let pairs: [(InputDistribution, InputDistribution, Double)] = [
    (.normal(mean: 0, standardDeviation: 1), .normal(mean: 5, standardDeviation: 3), 0.5),
    (.normal(mean: 0, standardDeviation: 1), .normal(mean: 5, standardDeviation: 3), -0.99),
    (.rectangular(lower: 0, upper: 1), .rectangular(lower: -2, upper: 8), 0.8),
    (.rectangular(lower: 0, upper: 1), .normal(mean: 0, standardDeviation: 1), -0.6),
    (.triangular(lower: 0, upper: 1), .arcsine(lower: 0, upper: 1), 0.7),
    (.exponential(mean: 2), .exponential(mean: 1), 0.4),
    (.gamma(shape: 2, rate: 1), .lognormal(logMean: 0, logStandardDeviation: 0.4), 0.5),
    (
      .studentT(location: 0, scale: 1, degreesOfFreedom: 9),
      .studentT(location: 0, scale: 1, degreesOfFreedom: 9), 0.3
    ),
    (.poisson(mean: 4), .normal(mean: 0, standardDeviation: 1), 0.5),
    (.beta(alpha: 2, beta: 3, lower: 0, upper: 1), .rectangular(lower: 0, upper: 1), -0.3),
    (
      .curvilinearTrapezoid(lower: 0, upper: 1, limitUncertainty: 0.1),
      .normal(mean: 0, standardDeviation: 1), 0.9
    ),
  ]

  @Test(arguments: pairs.indices)
  func `a pair reaches its coefficient`(index: Int) throws {
    let (a, b, r) = Self.pairs[index]
    let values = try Draws.values(
      [a, b], correlations: [InputCorrelation(0, 1, coefficient: r)], count: Self.count, seed: 41)
    // The standard error of r is (1 − r²)/√n for a normal pair; skew ones scatter more.
    let limit = 12 * (1 - r * r) / Double(Self.count).squareRoot() + 0.002
    let found = Draws.correlation(values[0], values[1])
    #expect(abs(found - r) < limit, "\(a), \(b): \(found)")
  }

  @Test(arguments: [1.0, -1])
  func `a coefficient of one makes one value of the other`(r: Double) throws {
    let values = try Draws.values(
      [.normal(mean: 0, standardDeviation: 1), .rectangular(lower: 0, upper: 1)],
      correlations: [InputCorrelation(0, 1, coefficient: r)], count: 10_000, seed: 42)
    let order = values[0].indices.sorted { values[0][$0] < values[0][$1] }
    let other = order.map { values[1][$0] * r }
    #expect(zip(other, other.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test func `three of a singular matrix stay in their plane`() throws {
    // Z3 = 0.6 Z1 + 0.8 Z2.
    let normal = InputDistribution.normal(mean: 0, standardDeviation: 1)
    let values = try Draws.values(
      [normal, normal, normal],
      correlations: [
        InputCorrelation(0, 2, coefficient: 0.6), InputCorrelation(1, 2, coefficient: 0.8),
      ], count: 10_000, seed: 43)
    for trial in values[0].indices {
      let plane = 0.6 * values[0][trial] + 0.8 * values[1][trial]
      #expect(abs(values[2][trial] - plane) < 1e-9)
    }
  }

  @Test func `ten inputs that are all the same move as one`() throws {
    let normal = InputDistribution.normal(mean: 0, standardDeviation: 1)
    var correlations: [InputCorrelation] = []
    for a in 0..<10 {
      for b in 0..<a { correlations.append(InputCorrelation(b, a, coefficient: 1)) }
    }
    let values = try Draws.values(
      [InputDistribution](repeating: normal, count: 10), correlations: correlations, count: 5000)
    for list in values.dropFirst() {
      #expect(zip(list, values[0]).allSatisfy { abs($0 - $1) < 1e-12 })
    }
  }

  @Test func `what contradicts itself is refused, with the pair and what it could be`() throws {
    let normal = InputDistribution.normal(mean: 0, standardDeviation: 1)
    let error = #expect(throws: MonteCarloError.self) {
      try Draws.values(
        [normal, normal, normal],
        correlations: [
          InputCorrelation(0, 1, coefficient: 0.9), InputCorrelation(0, 2, coefficient: 0.9),
          InputCorrelation(1, 2, coefficient: -0.9),
        ], count: 10)
    }
    guard case .contradictoryCorrelations(let a, let b, let allowed)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(a != b)
    #expect(!allowed.contains([0.9, 0.9, -0.9][a + b - 1]))
    #expect(error?.message.english.contains("inputs \(a + 1) and \(b + 1)") == true)
  }

  @Test func `groups that have nothing to do with each other are independent`() throws {
    let normal = InputDistribution.normal(mean: 0, standardDeviation: 1)
    let values = try Draws.values(
      [InputDistribution](repeating: normal, count: 4),
      correlations: [
        InputCorrelation(0, 2, coefficient: 0.9), InputCorrelation(1, 3, coefficient: -0.7),
      ], count: Self.count, seed: 44)
    let limit = 6 / Double(Self.count).squareRoot()
    for (a, b) in [(0, 1), (0, 3), (2, 1), (2, 3)] {
      #expect(abs(Draws.correlation(values[a], values[b])) < limit)
    }
  }
}
