/// How many trials the adaptive procedure asks for (JCGM 101:2008, 7.9).
///
/// Batches of `M = max(⌈100/(1 − p)⌉, 10⁴)` trials are drawn until, for every output, twice
/// the standard deviation of the averages over the batches of y, u and the ends of the
/// coverage interval is at most δ, the numerical tolerance of u (7.9.2). Where regions are asked
/// for, the same holds of the largest eigenvalue of the correlation matrix and of the factors k
/// of both regions, each with the tolerance of its own digits (JCGM 102:2011, 7.8).
///
/// Every batch has a stream of its own; the figures that are reported come from one run of
/// as many trials as all batches had, so that they are those of a fixed number of trials.
struct AdaptiveTrials {
  /// h · M, at most what was allowed.
  let count: Int
  /// Whether the figures became stable before that.
  let isStable: Bool

  init(
    _ simulation: MonteCarloSimulation, settings: SimulationSettings, probability: Double,
    digits: Int, mostTrials: Int, findsRegions: Bool = false
  ) throws(MonteCarloError) {
    let batch = max(Int((100 / (1 - probability)).rounded(.up)), 10_000)
    var figures: [[RunningSpread]] = []
    var regionFigures = [RunningSpread](repeating: RunningSpread(), count: 3)
    var trials = 0
    var batches = 0
    while trials + batch <= max(mostTrials, 2 * batch) {
      batches += 1
      // An odd multiplier keeps the seeds of all batches, and that of the whole, apart.
      let seed = settings.seed &+ UInt64(batches) &* 0x9E37_79B9_7F4A_7C15
      var run = MonteCarloSettings(
        trials: batch, seed: seed, coverageProbability: probability, threads: settings.threads)
      run.findsRegions = findsRegions
      let result = try simulation.run(run)
      trials += batch
      if figures.isEmpty {
        figures = result.outputs.map { _ in [RunningSpread](repeating: RunningSpread(), count: 4) }
      }
      for (index, output) in result.outputs.enumerated() {
        let interval = output.coverageInterval
        for (place, value) in [
          output.mean, output.standardUncertainty, interval.lower, interval.upper,
        ].enumerated() {
          figures[index][place].add(value)
        }
      }
      if let regions = result.regions {
        for (place, value) in [
          regions.largestEigenvalue, regions.ellipsoid.coverageFactor,
          regions.rectangle.coverageFactor,
        ].enumerated() {
          regionFigures[place].add(value)
        }
      }
      if batches >= 2, Self.areStable(figures, digits: digits),
        Self.areStable(regionFigures, digits: digits)
      {
        (count, isStable) = (trials, true)
        return
      }
    }
    (count, isStable) = (trials, false)
  }

  private static func areStable(_ figures: [[RunningSpread]], digits: Int) -> Bool {
    figures.allSatisfy { output in
      let u = output[1].mean
      guard u.isFinite else { return false }
      let delta = NumericalTolerance.delta(u, digits: digits)
      return output.allSatisfy { 2 * $0.standardDeviationOfMean <= delta }
    }
  }

  /// Figures of regions to their own digits; those that no batch had are no obstacle.
  private static func areStable(_ figures: [RunningSpread], digits: Int) -> Bool {
    figures.allSatisfy { figure in
      figure.count == 0
        || 2 * figure.standardDeviationOfMean
          <= NumericalTolerance.delta(figure.mean, digits: digits)
    }
  }

  /// Mean and spread of values that come one after another (Welford).
  struct RunningSpread {
    private(set) var count = 0.0
    private(set) var mean = 0.0
    private var squares = 0.0

    mutating func add(_ value: Double) {
      count += 1
      let deviation = value - mean
      mean += deviation / count
      squares += deviation * (value - mean)
    }

    var standardDeviationOfMean: Double {
      count < 2 ? .infinity : (squares / (count - 1) / count).squareRoot()
    }
  }
}
