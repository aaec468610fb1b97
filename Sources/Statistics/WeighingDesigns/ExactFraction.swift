/// An exact fraction in lowest terms, for matrices of whole numbers.
///
/// Numerator and denominator have 127 bits; what leaves them is an error, never a wrap.
struct ExactFraction: Equatable, Sendable {
  let numerator: Int128
  /// Positive.
  let denominator: Int128

  init(_ value: Int) {
    numerator = Int128(value)
    denominator = 1
  }

  private init(_ numerator: Int128, over denominator: Int128) {
    let divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0 ? -1 : 1)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  var isZero: Bool { numerator == 0 }

  /// The nearest double-double number.
  var value: DoubleDouble { DoubleDouble(numerator) / DoubleDouble(denominator) }

  static prefix func - (x: ExactFraction) -> ExactFraction {
    ExactFraction(-x.numerator, over: x.denominator)
  }

  func plus(_ other: ExactFraction) throws(WeighingDesignError) -> ExactFraction {
    // Over the common divisor first, so that the intermediate numbers stay small.
    let shared = greatestCommonDivisor(denominator, other.denominator)
    let first = try exactProduct(numerator, other.denominator / shared)
    let second = try exactProduct(other.numerator, denominator / shared)
    let (sum, overflow) = first.addingReportingOverflow(second)
    if overflow { throw .tooLarge }
    return ExactFraction(sum, over: try exactProduct(denominator, other.denominator / shared))
  }

  func minus(_ other: ExactFraction) throws(WeighingDesignError) -> ExactFraction {
    try plus(-other)
  }

  func times(_ other: ExactFraction) throws(WeighingDesignError) -> ExactFraction {
    let first = greatestCommonDivisor(numerator, other.denominator)
    let second = greatestCommonDivisor(other.numerator, denominator)
    return ExactFraction(
      try exactProduct(numerator / first, other.numerator / second),
      over: try exactProduct(denominator / second, other.denominator / first))
  }

  /// The quotient by a fraction that is not 0.
  func dividedBy(_ other: ExactFraction) throws(WeighingDesignError) -> ExactFraction {
    try times(ExactFraction(other.denominator, over: other.numerator))
  }
}

/// The product, or the error that it is too large.
func exactProduct(_ a: Int128, _ b: Int128) throws(WeighingDesignError) -> Int128 {
  let (result, overflow) = a.multipliedReportingOverflow(by: b)
  // The smallest number has no negative.
  if overflow || result == .min { throw .tooLarge }
  return result
}

/// The greatest common divisor, positive; 1 of two zeros.
func greatestCommonDivisor(_ a: Int128, _ b: Int128) -> Int128 {
  var (a, b) = (a.magnitude, b.magnitude)
  while b != 0 { (a, b) = (b, a % b) }
  return a == 0 ? 1 : Int128(a)
}

extension DoubleDouble {
  /// The nearest number to a whole one of 127 bits.
  init(_ value: Int128) {
    let high = Double(value)
    // The rest of a number of 127 bits has at most 74, of which binary64 keeps 53.
    self.init(sum: high, high.magnitude < 0x1p127 ? Double(value - Int128(high)) : 0)
  }
}
