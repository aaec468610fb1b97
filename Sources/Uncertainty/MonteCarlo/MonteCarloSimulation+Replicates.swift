extension MonteCarloSimulation {
  /// The fewest points of a replicate.
  static let fewestPoints = 1024

  /// Runs quasi-random or Latin hypercube replicates, and takes errors from their scatter.
  ///
  /// Each replicate is a simulation of its own with n points. The mean is the average of theirs,
  /// u² that of all trials together, an interval end the average of their ends; the standard
  /// error of each is the standard deviation of the replicates' values divided by √R. This is
  /// honest whatever the model: the replicates are independent. Histograms are those of the first
  /// replicate; coverage regions are not found.
  func runReplicates(_ settings: MonteCarloSettings) throws(MonteCarloError) -> MonteCarloResult {
    let (kind, replicates): (SamplingPlan.Kind, Int) =
      switch settings.sampling {
      case .sobol(let count): (.sobol, count)
      case .latinHypercube(let count): (.latinHypercube, count)
      case .pseudoRandom: (.pseudoRandom, 1)
      }
    guard replicates >= 2 else { throw .tooFewReplicates(replicates) }
    var plan = plan
    plan.sampling = kind
    let share = max(
      (settings.trials + replicates - 1) / replicates, Self.fewestPoints,
      IntervalRanks.fewestTrials(settings.coverageProbability))
    var points = share
    if kind == .sobol {
      points = Self.fewestPoints
      while points < share { points *= 2 }
    }
    let blocks = (points + TrialRun.block - 1) / TrialRun.block
    var results: [MonteCarloResult] = []
    for replicate in 0..<replicates {
      var own = settings
      own.trials = points
      own.findsRegions = false
      if replicate > 0 { own.histogramBins = 0 }
      let place = StripPoints(
        first: 0, count: UInt64(points),
        key: Self.key(seed: settings.seed, replicate: replicate),
        directions: kind == .sobol
          ? SobolDirections.scrambled(
            dimensions: plan.dimensionOf.count, seed: settings.seed, replicate: replicate) : [])
      results.append(
        try run(own, plan: plan, points: place, firstBlock: replicate * blocks))
    }
    return Self.together(results, settings: settings)
  }

  /// The key of a replicate's permutations.
  private static func key(seed: UInt64, replicate: Int) -> UInt64 {
    let words = Kernels.philox(
      counter: [0, 0, UInt32(replicate), 0x4B45_5953],
      key: [UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)])
    return UInt64(words[0]) << 32 | UInt64(words[1])
  }

  // MARK: All replicates together

  private static func together(
    _ results: [MonteCarloResult], settings: MonteCarloSettings
  ) -> MonteCarloResult {
    let first = results[0]
    let counts = results.map { Double($0.trials - $0.invalidTrials.count) }
    let total = counts.reduce(0, +)
    let means = first.outputs.indices.map { output in
      zip(results, counts).reduce(0) { $0 + $1.0.outputs[output].mean * $1.1 } / total
    }
    let covariance = first.outputs.indices.map { row in
      first.outputs.indices.map { column in
        var sum = 0.0
        for (result, count) in zip(results, counts) {
          sum += (count - 1) * result.covariance[row][column]
          sum +=
            count * (result.outputs[row].mean - means[row])
            * (result.outputs[column].mean - means[column])
        }
        return sum / (total - 1)
      }
    }
    let outputs = first.outputs.indices.map { index in
      output(
        results.map { $0.outputs[index] }, mean: means[index],
        u: covariance[index][index].squareRoot())
    }
    var invalid = InvalidTrials(count: 0, first: nil)
    for (replicate, result) in results.enumerated() {
      let example = result.invalidTrials.first.map {
        InvalidTrials.Example(
          trial: replicate * result.trials + $0.trial, inputs: $0.inputs)
      }
      invalid = InvalidTrials(
        count: invalid.count + result.invalidTrials.count, first: invalid.first ?? example)
    }
    return MonteCarloResult(
      trials: results.reduce(0) { $0 + $1.trials }, seed: settings.seed,
      coverageProbability: settings.coverageProbability, invalidTrials: invalid,
      outputs: outputs, covariance: covariance)
  }

  private static func output(
    _ replicates: [MonteCarloOutput], mean: Double, u: Double
  ) -> MonteCarloOutput {
    func average(_ value: (MonteCarloOutput) -> Double) -> Double {
      replicates.reduce(0) { $0 + value($1) } / Double(replicates.count)
    }
    func standardError(_ value: (MonteCarloOutput) -> Double) -> Double {
      let centre = average(value)
      let squares = replicates.reduce(0) {
        $0 + (value($1) - centre) * (value($1) - centre)
      }
      let count = Double(replicates.count)
      return (squares / (count - 1) / count).squareRoot()
    }
    func interval(_ pick: (MonteCarloOutput) -> CoverageInterval) -> CoverageInterval {
      CoverageInterval(lower: average { pick($0).lower }, upper: average { pick($0).upper })
    }
    let errors = [
      standardError { $0.coverageInterval.lower }, standardError { $0.coverageInterval.upper },
    ]
    return MonteCarloOutput(
      mean: mean, standardUncertainty: u, skewness: average(\.skewness),
      kurtosis: average(\.kurtosis), coverageInterval: interval(\.coverageInterval),
      shortestCoverageInterval: interval(\.shortestCoverageInterval),
      intervalResolution: replicates.map(\.intervalResolution).max() ?? 0,
      standardErrors: MonteCarloOutput.StandardErrors(
        mean: standardError(\.mean), standardUncertainty: standardError(\.standardUncertainty),
        coverageInterval: errors),
      histogram: replicates[0].histogram)
  }
}
