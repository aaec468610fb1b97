/// A rate of interest a year by which later money counts less: 0.08 is 8 %.
public struct DiscountRate: Sendable, Hashable {
  /// r, above −1.
  public let value: Double
  /// ln(1 + r).
  let logarithm: Double

  /// A rate.
  ///
  /// - Parameter value: r, above −1.
  /// - Throws: ``EconomicsError/notFinite(parameter:)``, ``EconomicsError/rateTooLow(_:)``.
  public init(_ value: Double) throws(EconomicsError) {
    try ParameterCheck.finite(value, "discountRate")
    guard value > -1 else { throw .rateTooLow(value) }
    self.value = value
    logarithm = Elementary.logOnePlus(value)
  }

  /// What one unit of money in `years` is worth now: (1 + r)^−years.
  public func factor(years: Double) -> Double { Elementary.exp(-logarithm * years) }

  /// The present value of one unit at the end of each of `years` years:
  /// (1 − (1 + r)⁻ⁿ)/r, and n for r = 0.
  public func annuity(years: Int) -> Double {
    value == 0 ? Double(years) : -Elementary.expMinusOne(-logarithm * Double(years)) / value
  }
}
