import GSL

/// A distribution's quantile as a function of the normal score z: x(z) = F⁻¹(Φ(z)).
///
/// As a function of z the quantiles of the bell-shaped and bounded laws are smooth, so that
/// cubic pieces through exact quantiles are within about 10⁻⁹ standard deviations of them.
/// Scores beyond the last exact one (±8.2, a probability of 10⁻¹⁶) take its value.
struct NormalScoreTable: Sendable {
  static let scoreLimit = 8.2

  let limit = NormalScoreTable.scoreLimit
  let intervals: Int
  /// Four coefficients an interval, in ascending powers of the place within it.
  let coefficients: [Double]

  init(_ distribution: InputDistribution, intervals: Int = 2048) {
    self.intervals = intervals
    let step = 2 * Self.scoreLimit / Double(intervals)
    let nodes = (0...intervals).map { Double($0) * step - Self.scoreLimit }
    let quantile = ScoreQuantile(distribution)
    let values = nodes.map(quantile.callAsFunction)
    // Derivatives by fourth-order differences of the exact values.
    func slope(_ k: Int) -> Double {
      guard k >= 2 && k <= intervals - 2 else {
        let (a, b) = (max(k - 1, 0), min(k + 1, intervals))
        return (values[b] - values[a]) / Double(b - a)
      }
      return (8 * (values[k + 1] - values[k - 1]) - (values[k + 2] - values[k - 2])) / 12
    }
    var coefficients: [Double] = []
    coefficients.reserveCapacity(4 * intervals)
    for k in 0..<intervals {
      let (a, b) = (values[k], values[k + 1])
      let rise = b - a
      // Kept monotone: a slope of at most three times the rise (Fritsch and Carlson).
      let (p, q) = (min(slope(k), 3 * rise), min(slope(k + 1), 3 * rise))
      coefficients += [a, p, 3 * rise - 2 * p - q, p + q - 2 * rise]
    }
    self.coefficients = coefficients
  }
}

/// F⁻¹(Φ(z)), computed from the tail that is small.
struct ScoreQuantile: Sendable {
  private let distribution: InputDistribution
  private let steps: StepTable?
  private let sorted: [Double]

  init(_ distribution: InputDistribution) {
    self.distribution = distribution
    switch distribution {
    case .poisson(let mean):
      steps = mean > PoissonSteps.largestTabledMean ? nil : PoissonSteps(mean: mean).uniform
      sorted = []
    case .empirical(let values):
      steps = nil
      sorted = values.sorted()
    default:
      steps = nil
      sorted = []
    }
  }

  func callAsFunction(_ z: Double) -> Double {
    // The tails of a normal score and quantiles of valid parameters always exist.
    guard let tails = try? NormalLaw().tails(at: z) else { return 0 }
    return value(z, lower: tails.lower, upper: tails.upper)
  }

  private func value(_ z: Double, lower p: Double, upper q: Double) -> Double {
    switch distribution {
    case .constant(let value): return value
    case .normal(let mean, let deviation): return mean + deviation * z
    case .lognormal(let mean, let deviation): return ConstantFolding.exp(mean + deviation * z)
    case .rectangular(let lower, let upper):
      return p < 0.5 ? lower + (upper - lower) * p : upper - (upper - lower) * q
    case .triangular(let lower, let upper):
      return Self.trapezoid(p, q, lower, upper, 0)
    case .trapezoidal(let lower, let upper, let beta):
      return Self.trapezoid(p, q, lower, upper, beta)
    case .arcsine(let lower, let upper):
      let share = Self.arcsineShare(min(p, q))
      return p < 0.5 ? lower + (upper - lower) * share : upper - (upper - lower) * share
    case .exponential(let mean): return -mean * ConstantFolding.ln(q)
    case .studentT(let location, let scale, let freedom):
      let t = quantile(try? StudentLaw(degreesOfFreedom: freedom), p, q)
      return location + scale * t
    case .gamma(let shape, let rate):
      return quantile(try? ChiSquareLaw(degreesOfFreedom: 2 * shape), p, q) / (2 * rate)
    case .beta(let alpha, let beta, let lower, let upper):
      return lower + (upper - lower) * quantile(try? BetaLaw(alpha, beta), p, q)
    case .curvilinearTrapezoid(let lower, let upper, let limit):
      return CurvilinearTrapezoidLaw(lower, upper, limit).quantile(lower: p, upper: q)
    case .poisson(let mean):
      guard let steps else { return mean + mean.squareRoot() * z }
      return steps.first + Double(steps.thresholds.partitionIndex { $0 < p })
    case .empirical:
      return sorted[min(Int(p * Double(sorted.count)), sorted.count - 1)]
    }
  }

  private func quantile(_ law: (any ContinuousLaw)?, _ p: Double, _ q: Double) -> Double {
    guard let law, let x = try? p < q ? law.quantile(p) : law.upperQuantile(q) else { return 0 }
    return x
  }

  private static func trapezoid(
    _ p: Double, _ q: Double, _ lower: Double, _ upper: Double, _ beta: Double
  ) -> Double {
    let small = min(p, q)
    let ramp = (1 - beta) / 2
    let corner = ramp / (1 + beta)
    let share =
      small < corner
      ? (small * (1 - beta * beta) / 2).squareRoot()
      : ramp + (small - corner) * (1 + beta) / 2
    return p < q ? lower + (upper - lower) * share : upper - (upper - lower) * share
  }

  /// sin²(πp/2): the arcsine law's quantile on [0, 1].
  private static func arcsineShare(_ p: Double) -> Double {
    let sine = ConstantFolding.sin(p * .pi / 2)
    return sine * sine
  }
}

extension Array {
  /// The number of leading elements for which `isBefore` holds; it holds for none after.
  func partitionIndex(_ isBefore: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
