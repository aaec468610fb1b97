/// A correlation coefficient between the estimates of two inputs (JCGM 100:2008, 5.2.2).
public struct Correlation: Sendable, Hashable {
  /// One input.
  public let first: String
  /// The other input.
  public let second: String
  /// r, from −1 to 1.
  public let coefficient: Double

  /// States r(first, second) = coefficient; ``MeasurementModel`` checks it.
  public init(_ first: String, _ second: String, _ coefficient: Double) {
    self.first = first
    self.second = second
    self.coefficient = coefficient
  }
}
