/// Rounding of results for display, in decimal and once.
public enum DecimalRounding {
  /// Which way a number between two steps goes.
  public enum Direction: Sendable, Hashable {
    /// To the nearer; halfway to the even digit.
    case nearestEven
    /// Away from zero, whatever is cut off (JCGM 100:2008, 7.2.6).
    case up
    /// Away from zero, unless nearest changes the number by at most 5 % (EA-4/02, 6.3).
    case upBeyondFivePercent
  }

  /// `value` with `digits` significant digits, as text.
  ///
  /// - Precondition: `digits` is from 1 to 17.
  public static func significant(
    _ value: Double, _ digits: Int, direction: Direction = .nearestEven
  ) -> String {
    precondition((1...17).contains(digits), "significant digits are from 1 to 17")
    guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "-∞" : "∞" }
    let decimal = ShortestDecimal(value)
    let place = decimal.exponent - digits
    return decimal.rounded(toDecade: place, direction).text(toDecade: decimal.isZero ? 0 : place)
  }

  /// `value` with at most `places` decimals, halves to the even digit, without zeros behind the
  /// point: -0.25 to one place is -0.2, 0.004 to two is 0.
  ///
  /// - Precondition: `places` is from 0 to 17.
  public static func places(_ value: Double, _ places: Int) -> String {
    precondition((0...17).contains(places), "decimals are from 0 to 17")
    guard value.isFinite else { return significant(value, 1) }
    let rounded = ShortestDecimal(value).rounded(toDecade: -places, .nearestEven)
    return rounded.isZero ? "0" : withoutZeros(rounded.text(toDecade: -places))
  }

  /// `value` with at most `digits` significant digits, without zeros behind the point: 4, not
  /// 4.000.
  ///
  /// - Precondition: `digits` is from 1 to 17.
  public static func trimmed(_ value: Double, _ digits: Int) -> String {
    withoutZeros(significant(value, digits))
  }

  private static func withoutZeros(_ number: String) -> String {
    var text = number
    guard text.contains("."), !text.contains("e") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
