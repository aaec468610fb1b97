import Uncertainty

extension ProbabilityLaw {
  /// The law of the same quantity in a unit 10^−`decades` as large, or `nil` for a count, which
  /// has no other unit.
  public func scaled(decades: Int) -> ProbabilityLaw? { shifted(by: decades) }

  /// The law of 10^`decades` X, or `nil` for a count, which has no other unit.
  func shifted(by decades: Int) -> ProbabilityLaw? {
    if decades == 0 { return self }
    func move(_ x: Double) -> Double { DecimalScaling.shifted(x, by: decades) }
    let moved: InputDistribution
    switch form {
    case .distribution(.exponential(let mean)): moved = .exponential(mean: move(mean))
    case .distribution(.gamma(let shape, let rate)):
      moved = .gamma(shape: shape, rate: DecimalScaling.shifted(rate, by: -decades))
    case .distribution(.lognormal(let m, let s)):
      moved = .lognormal(
        logMean: m + Double(decades) * Elementary.log(10), logStandardDeviation: s)
    default: return mapped(place: move, width: move)
    }
    return ProbabilityLaw(form: .distribution(moved))
  }

  /// The law with its places and its widths mapped; `nil` for a law that belongs to zero.
  func mapped(place: (Double) -> Double, width: (Double) -> Double) -> ProbabilityLaw? {
    let mapped: InputDistribution
    switch form {
    case .kernels(let points, let bandwidth):
      return ProbabilityLaw(form: .kernels(points: points.map(place), bandwidth: width(bandwidth)))
    case .distribution(let distribution):
      switch distribution {
      case .normal(let mean, let deviation):
        mapped = .normal(mean: place(mean), standardDeviation: width(deviation))
      case .rectangular(let a, let b): mapped = .rectangular(lower: place(a), upper: place(b))
      case .triangular(let a, let b): mapped = .triangular(lower: place(a), upper: place(b))
      case .trapezoidal(let a, let b, let beta):
        mapped = .trapezoidal(lower: place(a), upper: place(b), beta: beta)
      case .arcsine(let a, let b): mapped = .arcsine(lower: place(a), upper: place(b))
      case .studentT(let location, let scale, let nu):
        mapped = .studentT(
          location: place(location), scale: width(scale), degreesOfFreedom: nu)
      case .curvilinearTrapezoid(let a, let b, let d):
        mapped = .curvilinearTrapezoid(
          lower: place(a), upper: place(b), limitUncertainty: width(d))
      case .beta(let alpha, let beta, let a, let b):
        mapped = .beta(alpha: alpha, beta: beta, lower: place(a), upper: place(b))
      case .empirical(let values): mapped = .empirical(values.map(place))
      case .constant(let value): mapped = .constant(place(value))
      case .exponential, .gamma, .lognormal, .poisson: return nil
      }
    }
    return ProbabilityLaw(form: .distribution(mapped))
  }
}
