/// Where a parameter of a loss or a solution takes its value from.
public enum LossArgument: Sendable, Hashable {
  /// From an input of the case, by its index.
  case input(Int)
  /// It is this value.
  case value(Double)
  /// The best one for the owner.
  case optimum
  /// It is not stated.
  case absent
}
