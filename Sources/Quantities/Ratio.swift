/// An exact ratio of two whole numbers, such as the 1/3 of a test-weight gate.
///
/// It is held in lowest terms with a positive denominator, so that 2/4 equals 1/2.
public struct Ratio: Sendable, Hashable {
  /// The number above the line, with the sign of the ratio.
  public let numerator: Int
  /// The number below the line, positive.
  public let denominator: Int

  /// - Precondition: `denominator` is positive.
  public init(_ numerator: Int, _ denominator: Int = 1) {
    precondition(denominator > 0, "the denominator of a ratio is positive")
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  /// Reads `1/3`, `0.5`, `0,5` or `2`.
  ///
  /// Numerator and denominator do not pass 10⁹, so that products of two ratios, and
  /// of a ratio with any quantity that was read, cannot overflow.
  ///
  /// - Throws: ``NumberError``
  public init(parsing text: String) throws(NumberError) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2 {
      let top = try DecimalDigits(parsing: String(parts[0]))
      let bottom = try DecimalDigits(parsing: String(parts[1]))
      guard top.decimals == 0, bottom.decimals == 0,
        let numerator = Int(exactly: top.mantissa), let denominator = Int(exactly: bottom.mantissa),
        denominator > 0, denominator < 1_000_000_000, numerator.magnitude < 1_000_000_000
      else { throw .notANumber(text: DecimalDigits.shown(text)) }
      self.init(numerator, denominator)
      return
    }
    let digits = try DecimalDigits(parsing: text)
    var denominator = 1
    guard digits.decimals <= 9, let numerator = Int(exactly: digits.mantissa),
      numerator.magnitude < 1_000_000_000
    else { throw .tooFine(text: DecimalDigits.shown(text)) }
    for _ in 0..<digits.decimals { denominator *= 10 }
    self.init(numerator, denominator)
  }

  /// The product of two ratios in lowest terms.
  public static func * (left: Ratio, right: Ratio) -> Ratio {
    Ratio(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// The ratio as it is written in a rule: `1/3`, `0.5`, `2`.
  public var text: String {
    if let decimal = ExactDecimal.one.multiplied(by: self), decimal.text.count <= 6 {
      return decimal.text
    }
    return "\(numerator)/\(denominator)"
  }

  /// The greatest common divisor of `a` and a `b` that is not 0.
  private static func greatestCommonDivisor(_ a: UInt, _ b: UInt) -> Int {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return Int(a)
  }
}
