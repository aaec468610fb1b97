extension DoubleDouble {
  /// Digits that stand together in an exact whole number: 10³¹ < 2¹⁰⁶.
  private static let mostDigits = 31

  /// Reads a decimal number: `12.5`, `-0.001`, `2.9e-41`, `.5`, `7.`.
  ///
  /// The digits are read as they stand, not through binary64: 0.1 is a tenth to 31
  /// digits. Digits beyond the 31st are rounded off. The relative error is at most
  /// 4 · 10⁻³¹ where the last digit stands at 10⁻⁴⁵ to 10⁴⁵, and 2 · 10⁻³⁰ beyond.
  ///
  /// - Parameter text: an optional sign, digits with at most one point, and an
  ///   exponent to 10; no spaces, no grouping.
  /// - Returns: nil for any other text, and for a number beyond binary64. One that
  ///   is too small for binary64 is 0.
  public init?(_ text: some StringProtocol) {
    var digits = text.utf8[...]
    var isNegative = false
    if let sign = digits.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      digits = digits.dropFirst()
    }
    var whole = DoubleDouble.zero
    var decade = 0
    var kept = 0
    var count = 0
    var hasPoint = false
    while let byte = digits.first {
      if byte == UInt8(ascii: ".") {
        if hasPoint { return nil }
        hasPoint = true
      } else if let digit = Self.digit(byte) {
        count += 1
        if kept < Self.mostDigits {
          // Exact: every intermediate value is a whole number below 2¹⁰⁶.
          whole = whole * 10 + DoubleDouble(digit)
          if kept > 0 || digit != 0 { kept += 1 }
          if hasPoint { decade -= 1 }
        } else {
          if kept == Self.mostDigits, digit >= 5 { whole += .one }
          kept += 1
          if !hasPoint { decade += 1 }
        }
      } else {
        break
      }
      digits = digits.dropFirst()
    }
    guard count > 0 else { return nil }
    if let mark = digits.first {
      guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E"),
        let exponent = Self.exponent(digits.dropFirst())
      else { return nil }
      decade += exponent
    }
    let value = whole.scaled(byDecade: decade)
    guard value.isFinite else { return nil }
    self = isNegative ? -value : value
  }

  private static func digit(_ byte: UInt8) -> Int? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte - UInt8(ascii: "0")) : nil
  }

  /// The exponent behind the `e`, cut off where binary64 has long ended.
  private static func exponent(_ text: some Collection<UInt8>) -> Int? {
    var text = text.makeIterator()
    var byte = text.next()
    let isNegative = byte == UInt8(ascii: "-")
    if isNegative || byte == UInt8(ascii: "+") { byte = text.next() }
    guard byte != nil else { return nil }
    var value = 0
    while let next = byte {
      guard let digit = digit(next) else { return nil }
      value = min(value * 10 + digit, 1_000_000)
      byte = text.next()
    }
    return isNegative ? -value : value
  }

  /// x · 10ⁿ.
  func scaled(byDecade decade: Int) -> DoubleDouble {
    // 0 stays 0, however large the power.
    if isZero || decade == 0 { return self }
    var result = self
    var rest = min(decade.magnitude, 800)
    while rest > 0 {
      // Up to 10⁴⁵ the power itself is exact; a step of 10²⁷⁰ stays within binary64.
      let step = min(rest, 270)
      let power = DoubleDouble(10).power(Int(step))
      result = decade > 0 ? result * power : result / power
      if !result.isFinite || result.isZero { return result }
      rest -= step
    }
    return result
  }

  /// The value in `digits` significant decimal digits, as `d.ddd…e±n`; `0`, `∞` or `NaN` as such.
  ///
  /// - Precondition: `digits` is from 1 to 31.
  public func text(digits: Int) -> String {
    precondition((1...Self.mostDigits).contains(digits), "significant digits are from 1 to 31")
    guard isFinite else { return high.isNaN ? "NaN" : high < 0 ? "-∞" : "∞" }
    if isZero { return "0" }
    var decade = Self.decade(of: high.magnitude)
    var scaled = magnitude.scaled(byDecade: digits - 1 - decade)
    if scaled < DoubleDouble(10).power(digits - 1) {
      decade -= 1
      scaled = magnitude.scaled(byDecade: digits - 1 - decade)
    }
    var whole = scaled.roundedWhole
    var figures = String(whole)
    if figures.count > digits {
      decade += 1
      whole /= 10
      figures = String(whole)
    }
    let mantissa = figures.count > 1 ? "\(figures.prefix(1)).\(figures.dropFirst())" : figures
    return (high < 0 ? "-" : "") + mantissa + (decade == 0 ? "" : "e\(decade)")
  }

  /// The nearest whole number; below 2¹²⁷.
  private var roundedWhole: Int128 {
    let whole = high.rounded(.down)
    let rest = (high - whole) + low
    return Int128(whole) + Int128(rest.rounded(.toNearestOrEven))
  }

  /// ⌊log₁₀ x⌋, or one more beside a power of ten.
  private static func decade(of value: Double) -> Int {
    // 1233/4096 is log₁₀ 2 to five digits, enough for 10^±308; the next loop mends one step.
    var decade = (Int(value.exponent) * 1233) >> 12
    while decade < 308, DoubleDouble(1.0).scaled(byDecade: decade + 1).high <= value { decade += 1 }
    return decade
  }
}

extension DoubleDouble: CustomStringConvertible {
  /// The value in 31 significant digits.
  public var description: String { text(digits: 31) }
}
