import Statistics

extension InputDistribution {
  /// E(X), or `nil` where there is none (a t law with ν ≤ 1).
  public var mean: Double? {
    switch self {
    case .normal(let mean, _): mean
    case .rectangular(let lower, let upper), .triangular(let lower, let upper),
      .trapezoidal(let lower, let upper, _), .arcsine(let lower, let upper),
      .curvilinearTrapezoid(let lower, let upper, _):
      ShortestDecimal.midpoint(lower, upper)
    case .studentT(let location, _, let nu): nu > 1 ? location : nil
    case .exponential(let mean): mean
    case .gamma(let shape, let rate): shape / rate
    case .poisson(let mean): mean
    case .lognormal(let m, let s): ElementaryFunctions.exp(m + s * s / 2)
    case .beta(let alpha, let beta, let lower, let upper):
      lower + (upper - lower) * (alpha / (alpha + beta))
    case .empirical(let values): Self.population(values).mean
    case .constant(let value): value
    }
  }

  /// √V(X), or `nil` where there is none (a t law with ν ≤ 2).
  ///
  /// Of a t law it is scale · √(ν/(ν − 2)), larger than the scale (JCGM 101:2008, 6.4.9).
  public var standardDeviation: Double? {
    switch self {
    case .normal(_, let deviation): deviation
    case .rectangular(let lower, let upper): (upper - lower) / 12.0.squareRoot()
    case .triangular(let lower, let upper): (upper - lower) / 24.0.squareRoot()
    case .trapezoidal(let lower, let upper, let beta):
      (upper - lower) * ((1 + beta * beta) / 24).squareRoot()
    case .arcsine(let lower, let upper): (upper - lower) / 8.0.squareRoot()
    case .studentT(_, let scale, let nu):
      nu.isInfinite ? scale : nu > 2 ? scale * (nu / (nu - 2)).squareRoot() : nil
    case .curvilinearTrapezoid(let lower, let upper, let d):
      ElementaryFunctions.hypotenuse((upper - lower) / 12.0.squareRoot(), d / 3)
    case .exponential(let mean): mean
    case .gamma(let shape, let rate): shape.squareRoot() / rate
    case .poisson(let mean): mean.squareRoot()
    case .lognormal(let m, let s):
      ElementaryFunctions.exp(m + s * s / 2) * ElementaryFunctions.expMinusOne(s * s).squareRoot()
    case .beta(let alpha, let beta, let lower, let upper):
      (upper - lower)
        * (alpha / (alpha + beta) * (beta / (alpha + beta)) / (alpha + beta + 1))
        .squareRoot()
    case .empirical(let values): Self.population(values).deviation
    case .constant: 0
    }
  }

  /// The mean and standard deviation of values that are all there is, each as probable.
  ///
  /// Infinite where values leave what can be summed.
  private static func population(_ values: [Double]) -> (mean: Double, deviation: Double) {
    guard let sample = try? SampleSummary(values) else { return (.infinity, .infinity) }
    let n = Double(sample.count)
    return (sample.mean, (sample.standardDeviation ?? 0) * ((n - 1) / n).squareRoot())
  }

  /// The fourth central moment in units of V(X)², 3 for a normal law; `nil` where there
  /// is none (a t law with ν ≤ 4, a constant).
  public var kurtosis: Double? {
    switch self {
    case .normal: return 3
    case .rectangular: return 1.8
    case .triangular: return 2.4
    case .trapezoidal(_, _, let beta):
      // The sum of two rectangles of half-widths (1 ± β)/2; fourth cumulants add.
      let (a, b) = ((1 + beta) / 2, (1 - beta) / 2)
      let variance = (a * a + b * b) / 3
      return 3 - 2 * (a * a * a * a + b * b * b * b) / (15 * variance * variance)
    case .arcsine: return 1.5
    case .studentT(_, _, let nu):
      return nu.isInfinite ? 3 : nu > 4 ? 3 + 6 / (nu - 4) : nil
    case .curvilinearTrapezoid(let lower, let upper, let d):
      // A rectangle whose half-width is itself rectangular about w.
      let w = (upper - lower) / 2
      let r = (d / w) * (d / w)
      let second = (1 + r / 3) / 3
      let fourth = (1 + 2 * r + r * r / 5) / 5
      return fourth / (second * second)
    case .exponential: return 9
    case .gamma(let shape, _): return 3 + 6 / shape
    case .poisson(let mean): return 3 + 1 / mean
    case .lognormal(_, let s):
      let w = ElementaryFunctions.exp(s * s)
      return w * w * (w * w + 2 * w + 3) - 3
    case .beta(let a, let b, _, _):
      let sum = a + b
      let top = (a - b) * (a - b) * (sum + 1) - a * b * (sum + 2)
      return 3 + 6 * top / (a * b * (sum + 2) * (sum + 3))
    case .empirical(let values):
      let (mean, deviation) = Self.population(values)
      if deviation == 0 || deviation.isInfinite { return nil }
      var sum = 0.0
      for x in values {
        let z = (x - mean) / deviation
        sum += z * z * z * z
      }
      return sum / Double(values.count)
    case .constant: return nil
    }
  }

  /// The smallest interval that holds every value.
  public var support: ClosedRange<Double> {
    switch self {
    case .normal, .studentT: -Double.infinity...Double.infinity
    case .rectangular(let lower, let upper), .triangular(let lower, let upper),
      .trapezoidal(let lower, let upper, _), .arcsine(let lower, let upper),
      .beta(_, _, let lower, let upper):
      lower...upper
    case .curvilinearTrapezoid(let lower, let upper, let d): (lower - d)...(upper + d)
    case .exponential, .gamma, .poisson, .lognormal: 0...Double.infinity
    case .empirical(let values): (values.min() ?? 0)...(values.max() ?? 0)
    case .constant(let value): value...value
    }
  }
}
