import Testing

@testable import Statistics

@Suite("Discovery samples")
struct DiscoverySampleTests {
  @Test("no smaller sample keeps to the risk")
  func reference() throws {
    for reference in try FleetReference.document().discovery {
      let sample = try DiscoverySample(
        population: reference.population, nonconforming: reference.nonconforming,
        allowed: reference.allowed, risk: reference.risk)
      #expect(sample.size == reference.size, "\(reference)")
      #expect(separation(sample.attainedRisk, from: reference.attained) < 1e-12)
    }
  }

  @Test("of a very large fleet as many as of an endless one")
  func endless() throws {
    // (1 − 0.1)ⁿ ≤ 0.05: n = 29.
    let sample = try DiscoverySample(
      population: 10_000_000, nonconforming: 1_000_000, risk: 0.05)
    #expect(sample.size == 29)
  }

  @Test("a smaller risk, or fewer bad ones, ask for more")
  func monotony() throws {
    var last = 0
    for risk in [0.5, 0.2, 0.1, 0.05, 0.01, 0.001] {
      let size = try DiscoverySample(population: 300, nonconforming: 15, risk: risk).size
      #expect(size >= last)
      last = size
    }
    for bad in 1..<100 {
      let fewer = try DiscoverySample(population: 100, nonconforming: bad, risk: 0.05).size
      let more = try DiscoverySample(population: 100, nonconforming: bad + 1, risk: 0.05).size
      #expect(more <= fewer)
    }
  }

  @Test("questions without an answer are refused")
  func refused() {
    #expect(throws: StatisticsError.noTrials) {
      try DiscoverySample(population: 0, nonconforming: 1, risk: 0.05)
    }
    #expect(throws: StatisticsError.successesOutOfRange(successes: 0, trials: 9)) {
      try DiscoverySample(population: 9, nonconforming: 0, risk: 0.05)
    }
    #expect(throws: StatisticsError.successesOutOfRange(successes: 3, trials: 3)) {
      try DiscoverySample(population: 9, nonconforming: 3, allowed: 3, risk: 0.05)
    }
    #expect(throws: StatisticsError.significanceOutOfRange) {
      try DiscoverySample(population: 9, nonconforming: 3, risk: 1)
    }
  }
}
