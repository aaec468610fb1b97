/// Arithmetic on binary numbers as the decimals that people wrote.
///
/// A `Double` here stands for its shortest decimal, at most 17 digits. Shifting the decimal
/// point and adding two such decimals is exact, and rounded once when it becomes a `Double`
/// again: 10.3 − 0.1 is 10.2 and not the number beside it, and 0.0103 kg are exactly the
/// digits of 10.3 g. So a boundary is met where people say it is, and a problem has the same
/// digits in every decimal unit.
enum DecimalScaling {
  /// `x` × 10^`decades`, correctly rounded.
  static func shifted(_ x: Double, by decades: Int) -> Double {
    if decades == 0 || x == 0 || !x.isFinite { return x }
    let decimal = Decimal17(x)
    return Double("\(decimal.mantissa)e\(decimal.exponent + decades)") ?? x
  }

  /// a + b as decimals, rounded once.
  static func sum(_ a: Double, _ b: Double) -> Double {
    if !a.isFinite || !b.isFinite || a == 0 || b == 0 { return a + b }
    var first = Decimal17(a)
    var second = Decimal17(b)
    let common = min(first.exponent, second.exponent)
    // 17 digits and 20 places more stay within the integer.
    guard first.exponent - common <= 20, second.exponent - common <= 20 else { return a + b }
    first.extend(to: common)
    second.extend(to: common)
    return Double("\(first.mantissa + second.mantissa)e\(common)") ?? (a + b)
  }

  /// a × b as decimals, rounded once.
  static func product(_ a: Double, _ b: Double) -> Double {
    if !a.isFinite || !b.isFinite || a == 0 || b == 0 { return a * b }
    let (first, second) = (Decimal17(a), Decimal17(b))
    // Two mantissas of 17 digits make one of 34.
    return Double("\(first.mantissa * second.mantissa)e\(first.exponent + second.exponent)")
      ?? (a * b)
  }

  /// a − b as decimals, rounded once.
  static func difference(_ a: Double, _ b: Double) -> Double { sum(a, -b) }

  /// The decade of the first digit of `x`: 0 for 1 ≤ |x| < 10; `nil` for 0.
  static func decade(_ x: Double) -> Int? {
    guard x != 0, x.isFinite else { return nil }
    let decimal = Decimal17(x)
    return String(decimal.mantissa.magnitude).utf8.count - 1 + decimal.exponent
  }

  /// mantissa × 10^exponent.
  private struct Decimal17 {
    var mantissa: Int128
    var exponent: Int

    /// - Precondition: `x` is finite.
    init(_ x: Double) {
      var digits: Int128 = 0
      var places = 0
      var behindPoint = false
      var power = 0
      var powerIsNegative = false
      var inPower = false
      // The standard library prints the shortest form, such as 1.05e-34.
      for byte in x.magnitude.description.utf8 {
        switch byte {
        case UInt8(ascii: "."): behindPoint = true
        case UInt8(ascii: "e"): inPower = true
        case UInt8(ascii: "-"): powerIsNegative = true
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          let digit = Int(byte - UInt8(ascii: "0"))
          if inPower {
            power = power * 10 + digit
          } else {
            digits = digits * 10 + Int128(digit)
            if behindPoint { places += 1 }
          }
        default: break
        }
      }
      exponent = (powerIsNegative ? -power : power) - places
      while digits != 0, digits % 10 == 0 {
        digits /= 10
        exponent += 1
      }
      mantissa = x < 0 ? -digits : digits
    }

    mutating func extend(to lower: Int) {
      while exponent > lower {
        mantissa *= 10
        exponent -= 1
      }
    }
  }
}
