/// Where a step of a program comes from: the quantity whose formula it computes, and
/// the piece of the formula.
public struct ExpressionOrigin: Sendable, Hashable {
  /// The output or intermediate quantity.
  public let owner: String
  /// The piece of its expression.
  public let range: SourceRange
  /// What stands there.
  public let excerpt: String
}
