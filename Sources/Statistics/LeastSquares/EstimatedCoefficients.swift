/// The coefficients of a fit, with their covariance.
public struct EstimatedCoefficients: Sendable, Equatable {
  /// The name of each coefficient: that of its column.
  public let names: [String]
  /// The estimates to about 30 digits less those of the condition.
  public let values: [DoubleDouble]
  /// The columns of an upper triangular S, each down to its diagonal, with covariance S Sᵀ.
  let root: [[DoubleDouble]]

  /// How many there are.
  public var count: Int { values.count }

  /// Cov(bᵢ, bⱼ).
  public func covariance(_ i: Int, _ j: Int) -> DoubleDouble {
    var sum = DoubleDouble.zero
    for column in max(i, j)..<count { sum += root[column][i] * root[column][j] }
    return sum
  }

  /// u(bᵢ).
  public func standardUncertainty(_ i: Int) -> DoubleDouble { covariance(i, i).squareRoot() }

  /// r(bᵢ, bⱼ); nil where one of them is certain.
  public func correlation(_ i: Int, _ j: Int) -> Double? {
    if i == j { return 1 }
    let scale = standardUncertainty(i) * standardUncertainty(j)
    return scale.isZero ? nil : max(-1, min(1, (covariance(i, j) / scale).value))
  }

  /// The covariance matrix, row by row.
  public var covarianceMatrix: [[Double]] {
    values.indices.map { i in values.indices.map { covariance(i, $0).value } }
  }

  /// Σ gᵢbᵢ and its standard uncertainty √(gᵀVg), computed as ‖Sᵀg‖ so that nothing cancels.
  ///
  /// - Precondition: as many factors as coefficients.
  public func combination(
    _ factors: [DoubleDouble]
  ) -> (value: DoubleDouble, standardUncertainty: DoubleDouble) {
    precondition(factors.count == count, "a factor for each coefficient")
    var value = DoubleDouble.zero
    var variance = DoubleDouble.zero
    for (column, factor) in factors.enumerated() {
      value += factor * values[column]
      var part = DoubleDouble.zero
      for (row, entry) in root[column].enumerated() { part += entry * factors[row] }
      variance += part * part
    }
    return (value, variance.squareRoot())
  }
}
