import Quantities
import Statistics

/// Words and figures that all statistical reports share.
struct StatisticsWriter {
  let language: Language

  var figures: UncertaintyFigures { UncertaintyFigures(language: language) }

  func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  /// A quantity with its unit, as a heading: `mass [g]`.
  func label(_ name: String, _ unit: String) -> String {
    unit.isEmpty ? name : "\(name) [\(unit)]"
  }

  /// A value with its unit behind it.
  func united(_ text: String, _ unit: String) -> String {
    unit.isEmpty ? text : "\(text)\u{A0}\(unit)"
  }

  /// A value to three significant digits of the scatter s about it; in full without scatter.
  func value(_ value: Double, like s: Double?) -> String {
    guard let s, s > 0, s.isFinite else { return figures.number(value) }
    return figures.pair(value, s, digits: 3).value
  }

  /// A standard deviation or uncertainty to three digits.
  func scatter(_ s: Double?) -> String {
    guard let s else { return "–" }
    return s == 0 ? "0" : figures.significant(s, 3)
  }

  /// A coefficient, a ratio, a statistic to four digits.
  func statistic(_ value: Double?) -> String {
    guard let value else { return "–" }
    if value.isInfinite { return "∞" }
    return value == 0 ? "0" : figures.significant(value, 4)
  }

  /// A probability: three digits, and no more than a bound below a thousandth.
  func probability(_ p: Double) -> String {
    if p == 0 || p == 1 { return p == 0 ? "0" : "1" }
    if p < 0.001 { return "<\u{A0}" + figures.significant(0.001, 1) }
    return figures.significant(p, 3)
  }

  /// A probability, or what it is at most.
  func probability(_ p: Double, isExact: Bool) -> String {
    let text = probability(p)
    return isExact || text.hasPrefix("<") || p == 1 ? text : "≤\u{A0}" + text
  }

  /// `name = value`, held together.
  func equation(_ name: String, _ value: String) -> String {
    "\(name)\u{A0}=\u{A0}\(value)"
  }
}
