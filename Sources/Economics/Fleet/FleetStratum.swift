import GSL

/// The errors of the scales of one trade and kind at one place: what one weighing costs each side, on
/// average over the scales, and how well that is known.
///
/// From n scales with errors Eᵢ of variances uᵢ², mean Ē and variance s², the true errors are taken
/// to scatter by `τ² = max(0, s² − mean uᵢ²)`; what is then believed of each is
/// `N(Ē + Bᵢ(Eᵢ − Ē), Bᵢuᵢ²)`, `Bᵢ = τ²/(τ² + uᵢ²)` (C. N. Morris, J. Am. Stat. Assoc. 78 (1983)
/// 47-55). Without that, what scatters by measurement alone would count as loss of both sides.
/// Too much is then `E[max(E, 0)]`, too little `E[max(−E, 0)]`.
struct FleetStratum {
  /// The mean over the scales of what is indicated too much, and too little.
  struct Means {
    var above = 0.0
    var below = 0.0
  }

  /// n.
  let inspected: Int
  /// Ē.
  let meanError: Double
  /// Of the means: variance of above, of below, and covariance; for an infinite fleet, from the
  /// scatter of the scales.
  let scatter: (above: Double, below: Double, both: Double)
  /// The same from what is not known of each scale.
  let knowledge: (above: Double, below: Double, both: Double)
  /// The means if the test weights are off by ``shifts`` times their largest error.
  private let means: [Means]
  /// The same over the scales that failed, as a part of the mean over all.
  let failing: Means

  static let shifts: [Double] = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1]

  /// - Parameters:
  ///   - errors: of the scales, not empty.
  ///   - limits: the MPE of each.
  ///   - weights: the largest error of the test weights as a share of the MPE.
  init(
    errors: [(value: Double, variance: Double)], limits: [Double], fails: [Bool], weights: Double
  ) throws(EconomicsError) {
    let count = Double(errors.count)
    inspected = errors.count
    let mean = errors.reduce(0) { $0 + $1.value } / count
    meanError = mean
    let total =
      errors.count > 1
      ? errors.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) } / (count - 1) : 0
    let measured = errors.reduce(0) { $0 + $1.variance } / count
    let between = errors.count > 1 ? max(0, total - measured) : .infinity
    let believed = errors.map { error -> (mean: Double, variance: Double) in
      if error.variance == 0 || between == .infinity { return (error.value, error.variance) }
      let part = between / (between + error.variance)
      return (mean + part * (error.value - mean), part * error.variance)
    }
    var means: [Means] = []
    for shift in Self.shifts {
      var sum = Means()
      for (index, error) in believed.enumerated() {
        // Weights that are too heavy make a scale look lighter than it is, and so on.
        let moved = error.mean + shift * weights * limits[index]
        let part = try Self.parts(moved, error.variance)
        sum.above += part.above / count
        sum.below += part.below / count
      }
      means.append(sum)
    }
    self.means = means
    var (failing, spread, own) = (Means(), (0.0, 0.0, 0.0), (0.0, 0.0, 0.0))
    let center = means[Self.shifts.count / 2]
    for (index, error) in believed.enumerated() {
      let part = try Self.parts(error.mean, error.variance)
      let (a, b) = (part.above - center.above, part.below - center.below)
      spread.0 += a * a
      spread.1 += b * b
      spread.2 += a * b
      own.0 += part.varianceAbove
      own.1 += part.varianceBelow
      // Of too much and too little one is always nothing.
      own.2 -= part.above * part.below
      if fails[index] {
        failing.above += part.above / count
        failing.below += part.below / count
      }
    }
    self.failing = failing
    let degrees = max(1, count - 1)
    scatter = (
      spread.0 / degrees / count, spread.1 / degrees / count, spread.2 / degrees / count
    )
    knowledge = (own.0 / count / count, own.1 / count / count, own.2 / count / count)
  }

  /// The means over all shifts, which are equally likely (trapezoids between those computed).
  var expected: Means {
    var sum = Means()
    for (index, mean) in means.enumerated() {
      let weight = index == 0 || index == means.count - 1 ? 0.5 : 1
      sum.above += weight * mean.above / Double(means.count - 1)
      sum.below += weight * mean.below / Double(means.count - 1)
    }
    return sum
  }

  /// The means at a shift from −1 to 1, between those computed in proportion.
  func means(at shift: Double) -> Means {
    let place = (min(max(shift, -1), 1) + 1) * 4
    let low = min(Int(place), Self.shifts.count - 2)
    let part = place - Double(low)
    let (a, b) = (means[low], means[low + 1])
    return Means(
      above: a.above + part * (b.above - a.above), below: a.below + part * (b.below - a.below))
  }

  /// E[max(X, 0)] and E[max(−X, 0)] of X ~ N(m, v), and their variances.
  ///
  /// `E[max(X, 0)] = mΦ(m/σ) + σφ(m/σ)`, `E[max(X, 0)²] = (m² + σ²)Φ(m/σ) + mσφ(m/σ)`.
  static func parts(_ mean: Double, _ variance: Double) throws(EconomicsError) -> (
    above: Double, below: Double, varianceAbove: Double, varianceBelow: Double
  ) {
    let deviation = variance.squareRoot()
    guard deviation > 0, (mean / deviation).magnitude < 37 else {
      return (max(mean, 0), max(-mean, 0), mean > 0 ? variance : 0, mean < 0 ? variance : 0)
    }
    let z = mean / deviation
    let law = NormalLaw()
    let (density, tails) = try numerically { () throws(GSLError) in
      (try law.density(at: z), try law.tails(at: z))
    }
    let above = max(0, mean * tails.lower + deviation * density)
    let below = max(0, deviation * density - mean * tails.upper)
    let squares = mean * mean + variance
    let aboveSquare = squares * tails.lower + mean * deviation * density
    let belowSquare = squares * tails.upper - mean * deviation * density
    return (
      above, below, max(0, aboveSquare - above * above), max(0, belowSquare - below * below)
    )
  }
}
