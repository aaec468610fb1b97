/// Eigenvalues and eigenvectors of a small symmetric matrix, by Jacobi's rotations.
struct SymmetricEigensystem {
  /// Each with its entry in `vectors`, in no order.
  let values: [Double]
  /// Of unit length.
  let vectors: [[Double]]

  /// The lowest eigenvalue with its vector.
  var lowest: (value: Double, vector: [Double]) {
    let index = values.indices.min { values[$0] < values[$1] } ?? 0
    return (values[index], vectors[index])
  }

  /// - Precondition: `matrix` holds order² numbers, row after row, and is symmetric.
  init(order n: Int, _ matrix: [Double]) {
    precondition(matrix.count == n * n, "a matrix is square")
    var a = matrix
    var v = [Double](repeating: 0, count: n * n)
    for i in 0..<n { v[i * n + i] = 1 }
    // Convergence is quadratic; ten sweeps are plenty for any size here.
    for _ in 0..<30 {
      var off = 0.0
      for i in 0..<n {
        for j in 0..<i { off += a[i * n + j] * a[i * n + j] }
      }
      if off < 1e-28 { break }
      for p in 0..<n {
        for q in (p + 1)..<Swift.max(n, p + 1) where a[p * n + q] != 0 {
          let theta = (a[q * n + q] - a[p * n + p]) / (2 * a[p * n + q])
          let t =
            (theta < 0 ? -1.0 : 1.0) / (theta.magnitude + (theta * theta + 1).squareRoot())
          let c = 1 / (t * t + 1).squareRoot()
          let s = t * c
          for k in 0..<n {
            let (x, y) = (a[k * n + p], a[k * n + q])
            a[k * n + p] = c * x - s * y
            a[k * n + q] = s * x + c * y
          }
          for k in 0..<n {
            let (x, y) = (a[p * n + k], a[q * n + k])
            a[p * n + k] = c * x - s * y
            a[q * n + k] = s * x + c * y
          }
          for k in 0..<n {
            let (x, y) = (v[k * n + p], v[k * n + q])
            v[k * n + p] = c * x - s * y
            v[k * n + q] = s * x + c * y
          }
        }
      }
    }
    values = (0..<n).map { a[$0 * n + $0] }
    vectors = (0..<n).map { column in (0..<n).map { v[$0 * n + column] } }
  }
}
