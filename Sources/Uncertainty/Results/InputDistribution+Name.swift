extension InputDistribution {
  /// Which of the distributions it is; `nil` for a constant.
  public var name: DistributionName? {
    switch self {
    case .normal: .normal
    case .rectangular: .rectangular
    case .triangular: .triangular
    case .trapezoidal: .trapezoidal
    case .arcsine: .arcsine
    case .studentT: .t
    case .curvilinearTrapezoid: .curvilinearTrapezoid
    case .exponential: .exponential
    case .gamma: .gamma
    case .poisson: .poisson
    case .lognormal: .lognormal
    case .beta: .beta
    case .empirical: .empirical
    case .constant: nil
    }
  }
}
