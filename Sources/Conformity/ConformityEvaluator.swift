/// Answers a question whose unit suits it.
struct ConformityEvaluator {
  private let problem: ConformityProblem
  private let uncertainty: MeasurementUncertainty
  private var tolerance: ToleranceInterval { problem.tolerance }

  init(_ problem: ConformityProblem) throws(ConformityError) {
    self.problem = problem
    if let stated = problem.uncertainty {
      uncertainty = stated
    } else if case .distribution(let law) = problem.result, let u = law.standardDeviation {
      uncertainty = .standard(u)
    } else {
      throw .needsStandardUncertainty(rule: problem.rule.name)
    }
  }

  func evaluation() throws(ConformityError) -> ConformityEvaluation {
    var integrator = RiskIntegrator()
    let value: Double? =
      switch problem.result {
      case .value(let y): y
      case .distribution(let law): law.mean
      case nil: nil
      }
    let acceptance = try AcceptanceSolver(tolerance, uncertainty, problem.prior)
      .acceptance(problem.rule)
    let state = try state(&integrator)
    let u = uncertainty.standardUncertainty(
      at: value ?? tolerance.upper ?? tolerance.lower ?? 0)

    var risks: GlobalRisks?
    var simpleRisks: GlobalRisks?
    var simulation: SimulatedRisks?
    if let prior = problem.prior {
      risks = try GlobalRisks(prior, uncertainty, tolerance, acceptance, &integrator)
      let simple = AcceptanceInterval(tolerance, guardBand: 0)
      simpleRisks =
        acceptance == simple
        ? risks : try GlobalRisks(prior, uncertainty, tolerance, simple, &integrator)
      if problem.trials > 0 {
        simulation = SimulatedRisks(
          prior: prior, uncertainty: uncertainty, tolerance: tolerance, acceptance: acceptance,
          trials: problem.trials, seed: problem.seed)
      }
    }
    let capability = capability()
    return ConformityEvaluation(
      problem: problem, value: value, standardUncertainty: u, acceptance: acceptance,
      decision: decision(value, acceptance, state, u), state: state, risks: risks,
      simpleRisks: simpleRisks,
      capabilityIndex: tolerance.width.flatMap { u > 0 ? $0 / (4 * u) : nil },
      processCapability: capability.potential, processPerformance: capability.performance,
      costs: problem.costs ?? problem.rule.costs,
      assumptions: ConformityAssumption.all(of: problem, u: u, acceptance: acceptance),
      crossCheck: try crossCheck(state, risks, acceptance, simulation), simulation: simulation)
  }

  private func state(
    _ integrator: inout RiskIntegrator
  ) throws(ConformityError) -> StateOfKnowledge? {
    switch problem.result {
    case .value(let y):
      return try StateOfKnowledge(
        value: y, u: uncertainty.standardUncertainty(at: y), prior: problem.prior, tolerance,
        &integrator)
    case .distribution(let law): return try StateOfKnowledge(law, tolerance)
    case nil: return nil
    }
  }

  // MARK: The decision

  private func decision(
    _ value: Double?, _ acceptance: AcceptanceInterval, _ state: StateOfKnowledge?, _ u: Double
  ) -> ConformityDecision? {
    guard let value, let state else { return nil }
    if case .distribution = problem.result, let accepts = accepts(state) {
      return accepts ? .accept : .reject
    }
    let accepted = acceptance.contains(value)
    switch problem.rule {
    case .ilacG8NonBinary:
      if accepted { return .accept }
      if AcceptanceInterval(tolerance, guardBand: 0).contains(value) { return .conditionalAccept }
      let outer = AcceptanceSolver(tolerance, uncertainty, nil).guarded(factor: -2)
      return outer.contains(value) ? .conditionalReject : .reject
    case .iso14253(let p):
      if accepted { return .accept }
      guard let z = try? AcceptanceSolver.quantile(p) else { return .inconclusive }
      let outer = AcceptanceSolver(tolerance, uncertainty, nil).guarded(factor: -z)
      return outer.contains(value) ? .inconclusive : .reject
    case .oimlSharedRisk:
      // U ≤ MPE/3 with U = 2u and MPE half the width: 12 u ≤ width, in decimals.
      if DecimalScaling.product(12, u) > tolerance.width ?? 0 { return .inconclusive }
      return accepted ? .accept : .reject
    default: return accepted ? .accept : .reject
    }
  }

