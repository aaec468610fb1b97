import TestSupport
import Testing

@testable import Statistics

@Suite("Serial correlation")
struct SerialCorrelationTests {
  @Test("independent values leave the limits as often as stated", arguments: [6, 10, 30])
  func coverage(count: Int) throws {
    var generator = SplitMix64(seed: 11)
    let trials = 6000
    var outside = 0
    for _ in 0..<trials {
      // The sum of twelve uniform numbers is normal enough for this.
      let values = (0..<count).map { _ in
        (0..<12).reduce(0.0) { sum, _ in sum + Double.random(in: 0..<1, using: &generator) }
      }
      let found = try #require(try SampleDescription(values).serialCorrelation)
      let limits = try #require(try found.limits(significance: 0.05))
      if !limits.contains(found.coefficient) { outside += 1 }
    }
    // Five standard errors of the share, and a percent for the approximation at small n.
    #expect(abs(Double(outside) / Double(trials) - 0.05) < 0.014 + 0.01)
  }

  @Test("too short a series has no limits")
  func short() throws {
    let found = try #require(try SampleDescription([1.0, 2, 4, 3, 5]).serialCorrelation)
    #expect(try found.limits(significance: 0.05) == nil)
    #expect(try found.probability() == nil)
    #expect(throws: StatisticsError.significanceOutOfRange) { try found.limits(significance: 1) }
  }

  @Test("probability and limits agree")
  func agreement() throws {
    let found = SerialCorrelation(coefficient: 0.4, count: 20)
    let p = try #require(try found.probability())
    let limits = try #require(try found.limits(significance: p))
    #expect(separation(limits.upperBound, from: 0.4) < 1e-12)
  }

  /// For a first-order autoregressive series the variance of the mean is
  /// σ²/n·(1 + 2Σ(1 − k/n)ρᵏ): here summed over all pairs instead.
  @Test("the inflation is the variance of a mean of correlated values")
  func inflation() {
    for (rho, n) in [(0.5, 2), (0.5, 10), (0.9, 25), (0.99, 7)] {
      var sum = 0.0
      for i in 0..<n {
        for j in 0..<n {
          var term = 1.0
          for _ in 0..<abs(i - j) { term *= rho }
          sum += term
        }
      }
      let found = SerialCorrelation(coefficient: rho, count: n)
      #expect(separation(found.inflation * found.inflation, from: sum / Double(n)) < 1e-13)
      #expect(separation(found.effectiveCount, from: Double(n * n) / sum) < 1e-13)
    }
    #expect(SerialCorrelation(coefficient: -0.5, count: 10).inflation == 1)
  }
}
