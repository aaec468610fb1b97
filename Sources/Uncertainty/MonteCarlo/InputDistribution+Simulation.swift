extension InputDistribution {
  /// The one value of a distribution that has no width.
  var fixedValue: Double? {
    switch self {
    case .constant(let value): value
    case .normal(let mean, 0): mean
    case .studentT(let location, 0, _): location
    case .lognormal(let mean, 0): ConstantFolding.exp(mean)
    case .rectangular(let lower, let upper), .triangular(let lower, let upper),
      .arcsine(let lower, let upper), .trapezoidal(let lower, let upper, _),
      .beta(_, _, let lower, let upper):
      lower == upper ? lower : nil
    case .curvilinearTrapezoid(let lower, let upper, let limit):
      lower == upper && limit == 0 ? lower : nil
    case .poisson(0), .exponential(0): 0
    case .empirical(let values):
      values.allSatisfy { $0 == values.first } ? values.first : nil
    default: nil
    }
  }

  /// Whether the parameters can be drawn from.
  var canBeDrawn: Bool {
    func ordered(_ lower: Double, _ upper: Double) -> Bool {
      lower <= upper && (upper - lower).isFinite
    }
    func positive(_ x: Double) -> Bool { x > 0 && x.isFinite }
    switch self {
    case .normal(let mean, let deviation), .lognormal(let mean, let deviation):
      return mean.isFinite && deviation >= 0 && deviation.isFinite
    case .rectangular(let lower, let upper), .triangular(let lower, let upper),
      .arcsine(let lower, let upper):
      return ordered(lower, upper)
    case .trapezoidal(let lower, let upper, let beta):
      return ordered(lower, upper) && (0...1).contains(beta)
    case .studentT(let location, let scale, let freedom):
      return location.isFinite && scale >= 0 && scale.isFinite && freedom > 0
    case .curvilinearTrapezoid(let lower, let upper, let limit):
      return ordered(lower, upper) && limit >= 0 && limit.isFinite
    case .exponential(let mean): return mean >= 0 && mean.isFinite
    case .gamma(let shape, let rate): return positive(shape) && positive(rate)
    case .poisson(let mean): return mean >= 0 && mean.isFinite
    case .beta(let alpha, let beta, let lower, let upper):
      return positive(alpha) && positive(beta) && ordered(lower, upper)
    case .empirical(let values): return !values.isEmpty && values.allSatisfy(\.isFinite)
    case .constant(let value): return value.isFinite
    }
  }
}
