/// A line of a table of variance: sum of squares, degrees of freedom and mean square.
public struct VarianceSource: Sendable, Hashable {
  /// ν.
  public let degreesOfFreedom: Int
  /// SS.
  public let sumOfSquares: Double
  /// SS/ν; nil without degrees of freedom.
  public let meanSquare: Double?

  init(_ sum: DoubleDouble, _ freedom: Int) {
    degreesOfFreedom = freedom
    sumOfSquares = sum.value
    meanSquare = freedom > 0 ? (sum / DoubleDouble(freedom)).value : nil
  }
}
