/// The correlation coefficient of two inputs of a simulation, by their indices
/// (JCGM 100:2008, 5.2.2).
///
/// The joint distribution is the Gaussian copula. Its parameter is chosen so that the
/// values drawn have this product-moment coefficient whatever their distributions: a
/// linear model then has the uncertainty that the law of propagation gives. Coefficients
/// of ±1 make one value a function of the other.
public struct InputCorrelation: Sendable, Hashable {
  /// The index of one input.
  public let first: Int
  /// The index of the other.
  public let second: Int
  /// From −1 to 1.
  public let coefficient: Double

  /// States the coefficient of two inputs.
  public init(_ first: Int, _ second: Int, coefficient: Double) {
    self.first = first
    self.second = second
    self.coefficient = coefficient
  }
}
