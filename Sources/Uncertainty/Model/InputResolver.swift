import Statistics

/// Draws estimate, standard uncertainty, degrees of freedom and distribution from
/// what is stated about an input.
struct InputResolver {
  struct Resolved {
    var value: Double
    var standardUncertainty: Double
    var degreesOfFreedom: Double
    var distribution: InputDistribution
    var evaluationType: InputQuantity.EvaluationType = .typeB
    var observations: [Double] = []
  }

  let stated: InputDeclaration

  init(_ stated: InputDeclaration) { self.stated = stated }

  func resolve() throws(InputFault) -> Resolved {
    try checkFields()
    try checkStatedOnce()
    let nu = try degreesOfFreedom()
    if let observations = stated.observations, stated.distribution != .empirical {
      return try fromObservations(observations, nu)
    }
    switch stated.distribution ?? impliedDistribution {
    case .normal: return try locationScale(nu, student: false)
    case .t: return try locationScale(nu, student: true)
    case .rectangular: return try bounded(.rectangular, nu)
    case .triangular: return try bounded(.triangular, nu)
    case .arcsine: return try bounded(.arcsine, nu)
    case .trapezoidal: return try bounded(.trapezoidal, nu)
    case .curvilinearTrapezoid: return try bounded(.curvilinearTrapezoid, nu)
    case .exponential: return try exponential(nu)
    case .gamma: return try gamma(nu)
    case .poisson: return try poisson(nu)
    case .lognormal: return try lognormal(nu)
    case .beta: return try beta(nu)
    case .empirical: return try empirical(nu)
    }
  }

  private var impliedDistribution: DistributionName {
    if stated.limitUncertainty != nil { return .curvilinearTrapezoid }
    if stated.logMean != nil || stated.logStandardDeviation != nil { return .lognormal }
    let hasLimits =
      stated.lower != nil || stated.upper != nil || stated.halfWidth != nil
      || stated.relativeHalfWidth != nil || stated.resolution != nil
    return hasLimits && stated.coverageProbability == nil ? .rectangular : .normal
  }

  /// ν as stated, by itself or by the reliability of u (JCGM 100:2008, G.4.2).
  private func degreesOfFreedom() throws(InputFault) -> Double {
    if let nu = stated.degreesOfFreedom {
      if stated.reliability != nil { throw .statedTwice("degreesOfFreedom", "reliability") }
      if nu.isNaN { throw .notFinite(field: "degreesOfFreedom") }
      if nu <= 0 { throw .notPositive(field: "degreesOfFreedom") }
      return nu
    }
    guard let reliability = stated.reliability else { return .infinity }
    return 1 / (2 * reliability * reliability)
  }

  // MARK: Laws with a location and a scale

  private func estimate() throws(InputFault) -> Double {
    guard let value = stated.value ?? midpoint() else { throw .missingValue }
    return value
  }

  /// The factor of a half-width that covers with probability p: t_p(ν), or z_p.
  private func quantile(_ p: Double, _ nu: Double) throws(InputFault) -> Double {
    guard let factor = CoverageQuantile.twoSided(p, degreesOfFreedom: nu) else {
      throw .notBetweenZeroAndOne(field: "coverageProbability")
    }
    return factor
  }

  private func scale(_ x: Double, _ nu: Double) throws(InputFault) -> Double {
    if let u = stated.standardUncertainty { return u }
    if let part = stated.relativeStandardUncertainty { return try relative(part, x) }
    if stated.expandedUncertainty != nil || stated.relativeExpandedUncertainty != nil {
      let expanded =
        if let expanded = stated.expandedUncertainty { expanded } else {
          try relative(stated.relativeExpandedUncertainty ?? 0, x)
        }
      if let k = stated.coverageFactor { return expanded / k }
      guard let p = stated.coverageProbability else {
        throw .missing(field: "coverageFactor", neededBy: "expandedUncertainty")
      }
      return try expanded / quantile(p, nu)
    }
    if let half = try halfWidth(x) {
      // JCGM 100:2008, 4.3.4 and 4.3.5.
      guard let p = stated.coverageProbability else {
        throw .missing(field: "coverageProbability", neededBy: "halfWidth of a normal distribution")
      }
      return try half / quantile(p, nu)
    }
    if let pooled = stated.pooledStandardDeviation {
      guard let count = stated.observationCount else {
        throw .missing(field: "observationCount", neededBy: "pooledStandardDeviation")
      }
      return pooled / Double(count).squareRoot()
    }
    throw .noUncertainty
  }

