import GSL

/// Finds the acceptance limits of a rule.
///
/// Every root is bracketed from the problem itself, never from a fixed starting point: steps
/// are multiples of u, and a bracket grows until it holds the root or the root is known not
/// to exist.
struct AcceptanceSolver {
  let tolerance: ToleranceInterval
  let uncertainty: MeasurementUncertainty
  let prior: ProbabilityLaw?

  init(
    _ tolerance: ToleranceInterval, _ uncertainty: MeasurementUncertainty,
    _ prior: ProbabilityLaw?
  ) {
    self.tolerance = tolerance
    self.uncertainty = uncertainty
    self.prior = prior
  }

  /// The acceptance interval of a rule.
  func acceptance(_ rule: DecisionRule) throws(ConformityError) -> AcceptanceInterval {
    switch rule {
    case .simple: return guarded(factor: 0)
    case .oimlSharedRisk:
      if tolerance.width == nil { throw .needsBothLimits(rule: rule.name) }
      return guarded(factor: 0)
    case .guardBand(let w): return AcceptanceInterval(tolerance, guardBand: w)
    case .guardRatio(let ratio), .ilacG8(let ratio):
      return guarded(factor: DecimalScaling.product(2, ratio))
    case .ilacG8NonBinary, .oimlR111: return guarded(factor: 2)
    case .iso14253(let p): return guarded(factor: try Self.quantile(p))
    case .targetConsumerRisk(let p):
      return prior == nil ? try specificTarget(consumer: p) : try globalTarget(p, isConsumer: true)
    case .targetProducerRisk(let p):
      return prior == nil ? try specificTarget(producer: p) : try globalTarget(p, isConsumer: false)
    case .minimumCost(let costs): return try threshold(costs)
    case .minimax(let costs): return try minimax(costs)
    }
  }

  /// The limits moved inside by `factor` u, u being that of a value measured at the
  /// acceptance limit.
  func guarded(factor: Double) -> AcceptanceInterval {
    switch uncertainty {
    case .standard(let u):
      return AcceptanceInterval(tolerance, guardBand: DecimalScaling.product(factor, u))
    case .relative(let part):
      // A = T ∓ f r |A| solved for A: 106 km/h is judged with the u of 106 km/h.
      let r = factor * part
      func moved(_ limit: Double, _ sign: Double) -> Double? {
        let slope = 1 + sign * (limit < 0 ? -r : r)
        return slope > 0 ? limit / slope : nil
      }
      let lower = tolerance.lower.flatMap { moved($0, -1) }
      let upper = tolerance.upper.flatMap { moved($0, 1) }
      // Where no value, however far, is far enough from a limit for its own u, a guard band
      // leaves nothing to accept; a negative one leaves nothing to reject.
      if factor > 0,
        (lower == nil) != (tolerance.lower == nil) || (upper == nil) != (tolerance.upper == nil)
      {
        return .nothing
      }
      return AcceptanceInterval(lower: lower, upper: upper)
    }
  }

  // MARK: Specific targets

  /// Where 1 − p_c, computed from the measured value alone, is the target.
  private func specificTarget(consumer p: Double) throws(ConformityError)
    -> AcceptanceInterval
  {
    if tolerance.width == nil { return guarded(factor: -(try Self.quantile(p))) }
    return try crossings { state in
      Self.logRatio(state.nonconforming, p)
    } unreachable: { state in
      .targetUnreachable(target: p, nearest: state.nonconforming)
    }
  }

  /// Where p_c, computed from the measured value alone, is the target: beyond it the
  /// probability of rejecting a good item is smaller.
  private func specificTarget(producer p: Double) throws(ConformityError)
    -> AcceptanceInterval
  {
    if tolerance.width == nil { return guarded(factor: try Self.quantile(p)) }
    return try crossings { state in
      -Self.logRatio(state.conforming, p)
    } unreachable: { state in
      .targetUnreachable(target: p, nearest: state.conforming)
    }
  }

  // MARK: Costs

  /// Accept where the expected cost of it is the smaller one: (1 − p_c) C_FA ≤ p_c C_FR.
  private func threshold(_ costs: DecisionCosts) throws(ConformityError)
    -> AcceptanceInterval
  {
    if isExact { return guarded(factor: 0) }
    if prior == nil, tolerance.width == nil {
      return guarded(factor: try Self.quantile(costs.threshold))
    }
    return try crossings { state in
      Self.logRatio(
        state.nonconforming * costs.falseAcceptance, state.conforming * costs.falseRejection)
    } unreachable: { _ in
      nil
    }
  }

