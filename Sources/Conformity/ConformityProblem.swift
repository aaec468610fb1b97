/// A question of conformity: a tolerance, what is measured, what was known, and a rule.
///
/// ```swift
/// let problem = ConformityProblem(
///   tolerance: try ToleranceInterval(upper: -5.40), result: .value(-5.47),
///   uncertainty: .standard(0.05))
/// let answer = try problem.evaluated()
/// // answer.state?.conforming is 0.919 (the Zener diode of JCGM 106:2012)
/// ```
///
/// All lengths are in one unit. The unit is of no consequence: before anything is computed,
/// numbers are brought to the decade of u by moving their decimal point, and counted from a limit
/// where u is very small beside them; both are exact.
public struct ConformityProblem: Sendable {
  /// T_L and T_U.
  public var tolerance: ToleranceInterval
  /// What was measured, or `nil` where only the risks of the rule are asked for.
  public var result: MeasurementResult?
  /// u; `nil` only where `result` is a distribution.
  public var uncertainty: MeasurementUncertainty?
  /// What is known of the items before they are measured.
  public var prior: ProbabilityLaw?
  /// How a measured value becomes a decision.
  public var rule: DecisionRule
  /// What wrong decisions cost; `nil` takes the costs of the rule, if it states any.
  public var costs: DecisionCosts?
  /// How many items the check by simulation draws; 0 for none.
  public var trials: Int
  /// The seed of the check by simulation.
  public var seed: UInt64

  /// A question; by default simple acceptance without prior knowledge.
  public init(
    tolerance: ToleranceInterval, result: MeasurementResult? = nil,
    uncertainty: MeasurementUncertainty? = nil, prior: ProbabilityLaw? = nil,
    rule: DecisionRule = .simple, costs: DecisionCosts? = nil, trials: Int = 200_000,
    seed: UInt64 = 1
  ) {
    self.tolerance = tolerance
    self.result = result
    self.uncertainty = uncertainty
    self.prior = prior
    self.rule = rule
    self.costs = costs
    self.trials = trials
    self.seed = seed
  }

  /// The answer.
  ///
  /// - Throws: ``ConformityError``
  public func evaluated() throws(ConformityError) -> ConformityEvaluation {
    try check()
    let decades = -(commonDecade ?? 0)
    guard decades != 0, let moved = shifted(by: decades) else { return try answer() }
    return try moved.answer().shifted(by: -decades, for: self)
  }

  /// The answer in this unit.
  private func answer() throws(ConformityError) -> ConformityEvaluation {
    guard let (near, origin) = nearOrigin else {
      return try ConformityEvaluator(self).evaluation()
    }
    return try ConformityEvaluator(near).evaluation().counted(fromZero: origin, for: self)
  }

  /// What is wrong with the question, before anything is computed.
  func check() throws(ConformityError) {
    try uncertainty?.check()
    if case .value(let y) = result, !y.isFinite { throw .notFinite(field: "value") }
    if uncertainty == nil {
      guard case .distribution(let law) = result else { throw .noUncertainty }
      if law.standardDeviation == nil, law.mean == nil {
        throw .needsStandardUncertainty(rule: rule.name)
      }
    }
    if case .distribution = result, prior != nil { throw .priorBesideDistribution }
    if case .guardBand(let w) = rule, !w.isFinite { throw .notFinite(field: "guard") }
  }

  /// The decade of u, or of the tolerance where u has none.
  private var commonDecade: Int? {
    let u: Double? =
      switch uncertainty {
      case .standard(let u): u
      case .relative(let part):
        part * max(tolerance.lower?.magnitude ?? 0, tolerance.upper?.magnitude ?? 0)
      case nil: nil
      }
    if let u, let decade = DecimalScaling.decade(u) {
      // The size of a product of decimals may round across a power of ten; any decade does.
      return decade
    }
    let size = tolerance.width ?? tolerance.upper ?? tolerance.lower ?? 0
    return DecimalScaling.decade(size)
  }

  /// The question in a unit 10^−`decades` as large; `nil` where a law has no other unit.
  func shifted(by decades: Int) -> ConformityProblem? {
    var moved = self
    moved.tolerance = tolerance.shifted(by: decades)
    moved.uncertainty = uncertainty?.shifted(by: decades)
    moved.rule = rule.shifted(by: decades)
    switch result {
    case .value(let y): moved.result = .value(DecimalScaling.shifted(y, by: decades))
    case .distribution(let law):
      guard let law = law.shifted(by: decades) else { return nil }
      moved.result = .distribution(law)
    case nil: break
    }
    if let prior {
      guard let prior = prior.shifted(by: decades) else { return nil }
      moved.prior = prior
    }
    return moved
  }
}
