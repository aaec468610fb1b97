/// A binary number as the shortest decimal that reads back as the same number: what a
/// person wrote, or would write.
///
/// Rounding starts from it, once: 28.05 is 28.05, not the binary number next to it.
struct ShortestDecimal {
  var isNegative: Bool
  /// 0 to 9 each, without zeros at either end; empty for zero.
  var digits: [UInt8]
  /// The value is 0.d₁d₂… × 10^exponent.
  var exponent: Int

  /// - Precondition: `value` is finite.
  init(_ value: Double) {
    precondition(value.isFinite, "only a finite number has digits")
    isNegative = value.sign == .minus
    digits = []
    exponent = 0
    var pointAt: Int?
    var count = 0
    var power = 0
    var inPower = false
    var powerIsNegative = false
    // The standard library prints the shortest form, such as 1.05e-34.
    for byte in value.magnitude.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): pointAt = count
      case UInt8(ascii: "e"): inPower = true
      case UInt8(ascii: "-"): powerIsNegative = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = byte - UInt8(ascii: "0")
        if inPower {
          power = power * 10 + Int(digit)
        } else {
          digits.append(digit)
          count += 1
        }
      default: break
      }
    }
    exponent = (pointAt ?? count) + (powerIsNegative ? -power : power)
    trim()
  }

  private mutating func trim() {
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    exponent -= leading
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { exponent = 0 }
  }

  var isZero: Bool { digits.isEmpty }

  /// The number as binary, correctly rounded.
  var value: Double {
    if isZero { return isNegative ? -0.0 : 0 }
    var text = isNegative ? "-0." : "0."
    for digit in digits { text.append(Character(Unicode.Scalar(digit + UInt8(ascii: "0")))) }
    return Double(text + "e\(exponent)") ?? .nan
  }

  /// (a + b)/2 in decimal: exactly 1.2 for 1.1 and 1.3.
  ///
  /// Binary where the digits are too far apart.
  static func midpoint(_ a: Double, _ b: Double) -> Double {
    let binary = a / 2 + b / 2
    guard a.isFinite, b.isFinite, let sum = sum(ShortestDecimal(a), ShortestDecimal(b)) else {
      return binary
    }
    // Half of a sum is five tenths of it.
    guard let exact = Double("\(sum.mantissa * 5)e\(sum.decade - 1)"), exact.isFinite else {
      return binary
    }
    return exact
  }

  private static func sum(
    _ a: ShortestDecimal, _ b: ShortestDecimal
  ) -> (mantissa: Int128, decade: Int)? {
    let lowest = Swift.min(
      a.isZero ? .max : a.exponent - a.digits.count, b.isZero ? .max : b.exponent - b.digits.count)
    if lowest == .max { return (0, 0) }
    guard let x = a.mantissa(atDecade: lowest), let y = b.mantissa(atDecade: lowest) else {
      return nil
    }
    return (x + y, lowest)
  }

  private func mantissa(atDecade decade: Int) -> Int128? {
    if isZero { return 0 }
    let zeros = exponent - digits.count - decade
    if zeros < 0 || zeros + digits.count > 36 { return nil }
    var result: Int128 = 0
    for digit in digits { result = result * 10 + Int128(digit) }
    for _ in 0..<zeros { result *= 10 }
    return isNegative ? -result : result
  }
}
