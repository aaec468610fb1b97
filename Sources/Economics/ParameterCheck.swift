import GSL

/// The checks of parameters, in the words of ``EconomicsError``.
enum ParameterCheck {
  /// A finite number.
  static func finite(_ value: Double, _ name: String) throws(EconomicsError) {
    guard value.isFinite else { throw .notFinite(parameter: name) }
  }

  /// A finite number that is not below zero.
  static func notNegative(_ value: Double, _ name: String) throws(EconomicsError) {
    try finite(value, name)
    guard value >= 0 else { throw .negative(parameter: name, value: value) }
  }

  /// A finite number above zero.
  static func positive(_ value: Double, _ name: String) throws(EconomicsError) {
    try finite(value, name)
    guard value > 0 else { throw .notPositive(parameter: name, value: value) }
  }

  /// A share: from 0 to 1, both included.
  static func share(_ value: Double, _ name: String) throws(EconomicsError) {
    try finite(value, name)
    guard (0...1).contains(value) else { throw .notAShare(parameter: name, value: value) }
  }
}

/// Runs what GSL computes, and says in this module's words if it fails.
func numerically<Value>(
  _ compute: () throws(GSLError) -> Value
) throws(EconomicsError) -> Value {
  do throws(GSLError) {
    return try compute()
  } catch {
    throw .numerical(detail: error.code)
  }
}

extension Double {
  /// The number, if it is one that can be computed with.
  ///
  /// - Throws: ``EconomicsError/overflow``
  func checked() throws(EconomicsError) -> Double {
    guard isFinite else { throw .overflow }
    return self
  }
}
