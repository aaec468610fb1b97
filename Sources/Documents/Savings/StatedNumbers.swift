import Quantities

/// How the quantities of a document are written: with a decimal point, or with a decimal comma.
enum StatedNumbers: String, CaseIterable {
  case point
  case comma

  /// The form of such numbers.
  var form: NumberForm { self == .point ? .english : .vietnamese }
}
