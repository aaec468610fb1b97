import Uncertainty

extension ProbabilityLaw {
  /// The law of the same quantity in a unit 10^−`decades` as large, or `nil` for a count, which
  /// has no other unit.
  public func scaled(decades: Int) -> ProbabilityLaw? { shifted(by: decades) }

  /// The law of 10^`decades` X, or `nil` for a count, which has no other unit.
  func shifted(by decades: Int) -> ProbabilityLaw? {
    if decades == 0 { return self }
    func move(_ x: Double) -> Double { DecimalScaling.shifted(x, by: decades) }
    switch form {
    case .kernels(let points, let bandwidth):
      return ProbabilityLaw(form: .kernels(points: points.map(move), bandwidth: move(bandwidth)))
    case .distribution(let distribution):
      let moved: InputDistribution
      switch distribution {
      case .normal(let mean, let deviation):
        moved = .normal(mean: move(mean), standardDeviation: move(deviation))
      case .rectangular(let a, let b): moved = .rectangular(lower: move(a), upper: move(b))
      case .triangular(let a, let b): moved = .triangular(lower: move(a), upper: move(b))
      case .trapezoidal(let a, let b, let beta):
        moved = .trapezoidal(lower: move(a), upper: move(b), beta: beta)
      case .arcsine(let a, let b): moved = .arcsine(lower: move(a), upper: move(b))
      case .studentT(let location, let scale, let nu):
        moved = .studentT(location: move(location), scale: move(scale), degreesOfFreedom: nu)
      case .curvilinearTrapezoid(let a, let b, let d):
        moved = .curvilinearTrapezoid(lower: move(a), upper: move(b), limitUncertainty: move(d))
      case .exponential(let mean): moved = .exponential(mean: move(mean))
      case .gamma(let shape, let rate):
        moved = .gamma(shape: shape, rate: DecimalScaling.shifted(rate, by: -decades))
      case .lognormal(let m, let s):
        moved = .lognormal(
          logMean: m + Double(decades) * Elementary.log(10), logStandardDeviation: s)
      case .beta(let alpha, let beta, let a, let b):
        moved = .beta(alpha: alpha, beta: beta, lower: move(a), upper: move(b))
      case .empirical(let values): moved = .empirical(values.map(move))
      case .constant(let value): moved = .constant(move(value))
      case .poisson: return nil
      }
      return ProbabilityLaw(form: .distribution(moved))
    }
  }
}
