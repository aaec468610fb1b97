/// The lower triangular L with V = L Lᵀ of a symmetric positive definite matrix.
struct CholeskyFactor {
  /// The rows of L, each up to its diagonal.
  private let rows: [[DoubleDouble]]

  /// Factors a covariance matrix, given row by row.
  ///
  /// A matrix that is singular to the precision of its own numbers (the rest of a
  /// variance is below 10⁻¹⁵ of it) is refused: weights could not be told from rounding.
  init(_ matrix: [[DoubleDouble]], count: Int) throws(LeastSquaresError) {
    if matrix.count != count {
      throw .wrongCount(name: "covariance", expected: count, found: matrix.count)
    }
    for (index, row) in matrix.enumerated() {
      if row.count != count {
        throw .wrongCount(name: "covariance[\(index)]", expected: count, found: row.count)
      }
      if let column = row.firstIndex(where: { !$0.isFinite }) {
        throw .notFinite(name: "covariance[\(index)]", index: column)
      }
    }
    var rows: [[DoubleDouble]] = []
    rows.reserveCapacity(count)
    for i in 0..<count {
      var row: [DoubleDouble] = []
      row.reserveCapacity(i + 1)
      for j in 0...i {
        let scale = (matrix[i][i].magnitude * matrix[j][j].magnitude).squareRoot()
        if (matrix[i][j] - matrix[j][i]).magnitude > scale * DoubleDouble(1e-12) {
          throw .notSymmetric(row: i, column: j)
        }
        var sum = matrix[i][j]
        if j < i {
          for k in 0..<j { sum -= row[k] * rows[j][k] }
          row.append(sum / rows[j][j])
        } else {
          for entry in row { sum -= entry * entry }
          guard matrix[i][i] > .zero, sum > matrix[i][i] * DoubleDouble(1e-15) else {
            throw .notPositiveDefinite(row: i)
          }
          row.append(sum.squareRoot())
        }
      }
      rows.append(row)
    }
    self.rows = rows
  }

  /// L⁻¹v: what has covariance V becomes uncorrelated with variance 1.
  func whitened(_ vector: [DoubleDouble]) -> [DoubleDouble] {
    var result: [DoubleDouble] = []
    result.reserveCapacity(vector.count)
    for (i, row) in rows.enumerated() {
      var sum = vector[i]
      for k in 0..<i { sum -= row[k] * result[k] }
      result.append(sum / row[i])
    }
    return result
  }

  /// L⁻ᵀv, so that V⁻¹v = L⁻ᵀ(L⁻¹v).
  func transposeSolved(_ vector: [DoubleDouble]) -> [DoubleDouble] {
    var result = vector
    for i in rows.indices.reversed() {
      result[i] /= rows[i][i]
      for k in 0..<i { result[k] -= rows[i][k] * result[i] }
    }
    return result
  }
}
