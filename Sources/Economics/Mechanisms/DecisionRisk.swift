public import Conformity
import GSL
import Uncertainty

/// What wrong decisions cost when items are accepted by a measurement.
///
/// Items have true values y ~ N(μ, σ₀²) about the middle of a tolerance ±T, measured values
/// scatter by u about them, and those within ±A, A = T − g, are accepted. An item costs
///
/// `C = C_FA P(accepted, |y| > T) + C_FR P(rejected, |y| ≤ T)`
///
/// on average. The probabilities are the global risks of JCGM 106:2012, 9.5, by ``Conformity``.
public struct DecisionRisk: Sendable {
  /// What is fixed of the question: tolerance, items and uncertainty.
  private let problem: ConformityProblem
  /// T.
  public let tolerance: Double
  /// u.
  public let uncertainty: Double
  /// C_FA and C_FR.
  public let costs: DecisionCosts

  /// - Parameters:
  ///   - tolerance: T, above 0.
  ///   - processBias: μ − the middle of the tolerance.
  ///   - processDeviation: σ₀, above 0.
  ///   - uncertainty: u, above 0.
  ///   - falseAcceptCost: C_FA, above 0.
  ///   - falseRejectCost: C_FR, above 0.
  /// - Throws: ``EconomicsError``
  public init(
    tolerance: Double, processBias: Double = 0, processDeviation: Double, uncertainty: Double,
    falseAcceptCost: Double, falseRejectCost: Double
  ) throws(EconomicsError) {
    try ParameterCheck.positive(tolerance, "tolerance")
    try ParameterCheck.finite(processBias, "processBias")
    try ParameterCheck.positive(processDeviation, "processDeviation")
    try ParameterCheck.positive(uncertainty, "uncertainty")
    try ParameterCheck.positive(falseAcceptCost, "falseAcceptCost")
    try ParameterCheck.positive(falseRejectCost, "falseRejectCost")
    self.tolerance = tolerance
    self.uncertainty = uncertainty
    (problem, costs) = try conforming { () throws(ConformityError) in
      let costs = try DecisionCosts(
        falseAcceptance: falseAcceptCost, falseRejection: falseRejectCost)
      let problem = ConformityProblem(
        tolerance: try ToleranceInterval(lower: -tolerance, upper: tolerance),
        uncertainty: .standard(uncertainty),
        prior: try .normal(mean: processBias, standardDeviation: processDeviation),
        costs: costs, trials: 0)
      return (problem, costs)
    }
  }

  /// The mean cost of an item with the guard band g; negative moves the limits outward.
  ///
  /// - Throws: ``EconomicsError/numerical(detail:)``
  public func expectedCost(guardBand: Double) throws(EconomicsError) -> Double {
    try ParameterCheck.finite(guardBand, "guardBand")
    return try evaluated(.guardBand(guardBand)).cost
  }

  /// The acceptance limit of least cost, and that cost.
  ///
  /// - Returns: A, the upper limit, `nil` where nothing is to be accepted or everything; and C.
  /// - Throws: ``EconomicsError/numerical(detail:)``
  public func optimum() throws(EconomicsError) -> (limit: Double?, cost: Double) {
    try evaluated(.minimumCost(costs))
  }

  /// The guard band that holds whatever the items are: u Φ⁻¹(C_FA/(C_FA + C_FR)).
  ///
  /// To accept a value η costs less than to reject it where P(conform | η) is at least that
  /// ratio, and at a distance g from a limit, without prior knowledge, P = Φ(g/u)
  /// (JCGM 106:2012, 8).
  ///
  /// - Throws: ``EconomicsError/numerical(detail:)``
  public func priorFreeGuardBand() throws(EconomicsError) -> Double {
    let threshold = costs.threshold
    return try numerically { () throws(GSLError) in
      try uncertainty * NormalLaw().quantile(threshold)
    }
  }

  private func evaluated(
    _ rule: DecisionRule
  ) throws(EconomicsError) -> (limit: Double?, cost: Double) {
    var question = problem
    question.rule = rule
    let found = try conforming { () throws(ConformityError) in try question.evaluated() }
    guard let cost = found.expectedCost else { throw .numerical(detail: "no-prior") }
    return (found.acceptance.upper, try cost.checked())
  }
}

/// Runs what Conformity computes, and says in this module's words if it fails.
private func conforming<Value>(
  _ compute: () throws(ConformityError) -> Value
) throws(EconomicsError) -> Value {
  do throws(ConformityError) {
    return try compute()
  } catch {
    throw .numerical(detail: error.code)
  }
}
