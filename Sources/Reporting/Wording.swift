import Quantities
import Rules

/// Figures of rules in words.
enum Wording {
  /// The legal unit in which a mass reads shortest.
  static func unit(of mass: Mass) -> MassUnit { mass.handyUnit }

  /// The mass with its unit, which a line break never parts from its number.
  static func amount(_ mass: Mass, _ language: Language) -> String {
    mass.text(in: unit(of: mass), language).replacing(" ", with: "\u{A0}")
  }

  /// A length in millimetres.
  static func length(_ length: Length, _ language: Language) -> String {
    Unit<LengthDimension>("mm").map { length.text(in: $0, language) } ?? ""
  }

  /// `1/3`, or `0,5` in the language's form.
  static func ratio(_ ratio: Ratio, _ language: Language) -> String {
    let text = ratio.text
    return language == .vietnamese ? text.replacing(".", with: ",") : text
  }

  static func count(_ count: Int, _ language: Language) -> String {
    ExactDecimal(count).text(language)
  }

  /// The same sentence in both languages, its figures written in each.
  static func both(_ write: (Language) -> String) -> LocalizedText {
    LocalizedText(write(.english), vi: write(.vietnamese))
  }

  static func classes(_ classes: [AccuracyClass]) -> String {
    classes.map(\.rawValue).joined(separator: ", ")
  }
}
