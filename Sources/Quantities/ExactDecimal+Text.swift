extension ExactDecimal {
  /// The number with all its decimals and no others, such as `2.5` or `-0.005`.
  ///
  /// Its decimal mark is a point and thousands are not grouped, whatever the
  /// language: this is the form of files.
  public var text: String { text(form: .english, grouped: false) }

  /// The number as `language` writes it, thousands grouped by a no-break space
  /// from 10 000 upwards (ISO 80000-1, 7.3.1).
  public func text(_ language: Language) -> String {
    text(form: NumberForm(language), grouped: true)
  }

  /// The number in `form`, with at least `leastDecimals` decimals.
  public func text(form: NumberForm, grouped: Bool, leastDecimals: Int = 0) -> String {
    let (whole, fraction) = trillionths.magnitude.quotientAndRemainder(
      dividingBy: Self.scale.magnitude)
    var decimals = String(fraction)
    decimals = String(repeating: "0", count: Self.decimals - decimals.count) + decimals
    while decimals.count > leastDecimals, decimals.last == "0" { decimals.removeLast() }

    var digits = String(whole)
    if grouped, digits.count > 4 {
      var parts: [Substring] = []
      var rest = Substring(digits)
      while !rest.isEmpty {
        parts.append(rest.suffix(3))
        rest = rest.dropLast(3)
      }
      digits = parts.reversed().joined(separator: "\u{A0}")
    }
    let sign = trillionths < 0 ? (grouped ? "\u{2212}" : "-") : ""
    let tail = decimals.isEmpty ? "" : "\(form.decimalMark)\(decimals)"
    return sign + digits + tail
  }

  /// The value to `decimals` places, halves away from zero.
  ///
  /// Only for display and for ratios: no verdict rests on a rounded value.
  public func rounded(decimals: Int) -> Self {
    precondition((0...Self.decimals).contains(decimals), "between 0 and 12 decimals are held")
    var step: Int128 = 1
    for _ in decimals..<Self.decimals { step *= 10 }
    let (quotient, remainder) = trillionths.quotientAndRemainder(dividingBy: step)
    let up = remainder.magnitude * 2 >= step.magnitude
    return Self(trillionths: (quotient + (up ? (trillionths < 0 ? -1 : 1) : 0)) * step)
  }
}
