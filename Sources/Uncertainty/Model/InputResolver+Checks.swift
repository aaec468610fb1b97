extension InputResolver {
  /// Every number is finite and has the sign that it must have.
  func checkFields() throws(InputFault) {
    let free: [(String, Double?)] = [
      ("value", stated.value), ("lower", stated.lower), ("upper", stated.upper),
      ("logMean", stated.logMean),
    ]
    for case (let field, let number?) in free where !number.isFinite {
      throw .notFinite(field: field)
    }
    let notNegative: [(String, Double?)] = [
      ("standardUncertainty", stated.standardUncertainty),
      ("relativeStandardUncertainty", stated.relativeStandardUncertainty),
      ("expandedUncertainty", stated.expandedUncertainty),
      ("relativeExpandedUncertainty", stated.relativeExpandedUncertainty),
      ("halfWidth", stated.halfWidth), ("relativeHalfWidth", stated.relativeHalfWidth),
      ("limitUncertainty", stated.limitUncertainty), ("resolution", stated.resolution),
      ("pooledStandardDeviation", stated.pooledStandardDeviation), ("alpha", stated.alpha),
      ("beta", stated.beta), ("shape", stated.shape), ("rate", stated.rate),
      ("logStandardDeviation", stated.logStandardDeviation),
    ]
    for case (let field, let number?) in notNegative {
      if !number.isFinite { throw .notFinite(field: field) }
      if number < 0 { throw .negative(field: field) }
    }
    for case (let field, let number?) in [
      ("coverageFactor", stated.coverageFactor), ("reliability", stated.reliability),
    ] {
      if !number.isFinite { throw .notFinite(field: field) }
      if number <= 0 { throw .notPositive(field: field) }
    }
    if let p = stated.coverageProbability, !(p > 0 && p < 1) {
      throw .notBetweenZeroAndOne(field: "coverageProbability")
    }
    if let count = stated.observationCount, count < 1 {
      throw .notPositive(field: "observationCount")
    }
    if let observations = stated.observations, !observations.allSatisfy(\.isFinite) {
      throw .notFinite(field: "observations")
    }
  }

  /// The uncertainty is stated by one field only.
  func checkStatedOnce() throws(InputFault) {
    var fields: [String] = []
    func note(_ field: String, _ isStated: Bool) { if isStated { fields.append(field) } }
    note("standardUncertainty", stated.standardUncertainty != nil)
    note("relativeStandardUncertainty", stated.relativeStandardUncertainty != nil)
    note("expandedUncertainty", stated.expandedUncertainty != nil)
    note("relativeExpandedUncertainty", stated.relativeExpandedUncertainty != nil)
    note("halfWidth", stated.halfWidth != nil)
    note("relativeHalfWidth", stated.relativeHalfWidth != nil)
    note("resolution", stated.resolution != nil)
    note("lower and upper", stated.lower != nil || stated.upper != nil)
    note("observations", stated.observations != nil)
    note("shape and rate", stated.shape != nil || stated.rate != nil)
    note("logMean", stated.logMean != nil || stated.logStandardDeviation != nil)
    if stated.observations == nil {
      note("pooledStandardDeviation", stated.pooledStandardDeviation != nil)
    }
    if fields.count > 1 { throw .statedTwice(fields[0], fields[1]) }
    if stated.distribution != .beta, (stated.lower == nil) != (stated.upper == nil) {
      throw stated.lower == nil
        ? .missing(field: "lower", neededBy: "upper")
        : .missing(field: "upper", neededBy: "lower")
    }
    if let lower = stated.lower, let upper = stated.upper, lower >= upper {
      throw .limitsNotAscending(lower: lower, upper: upper)
    }
    if stated.observations != nil, stated.value != nil, stated.distribution != .empirical {
      throw .unexpected(field: "value", beside: "observations")
    }
    if stated.coverageFactor != nil, stated.expandedUncertainty == nil,
      stated.relativeExpandedUncertainty == nil
    {
      throw .missing(field: "expandedUncertainty", neededBy: "coverageFactor")
    }
    if let law = stated.distribution, stated.limitUncertainty != nil, law != .curvilinearTrapezoid {
      throw .notForDistribution(field: "limitUncertainty", distribution: law.rawValue)
    }
    if stated.alpha != nil, stated.distribution != .beta {
      throw .notForDistribution(
        field: "alpha", distribution: (stated.distribution ?? .normal).rawValue)
    }
    if stated.beta != nil, stated.distribution != .beta, stated.distribution != .trapezoidal {
      throw .notForDistribution(
        field: "beta", distribution: (stated.distribution ?? .normal).rawValue)
    }
  }
}
