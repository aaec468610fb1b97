import GSL

/// The uncertainty that costs least: what a better measurement costs against what a worse one
/// lets happen.
///
/// `C(u) = consequence(u) + D (u_ref/u)²`, since n repeats cost n times and give u_ref/√n.
/// It replaces *a third of the limit* by a price. Source: T. Fearn and others, Analyst 127
/// (2002) 818-824; L. R. Pendrill, Measurement 39 (2006) 849-854.
public struct OptimalUncertainty: Sendable, Hashable {
  /// u, within the range that was searched.
  public let standardUncertainty: Double
  /// C(u).
  public let cost: Double

  /// - Parameters:
  ///   - range: the uncertainties that can be had, both above 0.
  ///   - reference: u_ref, above 0.
  ///   - referenceCost: D, what a measurement with u_ref costs, not negative.
  ///   - consequence: the cost of wrong decisions with u.
  /// - Throws: ``EconomicsError``
  public init(
    range: ClosedRange<Double>, reference: Double, referenceCost: Double,
    consequence: (Double) throws(EconomicsError) -> Double
  ) throws(EconomicsError) {
    try ParameterCheck.positive(range.lowerBound, "uncertainty")
    try ParameterCheck.finite(range.upperBound, "uncertainty")
    try ParameterCheck.positive(reference, "referenceUncertainty")
    try ParameterCheck.notNegative(referenceCost, "referenceCost")
    // In ln u decades count alike, whatever the unit.
    let low = Elementary.log(range.lowerBound)
    let high = Elementary.log(range.upperBound)
    do throws(SolverError<EconomicsError>) {
      let bracket: MinimumBracket
      do throws(GSLError) { bracket = try MinimumBracket(low, high) } catch {
        throw SolverError<EconomicsError>.solver(error)
      }
      let found = try bracket.minimum(samples: 64) { (x: Double) throws(EconomicsError) in
        let u = Elementary.exp(x)
        let ratio = reference / u
        return try consequence(u) + referenceCost * ratio * ratio
      }
      standardUncertainty = min(max(Elementary.exp(found.x), range.lowerBound), range.upperBound)
      cost = try Self.finite(found.value)
    } catch {
      switch error {
      case .solver(let cause): throw .numerical(detail: cause.code)
      case .function(let cause): throw cause
      }
    }
  }

  private static func finite(
    _ value: Double
  ) throws(SolverError<EconomicsError>) -> Double {
    guard value.isFinite else { throw .function(.overflow) }
    return value
  }

  /// How many repeats come nearest from above: the least n with u_ref/√n ≤ u.
  ///
  /// - Parameter reference: u_ref of a single measurement.
  public func repeats(reference: Double) -> Int? {
    let ratio = reference / standardUncertainty
    return Int(exactly: max(1, (ratio * ratio * (1 - 1e-9)).rounded(.up)))
  }
}
