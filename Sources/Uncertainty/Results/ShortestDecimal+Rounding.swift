extension ShortestDecimal {
  /// The number as a multiple of 10^decade.
  func rounded(
    toDecade decade: Int, _ direction: DecimalRounding.Direction
  ) -> ShortestDecimal {
    let kept = exponent - decade
    if kept >= digits.count { return self }
    var result = self
    let cut: ArraySlice<UInt8>
    if kept < 0 {
      // The first digit is not even next to the last place.
      result.digits = []
      cut = ArraySlice([0] + digits)
    } else {
      result.digits = Array(digits.prefix(kept))
      cut = digits.dropFirst(kept)
    }
    if Self.goesUp(cut, last: result.digits.last ?? 0, of: self, toDecade: decade, direction) {
      result.addOne(atDecade: decade)
    } else if result.digits.isEmpty {
      result.exponent = 0
    }
    result.normalise()
    return result
  }

  private static func goesUp(
    _ cut: ArraySlice<UInt8>, last: UInt8, of number: ShortestDecimal, toDecade decade: Int,
    _ direction: DecimalRounding.Direction
  ) -> Bool {
    guard cut.contains(where: { $0 != 0 }), let first = cut.first else { return false }
    let isAbove = first > 5 || (first == 5 && cut.dropFirst().contains { $0 != 0 })
    let isHalf = first == 5 && !isAbove
    let nearest = isAbove || (isHalf && last % 2 == 1)
    switch direction {
    case .nearestEven: return nearest
    case .up: return true
    case .upBeyondFivePercent:
      if nearest { return true }
      // What would be lost, as a part of the number.
      let lost = (Double(first) + Double(cut.dropFirst().first ?? 0) / 10) * 0.1
      let scale = ElementaryFunctions.power(10, Double(decade))
      return lost * scale > 0.05 * number.value.magnitude
    }
  }

  private mutating func addOne(atDecade decade: Int) {
    if digits.isEmpty {
      digits = [1]
      exponent = decade + 1
      return
    }
    // The digits reach down to the decade now.
    while digits.count < exponent - decade { digits.append(0) }
    var index = digits.count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      digits.insert(1, at: 0)
      exponent += 1
    }
  }

  private mutating func normalise() {
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty {
      exponent = 0
      isNegative = false
    }
  }

  /// The number in plain digits down to 10^decade, or with an exponent where plain
  /// digits would be mostly zeros.
  func text(toDecade decade: Int) -> String {
    let sign = isNegative ? "-" : ""
    if !isZero, exponent > 16 || exponent < -6 || decade > 6 {
      // d.ddde±x
      let count = max(1, exponent - decade)
      let padded = digits + [UInt8](repeating: 0, count: max(0, count - digits.count))
      let fraction = padded.dropFirst().map(String.init).joined()
      return sign + "\(padded[0])" + (fraction.isEmpty ? "" : "." + fraction) + "e\(exponent - 1)"
    }
    let whole =
      exponent > 0
      ? digits.prefix(exponent).map(String.init).joined()
        + String(repeating: "0", count: max(0, exponent - digits.count))
      : "0"
    if decade >= 0 { return sign + whole }
    let zeros = String(repeating: "0", count: min(max(0, -exponent), -decade))
    let behind = digits.dropFirst(max(0, exponent)).map(String.init).joined()
    let fraction = zeros + behind
    let padding = String(repeating: "0", count: max(0, -decade - fraction.count))
    return sign + whole + "." + fraction + padding
  }

  /// The exponent l of the number as c × 10^l with c of `count` digits.
  func lastDecade(digits count: Int) -> Int { exponent - count }
}
