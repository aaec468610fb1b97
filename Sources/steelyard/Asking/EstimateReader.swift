import Quantities
import Reporting

/// Reads numbers as people type them: `about 5 to 7 kg`, `25-45 nghìn`, `1,2 triệu`, `300 a week`.
///
/// The number is written as in the language, and the unit may be left out where the question
/// names one.
struct EstimateReader {
  /// What is asked for.
  enum Kind {
    /// An amount; `k` and `triệu` multiply it.
    case money(Currency)
    /// An amount for a quantity, one kilogram where no other is named.
    case price(Currency)
    /// A mass, in this unit where none is named.
    case mass(MassUnit, mayBeNegative: Bool = false)
    /// So often a week, where no other time is named.
    case count
    /// Per cent.
    case share
  }

  let kind: Kind
  let language: Language

  /// What a line says.
  ///
  /// *About* a number without another is ten per cent to either side.
  func read(_ line: String) throws(Complaint) -> Estimate {
    var text = line[...]
    var isAbout = false
    if let found = text.prefixMatch(of: Self.about) {
      isAbout = true
      text = text[found.range.upperBound...]
    }
    if let found = text.prefixMatch(of: Self.from) { text = text[found.range.upperBound...] }
    if let found = text.wholeMatch(of: Self.plusMinus) {
      return try around(String(found.output.1), String(found.output.2))
    }
    if let found = text.wholeMatch(of: Self.range) {
      return try between(String(found.output.1), String(found.output.2))
    }
    let (number, symbol) = Self.split(String(text))
    let one = try value(number, symbol)
    guard isAbout else { return Estimate(one.value, one.unit) }
    let tenth = ExactDecimal(trillionths: one.value.magnitude.trillionths / 10)
    return try ordered(one.value - tenth, one.value + tenth, one.unit)
  }

  private static var about: Regex<Substring> {
    /(?:about|around|approximately|approx\.?|roughly|khoảng|chừng|tầm|cỡ|độ|~|≈)\s*/.ignoresCase()
  }
  private static var from: Regex<Substring> { /(?:from|between|từ|giữa)\s+/.ignoresCase() }
  private static var plusMinus: Regex<(Substring, Substring, Substring)> {
    /(.*?[0-9].*?)\s*(?:±|\+\/?-)\s*(.*[0-9].*)/
  }
  private static var range: Regex<(Substring, Substring, Substring)> {
    /(.*?[0-9].*?)\s*(?:–|—|-|(?:to|and|đến|tới|và)(?=[\s0-9]))\s*(.*[0-9].*)/.ignoresCase()
  }

  // MARK: Ranges

  private func between(_ left: String, _ right: String) throws(Complaint) -> Estimate {
    let (low, high) = (Self.split(left), Self.split(right))
    // "5 to 7 kg": the unit of the second is that of both.
    let first = try value(low.number, low.symbol.isEmpty ? high.symbol : low.symbol)
    let second = try value(high.number, high.symbol.isEmpty ? low.symbol : high.symbol)
    return try ordered(first.value, try same(second, first.unit), first.unit)
  }

  private func around(_ left: String, _ right: String) throws(Complaint) -> Estimate {
    let (middle, width) = (Self.split(left), Self.split(right))
    let first = try value(middle.number, middle.symbol.isEmpty ? width.symbol : middle.symbol)
    let second = try value(width.number, width.symbol.isEmpty ? middle.symbol : width.symbol)
    let half = try same(second, first.unit)
    return try ordered(first.value - half, first.value + half, first.unit)
  }

  private func ordered(
    _ lower: ExactDecimal, _ upper: ExactDecimal, _ unit: String
  ) throws(Complaint) -> Estimate {
    if upper < lower {
      throw Complaint(
        text: Speech.say(
          "The first number is larger than the second. Write the smaller one first.",
          vi: "Số trước lớn hơn số sau. Hãy viết số nhỏ trước."))
    }
    try checkSign(lower)
    return Estimate(lower, upper, unit)
  }

