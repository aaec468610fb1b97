/// The measured values that are accepted (JCGM 106:2012, 3.3.9); its limits belong to it.
public struct AcceptanceInterval: Sendable, Hashable {
  /// A_L, or `nil` where none bounds the accepted values.
  public let lower: Double?
  /// A_U, or `nil` where none bounds the accepted values.
  public let upper: Double?
  /// Whether no value is accepted: the guard bands have used up the tolerance.
  public let isEmpty: Bool

  /// The acceptance interval of a rule.
  ///
  /// - Parameters:
  ///   - uncertainty: by how much results scatter about the true value.
  ///   - prior: what is known of the items before they are measured, if anything is: with it
  ///     the risks that a rule aims at are the global ones.
  /// - Throws: ``ConformityError`` where the rule has no limits for such a tolerance.
  public init(
    _ rule: DecisionRule, tolerance: ToleranceInterval, uncertainty: MeasurementUncertainty,
    prior: ProbabilityLaw? = nil
  ) throws(ConformityError) {
    try uncertainty.check()
    self = try AcceptanceSolver(tolerance, uncertainty, prior).acceptance(rule)
  }

  init(lower: Double?, upper: Double?) {
    self.lower = lower
    self.upper = upper
    isEmpty = (lower ?? -.infinity) > (upper ?? .infinity)
  }

  private init(empty: Void) {
    lower = nil
    upper = nil
    isEmpty = true
  }

  /// Nothing is accepted.
  static let nothing = AcceptanceInterval(empty: ())

  /// The tolerance with its limits moved inside by `w`, outside where w is negative
  /// (JCGM 106:2012, 8.3.2 and 8.3.3).
  init(_ tolerance: ToleranceInterval, guardBand w: Double) {
    self.init(
      lower: tolerance.lower.map { DecimalScaling.sum($0, w) },
      upper: tolerance.upper.map { DecimalScaling.difference($0, w) })
  }

  /// Whether a measured value is accepted.
  public func contains(_ value: Double) -> Bool {
    !isEmpty && value >= (lower ?? -.infinity) && value <= (upper ?? .infinity)
  }

  /// The limits with ∞ where there is none; turned about where it is empty.
  var ends: (lower: Double, upper: Double) {
    isEmpty ? (.infinity, -.infinity) : (lower ?? -.infinity, upper ?? .infinity)
  }

  func shifted(by decades: Int) -> AcceptanceInterval {
    if isEmpty, lower == nil, upper == nil { return self }
    return AcceptanceInterval(
      lower: lower.map { DecimalScaling.shifted($0, by: decades) },
      upper: upper.map { DecimalScaling.shifted($0, by: decades) })
  }
}