  private func relative(_ part: Double, _ x: Double) throws(InputFault) -> Double {
    if x == 0 { throw .relativeToZero }
    return part * x.magnitude
  }

  private func locationScale(_ nu: Double, student: Bool) throws(InputFault) -> Resolved {
    let x = try estimate()
    var u = try scale(x, nu)
    if !u.isFinite { throw .notFinite(field: "standardUncertainty") }
    let type: InputQuantity.EvaluationType =
      stated.pooledStandardDeviation == nil ? .typeB : .typeA
    if u == 0 {
      return Resolved(
        value: x, standardUncertainty: 0, degreesOfFreedom: .infinity, distribution: .constant(x))
    }
    var distribution = InputDistribution.normal(mean: x, standardDeviation: u)
    if student, nu.isFinite {
      var scale = u
      if stated.studentConvention == .standardDeviation {
        if nu <= 2 { throw .noStandardDeviation(degreesOfFreedom: nu) }
        scale = u * ((nu - 2) / nu).squareRoot()
        u = stated.standardUncertainty ?? u
      }
      distribution = .studentT(location: x, scale: scale, degreesOfFreedom: nu)
    } else if student {
      throw .missing(field: "degreesOfFreedom", neededBy: "distribution t")
    }
    return Resolved(
      value: x, standardUncertainty: u, degreesOfFreedom: nu, distribution: distribution,
      evaluationType: type)
  }

  /// Mean, s/√n and n − 1 (JCGM 100:2008, 4.2); with a pooled s_p, s_p/√n and its ν.
  private func fromObservations(
    _ observations: [Double], _ nu: Double
  ) throws(InputFault) -> Resolved {
    let count = observations.count
    let pooled = stated.pooledStandardDeviation
    if count < (pooled == nil ? 2 : 1) { throw .tooFewObservations(count) }
    if pooled == nil, stated.degreesOfFreedom != nil || stated.reliability != nil {
      throw .unexpected(
        field: stated.reliability != nil ? "reliability" : "degreesOfFreedom",
        beside: "observations")
    }
    let freedom = pooled == nil ? Double(count - 1) : nu
    guard let summary = try? SampleSummary(observations) else {
      throw .notFinite(field: "observations")
    }
    let mean = summary.mean
    let u = (pooled ?? summary.standardDeviation ?? 0) / Double(count).squareRoot()
    guard u.isFinite else { throw .notFinite(field: "observations") }
    let distribution: InputDistribution
    switch stated.distribution {
    case _ where u == 0: distribution = .constant(mean)
    case nil where freedom.isInfinite, .normal:
      distribution = .normal(mean: mean, standardDeviation: u)
    case nil, .t:
      distribution = .studentT(location: mean, scale: u, degreesOfFreedom: freedom)
    case let other?:
      throw .notForDistribution(field: "observations", distribution: other.rawValue)
    }
    return Resolved(
      value: mean, standardUncertainty: u, degreesOfFreedom: freedom, distribution: distribution,
      evaluationType: .typeA, observations: observations)
  }

  // MARK: Laws between limits

  private enum Bounded: String {
    case rectangular, triangular, arcsine, trapezoidal
    case curvilinearTrapezoid = "curvilinear-trapezoid"
  }

  private func midpoint() -> Double? {
    guard let lower = stated.lower, let upper = stated.upper else { return nil }
    return ShortestDecimal.midpoint(lower, upper)
  }