  /// The value in another unit of mass.
  private func same(
    _ other: (value: ExactDecimal, unit: String), _ unit: String
  ) throws(Complaint) -> ExactDecimal {
    if other.unit == unit { return other.value }
    if let from = MassUnit(other.unit), let to = MassUnit(unit),
      let mass = try? Mass(parsing: "\(other.value.text) \(from.symbol)", form: .english),
      let count = mass.count(of: to)
    {
      return count
    }
    throw Complaint(
      text: Speech.say(
        "The two numbers have different units. Write both in one.",
        vi: "Hai số có đơn vị khác nhau. Hãy viết cùng một đơn vị."))
  }

  // MARK: One number

  /// The number and what stands behind it.
  private static func split(_ text: String) -> (number: String, symbol: String) {
    let end =
      text.firstIndex { character in
        !(character.isASCII && character.isNumber || ".,+-− \u{A0}\u{202F}".contains(character))
      } ?? text.endIndex
    func trimmed(_ part: Substring) -> String {
      var part = part.drop { $0.isWhitespace }
      while part.last?.isWhitespace == true { part.removeLast() }
      return String(part)
    }
    return (trimmed(text[..<end]), trimmed(text[end...]))
  }

  private func value(
    _ number: String, _ symbol: String
  ) throws(Complaint) -> (value: ExactDecimal, unit: String) {
    let digits: ExactDecimal
    do throws(NumberError) {
      digits = try ExactDecimal(parsing: number, form: NumberForm(language))
    } catch {
      let help = error.help.map { " (\($0[language]))" } ?? ""
      throw Complaint(text: "\(error.message[language])\(help)")
    }
    let found: (value: ExactDecimal, unit: String)
    switch kind {
    case .money(let currency):
      let (factor, rest) = Self.multiplier(symbol)
      try check(rest, is: currency)
      try checkDecimals(number, factor, currency)
      found = (try times(digits, factor), currency.code)
    case .price(let currency):
      let (factor, rest) = Self.multiplier(symbol)
      found = (
        try times(digits, factor), try priceUnit(rest, currency: currency)
      )
      try checkDecimals(number, factor, currency)
    case .mass(let unit, _): found = try mass(number, symbol.isEmpty ? unit.symbol : symbol)
    case .count: found = try frequency(digits, symbol)
    case .share:
      guard symbol.isEmpty || symbol == "%" else { throw unknown(symbol, known: ["%"]) }
      if ExactDecimal(100) < digits {
        throw Complaint(
          text: Speech.say("More than 100 % cannot be.", vi: "Không thể lớn hơn 100 %."))
      }
      found = (digits, "%")
    }
    try checkSign(found.value)
    return found
  }

  private func checkSign(_ value: ExactDecimal) throws(Complaint) {
    if case .mass(_, true) = kind { return }
    if value.isNegative {
      throw Complaint(
        text: Speech.say("It cannot be less than nothing.", vi: "Không thể nhỏ hơn 0."))
    }
  }

  private func times(_ digits: ExactDecimal, _ factor: Int) throws(Complaint) -> ExactDecimal {
    // What Quantities may add and multiply without overflow.
    if digits.magnitude.approximation * Double(factor) > 1e15 {
      throw Complaint(
        text: Speech.say(
          "This is too large. Check the zeros.", vi: "Số quá lớn. Hãy kiểm tra số 0."))
    }
    return digits * factor
  }

  /// `35.000 đồng` read as 35: the đồng has no decimals, but thousands.
  private func checkDecimals(
    _ number: String, _ factor: Int, _ currency: Currency
  ) throws(Complaint) {
    guard factor == 1, currency.decimals == 0,
      let mark = number.lastIndex(of: language == .vietnamese ? "," : "."),
      number[mark...].count == 4
    else { return }
    let meant = number.filter { $0.isNumber }
    throw Complaint(
      text: Speech.say(
        "\(currency.code) has no decimals: for thousands write \(meant).",
        vi: "Đồng không có số lẻ thập phân: nếu là hàng nghìn, hãy viết \(meant)."))
  }