  /// For rules of a probability, what a distribution says without the detour over limits.
  private func accepts(_ state: StateOfKnowledge) -> Bool? {
    switch problem.rule {
    case .targetConsumerRisk(let p): state.nonconforming <= p
    case .targetProducerRisk(let p): state.conforming >= p
    case .minimumCost(let costs):
      state.nonconforming * costs.falseAcceptance <= state.conforming * costs.falseRejection
    default: nil
    }
  }

  private func capability() -> (potential: Double?, performance: Double?) {
    guard let prior = problem.prior, let deviation = prior.standardDeviation, deviation > 0,
      let mean = prior.mean
    else { return (nil, nil) }
    let distances =
      (tolerance.lower.map { [DecimalScaling.difference(mean, $0)] } ?? [])
      + (tolerance.upper.map { [DecimalScaling.difference($0, mean)] } ?? [])
    return (
      tolerance.width.map { $0 / (6 * deviation) }, distances.min().map { $0 / (3 * deviation) }
    )
  }

  // MARK: The second computation

  private func crossCheck(
    _ state: StateOfKnowledge?, _ risks: GlobalRisks?, _ acceptance: AcceptanceInterval,
    _ simulation: SimulatedRisks?
  ) throws(ConformityError) -> CrossCheck {
    if let prior = problem.prior, let risks {
      if let found = try jointRisks(prior, acceptance) {
        let difference = max(
          abs(found.risks.consumer - risks.consumerRisk),
          abs(found.risks.producer - risks.producerRisk))
        return CrossCheck(method: found.method, difference: difference)
      }
      guard let simulation else { return CrossCheck(method: .none, difference: 0) }
      return CrossCheck(
        method: .simulation,
        difference: max(
          abs(simulation.consumerRisk - risks.consumerRisk),
          abs(simulation.producerRisk - risks.producerRisk)))
    }
    guard let state else { return CrossCheck(method: .none, difference: 0) }
    let law: ProbabilityLaw
    switch problem.result {
    case .distribution(let stated): law = stated
    case .value(let y):
      law = try .normal(mean: y, standardDeviation: uncertainty.standardUncertainty(at: y))
    case nil: return CrossCheck(method: .none, difference: 0)
    }
    if law.atoms != nil {
      if law.standardDeviation == 0 { return CrossCheck(method: .none, difference: 0) }
      let found = SimulatedRisks(
        prior: law, uncertainty: .standard(0), tolerance: tolerance, acceptance: .nothing,
        trials: max(problem.trials, 1), seed: problem.seed)
      return CrossCheck(
        method: .simulation, difference: abs(found.producerRisk - state.conforming))
    }
    var second = try SecondOpinion()
    let found = try second.conformance(law, tolerance)
    return CrossCheck(method: .quadratureOfDensity, difference: abs(found - state.conforming))
  }

  /// R_C and R_P by another formula, where there is one.
  private func jointRisks(
    _ prior: ProbabilityLaw, _ acceptance: AcceptanceInterval
  ) throws(ConformityError) -> (
    method: CrossCheck.Method, risks: (consumer: Double, producer: Double)
  )? {
    guard case .standard(let u) = uncertainty, u > 0, prior.atoms == nil else { return nil }
    var second = try SecondOpinion()
    if let (mean, deviation) = prior.normalParameters {
      return (
        .measuredValue,
        try second.overMeasuredValue(
          mean: mean, deviation: deviation, u: u, tolerance, acceptance)
      )
    }
    return (.byParts, try second.byParts(prior, u: u, tolerance, acceptance))
  }
}
