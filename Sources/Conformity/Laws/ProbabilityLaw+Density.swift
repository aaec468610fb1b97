import GSL
import Uncertainty

extension ProbabilityLaw {
  /// The density at x, for a law that has one; infinite at a pole.
  func density(at x: Double) throws(GSLError) -> Double {
    switch form {
    case .kernels(let points, let bandwidth):
      var sum = 0.0
      for point in points { sum += NormalTail.density((x - point) / bandwidth) }
      return sum / (Double(points.count) * bandwidth)
    case .distribution(let distribution): return try Self.density(of: distribution, at: x)
    }
  }

  /// The density as a function, with what does not depend on x computed once.
  func densityFunction() throws(GSLError) -> (Double) throws(GSLError) -> Double {
    guard case .distribution(let distribution) = form else {
      return { x throws(GSLError) in try density(at: x) }
    }
    switch distribution {
    case .studentT(let location, let scale, let nu) where nu.isFinite:
      let height = try density(at: location)
      let unit = scale * nu.squareRoot()
      return { x in
        let z = (x - location) / unit
        return height * Elementary.exp(-(nu / 2 + 0.5) * Elementary.log1p(z * z))
      }
    case .gamma(let shape, let rate):
      // Beside the density at the mean a/λ: (x/x₀)^(a − 1) exp(−λ(x − x₀)).
      let mean = shape / rate
      let height = try density(at: mean)
      return { x throws(GSLError) in
        if x <= 0 { return try density(at: x) }
        let z = (x - mean) / mean
        return height * Elementary.exp((shape - 1) * Elementary.log1p(z) - shape * z)
      }
    default: return { x throws(GSLError) in try Self.density(of: distribution, at: x) }
    }
  }

  private static func density(
    of distribution: InputDistribution, at x: Double
  ) throws(GSLError) -> Double {
    switch distribution {
    case .normal(let mean, let deviation):
      return NormalTail.density((x - mean) / deviation) / deviation
    case .rectangular(let a, let b): return x < a || x > b ? 0 : 1 / (b - a)
    case .triangular(let a, let b):
      let half = (b - a) / 2
      return x < a || x > b ? 0 : min(x - a, b - x) / (half * half)
    case .trapezoidal(let a, let b, let beta):
      if x < a || x > b { return 0 }
      let slope = (b - a) * (1 - beta) / 2
      let height = 2 / ((b - a) * (1 + beta))
      let edge = min(x - a, b - x)
      return edge >= slope ? height : height * edge / slope
    case .arcsine(let a, let b):
      return x <= a || x >= b ? 0 : 1 / (Double.pi * ((x - a) * (b - x)).squareRoot())
    case .studentT(let location, let scale, let nu):
      return try StudentLaw(degreesOfFreedom: nu).density(at: (x - location) / scale) / scale
    case .curvilinearTrapezoid(let a, let b, let d):
      return CurvilinearTrapezoidLaw(a, b, d).density(abs(x - (a + (b - a) / 2)))
    case .exponential(let mean): return x < 0 ? 0 : Elementary.exp(-x / mean) / mean
    case .gamma(let shape, let rate):
      if x < 0 { return 0 }
      return try ChiSquareLaw(degreesOfFreedom: 2 * shape).density(at: 2 * rate * x) * 2 * rate
    case .lognormal(let m, let s):
      return x <= 0 ? 0 : NormalTail.density((Elementary.log(x) - m) / s) / (x * s)
    case .beta(let alpha, let beta, let a, let b):
      if x < a || x > b { return 0 }
      return try BetaLaw(alpha, beta).density(at: (x - a) / (b - a)) / (b - a)
    case .poisson, .empirical, .constant:
      preconditionFailure("a law of single values has no density")
    }
  }

  /// Points between which the density is smooth and does not hide a peak, ascending; the
  /// first and the last bound all that counts.
  var landmarks: [Double] {
    switch form {
    case .kernels(let points, let bandwidth):
      guard let low = points.first, let high = points.last else { return [] }
      // Kernels overlap: a grid of their width, but no more than is affordable.
      let steps = min(max(Int((high - low) / (2 * bandwidth)), 8), 400)
      let grid = (0...steps).map { low + (high - low) * Double($0) / Double(steps) }
      return [-39.0, -12, -6, -3].map { low + $0 * bandwidth } + grid
        + [3.0, 6, 12, 39].map { high + $0 * bandwidth }
    case .distribution(let distribution): return Self.landmarks(of: distribution)
    }
  }

  private static func landmarks(of distribution: InputDistribution) -> [Double] {
    func about(_ center: Double, _ scale: Double, _ reach: [Double]) -> [Double] {
      reach.reversed().map { center - $0 * scale } + [center] + reach.map { center + $0 * scale }
    }
    /// A half-line from 0 whose mass lies about `center`.
    func positive(_ center: Double, _ deviation: Double) -> [Double] {
      let geometric = (-12...0).map { center * Elementary.power(2, Double(2 * $0)) }
      let near = about(center, deviation, normalReach).filter { $0 > 0 }
      let far = [12.0, 25, 50, 100, 200, 400, 800].map { center + $0 * deviation }
      return ([0] + geometric + near + far).sorted()
    }
    switch distribution {
    case .normal(let mean, let deviation): return about(mean, deviation, normalReach)
    case .rectangular(let a, let b): return [a, b]
    case .triangular(let a, let b): return [a, a + (b - a) / 2, b]
    case .trapezoidal(let a, let b, let beta):
      let slope = (b - a) * (1 - beta) / 2
      return [a, a + slope, b - slope, b]
    case .arcsine(let a, let b): return [a, a + (b - a) / 2, b]
    case .studentT(let location, let scale, _):
      let reach = (0...60).map { Elementary.power(2, Double($0) / 2 - 1) }
      return about(location, scale, reach)
    case .curvilinearTrapezoid(let a, let b, let d):
      return [a - d, a + d, a + (b - a) / 2, b - d, b + d]
    case .exponential(let mean): return positive(mean, mean)
    case .gamma(let shape, let rate): return positive(shape / rate, shape.squareRoot() / rate)
    case .lognormal(let m, let s):
      return about(m, s, normalReach).map { Elementary.exp(min($0, 700)) }
    case .beta(let alpha, let beta, let a, let b):
      let mean = alpha / (alpha + beta)
      let deviation = (mean * (1 - mean) / (alpha + beta + 1)).squareRoot()
      let inner = about(mean, deviation, normalReach).filter { $0 > 0 && $0 < 1 }
      return ([0] + inner + [1]).map { a + (b - a) * $0 }
    case .poisson, .empirical, .constant: return []
    }
  }

  /// In standard deviations; beyond the last a normal density is 0.
  private static let normalReach = [0.75, 1.5, 2.5, 3.5, 5, 7, 9, 12, 16, 22, 30, 39]
}
