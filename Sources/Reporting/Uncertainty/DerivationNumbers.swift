import Quantities
import Uncertainty

/// Numbers of a derivation, all of one form.
struct DerivationNumbers {
  let language: Language
  /// Whether a power of ten is written as one: 1.5·10⁻⁶, or as 1.5e-6.
  let hasSuperscripts: Bool

  private static let digits = 6

  func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  var figures: UncertaintyFigures { UncertaintyFigures(language: language) }

  /// A number to six significant digits.
  func callAsFunction(_ number: Double) -> String {
    written(Self.plain(number, digits: Self.digits))
  }

  /// A value known to ± u: to a thousandth of u, and no further.
  func value(_ value: Double, u: Double) -> String { written(Self.plain(value, u: u)) }

  /// A number in parentheses if it is negative, for within a product or a difference.
  func factor(_ number: Double) -> String {
    let text = self(number)
    return number < 0 ? "(\(text))" : text
  }

  /// A square: a power of ten is put in parentheses first.
  func power(_ number: Double, _ exponent: String) -> String {
    let text = self(number)
    return text.contains("·") || text.contains("e") || number < 0
      ? "(\(text))\(exponent)" : text + exponent
  }

  /// The root of a number.
  func root(_ number: Double) -> String {
    let text = self(number)
    return text.contains("·") || text.contains("e") ? "√(\(text))" : "√\(text)"
  }

  // MARK: In the notation of formulas

  /// A number as a formula would hold it.
  static func plain(_ number: Double, digits: Int = 12) -> String {
    trimmed(DecimalRounding.significant(number, digits))
  }

  /// A value to a thousandth of its uncertainty.
  static func plain(_ value: Double, u: Double) -> String {
    if !(u > 0) || !u.isFinite || value == 0 { return plain(value) }
    return trimmed(ReportedValue(value, uncertainty: u, digits: 4).value)
  }

  private static func trimmed(_ text: String) -> String {
    guard let point = text.firstIndex(of: ".") else { return text }
    let power = text.firstIndex(of: "e") ?? text.endIndex
    var mantissa = text[..<power]
    guard point < power else { return text }
    while mantissa.last == "0" { mantissa.removeLast() }
    if mantissa.last == "." { mantissa.removeLast() }
    return String(mantissa) + text[power...]
  }

  /// With the decimal mark of the language, and long ones with a power of ten.
  private func written(_ text: String) -> String {
    var text = text
    let isTiny = text.drop { $0 == "-" }.hasPrefix("0.000")
    if isTiny || text.count > 12, !text.contains("e"), let number = Double(text) {
      let shorter = Self.scientific(text, number)
      if shorter.count < text.count { text = shorter }
    }
    if hasSuperscripts, let power = text.firstIndex(of: "e") {
      let exponent = text[text.index(after: power)...].map { Self.superscripts[$0] ?? $0 }
      text = text[..<power] + "·10" + String(exponent)
    }
    return language == .vietnamese ? text.replacing(".", with: ",") : text
  }

  /// Plain digits as d.dde±x.
  private static func scientific(_ text: String, _ number: Double) -> String {
    let digits = text.filter(\.isNumber).drop { $0 == "0" }
    guard let first = digits.first else { return text }
    let whole = text.drop { $0 == "-" }.prefix { $0.isNumber }
    let leading = text.firstIndex(of: ".").map {
      text[text.index(after: $0)...].prefix { $0 == "0" }.count
    }
    let exponent = whole.first == "0" ? -(leading ?? 0) - 1 : whole.count - 1
    let rest = String(digits.dropFirst())
    return trimmed("\(number < 0 ? "-" : "")\(first).\(rest.isEmpty ? "0" : rest)") + "e\(exponent)"
  }

  private static let superscripts: [Character: Character] = [
    "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷",
    "8": "⁸", "9": "⁹",
  ]
}
