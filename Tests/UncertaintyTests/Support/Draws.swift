import GSL

@testable import Uncertainty

/// Values as the simulation draws them, and how they are judged.
enum Draws {
  /// Values of every input in `count` trials.
  static func values(
    _ inputs: [InputDistribution], correlations: [InputCorrelation] = [], count: Int,
    seed: UInt64 = 1
  ) throws -> [[Double]] {
    let program = ModelProgram(
      instructions: inputs.indices.map { .input($0) }, outputs: Array(inputs.indices),
      inputCount: inputs.count)
    let simulation = try MonteCarloSimulation(program, inputs: inputs, correlations: correlations)
    let run = TrialRun(
      program: BlockCompiler.compile(program, plan: simulation.plan), seed: seed, trials: count,
      threads: 1)
    return run.collect(atLeast: count).values
  }

  static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  /// About the mean of the values themselves.
  static func centralMoment(_ values: [Double], _ power: Int) -> Double {
    let middle = mean(values)
    return values.reduce(0) { sum, value in
      var term = 1.0
      for _ in 0..<power { term *= value - middle }
      return sum + term
    } / Double(values.count)
  }

  static func correlation(_ x: [Double], _ y: [Double]) -> Double {
    let (a, b) = (mean(x), mean(y))
    let sum = zip(x, y).reduce(0) { $0 + ($1.0 - a) * ($1.1 - b) }
    return sum / Double(x.count) / (centralMoment(x, 2) * centralMoment(y, 2)).squareRoot()
  }

  /// Kolmogorov's distance: the largest difference of the empirical distribution function from
  /// `cumulative`.
  static func distance(
    _ values: [Double], _ cumulative: (Double) throws -> Double
  ) rethrows -> Double {
    let sorted = values.sorted()
    let n = Double(sorted.count)
    var largest = 0.0
    for (index, value) in sorted.enumerated() {
      let p = try cumulative(value)
      largest = max(largest, p - Double(index) / n, Double(index + 1) / n - p)
    }
    return largest
  }

  /// What the distance exceeds with a probability of at most `chance`, for any number of
  /// values: 2 exp(−2 n D²) (Massart, Annals of Probability 18 (1990) 1269).
  static func distanceLimit(_ count: Int, chance: Double = 1e-6) -> Double {
    (ElementaryFunctions.log(2 / chance) / (2 * Double(count))).squareRoot()
  }

  /// The probability of χ² as large as that of counts, or larger.
  static func upperTail(counts: [Int], expected: [Double]) throws -> Double {
    let square = zip(counts, expected).reduce(0) { sum, pair in
      let d = Double(pair.0) - pair.1
      return sum + d * d / pair.1
    }
    return try ChiSquareLaw(degreesOfFreedom: Double(counts.count - 1)).upperTail(at: square)
  }

  /// Whether a probability is one that chance gives: not far out on either side.
  static func isOrdinary(_ p: Double) -> Bool { p > 1e-6 && p < 1 - 1e-6 }
}
