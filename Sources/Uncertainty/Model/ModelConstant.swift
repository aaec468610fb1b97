/// An exact value with a name.
public struct ModelConstant: Sendable, Hashable {
  /// The name in expressions.
  public let name: String
  /// The value, in the unit.
  public let value: Double
  /// The unit, or `nil` for a plain number.
  public let unit: String?

  /// `name` is `value`.
  public init(_ name: String, _ value: Double, unit: String? = nil) {
    self.name = name
    self.value = value
    self.unit = unit
  }
}
