import Testing

@testable import Uncertainty

/// JCGM 101:2008, 7.9: trials until the figures are stable.
@Suite struct AdaptiveTrialsTests {
  /// Y = X1 + X2, both standard normal: u = √2.
  static func simulation() throws -> MonteCarloSimulation {
    try MonteCarloSimulation(
      ModelProgram(
        instructions: [.input(0), .input(1), .binary(.add, 0, 1)], outputs: [2], inputCount: 2),
      inputs: Array(repeating: .normal(mean: 0, standardDeviation: 1), count: 2))
  }

  static func trials(digits: Int, most: Int, seed: UInt64 = 1) throws -> AdaptiveTrials {
    var settings = SimulationSettings()
    settings.seed = seed
    return try AdaptiveTrials(
      simulation(), settings: settings, probability: 0.95, digits: digits, mostTrials: most)
  }

  @Test func `one digit needs few trials, three need many more`() throws {
    let coarse = try Self.trials(digits: 1, most: 100_000_000)
    let fine = try Self.trials(digits: 3, most: 100_000_000)
    #expect(coarse.isStable)
    #expect(fine.isStable)
    // With u = 1.41 two digits give δ = 0.05 and three 0.005: a hundred times the trials; one
    // digit is stable after its first batches.
    #expect(coarse.count <= 100_000)
    #expect(fine.count > 3 * coarse.count)
    #expect(fine.count.isMultiple(of: 10_000))
  }

  @Test func `the cap is kept, and said`() throws {
    let capped = try Self.trials(digits: 4, most: 50_000)
    #expect(!capped.isStable)
    #expect(capped.count == 50_000)
  }

  @Test func `the same seed asks for the same trials`() throws {
    let first = try Self.trials(digits: 2, most: 10_000_000, seed: 9)
    let second = try Self.trials(digits: 2, most: 10_000_000, seed: 9)
    #expect(first.count == second.count)
  }

  /// Y1 = X1, Y2 = X1 + X2: k of the ellipse is √χ²₂(0.95) = 2.4477 (JCGM 102:2011, 6.5.2.2).
  @Test func `the figures of regions are stable, too`() throws {
    let simulation = try MonteCarloSimulation(
      ModelProgram(
        instructions: [.input(0), .input(1), .binary(.add, 0, 1)], outputs: [0, 2], inputCount: 2),
      inputs: Array(repeating: .normal(mean: 0, standardDeviation: 1), count: 2))
    func trials(_ digits: Int, regions: Bool) throws -> AdaptiveTrials {
      try AdaptiveTrials(
        simulation, settings: SimulationSettings(), probability: 0.95, digits: digits,
        mostTrials: 10_000_000, findsRegions: regions)
    }
    let (plain, both) = (try trials(3, regions: false), try trials(3, regions: true))
    #expect(plain.isStable && both.isStable)
    #expect(both.count >= plain.count)
    var run = MonteCarloSettings(trials: both.count, seed: 7, coverageProbability: 0.95)
    run.findsRegions = true
    let regions = try #require(try simulation.run(run).regions)
    #expect(abs(regions.ellipsoid.coverageFactor - 2.447_746_830_680_816) < 0.005)
  }

  /// The running spread against the definition, s/√n.
  @Test func `the running spread is that of the definition`() {
    var spread = AdaptiveTrials.RunningSpread()
    let values = [1.0, 2, 4, 8, 16]
    for value in values { spread.add(value) }
    let mean = values.reduce(0, +) / 5
    let variance = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / 4
    #expect(spread.mean == mean)
    #expect(abs(spread.standardDeviationOfMean - (variance / 5).squareRoot()) < 1e-14)
  }
}
