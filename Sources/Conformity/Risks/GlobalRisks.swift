/// The risks of a decision rule over all items that come to be measured
/// (JCGM 106:2012, 9.5).
public struct GlobalRisks: Sendable, Hashable {
  /// P(the item conforms), before it is measured.
  public let conforming: Double
  /// P(the result is accepted).
  public let accepted: Double
  /// R_C = P(accepted and not conforming).
  public let consumerRisk: Double
  /// R_P = P(rejected and conforming).
  public let producerRisk: Double
  /// P(not conforming | accepted), or `nil` where nothing is accepted.
  public let consumerRiskGivenAccepted: Double?
  /// P(conforming | rejected), or `nil` where nothing is rejected.
  public let producerRiskGivenRejected: Double?

  /// The risks of accepting the values of `acceptance`.
  ///
  /// - Parameters:
  ///   - law: what is known of the items before they are measured.
  ///   - uncertainty: by how much results scatter about the true value.
  /// - Throws: ``ConformityError/numerical(detail:)``
  public init(
    prior law: ProbabilityLaw, uncertainty: MeasurementUncertainty,
    tolerance: ToleranceInterval, acceptance: AcceptanceInterval
  ) throws(ConformityError) {
    var integrator = RiskIntegrator()
    try self.init(law, uncertainty, tolerance, acceptance, &integrator)
  }

  init(
    _ law: ProbabilityLaw, _ uncertainty: MeasurementUncertainty, _ tolerance: ToleranceInterval,
    _ acceptance: AcceptanceInterval, _ integrator: inout RiskIntegrator
  ) throws(ConformityError) {
    let (low, high) = tolerance.ends
    let prior = try law.parts(low, high)
    let consumer = try Self.consumerRisk(law, uncertainty, tolerance, acceptance, &integrator)
    let producer = try Self.producerRisk(law, uncertainty, tolerance, acceptance, &integrator)
    let nonconforming = min(prior.below + prior.above, 1)
    consumerRisk = min(consumer, nonconforming)
    producerRisk = min(producer, prior.within)
    conforming = prior.within

    // Of accepted and conforming, and of rejected and not conforming, the smaller part is
    // integrated and the larger one is the difference.
    let bothGood: Double
    if producerRisk < 0.5 * prior.within || acceptance.isEmpty {
      bothGood = prior.within - producerRisk
    } else {
      let side = MeasuredSide.within(acceptance.ends.lower, acceptance.ends.upper)
      bothGood = try integrator.joint(law, low, high, side, uncertainty)
    }
    let bothBad: Double
    if consumerRisk < 0.5 * nonconforming || acceptance.isEmpty {
      bothBad = nonconforming - consumerRisk
    } else {
      bothBad = try Self.joint(
        law, uncertainty, [(-.infinity, low), (high, .infinity)], Self.rejection(acceptance),
        &integrator)
    }
    accepted = acceptance.isEmpty ? 0 : min(consumerRisk + bothGood, 1)
    let rejected = producerRisk + bothBad
    consumerRiskGivenAccepted = accepted > 0 ? min(consumerRisk / accepted, 1) : nil
    producerRiskGivenRejected = rejected > 0 ? min(producerRisk / rejected, 1) : nil
  }

  /// R_C = ∫ outside the tolerance of g₀(η) P(accepted | η).
  static func consumerRisk(
    _ law: ProbabilityLaw, _ uncertainty: MeasurementUncertainty, _ tolerance: ToleranceInterval,
    _ acceptance: AcceptanceInterval, _ integrator: inout RiskIntegrator
  ) throws(ConformityError) -> Double {
    if acceptance.isEmpty { return 0 }
    let (low, high) = tolerance.ends
    let ends = acceptance.ends
    if ends.lower == -.infinity, ends.upper == .infinity {
      let prior = try law.parts(low, high)
      return prior.below + prior.above
    }
    return try joint(
      law, uncertainty, [(-.infinity, low), (high, .infinity)], [.within(ends.lower, ends.upper)],
      &integrator)
  }

  /// R_P = ∫ over the tolerance of g₀(η) P(rejected | η).
  static func producerRisk(
    _ law: ProbabilityLaw, _ uncertainty: MeasurementUncertainty, _ tolerance: ToleranceInterval,
    _ acceptance: AcceptanceInterval, _ integrator: inout RiskIntegrator
  ) throws(ConformityError) -> Double {
    let (low, high) = tolerance.ends
    if acceptance.isEmpty { return try law.parts(low, high).within }
    var sum = 0.0
    for side in rejection(acceptance) {
      sum += try integrator.joint(law, low, high, side, uncertainty)
    }
    return sum
  }

  private static func rejection(_ acceptance: AcceptanceInterval) -> [MeasuredSide] {
    let ends = acceptance.ends
    return (ends.lower > -.infinity ? [.below(ends.lower)] : [])
      + (ends.upper < .infinity ? [.above(ends.upper)] : [])
  }

  private static func joint(
    _ law: ProbabilityLaw, _ uncertainty: MeasurementUncertainty,
    _ regions: [(lower: Double, upper: Double)], _ sides: [MeasuredSide],
    _ integrator: inout RiskIntegrator
  ) throws(ConformityError) -> Double {
    var sum = 0.0
    for region in regions where region.lower < region.upper {
      for side in sides {
        // A value on a limit of the tolerance conforms.
        sum += try integrator.joint(
          law, region.lower, region.upper, openLower: region.lower > -.infinity,
          openUpper: region.upper < .infinity, side, uncertainty)
      }
    }
    return sum
  }
}
