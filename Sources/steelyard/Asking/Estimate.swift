import Quantities

/// A number as a person knows it: one value, or anything between two.
struct Estimate: Equatable {
  let lower: ExactDecimal
  let upper: ExactDecimal
  /// As a savings document writes it: `kg`, `VND/kg`, `/week`, `%`; empty for none.
  let unit: String

  /// One value, or a range.
  init(_ lower: ExactDecimal, _ upper: ExactDecimal, _ unit: String) {
    self.lower = lower
    self.upper = upper
    self.unit = unit
  }

  /// One value.
  init(_ value: ExactDecimal, _ unit: String) {
    self.init(value, value, unit)
  }

  var isRange: Bool { lower != upper }
  /// Twice the middle, which is always held exactly.
  private var doubled: ExactDecimal { lower + upper }
  /// The middle.
  var middle: ExactDecimal { ExactDecimal(trillionths: doubled.trillionths / 2) }
  /// Half the width.
  var halfWidth: ExactDecimal { ExactDecimal(trillionths: (upper - lower).trillionths / 2) }

  /// As a savings document with a decimal point writes it.
  var yaml: String {
    if isRange {
      let unit = unit.isEmpty ? "" : ", unit: \"\(unit)\""
      return "{lower: \(lower.text), upper: \(upper.text)\(unit)}"
    }
    if unit.isEmpty { return lower.text }
    return "\(lower.text) \(unit)"
  }

  private static func name(of unit: String, _ language: Language) -> String {
    guard language == .vietnamese else { return unit }
    return [("VND", "đồng"), ("/week", "/tuần"), ("/month", "/tháng"), ("/year", "/năm")]
      .reduce(unit) { $0.replacing($1.0, with: $1.1) }
  }

  /// As people read it.
  func text(_ language: Language) -> String {
    let number =
      isRange
      ? Speech.say(
        "\(lower.text(language)) to \(upper.text(language))",
        vi: "\(lower.text(language)) đến \(upper.text(language))") : lower.text(language)
    return unit.isEmpty ? number : "\(number) \(Self.name(of: unit, language))"
  }
}
