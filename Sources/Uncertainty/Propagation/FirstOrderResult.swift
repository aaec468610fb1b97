/// One evaluation of a prepared model.
public struct FirstOrderResult: Sendable, Hashable {
  /// y.
  public let value: Double
  /// u(y), to first order.
  public let standardUncertainty: Double
  /// ν_eff; infinite where no contribution has finite degrees of freedom.
  public let effectiveDegreesOfFreedom: Double
  /// k.
  public let coverageFactor: Double
  /// U = k u(y).
  public var expandedUncertainty: Double { coverageFactor * standardUncertainty }
}
