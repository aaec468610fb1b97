/// A decimal number as it was written: `mantissa × 10^-decimals`, exactly.
///
/// It is what stands between a text and an ``ExactDecimal``: no resolution has
/// been applied to it yet, so that `1 µg` and `1 t` are read with equal care.
public struct DecimalDigits: Sendable, Hashable {
  /// All digits, with the sign; at most 27 are read.
  public let mantissa: Int128
  /// How many of the digits stand behind the decimal mark.
  public let decimals: Int

  static let mostDigits = 27

  /// Reads `text` as a decimal number in `form`.
  ///
  /// - Accepted: an optional sign, digits, one decimal mark (point or comma), and
  ///   thousands grouped by spaces, points or commas. `.025` is read as 0.025.
  /// - A single point or comma before exactly three digits, after one to three
  ///   digits that do not begin with 0, can be a decimal mark or a grouping mark.
  ///   Only a declared `form` decides that.
  /// - Exponents, infinities and hexadecimal digits are not numbers here.
  ///
  /// - Throws: ``NumberError``
  public init(parsing text: String, form: NumberForm = .undeclared) throws(NumberError) {
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, Self.isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, Self.isSpace(last) { scalars.removeLast() }
    if scalars.isEmpty { throw .empty }
    let shown = Self.shown(text)

    var negative = false
    if let sign = scalars.first, Self.isSign(sign) {
      negative = sign != "+"
      scalars.removeFirst()
    }

    var groups: [String.UnicodeScalarView] = [String.UnicodeScalarView()]
    var separators: [Unicode.Scalar] = []
    for scalar in scalars {
      if ("0"..."9").contains(scalar) {
        groups[groups.count - 1].append(scalar)
      } else if Self.isSpace(scalar) || scalar == "." || scalar == "," {
        separators.append(Self.isSpace(scalar) ? " " : scalar)
        groups.append(String.UnicodeScalarView())
      } else {
        throw .notANumber(text: shown)
      }
    }
    // Nothing may stand empty but the whole part before a decimal mark.
    let isFractionOnly = groups.count == 2 && groups[0].isEmpty && separators[0] != " "
    if groups.dropFirst(isFractionOnly ? 1 : 0).contains(where: \.isEmpty) {
      throw .notANumber(text: shown)
    }

    let mark: Int?
    do {
      mark = try Self.decimalMarkIndex(groups, separators, form, shown)
    } catch {
      throw negative ? error.negated : error
    }
    var digits = 0
    var value: Int128 = 0
    for (index, group) in groups.enumerated() {
      for scalar in group {
        value = value * 10 + Int128(scalar.value - 48)
        if value != 0 { digits += 1 }
        if digits > Self.mostDigits {
          let isWhole = mark.map { index <= $0 } ?? true
          throw isWhole ? .outOfRange(text: shown) : .tooFine(text: shown)
        }
      }
    }
    decimals = mark == nil ? 0 : groups[groups.count - 1].count
    if decimals > Self.mostDigits { throw .tooFine(text: shown) }
    mantissa = negative ? -value : value
  }

  /// The index of the separator that is the decimal mark, or `nil` for an integer.
  private static func decimalMarkIndex(
    _ groups: [String.UnicodeScalarView], _ separators: [Unicode.Scalar],
    _ form: NumberForm, _ shown: String
  ) throws(NumberError) -> Int? {
    let marks = separators.indices.filter { separators[$0] != " " }
    guard let lastMark = marks.last else {
      try checkGroups(groups[...], shown)
      return nil
    }
    let spaced = separators.contains(" ")
    let kinds = Set(marks.map { separators[$0] })

    if marks.count == 1 {
      // Behind the mark no further group may stand: 1.500 000 is not written.
      if lastMark != separators.count - 1 { throw .badGrouping(text: shown) }
      let before = groups[..<(groups.count - 1)]
      try checkGroups(before, shown)
      let whole = before.last ?? String.UnicodeScalarView()
      let canGroup =
        !spaced && groups[groups.count - 1].count == 3 && (1...3).contains(whole.count)
        && whole.first != "0"
      if form == .undeclared {
        if canGroup {
          throw .ambiguous(
            text: shown,
            asDecimal: "\(whole).\(trimmed(groups[groups.count - 1]))",
            asGrouped: "\(whole)\(groups[groups.count - 1])")
        }
        return lastMark
      }
      if Character(separators[lastMark]) == form.decimalMark { return lastMark }
      if canGroup { return nil }
      throw .contradictsForm(text: shown, form: form)
    }

    if spaced { throw .badGrouping(text: shown) }
    if kinds.count == 1 {
      try checkGroups(groups[...], shown)
      if form != .undeclared, Character(separators[lastMark]) == form.decimalMark {
        throw .contradictsForm(text: shown, form: form)
      }
      return nil
    }
    // Two kinds: the last one is the decimal mark, and stands once.
    let decimalKind = separators[lastMark]
    if separators.filter({ $0 == decimalKind }).count != 1 { throw .badGrouping(text: shown) }
    try checkGroups(groups[..<(groups.count - 1)], shown)
    if form != .undeclared, Character(decimalKind) != form.decimalMark {
      throw .contradictsForm(text: shown, form: form)
    }
    return lastMark
  }

  /// Groups of thousands: one to three digits, the first of them not 0, then three each time.
  private static func checkGroups(
    _ groups: ArraySlice<String.UnicodeScalarView>, _ shown: String
  ) throws(NumberError) {
    guard groups.count > 1, let first = groups.first else { return }
    let regular =
      (1...3).contains(first.count) && first.first != "0"
      && groups.dropFirst().allSatisfy { $0.count == 3 }
    if !regular { throw .badGrouping(text: shown) }
  }

  private static func trimmed(_ digits: String.UnicodeScalarView) -> String {
    var digits = digits
    while digits.count > 1, digits.last == "0" { digits.removeLast() }
    return String(digits)
  }

  /// The spaces that may group thousands: ordinary, no-break, figure, thin and narrow no-break.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\u{A0}", "\u{2007}", "\u{2009}", "\u{202F}": true
    default: false
    }
  }

  /// A plus, a hyphen or a minus sign.
  static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "+" || scalar == "-" || scalar == "\u{2212}"
  }

  /// `text` shortened for an error message, and without what could steer a terminal.
  static func shown(_ text: String) -> String {
    var head = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(40) {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: head.append(" ")
      case .format: head.append("\u{FFFD}")
      default: head.append(scalar)
      }
    }
    return String(head) + (text.unicodeScalars.dropFirst(40).isEmpty ? "" : "…")
  }
}
