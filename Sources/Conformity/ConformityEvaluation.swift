/// The answer to a question of conformity, in the unit of the question.
public struct ConformityEvaluation: Sendable {
  /// The question.
  public internal(set) var problem: ConformityProblem
  /// The measured value, or the mean of its distribution.
  public internal(set) var value: Double?
  /// u at the measured value, else at the upper or the lower limit.
  public internal(set) var standardUncertainty: Double
  /// The measured values that the rule accepts.
  public internal(set) var acceptance: AcceptanceInterval
  /// What the rule says of the measured value.
  public let decision: ConformityDecision?
  /// The probabilities after the measurement.
  public let state: StateOfKnowledge?
  /// The risks over all items, where there is a prior.
  public let risks: GlobalRisks?
  /// The same for simple acceptance, to compare with.
  public let simpleRisks: GlobalRisks?
  /// C_m = (T_U − T_L)/(4u) (JCGM 106:2012, 7.6); `nil` for one limit or u = 0.
  public let capabilityIndex: Double?
  /// (T_U − T_L)/(2U) with U = 2u, the test uncertainty ratio; by this definition equal to C_m.
  public var testUncertaintyRatio: Double? { capabilityIndex }
  /// C_p = (T_U − T_L)/(6σ₀) of the items, where there are two limits.
  public let processCapability: Double?
  /// C_pk: the distance of the mean of the items from the nearer limit in 3σ₀.
  public let processPerformance: Double?
  /// The costs that were counted with.
  public let costs: DecisionCosts?
  /// All that the figures rest on.
  public internal(set) var assumptions: [ConformityAssumption]
  /// The second computation.
  public let crossCheck: CrossCheck
  /// The simulated population, where there is a prior.
  public let simulation: SimulatedRisks?

  /// R_C* = 1 − p_c, the risk of accepting this item.
  public var specificConsumerRisk: Double? { state?.nonconforming }
  /// R_P* = p_c, the risk of rejecting this item.
  public var specificProducerRisk: Double? { state?.conforming }

  /// C_FA R_C + C_FR R_P, where costs and a prior are given.
  public var expectedCost: Double? {
    guard let costs, let risks else { return nil }
    return costs.expected(consumerRisk: risks.consumerRisk, producerRisk: risks.producerRisk)
  }

  /// The expected cost of simple acceptance.
  public var simpleExpectedCost: Double? {
    guard let costs, let risks = simpleRisks else { return nil }
    return costs.expected(consumerRisk: risks.consumerRisk, producerRisk: risks.producerRisk)
  }

  /// How far each acceptance limit lies inside its tolerance limit; negative outside.
  public var guardBands: (lower: Double?, upper: Double?) {
    if acceptance.isEmpty, acceptance.lower == nil, acceptance.upper == nil { return (nil, nil) }
    func distance(_ a: Double?, _ b: Double?) -> Double? {
      guard let a, let b else { return nil }
      return DecimalScaling.difference(a, b)
    }
    return (
      distance(acceptance.lower, problem.tolerance.lower),
      distance(problem.tolerance.upper, acceptance.upper)
    )
  }

  /// The answer to the question `problem`, whose unit is 10^−`decades` as large.
  func shifted(by decades: Int, for problem: ConformityProblem) -> ConformityEvaluation {
    var moved = self
    moved.problem = problem
    moved.value = value.map { DecimalScaling.shifted($0, by: decades) }
    if case .value(let y) = problem.result { moved.value = y }
    moved.standardUncertainty = DecimalScaling.shifted(standardUncertainty, by: decades)
    moved.acceptance = acceptance.shifted(by: decades)
    return moved
  }
}
