/// A series of weighings, evaluated.
public struct WeighingEvaluation: Sendable {
  /// An item or a combination of items.
  public struct Line: Sendable, Equatable {
    /// v.
    public let combination: [Int]
    /// Σ vᵢBᵢ; nil without observations.
    public let value: DoubleDouble?
    /// K₁.
    public let repeatabilityFactor: Double
    /// K₂.
    public let betweenDayFactor: Double
    /// √(K₁²s₁² + K₂²s_days²); nil where s₁ is not known.
    public let standardDeviation: Double?
    /// With u(R*); nil where s₁ is not known.
    public let standardUncertainty: Double?
  }

  /// Where a standard deviation comes from.
  public enum Origin: String, Sendable {
    /// Stated in the series.
    case stated
    /// Found from the residuals of this series.
    case residuals
    /// Found from the standard deviation of the check standard.
    case checkStandard = "check-standard"
  }

  /// What was evaluated.
  public let series: WeighingSeries
  /// Values and residuals; nil without observations.
  public let result: WeighingResult?
  /// The items, then the combinations.
  public let lines: [Line]
  /// s₁ and where it comes from; nil where nothing tells it.
  public let repeatability: (value: Double, origin: Origin)?
  /// s_days and where it comes from; nil where nothing tells it.
  public let betweenDays: (value: Double, origin: Origin)?
  /// The F test of s against the accepted s₁; nil without one.
  public let repeatabilityCheck: WeighingCheck?
  /// The t test of the check standard; nil without one.
  public let checkStandardCheck: WeighingCheck?

  /// Evaluates a series.
  ///
  /// - Throws: ``WeighingDesignError``
  public init(_ series: WeighingSeries) throws(WeighingDesignError) {
    self.series = series
    let design = series.design
    var result: WeighingResult?
    if let observations = series.observations {
      result = try WeighingResult(
        design, observations: observations, restraintValue: series.restraintValue)
    }
    self.result = result
    let observed = result?.standardDeviation?.value

    var repeatability: (value: Double, origin: Origin)?
    if let stated = series.repeatability {
      repeatability = (stated, .stated)
    } else if let observed {
      repeatability = (observed, .residuals)
    }
    self.repeatability = repeatability

    var betweenDays = series.betweenDays.map { (value: $0, origin: Origin.stated) }
    if betweenDays == nil, let check = series.check, let deviation = check.standardDeviation,
      let repeatability, try design.betweenDayFactor(check.combination) > 0
    {
      betweenDays = (
        try WeighingUncertainty.betweenDays(
          checkStandard: deviation, repeatability: repeatability.value, design: design,
          check: check.combination), .checkStandard
      )
    }
    self.betweenDays = betweenDays

    var process: WeighingUncertainty?
    if let repeatability {
      process = try WeighingUncertainty(
        repeatability: repeatability.value,
        repeatabilityFreedom: repeatability.origin == .stated
          ? series.repeatabilityFreedom : Double(design.degreesOfFreedom),
        betweenDays: betweenDays?.value ?? 0, restraint: series.restraintUncertainty ?? 0)
    }
    let single = design.items.indices.map { item in
      design.items.indices.map { $0 == item ? 1 : 0 }
    }
    var lines: [Line] = []
    for combination in single + series.combinations {
      let spread = try process?.of(combination, in: design)
      lines.append(
        Line(
          combination: combination, value: try result?.value(combination),
          repeatabilityFactor: try design.repeatabilityFactor(combination),
          betweenDayFactor: try design.betweenDayFactor(combination),
          standardDeviation: spread?.standardDeviation,
          standardUncertainty: spread?.standardUncertainty))
    }
    self.lines = lines

    var repeatabilityCheck: WeighingCheck?
    if let observed, let accepted = series.repeatability {
      repeatabilityCheck = try WeighingCheck.repeatability(
        observed, degreesOfFreedom: design.degreesOfFreedom, accepted: accepted,
        acceptedFreedom: series.repeatabilityFreedom, significance: series.significance)
    }
    self.repeatabilityCheck = repeatabilityCheck
    var checkStandardCheck: WeighingCheck?
    if let result, let check = series.check, let accepted = check.accepted,
      let deviation = check.standardDeviation
    {
      checkStandardCheck = try WeighingCheck.checkStandard(
        try result.value(check.combination).value, accepted: accepted,
        standardDeviation: deviation, degreesOfFreedom: check.degreesOfFreedom,
        significance: series.significance)
    }
    self.checkStandardCheck = checkStandardCheck
  }

  /// Whether every check that was made says that the process is in control.
  public var isInControl: Bool {
    (repeatabilityCheck?.isInControl ?? true) && (checkStandardCheck?.isInControl ?? true)
  }
}
