/// A decimal number held exactly: a whole number of trillionths (10⁻¹²).
///
/// Mass is counted in grams, so the step is 1 pg and the largest value read,
/// 10¹⁶, is far beyond 5 000 t: there is room below the 0.1 µg of the finest
/// balance for halves and tenths of its scale interval, and above the heaviest
/// weighbridge for sums and multiples.
///
/// - Values that come from a text stay within ±10¹⁶ (``NumberError/outOfRange``
///   otherwise). Sums of up to 10⁹ such values, and products with integers up to
///   10⁹, cannot overflow; the operators trap, and never wrap, beyond that.
/// - There is no rounding anywhere but in ``rounded(decimals:)``.
public struct ExactDecimal: Sendable, Hashable, Comparable {
  /// The number of trillionths.
  public let trillionths: Int128

  /// The number 0.
  public static let zero = ExactDecimal(trillionths: 0)
  /// The number 1.
  public static let one = ExactDecimal(1)

  static let decimals = 12
  static let scale: Int128 = 1_000_000_000_000
  static let largestRead: Int128 = 10_000_000_000_000_000 * scale

  /// A count of trillionths.
  @inlinable
  public init(trillionths: Int128) {
    self.trillionths = trillionths
  }

  /// A whole number.
  public init(_ whole: Int) {
    trillionths = Int128(whole) * Self.scale
  }

  /// The exact value of `digits × numerator / denominator`.
  ///
  /// - Throws: ``NumberError/tooFine(text:)`` when it is not a whole number of
  ///   trillionths, ``NumberError/outOfRange(text:)`` when it passes ±10¹⁶.
  init(
    _ digits: DecimalDigits, times numerator: Int128 = 1, over denominator: Int128 = 1,
    text: @autoclosure () -> String
  ) throws(NumberError) {
    var divisor = denominator
    var product = digits.mantissa.multipliedReportingOverflow(by: numerator)
    let shift = Self.decimals - digits.decimals
    for _ in 0..<abs(shift) where !product.overflow {
      if shift > 0 {
        product = product.partialValue.multipliedReportingOverflow(by: 10)
      } else {
        divisor *= 10
      }
    }
    if product.overflow { throw .outOfRange(text: DecimalDigits.shown(text())) }
    let (quotient, remainder) = product.partialValue.quotientAndRemainder(dividingBy: divisor)
    if remainder != 0 { throw .tooFine(text: DecimalDigits.shown(text())) }
    if quotient.magnitude > Self.largestRead.magnitude {
      throw .outOfRange(text: DecimalDigits.shown(text()))
    }
    trillionths = quotient
  }

  /// Reads a plain number.
  ///
  /// - Throws: ``NumberError``
  public init(parsing text: String, form: NumberForm = .undeclared) throws(NumberError) {
    try self.init(DecimalDigits(parsing: text, form: form), text: text)
  }

  @inlinable
  public static func < (left: Self, right: Self) -> Bool { left.trillionths < right.trillionths }
}

extension ExactDecimal {
  @inlinable
  public static func + (left: Self, right: Self) -> Self {
    Self(trillionths: left.trillionths + right.trillionths)
  }

  @inlinable
  public static func - (left: Self, right: Self) -> Self {
    Self(trillionths: left.trillionths - right.trillionths)
  }

  @inlinable
  public static prefix func - (value: Self) -> Self { Self(trillionths: -value.trillionths) }

  @inlinable
  public static func * (value: Self, count: Int) -> Self {
    Self(trillionths: value.trillionths * Int128(count))
  }

  /// The absolute value.
  @inlinable
  public var magnitude: Self { trillionths < 0 ? -self : self }

  /// Whether this is 0.
  @inlinable
  public var isZero: Bool { trillionths == 0 }

  /// Whether this is below 0.
  @inlinable
  public var isNegative: Bool { trillionths < 0 }

  /// `self × ratio` when that is a whole number of trillionths, else `nil`.
  public func multiplied(by ratio: Ratio) -> Self? {
    let product = trillionths.multipliedReportingOverflow(by: Int128(ratio.numerator))
    if product.overflow { return nil }
    let (quotient, remainder) = product.partialValue.quotientAndRemainder(
      dividingBy: Int128(ratio.denominator))
    return remainder == 0 ? Self(trillionths: quotient) : nil
  }

  /// Whether this is `step` taken a whole number of times.
  ///
  /// Nothing but zero is a multiple of zero.
  public func isMultiple(of step: Self) -> Bool { trillionths.isMultiple(of: step.trillionths) }

  /// The nearest binary number: for uncertainty and for drawing, never for a verdict.
  public var approximation: Double { Double(trillionths) / 1e12 }
}
