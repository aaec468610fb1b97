/// The permissible values of a property: one or two limits, which belong to them
/// (JCGM 106:2012, 3.3.5).
public struct ToleranceInterval: Sendable, Hashable {
  /// T_L, or `nil` where there is none.
  public let lower: Double?
  /// T_U, or `nil` where there is none.
  public let upper: Double?

  /// - Throws: ``ConformityError/noLimits``, ``ConformityError/limitsReversed(lower:upper:)``
  ///   (equal limits too), ``ConformityError/notFinite(field:)``.
  public init(lower: Double? = nil, upper: Double? = nil) throws(ConformityError) {
    if let lower, !lower.isFinite { throw .notFinite(field: "lower") }
    if let upper, !upper.isFinite { throw .notFinite(field: "upper") }
    if lower == nil, upper == nil { throw .noLimits }
    if let lower, let upper, lower >= upper {
      throw .limitsReversed(lower: lower, upper: upper)
    }
    self.lower = lower
    self.upper = upper
  }

  init(unchecked lower: Double?, _ upper: Double?) {
    self.lower = lower
    self.upper = upper
  }

  /// T_U − T_L, or `nil` for a one-sided tolerance.
  public var width: Double? {
    guard let lower, let upper else { return nil }
    return DecimalScaling.difference(upper, lower)
  }

  /// The limits with ∞ where there is none.
  var ends: (lower: Double, upper: Double) { (lower ?? -.infinity, upper ?? .infinity) }

  func shifted(by decades: Int) -> ToleranceInterval {
    ToleranceInterval(
      unchecked: lower.map { DecimalScaling.shifted($0, by: decades) },
      upper.map { DecimalScaling.shifted($0, by: decades) })
  }
}
