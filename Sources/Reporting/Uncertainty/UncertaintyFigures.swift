import Quantities
import Uncertainty

/// Values and uncertainties as a report writes them: rounded once, by JCGM 100:2008, 7.2.6.
struct UncertaintyFigures {
  let language: Language

  /// The longest number in plain digits; a longer one is written with a power of ten.
  private static let longest = 9

  /// A value and its uncertainty, to `digits` significant digits of the uncertainty.
  func pair(_ value: Double, _ u: Double, digits: Int = 2) -> (value: String, u: String) {
    if !value.isFinite || !u.isFinite || u < 0 { return (number(value), number(u)) }
    // No digits need to be shown of what is nothing.
    if value == 0 { return ("0", u == 0 ? "0" : significant(u, digits)) }
    let reported = ReportedValue(value, uncertainty: u, digits: digits)
    return (written(reported.value, compact: false), written(reported.uncertainty, compact: true))
  }

  /// Numbers rounded to the place of the uncertainty.
  func ends(_ numbers: [Double], like u: Double, digits: Int = 2) -> [String] {
    numbers.map { pair($0, u, digits: digits).value }
  }

  func significant(_ number: Double, _ digits: Int) -> String {
    written(DecimalRounding.significant(number, digits), compact: true)
  }

  /// The shortest decimal that is the number.
  func number(_ number: Double) -> String {
    if number.isInfinite { return number < 0 ? "-∞" : "∞" }
    let text = number.description.replacing("e-0", with: "e-").replacing("e+", with: "e")
    return written(text.hasSuffix(".0") ? String(text.dropLast(2)) : text, compact: false)
  }

  /// At most so many significant digits, without zeros behind the point: a tick of an axis.
  func trimmed(_ number: Double, _ digits: Int) -> String {
    localized(DecimalRounding.trimmed(number, digits))
  }

  /// So many significant digits with a power of ten.
  func power(_ number: Double, _ digits: Int) -> String {
    let text = DecimalRounding.significant(number, digits)
    return localized(text.contains("e") ? text : Self.scientific(text))
  }

  /// At most so many decimals.
  func places(_ number: Double, _ places: Int) -> String {
    localized(DecimalRounding.places(number, places))
  }

  /// ν: three digits, none behind the point from 100 on.
  func freedom(_ nu: Double) -> String {
    if nu.isInfinite { return "∞" }
    if nu >= 100 { return nu < 1e9 ? "\(Int(nu.rounded()))" : significant(nu, 3) }
    return localized(DecimalRounding.trimmed(nu, 3))
  }

  /// A probability: `95 %`.
  func percent(_ p: Double) -> String {
    localized(DecimalRounding.trimmed(p * 100, 6)) + "\u{A0}%"
  }

  /// A share to a tenth of a percent.
  func share(_ part: Double) -> String {
    let tenths = (part * 1000).rounded()
    if tenths == 0 { return part == 0 ? "0\u{A0}%" : "<\u{A0}" + localized("0.1") + "\u{A0}%" }
    let sign = tenths < 0 ? "-" : ""
    let whole = Int(tenths.magnitude)
    return localized("\(sign)\(whole / 10).\(whole % 10)") + "\u{A0}%"
  }

  /// A correlation coefficient to three places.
  func coefficient(_ r: Double) -> String {
    let thousandths = Int((r.magnitude * 1000).rounded())
    let fraction = String(1000 + thousandths % 1000).dropFirst()
    return localized((r < 0 && thousandths > 0 ? "-" : "") + "\(thousandths / 1000).\(fraction)")
  }

  /// A count in groups of three.
  func count(_ number: Int) -> String { ExactDecimal(number).text(language) }

  /// A sentence whose numbers have a point, with the mark of the language.
  ///
  /// It must not cite clauses: 8.1 would become 8,1.
  func sentence(_ text: LocalizedText) -> String {
    let sentence = text[language]
    if language == .english { return sentence }
    return sentence.replacing(/([0-9])\.([0-9])/) { "\($0.output.1),\($0.output.2)" }
  }

  private func written(_ text: String, compact: Bool) -> String {
    localized(
      compact && text.count > Self.longest && !text.contains("e") ? Self.scientific(text) : text)
  }

  private func localized(_ text: String) -> String {
    language == .vietnamese ? text.replacing(".", with: ",") : text
  }

  /// Plain digits as d.dde±x.
  private static func scientific(_ text: String) -> String {
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let whole = String(parts.first ?? "")
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    let digits = whole + fraction
    guard let first = digits.firstIndex(where: { $0 != "0" }) else { return "0" }
    let exponent = whole.count - 1 - digits.distance(from: digits.startIndex, to: first)
    var mantissa = String(digits[first...])
    // Zeros in front of a point that is not there carry no digits.
    if fraction.isEmpty { while mantissa.hasSuffix("0") { mantissa.removeLast() } }
    let rest = mantissa.dropFirst()
    return sign + mantissa.prefix(1) + (rest.isEmpty ? "" : "." + rest) + "e\(exponent)"
  }
}
