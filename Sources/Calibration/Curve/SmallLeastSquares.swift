/// Least squares with a few unknowns, by orthogonal columns (modified Gram–Schmidt, twice).
struct SmallLeastSquares {
  let values: [Double]
  /// (AᵀA)⁻¹.
  let inverse: [[Double]]
  let residualSquares: Double

  /// `nil` where the columns are not independent.
  init?(rows: [[Double]], sides: [Double]) {
    let count = rows.first?.count ?? 0
    guard count > 0, rows.count >= count else { return nil }
    var columns = (0..<count).map { column in rows.map { $0[column] } }
    var upper = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for k in 0..<count {
      let before = Self.dot(columns[k], columns[k]).squareRoot()
      // The second pass takes off what rounding left of the first.
      for _ in 0..<2 {
        for j in 0..<k {
          let part = Self.dot(columns[j], columns[k])
          upper[j][k] += part
          for i in columns[k].indices { columns[k][i] -= part * columns[j][i] }
        }
      }
      let norm = Self.dot(columns[k], columns[k]).squareRoot()
      guard norm > before * 1e-12, norm.isFinite else { return nil }
      upper[k][k] = norm
      for i in columns[k].indices { columns[k][i] /= norm }
    }
    var residual = sides
    var projections = [Double](repeating: 0, count: count)
    for k in 0..<count {
      projections[k] = Self.dot(columns[k], residual)
      for i in residual.indices { residual[i] -= projections[k] * columns[k][i] }
    }
    values = Self.back(upper, projections)
    residualSquares = Self.dot(residual, residual)
    // R⁻¹ by columns; (AᵀA)⁻¹ = R⁻¹ R⁻ᵀ.
    let inverses = (0..<count).map { k in
      Self.back(upper, (0..<count).map { $0 == k ? 1 : 0 })
    }
    inverse = (0..<count).map { i in
      (0..<count).map { j in inverses.reduce(0) { $0 + $1[i] * $1[j] } }
    }
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private static func back(_ upper: [[Double]], _ side: [Double]) -> [Double] {
    var x = side
    for i in side.indices.reversed() {
      for j in side.indices where j > i { x[i] -= upper[i][j] * x[j] }
      x[i] /= upper[i][i]
    }
    return x
  }
}