  private func halfWidth(_ x: Double) throws(InputFault) -> Double? {
    if let half = stated.halfWidth { return half }
    if let part = stated.relativeHalfWidth { return try relative(part, x) }
    if let step = stated.resolution { return step / 2 }
    if let lower = stated.lower, let upper = stated.upper { return (upper - lower) / 2 }
    return nil
  }

  private func bounded(_ law: Bounded, _ nu: Double) throws(InputFault) -> Resolved {
    let x = try estimate()
    let ratio = stated.beta ?? 0
    if law == .trapezoidal {
      guard let beta = stated.beta else {
        throw .missing(field: "beta", neededBy: "distribution trapezoidal")
      }
      if !(0...1).contains(beta) { throw .notBetweenZeroAndOne(field: "beta") }
    }
    var lower: Double
    var upper: Double
    if let a = stated.lower, let b = stated.upper {
      (lower, upper) = (a, b)
    } else if let half = try halfWidth(x) {
      (lower, upper) = (x - half, x + half)
    } else {
      // u is stated: the limits follow from it.
      let u = try scale(x, nu)
      let divisor: Double =
        switch law {
        case .rectangular: 3
        case .triangular: 6
        case .arcsine: 2
        case .trapezoidal: 6 / (1 + ratio * ratio)
        case .curvilinearTrapezoid: throw .missing(field: "lower", neededBy: law.rawValue)
        }
      let half = u * divisor.squareRoot()
      (lower, upper) = (x - half, x + half)
    }
    guard lower.isFinite, upper.isFinite, (upper - lower).isFinite else {
      throw .notFinite(field: "limits")
    }
    let isExact =
      stated.halfWidth == 0 || stated.standardUncertainty == 0 || stated.resolution == 0
      || stated.relativeHalfWidth == 0 || stated.relativeStandardUncertainty == 0
    if isExact {
      return Resolved(
        value: x, standardUncertainty: 0, degreesOfFreedom: .infinity, distribution: .constant(x))
    }
    if lower >= upper { throw .limitsNotAscending(lower: lower, upper: upper) }
    if x < lower || x > upper { throw .valueOutsideLimits }
    let distribution: InputDistribution
    switch law {
    case .rectangular: distribution = .rectangular(lower: lower, upper: upper)
    case .triangular: distribution = .triangular(lower: lower, upper: upper)
    case .arcsine: distribution = .arcsine(lower: lower, upper: upper)
    case .trapezoidal: distribution = .trapezoidal(lower: lower, upper: upper, beta: ratio)
    case .curvilinearTrapezoid:
      guard let d = stated.limitUncertainty else {
        throw .missing(field: "limitUncertainty", neededBy: law.rawValue)
      }
      if d > (upper - lower) / 2 { throw .limitsTooUncertain }
      distribution = .curvilinearTrapezoid(lower: lower, upper: upper, limitUncertainty: d)
    }
    return try finished(x, nu, distribution, stated: statedDeviation(x))
  }

  /// u as it was written, which the limits drawn from it would only repeat rounded.
  private func statedDeviation(_ x: Double) throws(InputFault) -> Double? {
    if stated.lower != nil { return nil }
    if let half = try halfWidth(x) {
      switch stated.distribution ?? impliedDistribution {
      case .rectangular: return half / 3.0.squareRoot()
      case .triangular: return half / 6.0.squareRoot()
      case .arcsine: return half / 2.0.squareRoot()
      default: return nil
      }
    }
    return try scale(x, .infinity)
  }

  // MARK: Other laws

  func finished(
    _ x: Double, _ nu: Double, _ distribution: InputDistribution, stated u: Double? = nil
  ) throws(InputFault) -> Resolved {
    guard let u = u ?? distribution.standardDeviation, u.isFinite else {
      throw .notFinite(field: "standardUncertainty")
    }
    return Resolved(
      value: x, standardUncertainty: u, degreesOfFreedom: nu, distribution: distribution)
  }
}
