import GSL
import Uncertainty

extension ProbabilityLaw {
  /// Both tails at x, for a law with a density: P(X ≤ x) and P(X > x), each as itself.
  func tails(at x: Double) throws(ConformityError) -> (lower: Double, upper: Double) {
    if x == -.infinity { return (0, 1) }
    if x == .infinity { return (1, 0) }
    do throws(GSLError) {
      switch form {
      case .kernels(let points, let bandwidth):
        var (lower, upper) = (0.0, 0.0)
        for point in points {
          let z = (x - point) / bandwidth
          lower += NormalTail.lower(z)
          upper += NormalTail.upper(z)
        }
        let count = Double(points.count)
        return (min(lower / count, 1), min(upper / count, 1))
      case .distribution(let distribution): return try Self.tails(of: distribution, at: x)
      }
    } catch {
      throw .numerical(detail: error.code)
    }
  }

  private static func tails(
    of distribution: InputDistribution, at x: Double
  ) throws(GSLError) -> (lower: Double, upper: Double) {
    func symmetric(_ lower: Double, _ upper: Double, _ tail: (Double) -> Double) -> (
      lower: Double, upper: Double
    ) {
      if x <= lower { return (0, 1) }
      if x >= upper { return (1, 0) }
      // The distances from the ends carry the digits.
      return (tail(x - lower), tail(upper - x))
    }
    func law(_ tails: Tails) -> (lower: Double, upper: Double) { (tails.lower, tails.upper) }
    switch distribution {
    case .normal(let mean, let deviation):
      let z = (x - mean) / deviation
      return (NormalTail.lower(z), NormalTail.upper(z))
    case .rectangular(let a, let b): return symmetric(a, b) { $0 / (b - a) }
    case .triangular(let a, let b):
      let half = (b - a) / 2
      return symmetric(a, b) { r in
        let t = min(r, b - a - r) / half
        return r <= half ? t * t / 2 : 1 - t * t / 2
      }
    case .trapezoidal(let a, let b, let beta):
      let width = b - a
      let slope = width * (1 - beta) / 2
      let height = 2 / (width * (1 + beta))
      func part(_ r: Double) -> Double {
        r <= slope
          ? height * r * r / (2 * max(slope, .leastNonzeroMagnitude)) : height * (r - slope / 2)
      }
      return symmetric(a, b) { r in r <= width / 2 ? part(r) : 1 - part(width - r) }
    case .arcsine(let a, let b):
      // The distribution function is (2/π) arcsin √r: a beta law with shapes ½ and ½.
      if x <= a { return (0, 1) }
      if x >= b { return (1, 0) }
      return law(try BetaLaw(0.5, 0.5).tails(at: (x - a) / (b - a)))
    case .studentT(let location, let scale, let nu):
      return law(try StudentLaw(degreesOfFreedom: nu).tails(at: (x - location) / scale))
    case .curvilinearTrapezoid(let a, let b, let d):
      let curve = CurvilinearTrapezoidLaw(a, b, d)
      let t = x - (a + (b - a) / 2)
      let tail = curve.upperTail(abs(t))
      return t >= 0 ? (1 - tail, tail) : (tail, 1 - tail)
    case .exponential(let mean):
      return x <= 0 ? (0, 1) : law(try ChiSquareLaw(degreesOfFreedom: 2).tails(at: 2 * x / mean))
    case .gamma(let shape, let rate):
      return x <= 0
        ? (0, 1) : law(try ChiSquareLaw(degreesOfFreedom: 2 * shape).tails(at: 2 * rate * x))
    case .lognormal(let m, let s):
      if x <= 0 { return (0, 1) }
      let z = (Elementary.log(x) - m) / s
      return (NormalTail.lower(z), NormalTail.upper(z))
    case .beta(let alpha, let beta, let a, let b):
      if x <= a { return (0, 1) }
      if x >= b { return (1, 0) }
      return law(try BetaLaw(alpha, beta).tails(at: (x - a) / (b - a)))
    case .poisson, .empirical, .constant:
      preconditionFailure("a law of single values is summed, not integrated")
    }
  }

  /// The probabilities below, within and above an interval whose ends belong to it.
  func parts(
    _ lower: Double, _ upper: Double
  ) throws(ConformityError) -> (below: Double, within: Double, above: Double) {
    if let atoms {
      var (below, within, above) = (0.0, 0.0, 0.0)
      for atom in atoms {
        if atom.value < lower {
          below += atom.probability
        } else if atom.value > upper {
          above += atom.probability
        } else {
          within += atom.probability
        }
      }
      return (min(below, 1), min(within, 1), min(above, 1))
    }
    let low = try tails(at: lower)
    let high = try tails(at: upper)
    let within: Double
    if let (mean, deviation) = normalParameters {
      within = NormalTail.within((lower - mean) / deviation, (upper - mean) / deviation)
    } else if low.lower > 0.5 {
      within = low.upper - high.upper
    } else if high.lower < 0.5 {
      within = high.lower - low.lower
    } else {
      within = 1 - (low.lower + high.upper)
    }
    return (low.lower, min(max(within, 0), 1), high.upper)
  }
}
