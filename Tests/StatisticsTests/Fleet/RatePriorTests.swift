import TestSupport
import Testing

@testable import Statistics

@Suite("Rates of groups")
struct RatePriorTests {
  @Test("mean and overdispersion are the roots of the score equations")
  func reference() throws {
    let cases = try FleetReference.document().rates
    #expect(cases.count >= 4)
    for reference in cases {
      let prior = try #require(
        try RatePrior(reference.groups.map { .init(successes: $0[0], trials: $0[1]) }))
      #expect(separation(prior.mean, from: reference.mean) < 1e-6)
      #expect(separation(prior.overdispersion, from: reference.overdispersion) < 1e-5)
      #expect(separation(prior.likelihoodRatio, from: reference.ratio) < 1e-10)
    }
  }

  @Test("failures and passes exchanged mirror the law")
  func mirror() throws {
    let groups = [(1, 20), (0, 15), (6, 30), (2, 40), (9, 25)]
    let prior = try #require(try RatePrior(groups.map { .init(successes: $0.0, trials: $0.1) }))
    let mirror = try #require(
      try RatePrior(groups.map { .init(successes: $0.1 - $0.0, trials: $0.1) }))
    #expect(abs(prior.mean + mirror.mean - 1) < 1e-7)
    #expect(separation(prior.overdispersion, from: mirror.overdispersion) < 1e-5)
  }

  @Test("groups of one rate are all given it")
  func even() throws {
    let prior = try #require(
      try RatePrior([.init(successes: 5, trials: 50), .init(successes: 10, trials: 100)]))
    #expect(prior.overdispersion == 0 && prior.probability == 1 && prior.mean == 0.1)
    let estimate = try prior.estimate(successes: 3, trials: 4)
    #expect(estimate.rate == 0.1 && estimate.interval == 0.1...0.1)
  }

  @Test("a rate is drawn towards the fleet's, the less the more is known")
  func shrinkage() throws {
    let fleet = [(1, 20), (0, 15), (6, 30), (2, 40), (9, 25), (0, 10), (3, 60)]
    let prior = try #require(try RatePrior(fleet.map { .init(successes: $0.0, trials: $0.1) }))
    var last = prior.mean
    for trials in [1, 5, 20, 100, 1000] {
      let estimate = try prior.estimate(successes: trials, trials: trials)
      #expect(estimate.rate > last && estimate.rate < 1)
      #expect(estimate.interval.contains(estimate.rate))
      last = estimate.rate
    }
    let unknown = try prior.estimate(successes: 0, trials: 0)
    #expect(unknown.rate == prior.mean && unknown.interval.contains(prior.mean))
  }

  @Test("drawn rates err less than the groups' own, in a fleet whose rates are known")
  func gain() throws {
    var generator = SplitMix64(seed: 31)
    var groups: [RatePrior.Group] = []
    var truth: [Double] = []
    for index in 0..<300 {
      // Rates from 0.02 to 0.22, trials from 4 to 40.
      let rate = 0.02 + 0.2 * Double.random(in: 0...1, using: &generator)
      let trials = 4 + index % 37
      let failures = (0..<trials).count { _ in Double.random(in: 0..<1, using: &generator) < rate }
      groups.append(.init(successes: failures, trials: trials))
      truth.append(rate)
    }
    let prior = try #require(try RatePrior(groups))
    #expect(abs(prior.mean - 0.12) < 0.015)
    var (own, drawn, covered) = (0.0, 0.0, 0)
    for (group, rate) in zip(groups, truth) {
      let estimate = try prior.estimate(successes: group.successes, trials: group.trials)
      let plain = Double(group.successes) / Double(group.trials)
      own += (plain - rate) * (plain - rate)
      drawn += (estimate.rate - rate) * (estimate.rate - rate)
      if estimate.interval.contains(rate) { covered += 1 }
    }
    #expect(drawn < own / 1.5)
    #expect(covered > 270)
  }

  @Test("fleets that teach nothing")
  func nothing() throws {
    #expect(try RatePrior([]) == nil)
    #expect(try RatePrior([.init(successes: 1, trials: 3), .init(successes: 0, trials: 0)]) == nil)
    #expect(try RatePrior([.init(successes: 0, trials: 3), .init(successes: 0, trials: 9)]) == nil)
    #expect(try RatePrior([.init(successes: 3, trials: 3), .init(successes: 9, trials: 9)]) == nil)
    #expect(throws: StatisticsError.successesOutOfRange(successes: 4, trials: 3)) {
      try RatePrior([.init(successes: 4, trials: 3)])
    }
  }
}