  /// The greatest cost is that of a true value just inside or just outside a limit; it is
  /// least where the two are equal, P(accepted | η = T) = C_FR/(C_FA + C_FR).
  private func minimax(_ costs: DecisionCosts) throws(ConformityError) -> AcceptanceInterval {
    if isExact { return guarded(factor: 0) }
    guard let width = tolerance.width, case .standard(let u) = uncertainty else {
      let factor = try Self.quantile(costs.threshold)
      return AcceptanceInterval(
        lower: tolerance.lower.map { $0 + factor * uncertainty.standardUncertainty(at: $0) },
        upper: tolerance.upper.map { $0 - factor * uncertainty.standardUncertainty(at: $0) })
    }
    // In units of u: the guard band t from the limit, the other limit h on the far side.
    let h = width / u
    let target = costs.complement
    func excess(_ t: Double) -> Double {
      Self.logRatio(NormalTail.within(t - h, -t), target)
    }
    let t = try Self.root(from: 0, upTo: h / 2, step: 1, rising: false, excess)
    return AcceptanceInterval(tolerance, guardBand: (t ?? h / 2) * u)
  }

  // MARK: Global targets

  /// The guard band, the same at both limits, whose global risk is the target.
  private func globalTarget(
    _ p: Double, isConsumer: Bool
  ) throws(ConformityError) -> AcceptanceInterval {
    guard let prior else { return guarded(factor: 0) }
    var integrator = RiskIntegrator()
    func risk(_ w: Double, _ integrator: inout RiskIntegrator) throws(ConformityError) -> Double {
      let acceptance = AcceptanceInterval(tolerance, guardBand: w)
      return isConsumer
        ? try GlobalRisks.consumerRisk(prior, uncertainty, tolerance, acceptance, &integrator)
        : try GlobalRisks.producerRisk(prior, uncertainty, tolerance, acceptance, &integrator)
    }
    let (low, high) = tolerance.ends
    let parts = try prior.parts(low, high)
    // Everything accepted, or everything rejected, has the greatest risk there is.
    let most = isConsumer ? parts.below + parts.above : parts.within
    if p >= most { throw .targetUnreachable(target: p, nearest: most) }
    var step = max(scale, prior.standardDeviation.map { $0 / 8 } ?? 0)
    if !(step > 0) { step = tolerance.width ?? 1 }
    let found = try Self.root(
      from: 0, upTo: tolerance.width.map { $0 / 2 }, step: step, rising: !isConsumer
    ) { w throws(ConformityError) in
      Self.logRatio(try risk(w, &integrator), p)
    }
    guard let found else {
      throw .targetUnreachable(target: p, nearest: try risk(0, &integrator))
    }
    return AcceptanceInterval(tolerance, guardBand: found)
  }

  // MARK: Searching

  /// u at the limits.
  private var scale: Double {
    max(
      uncertainty.standardUncertainty(at: tolerance.lower ?? 0),
      uncertainty.standardUncertainty(at: tolerance.upper ?? 0))
  }

  private var isExact: Bool { !(scale > 0) }

  /// The measured values between which `excess` of the state of knowledge is not above 0.
  ///
  /// As a function of the measured value, the probability of lying in an interval rises
  /// and falls once, for the normal law is totally positive: there are at most two crossings.
  private func crossings(
    _ excess: (StateOfKnowledge) -> Double,
    unreachable: (StateOfKnowledge) -> ConformityError?
  ) throws(ConformityError) -> AcceptanceInterval {
    if isExact { return guarded(factor: 0) }
    var integrator = RiskIntegrator()
    func state(_ y: Double) throws(ConformityError) -> StateOfKnowledge {
      try StateOfKnowledge(
        value: y, u: uncertainty.standardUncertainty(at: y), prior: prior, tolerance, &integrator)
    }
    func value(_ y: Double) throws(ConformityError) -> Double { excess(try state(y)) }
    let step = scale
    guard let best = try favourable(step: step, value) else {
      if let (low, high) = pair, let error = unreachable(try state(low + (high - low) / 2)) {
        throw error
      }
      return .nothing
    }
    let upper =
      tolerance.upper == nil
      ? nil : try Self.root(from: best, upTo: nil, step: step, rising: true, value)
    let lower =
      tolerance.lower == nil
      ? nil
      : try Self.root(from: -best, upTo: nil, step: step, rising: true) {
        y throws(ConformityError) in
        try value(-y)
      }.map { -$0 }
    return AcceptanceInterval(lower: lower, upper: upper)
  }

