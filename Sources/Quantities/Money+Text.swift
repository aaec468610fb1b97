extension Money {
  /// The exact amount and its code, as files carry it: `1500000 VND`, `12.5 USD`.
  public var text: String { "\(amount.text) \(currency.code)" }

  /// The amount, rounded to the decimals of its currency, as people write it.
  ///
  /// English: thousands in groups with a no-break space, then the code: `1 500 000 VND`.
  /// Vietnamese: groups with a point, and the name of the đồng: `1.500.000 đồng`.
  public func text(_ language: Language) -> String {
    let unit =
      language == .vietnamese && currency == .vietnameseDong
      ? currency.name.vietnamese : currency.code
    return "\(amountText(language))\u{A0}\(unit)"
  }

  /// The amount alone, rounded to the decimals of its currency, as people write it.
  public func amountText(_ language: Language) -> String {
    let written = rounded.amount.magnitude.text(
      form: .english, grouped: false, leastDecimals: currency.decimals)
    let parts = written.split(separator: ".")
    var digits = parts[0]
    var groups: [Substring] = []
    // Four digits stand together, as in ExactDecimal's text; Vietnamese money groups them too.
    let least = language == .vietnamese ? 3 : 4
    if digits.count > least {
      while !digits.isEmpty {
        groups.append(digits.suffix(3))
        digits = digits.dropLast(3)
      }
    } else {
      groups = [digits]
    }
    let mark = NumberForm(language).decimalMark
    let whole = groups.reversed().joined(separator: language == .vietnamese ? "." : "\u{A0}")
    let sign = isNegative && !rounded.isZero ? "\u{2212}" : ""
    return sign + whole + (parts.count > 1 ? "\(mark)\(parts[1])" : "")
  }
}
