/// The probabilities that the true value lies below, within and above a tolerance, given all
/// that is known after the measurement (JCGM 106:2012, 7.2 to 7.5).
public struct StateOfKnowledge: Sendable, Hashable {
  /// P(η < T_L).
  public let below: Double
  /// p_c = P(T_L ≤ η ≤ T_U), the conformance probability.
  public let conforming: Double
  /// P(η > T_U).
  public let above: Double

  /// 1 − p_c, the sum of the parts outside and not a difference from 1.
  public var nonconforming: Double { min(below + above, 1) }

  init(below: Double, conforming: Double, above: Double) {
    self.below = min(max(below, 0), 1)
    self.conforming = min(max(conforming, 0), 1)
    self.above = min(max(above, 0), 1)
  }

  /// With a distribution that already is the state of knowledge.
  init(_ law: ProbabilityLaw, _ tolerance: ToleranceInterval) throws(ConformityError) {
    let (low, high) = tolerance.ends
    let parts = try law.parts(low, high)
    self.init(below: parts.below, conforming: parts.within, above: parts.above)
  }

  /// After a measured value y with standard uncertainty u, and perhaps a prior.
  ///
  /// - No prior: η ~ N(y, u²), so p_c = Φ((T_U − y)/u) − Φ((T_L − y)/u).
  /// - A normal prior: the precisions add, and the mean is weighted by them.
  /// - Any other: p_c is the part of ∫ g₀(η) exp(−(y − η)²/(2u²)) dη within the tolerance.
  init(
    value y: Double, u: Double, prior: ProbabilityLaw?, _ tolerance: ToleranceInterval,
    _ integrator: inout RiskIntegrator
  ) throws(ConformityError) {
    let (low, high) = tolerance.ends
    if u == 0 {
      self.init(
        below: y < low ? 1 : 0, conforming: y < low || y > high ? 0 : 1, above: y > high ? 1 : 0)
      return
    }
    func distance(_ limit: Double, _ center: Double) -> Double {
      limit.isFinite ? DecimalScaling.difference(limit, center) : limit
    }
    guard let prior else {
      self.init(standardised: distance(low, y) / u, distance(high, y) / u)
      return
    }
    if let (mean, deviation) = prior.normalParameters {
      // Written so that neither of the two uncertainties may be lost beside the other.
      let ratio = u / deviation
      let share = ratio * ratio / (1 + ratio * ratio)
      let spread = u / (1 + ratio * ratio).squareRoot()
      let shift = share * DecimalScaling.difference(mean, y)
      self.init(
        standardised: (distance(low, y) - shift) / spread, (distance(high, y) - shift) / spread)
      return
    }
    let weights = try integrator.posteriorWeights(prior, low, high, value: y, u: u)
    let total = weights.below + weights.within + weights.above
    guard total > 0, total.isFinite else { throw .priorExcludesValue }
    self.init(
      below: weights.below / total, conforming: weights.within / total,
      above: weights.above / total)
  }

  /// With limits in standard deviations from the mean of a normal law.
  private init(standardised low: Double, _ high: Double) {
    self.init(
      below: NormalTail.lower(low), conforming: NormalTail.within(low, high),
      above: NormalTail.upper(high))
  }
}