  private var pair: (lower: Double, upper: Double)? {
    guard let lower = tolerance.lower, let upper = tolerance.upper else { return nil }
    return (lower, upper)
  }

  /// A measured value that is accepted, if there is one.
  private func favourable(
    step: Double, _ excess: (Double) throws(ConformityError) -> Double
  ) throws(ConformityError) -> Double? {
    var start: Double
    if let (low, high) = pair {
      start = low + (high - low) / 2
      // What draws the posterior away from the middle, the measured value has to make up.
      if let (mean, deviation) = prior?.normalParameters {
        start += (start - mean) * (step / deviation) * (step / deviation)
      }
      if try excess(start) <= 0 { return start }
      if prior?.normalParameters != nil || prior == nil { return nil }
      let valley: MinimumBracket
      do throws(GSLError) {
        valley = try MinimumBracket(low - 20 * step, high + 20 * step)
      } catch {
        throw .numerical(detail: error.code)
      }
      do throws(SolverError<ConformityError>) {
        let lowest = try valley.minimum(samples: 64) { y throws(ConformityError) in
          min(max(try excess(y), -1e6), 1e6)
        }
        return lowest.value <= 0 ? lowest.x : nil
      } catch {
        throw Self.cause(error)
      }
    }
    let direction = tolerance.upper == nil ? 1.0 : -1.0
    start = tolerance.upper ?? tolerance.lower ?? 0
    var distance = 0.0
    for _ in 0..<80 {
      let y = start + direction * distance
      if try excess(y) <= 0 { return y }
      distance = distance == 0 ? step : 2 * distance
    }
    return nil
  }

  /// The root of a monotone function, searched from a start outwards.
  ///
  /// - Parameters:
  ///   - limit: beyond it the function is not asked.
  ///   - step: the first length of the search.
  /// - Returns: the root, or `nil` where the sign never changes.
  private static func root(
    from start: Double, upTo limit: Double?, step: Double, rising: Bool,
    _ function: (Double) throws(ConformityError) -> Double
  ) throws(ConformityError) -> Double? {
    func value(_ x: Double) throws(ConformityError) -> Double {
      let y = try function(x)
      return rising ? y : -y
    }
    let first = try value(start)
    if first == 0 { return start }
    // Below zero the root lies above, and the other way round.
    let direction = first < 0 ? 1.0 : -1.0
    var near = start
    var length = step
    // Beyond a trillion steps there is no limit that anyone could state.
    for _ in 0..<40 {
      var far = start + direction * length
      if direction > 0, let limit { far = min(far, limit) }
      if far == near { return nil }
      let y = try value(far)
      if y == 0 { return far }
      if (y < 0) != (first < 0) {
        let bracket: RootBracket
        do throws(GSLError) {
          bracket = try RootBracket(near, far)
        } catch {
          throw .numerical(detail: error.code)
        }
        do throws(SolverError<ConformityError>) {
          return try bracket.root(
            relative: 1e-15, absolute: 1e-15 * step, of: value)
        } catch {
          throw cause(error)
        }
      }
      near = far
      length *= 2
    }
    return nil
  }

  private static func cause(_ error: SolverError<ConformityError>) -> ConformityError {
    switch error {
    case .function(let failure): failure
    case .solver(let failure): .numerical(detail: failure.code)
    }
  }

  /// ln(a/b), finite where one of them is 0.
  private static func logRatio(_ a: Double, _ b: Double) -> Double {
    Elementary.log(max(a, .leastNonzeroMagnitude)) - Elementary.log(max(b, .leastNonzeroMagnitude))
  }

  /// Φ⁻¹(p).
  static func quantile(_ p: Double) throws(ConformityError) -> Double {
    do throws(GSLError) {
      return try NormalLaw().quantile(p)
    } catch {
      throw .numerical(detail: error.code)
    }
  }
}
