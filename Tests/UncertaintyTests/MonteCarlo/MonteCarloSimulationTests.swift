import Testing
import Uncertainty

@Suite struct MonteCarloSimulationTests {
  private static let unitNormals = [InputDistribution](
    repeating: .normal(mean: 0, standardDeviation: 1), count: 4)

  @Test func `four normal inputs add up`() throws {
    let simulation = try MonteCarloSimulation(
      StandardModels.additive, inputs: Self.unitNormals)
    let result = try simulation.run(MonteCarloSettings(trials: 1_000_000, seed: 1))
    let y = try #require(result.outputs.first)
    // JCGM 101:2008, 9.2.2; five standard errors of 10⁶ trials.
    #expect(abs(y.mean) < 0.010)
    #expect(abs(y.standardUncertainty - 2) < 0.008)
    for end in [-y.coverageInterval.lower, y.coverageInterval.upper] {
      #expect(abs(end - 3.9199279690801085) < 0.03)
    }
    #expect(y.shortestCoverageInterval.length <= y.coverageInterval.length)
    #expect(y.intervalResolution == 0)
  }

  @Test func `the mass calibration agrees with the exact values`() throws {
    let simulation = try MonteCarloSimulation(
      StandardModels.mass, inputs: StandardModels.massInputs)
    let y = try #require(try simulation.run().outputs.first)
    #expect(abs(y.mean - 1.234) < 0.0004)
    #expect(abs(y.standardUncertainty - 0.07547974) < 0.0003)
    #expect(abs(y.coverageInterval.lower - 1.084433) < 0.0013)
    #expect(abs(y.coverageInterval.upper - 1.383567) < 0.0013)
  }

  @Test(arguments: [1, 2, 3, 8])
  func `threads do not change a byte`(threads: Int) throws {
    let simulation = try MonteCarloSimulation(
      StandardModels.gaugeBlock, inputs: StandardModels.gaugeBlockInputs)
    var settings = MonteCarloSettings(trials: 300_001, seed: 7, threads: 1, histogramBins: 50)
    let one = try simulation.run(settings)
    settings.threads = threads
    #expect(try simulation.run(settings) == one)
  }
}
