/// A result as it is written: the uncertainty to a few significant digits, the value
/// to the same place (JCGM 100:2008, 7.2.6).
///
/// Rounding starts from the shortest decimal of each number and happens once.
public struct ReportedValue: Sendable, Hashable {
  /// The value.
  public let value: String
  /// The uncertainty.
  public let uncertainty: String
  /// Both end at this power of ten; `nil` where nothing was rounded.
  public let decade: Int?

  /// Rounds a value and its (standard or expanded) uncertainty.
  ///
  /// - An uncertainty of 0 gives the value in full.
  /// - 0.0998 with two digits is 0.10.
  ///
  /// - Parameters:
  ///   - value: finite.
  ///   - uncertainty: finite, not negative.
  ///   - digits: significant digits of the uncertainty, 1 to 17.
  ///   - direction: how the uncertainty is rounded; the value goes to the nearest.
  public init(
    _ value: Double, uncertainty: Double, digits: Int = 2,
    direction: DecimalRounding.Direction = .nearestEven
  ) {
    precondition((1...17).contains(digits), "significant digits are from 1 to 17")
    precondition(value.isFinite && uncertainty.isFinite && uncertainty >= 0, "a finite result")
    let u = ShortestDecimal(uncertainty)
    if u.isZero {
      let decimal = ShortestDecimal(value)
      self.value = decimal.text(toDecade: min(0, decimal.exponent - decimal.digits.count))
      self.uncertainty = "0"
      decade = nil
      return
    }
    let first = u.rounded(toDecade: u.exponent - digits, direction)
    // Rounding may have carried into a new digit: 0.0998 → 0.100, written 0.10.
    let place = first.exponent - digits
    decade = place
    let rounded = ShortestDecimal(value).rounded(toDecade: place, .nearestEven)
    // Numbers with an exponent are written on their own; plain ones to the same place.
    self.value = rounded.text(toDecade: place)
    self.uncertainty = first.text(toDecade: place)
  }
}
