/// A small reader of arithmetic such as `1000 g + 5 g/2 − (−0.5 g)`, which shares nothing with what
/// wrote it: exact fractions, masses in grams.
struct Arithmetic {
  /// A fraction in lowest terms is not needed: values are compared by cross multiplication.
  struct Fraction: Equatable {
    var over: Int128
    var under: Int128 = 1

    static func == (a: Fraction, b: Fraction) -> Bool { a.over * b.under == b.over * a.under }
    static func < (a: Fraction, b: Fraction) -> Bool { a.over * b.under < b.over * a.under }
    static func + (a: Fraction, b: Fraction) -> Fraction {
      Fraction(over: a.over * b.under + b.over * a.under, under: a.under * b.under).reduced
    }
    static func * (a: Fraction, b: Fraction) -> Fraction {
      Fraction(over: a.over * b.over, under: a.under * b.under).reduced
    }
    static prefix func - (a: Fraction) -> Fraction { Fraction(over: -a.over, under: a.under) }

    var inverse: Fraction? {
      over == 0
        ? nil : over < 0 ? Fraction(over: -under, under: -over) : Fraction(over: under, under: over)
    }

    var magnitude: Fraction { over < 0 ? -self : self }

    private var reduced: Fraction {
      var (a, b) = (over.magnitude, under.magnitude)
      while b != 0 { (a, b) = (b, a % b) }
      return a == 0 ? Fraction(over: 0) : Fraction(over: over / Int128(a), under: under / Int128(a))
    }
  }

  private var rest: Substring

  /// The value of `text`; `nil` where it is no arithmetic.
  static func value(_ text: String) -> Fraction? {
    var reader = Arithmetic(rest: Substring(text.replacing("\u{A0}", with: " ")))
    guard let value = reader.sum() else { return nil }
    reader.skip()
    return reader.rest.isEmpty ? value : nil
  }

  private mutating func skip() { rest = rest.drop { $0 == " " } }

  private mutating func take(_ sign: String) -> Bool {
    skip()
    guard rest.hasPrefix(sign) else { return false }
    rest = rest.dropFirst(sign.count)
    return true
  }

  private mutating func sum() -> Fraction? {
    guard var value = product() else { return nil }
    while true {
      if take("+") {
        guard let next = product() else { return nil }
        value = value + next
      } else if take("−") {
        guard let next = product() else { return nil }
        value = value + -next
      } else {
        return value
      }
    }
  }

  private mutating func product() -> Fraction? {
    guard var value = factor() else { return nil }
    while true {
      if take("×") {
        guard let next = factor() else { return nil }
        value = value * next
      } else if take("/") {
        guard let next = factor()?.inverse else { return nil }
        value = value * next
      } else {
        return value
      }
    }
  }

  private mutating func factor() -> Fraction? {
    if take("−") { return factor().map { -$0 } }
    if take("-") { return factor().map { -$0 } }
    if take("max(") {
      guard let first = sum(), take(","), let second = sum(), take(")") else { return nil }
      return first < second ? second : first
    }
    if take("(") {
      guard let value = sum(), take(")") else { return nil }
      return value
    }
    if take("|") {
      guard let value = sum(), take("|") else { return nil }
      return value.magnitude
    }
    return number()
  }

  private static let units: [(String, Fraction)] = [
    ("mg", Fraction(over: 1, under: 1000)), ("kg", Fraction(over: 1000)),
    ("g", Fraction(over: 1)), ("t", Fraction(over: 1_000_000)),
  ]

  private mutating func number() -> Fraction? {
    skip()
    let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard !digits.isEmpty, parts.count <= 2, let whole = Int128(parts.joined()) else { return nil }
    rest = rest.dropFirst(digits.count)
    var value = Fraction(over: whole)
    if parts.count == 2 {
      for _ in parts[1] { value = Fraction(over: value.over, under: value.under * 10) }
    }
    skip()
    for (name, size) in Self.units
    where rest.hasPrefix(name) && !(rest.dropFirst(name.count).first?.isLetter ?? false) {
      rest = rest.dropFirst(name.count)
      return value * size
    }
    return value
  }
}
