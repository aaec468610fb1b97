import Documents
import Uncertainty

/// Monte Carlo on a model file: read, compiled, simulated, both intervals found.
struct Simulation {
  let path: String
  let settings: MonteCarloSettings

  init(_ arguments: ArraySlice<String>) throws(Benchmark.WrongUse) {
    let arguments = Array(arguments)
    guard (4...5).contains(arguments.count), let seed = UInt64(arguments[2]) else {
      throw Benchmark.WrongUse()
    }
    path = arguments[0]
    var settings = MonteCarloSettings(
      trials: try Benchmark.whole(arguments[1]), seed: seed,
      threads: try Benchmark.whole(arguments[3]))
    if arguments.count == 5 {
      let named = MonteCarloSettings.InstructionSet.allCases.first { "\($0)" == arguments[4] }
      guard let named else { throw Benchmark.WrongUse() }
      settings.instructionSet = named
    }
    self.settings = settings
  }

  /// Everything from the file to the results is timed, as little as reading it takes.
  func timed() throws -> String {
    let clock = ContinuousClock()
    let start = clock.now
    let model = try ModelDocument.read(path: path).model
    var settings = settings
    settings.coverageProbability = model.coverageProbability
    let simulation = try MonteCarloSimulation(
      model.program, inputs: model.inputs.map(\.distribution),
      correlations: model.inputCorrelations)
    let result = try simulation.run(settings)
    let elapsed = Benchmark.seconds(clock.now - start)
    let output = result.outputs[0]
    let (symmetric, shortest) = (output.coverageInterval, output.shortestCoverageInterval)
    return """
      {"M": \(result.trials), "mean": \(output.mean), "u": \(output.standardUncertainty), \
      "sym": [\(symmetric.lower), \(symmetric.upper)], \
      "short": [\(shortest.lower), \(shortest.upper)], \
      "resolution": \(output.intervalResolution), \
      "t_total": \(elapsed), "rss_mb": \(Benchmark.peakMemory)}
      """
  }
}
