/// An exact ratio of two whole numbers, such as the 1/3 of a test-weight gate.
///
/// The denominator is positive; the ratio need not be in lowest terms.
public struct Ratio: Sendable, Hashable {
  /// The number above the line, with the sign of the ratio.
  public let numerator: Int
  /// The number below the line, positive.
  public let denominator: Int

  /// - Precondition: `denominator` is positive.
  public init(_ numerator: Int, _ denominator: Int = 1) {
    precondition(denominator > 0, "the denominator of a ratio is positive")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Reads `1/3`, `0.5`, `0,5` or `2`.
  ///
  /// - Throws: ``NumberError``
  public init(parsing text: String) throws(NumberError) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2 {
      let top = try DecimalDigits(parsing: String(parts[0]))
      let bottom = try DecimalDigits(parsing: String(parts[1]))
      guard top.decimals == 0, bottom.decimals == 0,
        let numerator = Int(exactly: top.mantissa), let denominator = Int(exactly: bottom.mantissa),
        denominator > 0, denominator < 1_000_000_000, abs(numerator) < 1_000_000_000
      else { throw .notANumber(text: DecimalDigits.shown(text)) }
      self.init(numerator, denominator)
      return
    }
    let digits = try DecimalDigits(parsing: text)
    var denominator = 1
    guard digits.decimals <= 9, let numerator = Int(exactly: digits.mantissa),
      abs(numerator) < 1_000_000_000
    else { throw .tooFine(text: DecimalDigits.shown(text)) }
    for _ in 0..<digits.decimals { denominator *= 10 }
    self.init(numerator, denominator)
  }

  /// The product of two ratios in lowest terms.
  public static func * (left: Ratio, right: Ratio) -> Ratio {
    let top = left.numerator * right.numerator
    let bottom = left.denominator * right.denominator
    let divisor = greatestCommonDivisor(abs(top), bottom)
    return Ratio(top / divisor, bottom / divisor)
  }

  /// The ratio as it is written in a rule: `1/3`, `0.5`, `2`.
  public var text: String {
    if let decimal = ExactDecimal.one.multiplied(by: self), decimal.text.count <= 6 {
      return decimal.text
    }
    return "\(numerator)/\(denominator)"
  }

  private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}
