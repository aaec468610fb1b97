extension InputResolver {
  /// Ex(1/value); u is the value.
  func exponential(_ nu: Double) throws(InputFault) -> Resolved {
    let x = try positiveValue(.exponential)
    return try finished(x, nu, .exponential(mean: x))
  }

  /// A count of mean `value`; u is its square root.
  func poisson(_ nu: Double) throws(InputFault) -> Resolved {
    let x = try positiveValue(.poisson)
    return try finished(x, nu, .poisson(mean: x))
  }

  /// G(shape, rate), or the gamma law of the stated value and u.
  func gamma(_ nu: Double) throws(InputFault) -> Resolved {
    if let shape = stated.shape {
      guard let rate = stated.rate else { throw .missing(field: "rate", neededBy: "shape") }
      if shape <= 0 { throw .notPositive(field: "shape") }
      if rate <= 0 { throw .notPositive(field: "rate") }
      return try finished(stated.value ?? shape / rate, nu, .gamma(shape: shape, rate: rate))
    }
    let x = try positiveValue(.gamma)
    let u = try positiveUncertainty(x)
    return try finished(x, nu, .gamma(shape: (x / u) * (x / u), rate: x / (u * u)))
  }

  /// By the moments of ln X, or by the stated value and u of X.
  func lognormal(_ nu: Double) throws(InputFault) -> Resolved {
    if let mean = stated.logMean {
      guard let deviation = stated.logStandardDeviation else {
        throw .missing(field: "logStandardDeviation", neededBy: "logMean")
      }
      if deviation <= 0 { throw .notPositive(field: "logStandardDeviation") }
      let law = InputDistribution.lognormal(logMean: mean, logStandardDeviation: deviation)
      guard let x = stated.value ?? law.mean, x.isFinite else { throw .notFinite(field: "logMean") }
      return try finished(x, nu, law)
    }
    let x = try positiveValue(.lognormal)
    let u = try positiveUncertainty(x)
    let variance = ElementaryFunctions.log(1 + (u / x) * (u / x))
    return try finished(
      x, nu,
      .lognormal(
        logMean: ElementaryFunctions.log(x) - variance / 2,
        logStandardDeviation: variance.squareRoot()))
  }

  /// Beta(alpha, beta) on [lower, upper], by default [0, 1].
  func beta(_ nu: Double) throws(InputFault) -> Resolved {
    guard let alpha = stated.alpha else { throw .missing(field: "alpha", neededBy: "beta") }
    guard let beta = stated.beta else { throw .missing(field: "beta", neededBy: "alpha") }
    if alpha <= 0 { throw .notPositive(field: "alpha") }
    if beta <= 0 { throw .notPositive(field: "beta") }
    let (lower, upper) = (stated.lower ?? 0, stated.upper ?? 1)
    if lower >= upper { throw .limitsNotAscending(lower: lower, upper: upper) }
    let law = InputDistribution.beta(alpha: alpha, beta: beta, lower: lower, upper: upper)
    guard let x = stated.value ?? law.mean else { throw .notFinite(field: "alpha") }
    if x < lower || x > upper { throw .valueOutsideLimits }
    return try finished(x, nu, law)
  }

  /// The values themselves, each as probable as the others.
  func empirical(_ nu: Double) throws(InputFault) -> Resolved {
    guard let values = stated.observations else {
      throw .missing(field: "observations", neededBy: "distribution empirical")
    }
    if values.count < 2 { throw .tooFewObservations(values.count) }
    let law = InputDistribution.empirical(values)
    guard let x = stated.value ?? law.mean else { throw .notFinite(field: "observations") }
    return try finished(x, nu, law)
  }

  private func positiveValue(_ law: DistributionName) throws(InputFault) -> Double {
    guard let x = stated.value else {
      throw .missing(field: "value", neededBy: "distribution \(law.rawValue)")
    }
    if x <= 0 { throw .outsideSupport(distribution: law.rawValue) }
    return x
  }

  private func positiveUncertainty(_ x: Double) throws(InputFault) -> Double {
    if let u = stated.standardUncertainty {
      if u == 0 { throw .notPositive(field: "standardUncertainty") }
      return u
    }
    guard let part = stated.relativeStandardUncertainty else { throw .noUncertainty }
    if part == 0 { throw .notPositive(field: "relativeStandardUncertainty") }
    return part * x
  }
}