  // MARK: Units

  /// `nghìn` and its like, and what follows.
  private static func multiplier(_ symbol: String) -> (factor: Int, rest: String) {
    let word = symbol.prefix { $0.isLetter }
    let factors = [
      "k": 1000, "nghin": 1000, "ngan": 1000, "thousand": 1000, "trieu": 1_000_000,
      "tr": 1_000_000, "million": 1_000_000, "m": 1_000_000, "mil": 1_000_000,
      "ty": 1_000_000_000, "ti": 1_000_000_000, "billion": 1_000_000_000,
    ]
    guard let factor = factors[Spelling.folded(String(word))] else { return (1, symbol) }
    return (factor, String(symbol[word.endIndex...].drop { $0.isWhitespace }))
  }

  private func check(_ symbol: String, is currency: Currency) throws(Complaint) {
    if symbol.isEmpty || Currency(symbol) == currency { return }
    throw unknown(symbol, known: [currency.code])
  }

  private func priceUnit(_ symbol: String, currency: Currency) throws(Complaint) -> String {
    let slashed = symbol.replacing(
      /\s*(?:\/|\b(?:per|a|each|mỗi|một)\b)\s*/.ignoresCase(), with: "/")
    let parts = slashed.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    try check(parts.first.map { $0.filter { !$0.isWhitespace } } ?? "", is: currency)
    guard parts.count == 2 else { return "\(currency.code)/kg" }
    let unit = try massUnit(parts[1].filter { !$0.isWhitespace && !$0.isNumber })
    return "\(currency.code)/\(unit.symbol)"
  }

  private func massUnit(_ symbol: String) throws(Complaint) -> MassUnit {
    do throws(QuantityError) {
      return try Mass.unit(symbol)
    } catch {
      throw unknown(symbol, known: ["g", "kg", "t"])
    }
  }

  /// Customary units are read, and nothing is written in them.
  private func mass(
    _ number: String, _ symbol: String
  ) throws(Complaint) -> (value: ExactDecimal, unit: String) {
    let unit = try massUnit(symbol)
    let shown = unit.isLegal ? unit : .kilogram
    do throws(QuantityError) {
      let mass = try Mass(parsing: number, unit: unit, form: NumberForm(language))
      if let count = mass.count(of: shown) { return (count, shown.symbol) }
      return (mass.value, "g")
    } catch {
      throw Complaint(text: error.message[language])
    }
  }

  private func frequency(
    _ digits: ExactDecimal, _ symbol: String
  ) throws(Complaint) -> (value: ExactDecimal, unit: String) {
    let noise: Set<String> = [
      "lan", "can", "times", "weighings", "a", "per", "each", "moi", "mot", "every", "",
    ]
    let words = Spelling.folded(symbol).split { $0 == " " || $0 == "/" }.map(String.init)
      .filter { !noise.contains($0) }
    switch words.first ?? "week" {
    case "day", "daily", "ngay": return (try times(digits, 7), "/week")
    case "week", "weekly", "tuan": return (digits, "/week")
    case "month", "monthly", "thang": return (digits, "/month")
    case "year", "yearly", "nam": return (digits, "/year")
    default:
      throw unknown(
        symbol,
        known: language == .vietnamese
          ? ["/ngày", "/tuần", "/tháng", "/năm"] : ["/day", "/week", "/month", "/year"])
    }
  }

  private func unknown(_ symbol: String, known: [String]) -> Complaint {
    let shown = TextLayout.printable(String(symbol.prefix(30)))
    let list = known.joined(separator: ", ")
    return Complaint(
      text: Speech.say(
        "'\(shown)' is no unit that fits here. Write the number, or use: \(list).",
        vi: "'\(shown)' không phải đơn vị dùng được ở đây. Hãy chỉ viết số, hoặc dùng: \(list)."))
  }
}
