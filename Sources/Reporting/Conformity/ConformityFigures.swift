import Conformity
import Quantities

/// Lengths and probabilities of a question of conformity as a report writes them.
struct ConformityFigures {
  let language: Language
  /// The unit of lengths; empty where there is none.
  let unit: String
  /// u, which says how many places of a length mean something.
  let u: Double

  init(_ reported: ReportedConformity, language: Language) {
    self.language = language
    unit = reported.unit
    u = reported.answer.standardUncertainty
  }

  private var numbers: UncertaintyFigures { UncertaintyFigures(language: language) }
  private var suffix: String { unit.isEmpty ? "" : "\u{A0}" + unit }

  func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  /// A length without its unit: as it was stated, or to the third digit of u.
  func bare(_ x: Double) -> String {
    let whole = numbers.number(x)
    if !(u > 0) { return whole }
    let rounded = numbers.ends([x], like: u, digits: 3)[0]
    // A u far beyond the value leaves it no digit.
    return whole.count <= rounded.count || rounded == "0" ? whole : rounded
  }

  /// A length without its unit to the third digit of u, for a column.
  func placed(_ x: Double) -> String {
    u > 0 ? numbers.ends([x], like: u, digits: 3)[0] : numbers.number(x)
  }

  /// A length.
  func length(_ x: Double) -> String { bare(x) + suffix }

  /// A small length of its own, such as u or a guard band.
  func size(_ x: Double) -> String {
    let whole = numbers.number(x)
    let rounded = numbers.significant(x, 4)
    return (whole.count <= rounded.count ? whole : rounded) + suffix
  }

  /// A number of four digits without a unit.
  func ratio(_ x: Double) -> String {
    let whole = numbers.number(x)
    let rounded = numbers.significant(x, 4)
    return whole.count <= rounded.count ? whole : rounded
  }

  /// A probability to three digits; far out as a power of ten, near 1 by what is missing.
  func probability(_ p: Double, missing q: Double? = nil) -> String {
    if p == 0 { return "0\u{A0}%" }
    if p > 0.9995 {
      let q = q ?? (1 - p)
      return q == 0 ? "100\u{A0}%" : "1\u{A0}−\u{A0}" + numbers.significant(q, 3)
    }
    return p >= 1e-4 ? numbers.significant(p * 100, 3) + "\u{A0}%" : numbers.power(p, 3)
  }

  /// A length at an axis.
  func tick(_ x: Double) -> String { numbers.trimmed(x, 12) }

  /// A probability at an axis.
  func percent(_ p: Double) -> String { numbers.percent(p) }

  /// A count in groups of three.
  func count(_ number: Int) -> String { numbers.count(number) }

  /// Values from one limit to another.
  func interval(_ lower: Double?, _ upper: Double?) -> String {
    switch (lower, upper) {
    case (let lower?, let upper?):
      say(
        "from \(length(lower)) to \(length(upper))", vi: "từ \(length(lower)) đến \(length(upper))")
    case (let lower?, nil): say("at least \(length(lower))", vi: "ít nhất \(length(lower))")
    case (nil, let upper?): say("at most \(length(upper))", vi: "không quá \(length(upper))")
    case (nil, nil): say("every value", vi: "mọi giá trị")
    }
  }

  /// The accepted values.
  func acceptance(_ interval: AcceptanceInterval) -> String {
    interval.isEmpty
      ? say("no value", vi: "không giá trị nào") : self.interval(interval.lower, interval.upper)
  }
}
