/// A weighing design that cannot be solved, or results that do not fit it.
public enum WeighingDesignError: Error, Equatable, Sendable {
  /// There are no items, or no observations.
  case empty
  /// Lists that belong together differ in length; `name` is the one that is off, `row`
  /// counts from 0.
  case wrongCount(name: String, row: Int?, expected: Int, found: Int)
  /// Two items bear one name.
  case repeatedItem(name: String)
  /// An observation compares nothing: its row is 0. `index` counts from 0.
  case emptyObservation(index: Int)
  /// The observations and the restraint leave the values of these items open.
  case undetermined(items: [String])
  /// A combination or a restraint is of nothing.
  case emptyCombination
  /// Exact arithmetic needs numbers of more than 127 bits.
  case tooLarge
  /// A number is not finite; `index` counts from 0 in the list `name`.
  case notFinite(name: String, index: Int)
  /// A standard deviation is negative, or 0 where it divides.
  case notPositive(name: String)
  /// Degrees of freedom are not positive.
  case noFreedom(name: String)
  /// A quantile could not be computed.
  case computationFailed

  /// A short name that stays the same from version to version.
  public var code: String {
    switch self {
    case .empty: "empty"
    case .wrongCount: "wrong-count"
    case .repeatedItem: "repeated-item"
    case .emptyObservation: "empty-observation"
    case .undetermined: "undetermined"
    case .emptyCombination: "empty-combination"
    case .tooLarge: "too-large"
    case .notFinite: "not-finite"
    case .notPositive: "not-positive"
    case .noFreedom: "no-freedom"
    case .computationFailed: "computation-failed"
    }
  }
}
