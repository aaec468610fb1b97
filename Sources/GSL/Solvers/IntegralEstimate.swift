/// An integral with the bound that the method itself puts on its error.
public struct IntegralEstimate: Equatable, Sendable {
  /// The integral.
  public let value: Double
  /// An estimate from above of |value − integral|, usually far too large.
  public let error: Double
}
