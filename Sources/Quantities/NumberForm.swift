/// How a written number marks its decimals and groups its thousands.
///
/// A space of any width may group thousands in every form (`1 500`).
public enum NumberForm: String, Sendable, Hashable, CaseIterable {
  /// Nobody said: a number that can be read two ways, such as `1.500`, is an
  /// error that names both readings.
  case undeclared
  /// Decimal point, grouping comma: `1,500.5`.
  case english = "en"
  /// Decimal comma, grouping point: `1.500,5`.
  case vietnamese = "vi"

  /// The form in which `language` writes numbers.
  public init(_ language: Language) {
    self = language == .vietnamese ? .vietnamese : .english
  }

  var decimalMark: Character { self == .vietnamese ? "," : "." }
}
