import Economics
import Quantities

/// Amounts and other numbers of a question of money, as people write them.
struct SavingsFigures {
  let language: Language
  let currency: Currency
  /// The unit of trade.
  let unit: String
  /// Whether amounts are estimates, and not known to the last unit.
  let isRounded: Bool

  init(currency: Currency, unit: String, language: Language, isRounded: Bool) {
    self.language = language
    self.currency = currency
    self.unit = unit
    self.isRounded = isRounded
  }

  init(_ question: SavingsCase, language: Language, isRounded: Bool) {
    self.init(
      currency: question.currency, unit: question.unit, language: language, isRounded: isRounded)
  }

  private var numbers: UncertaintyFigures { UncertaintyFigures(language: language) }

  /// The unit of money of a table: so large that its largest amount has at most four digits
  /// before the mark.
  struct Scale {
    let factor: Double
    let decimals: Int
    let name: LocalizedText
  }

  func scale(for amounts: [Double]) -> Scale {
    let largest = amounts.filter(\.isFinite).reduce(0) { max($0, $1.magnitude) }
    let code = currency.code
    let vietnamese = currency == .vietnameseDong ? currency.name.vietnamese : code
    let (factor, english, word): (Double, String, String) =
      switch largest {
      case 1e10...: (1e9, "billion ", "tỷ ")
      case 1e7...: (1e6, "million ", "triệu ")
      case 1e5...: (1e3, "thousand ", "nghìn ")
      default: (1, "", "")
      }
    // Four digits of the largest amount; none finer than the currency has.
    let digits = largest / factor
    var decimals = digits >= 1000 ? 0 : digits >= 100 ? 1 : 2
    if factor == 1 { decimals = currency.decimals }
    return Scale(
      factor: factor, decimals: decimals,
      name: LocalizedText(english + code, vi: word + vietnamese))
  }

  /// An amount in the unit of a table.
  func amount(_ value: Double, _ scale: Scale) -> String {
    fixed(value / scale.factor, scale.decimals)
  }

  /// An amount in a sentence: `12.5 million VND`, or to the last unit where it is known so.
  func amount(_ value: Double) -> String {
    if isRounded, value != 0 { return rounded(value) }
    return Money(rounding: value, currency)?.text(language) ?? numbers.significant(value, 6)
  }

  private func rounded(_ value: Double) -> String {
    let code = currency.code
    let vietnamese = currency == .vietnameseDong ? currency.name.vietnamese : code
    for (factor, english, word) in [(1e9, "billion", "tỷ"), (1e6, "million", "triệu")]
    where value.magnitude >= factor {
      let scaled = value.magnitude / factor
      let text = fixed(value / factor, scaled >= 100 ? 0 : scaled >= 10 ? 1 : 2)
      return language == .vietnamese
        ? "\(text)\u{A0}\(word)\u{A0}\(vietnamese)" : "\(text)\u{A0}\(english)\u{A0}\(code)"
    }
    // Three digits.
    var step = 1.0
    while value.magnitude / step >= 1000 { step *= 10 }
    let shown = step == 1 ? value : (value / step).rounded() * step
    return Money(rounding: shown, currency)?.text(language) ?? numbers.significant(value, 3)
  }

  /// A number with a fixed count of decimals.
  func fixed(_ value: Double, _ decimals: Int) -> String {
    var scale = 1.0
    var step: Int128 = 1_000_000_000_000
    for _ in 0..<decimals {
      scale *= 10
      step /= 10
    }
    let counted = (value * scale).rounded(.toNearestOrAwayFromZero)
    guard counted.magnitude < 1e15 else { return numbers.significant(value, 4) }
    let text = ExactDecimal(trillionths: Int128(counted) * step).text(
      form: NumberForm(language), grouped: true, leastDecimals: decimals)
    // As amounts of money are grouped, so that one line has one way to write numbers.
    return language == .vietnamese ? text.replacing("\u{A0}", with: ".") : text
  }

  /// A value of an input, with its unit.
  func value(_ value: Double, of input: EconomicInput) -> String {
    switch input.kind {
    case .signedQuantity, .quantity, .positiveQuantity:
      quantity(value, size: max(input.estimate.magnitude, input.standardDeviation))
    case .money: amount(value)
    case .price: "\(amount(value))/\(unit)"
    case .count: "\(count(value))/\(language == .vietnamese ? "năm" : "year")"
    case .share, .signedShare, .rate: "\(short(value * 100))\u{A0}%"
    case .hazard: "\(short(value * 100))\u{A0}%/\(language == .vietnamese ? "năm" : "year")"
    case .years: years(value)
    case .hours: "\(short(value))\u{A0}h"
    }
  }

  /// A quantity of the goods, in a smaller unit where it is a small part of the unit of trade.
  func quantity(_ value: Double, size: Double = 0) -> String {
    let smaller = [
      "t": "kg", "kg": "g", "g": "mg", "L": "mL", "m3": "L", "MWh": "kWh", "kWh": "Wh",
    ]
    if max(value.magnitude, size) < 0.5, value != 0 || size > 0, let symbol = smaller[unit] {
      return "\(short(value * 1000))\u{A0}\(symbol)"
    }
    return "\(short(value))\u{A0}\(unit)"
  }

  /// Three digits, without zeros at the end.
  private func short(_ value: Double) -> String {
    if value.magnitude >= 1000 {
      var step = 10.0
      while value.magnitude / step >= 1000 { step *= 10 }
      return fixed((value / step).rounded() * step, 0)
    }
    var text = numbers.significant(value, 3)
    let mark: Character = language == .vietnamese ? "," : "."
    if text.contains(mark), !text.contains("e") {
      while text.last == "0" { text.removeLast() }
      if text.last == mark { text.removeLast() }
    }
    return text.replacing("-", with: "\u{2212}")
  }

  private func count(_ value: Double) -> String {
    value.magnitude >= 1000 ? fixed(value, 0) : short(value)
  }

  /// A time in years, or in months where it is less than one.
  func years(_ value: Double) -> String {
    if value == 0 { return language == .vietnamese ? "ngay" : "at once" }
    if value < 1 {
      let months = fixed(value * 12, 1)
      return "\(months)\u{A0}\(language == .vietnamese ? "tháng" : "months")"
    }
    let text = short(value)
    if language == .vietnamese { return "\(text)\u{A0}năm" }
    return "\(text)\u{A0}\(value == 1 ? "year" : "years")"
  }

  /// A probability from trials in whole percent: never 0 or 100, which no number of trials shows.
  func probability(_ p: Double) -> String {
    let percent = (p * 100).rounded()
    if percent == 0 { return "<\u{A0}1\u{A0}%" }
    if percent == 100 { return ">\u{A0}99\u{A0}%" }
    return "\(Int(percent))\u{A0}%"
  }

  /// A share in whole percent.
  func share(_ part: Double) -> String {
    part > 0 && part < 0.005 ? "<\u{A0}1\u{A0}%" : "\(Int((part * 100).rounded()))\u{A0}%"
  }

  /// A rate of interest or a share, in percent.
  func percent(_ rate: Double) -> String { "\(short(rate * 100))\u{A0}%" }
}
