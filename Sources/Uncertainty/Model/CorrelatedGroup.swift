/// Inputs that are correlated with each other, directly or through others.
public struct CorrelatedGroup: Sendable, Hashable {
  /// Where the coefficients come from.
  public enum Origin: Sendable, Hashable {
    /// One sample of `observations` simultaneous observations of all members: together
    /// one component with n − 1 degrees of freedom.
    case simultaneousObservations(Int)
    /// They are stated.
    case stated
  }

  /// The inputs' places in the model, ascending.
  public let members: [Int]
  /// Their correlation coefficients, in the order of `members`.
  public let matrix: CorrelationMatrix
  /// Where these come from.
  public let origin: Origin
}
