import GSL

/// The density of what is known of an item after its measurement, relative to its peak: a curve to
/// be drawn against the tolerance (JCGM 106:2012, 7.2).
public struct StateDensity: Sendable, Hashable {
  /// One point of the curve.
  public struct Point: Sendable, Hashable {
    /// η.
    public let trueValue: Double
    /// g(η | y) as a part of its peak, 0 to 1.
    public let density: Double
    /// Whether the true value conforms.
    public let conforms: Bool
  }

  /// The points, ascending; empty without a measured value, and where single values are all that
  /// is possible (u = 0, a sample).
  public let points: [Point]

  /// The curve of an answer, wide enough to show a limit that is near.
  ///
  /// - Parameter count: how many points, at least 2.
  public init(_ evaluation: ConformityEvaluation, count: Int = 121) {
    let origin = evaluation.problem.nearOrigin
    let problem = origin?.problem ?? evaluation.problem
    guard let density = Self.density(problem, evaluation.standardUncertainty),
      let window = Self.window(density, problem.tolerance)
    else {
      points = []
      return
    }
    let (low, high) = problem.tolerance.ends
    let values = (0..<count).map { index -> (eta: Double, density: Double) in
      let eta = window.low + (window.high - window.low) * (Double(index) / Double(count - 1))
      return (eta, density.at(eta))
    }
    let peak = values.map(\.density).max() ?? 0
    guard peak > 0, peak.isFinite else {
      points = []
      return
    }
    points = values.map { eta, value in
      Point(
        trueValue: DecimalScaling.sum(eta, origin?.origin ?? 0), density: value / peak,
        conforms: eta >= low && eta <= high)
    }
  }

  /// A density without its norm, and where to look for it.
  private struct Unnormalised {
    let at: (Double) -> Double
    let center: Double
    let spread: Double
  }

  private static func density(_ problem: ConformityProblem, _ u: Double) -> Unnormalised? {
    switch problem.result {
    case nil: return nil
    case .distribution(let law):
      guard law.atoms == nil, let mean = law.mean, let spread = law.standardDeviation, spread > 0
      else { return nil }
      return Unnormalised(at: { finite(law, $0) }, center: mean, spread: spread)
    case .value(let y):
      guard u > 0 else { return nil }
      func likelihood(_ eta: Double) -> Double { NormalTail.density((y - eta) / u) }
      guard let prior = problem.prior else {
        return Unnormalised(at: likelihood, center: y, spread: u)
      }
      if let (mean, deviation) = prior.normalParameters {
        let ratio = u / deviation
        let share = ratio * ratio / (1 + ratio * ratio)
        let (center, spread) = (y + share * (mean - y), u / (1 + ratio * ratio).squareRoot())
        return Unnormalised(
          at: { NormalTail.density(($0 - center) / spread) }, center: center, spread: spread)
      }
      guard prior.atoms == nil else { return nil }
      return Unnormalised(
        at: { finite(prior, $0) * likelihood($0) }, center: y, spread: u)
    }
  }

  /// The density of a law; 0 at a pole, and where it cannot be computed.
  private static func finite(_ law: ProbabilityLaw, _ eta: Double) -> Double {
    guard let density = try? law.density(at: eta), density.isFinite else { return 0 }
    return density
  }

  /// Where the density is above a thousandth of its peak, with the limits that are near.
  private static func window(
    _ density: Unnormalised, _ tolerance: ToleranceInterval
  ) -> (low: Double, high: Double)? {
    let steps = 800
    let etas = (0...steps).map {
      density.center + density.spread * (Double($0) / Double(steps) * 16 - 8)
    }
    let values = etas.map(density.at)
    let least = (values.max() ?? 0) * 1e-3
    guard least > 0, let first = values.firstIndex(where: { $0 >= least }),
      let last = values.lastIndex(where: { $0 >= least }), first < last
    else { return nil }
    var (low, high) = (etas[first], etas[last])
    let width = high - low
    for limit in [tolerance.lower, tolerance.upper].compactMap({ $0 })
    where limit > low - 1.5 * width && limit < high + 1.5 * width {
      low = min(low, limit - 0.1 * width)
      high = max(high, limit + 0.1 * width)
    }
    return (low, high)
  }
}
