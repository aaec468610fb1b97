/// An output or an intermediate quantity: its name, its formula, perhaps its unit.
public struct NamedExpression: Sendable, Hashable {
  /// The name; other expressions can use it.
  public let name: String
  /// The formula.
  public let expression: String
  /// The unit that an output is to be given in.
  ///
  /// For an intermediate quantity it is a statement that the dimension is checked against.
  public let unit: String?

  /// `name` is what `expression` gives.
  public init(_ name: String, _ expression: String, unit: String? = nil) {
    self.name = name
    self.expression = expression
    self.unit = unit
  }
}
