/// A square system of linear equations, solved by elimination with partial pivoting.
///
/// For the integral equations of run lengths: dominated by its diagonal, at most a few hundred
/// unknowns.
enum DenseSystem {
  /// x with `matrix` · x = `right`; `nil` where the matrix is singular or not finite.
  ///
  /// - Parameters:
  ///   - matrix: row after row.
  ///   - right: one number a row.
  static func solve(_ matrix: [Double], _ right: [Double]) -> [Double]? {
    let n = right.count
    precondition(matrix.count == n * n, "the matrix is square")
    var a = matrix
    var x = right
    for column in 0..<n {
      var pivot = column
      for row in column..<n where a[row * n + column].magnitude > a[pivot * n + column].magnitude {
        pivot = row
      }
      let head = a[pivot * n + column]
      guard head.isFinite, head != 0 else { return nil }
      if pivot != column {
        for place in column..<n { a.swapAt(pivot * n + place, column * n + place) }
        x.swapAt(pivot, column)
      }
      for row in (column + 1)..<max(n, column + 1) {
        let factor = a[row * n + column] / head
        if factor == 0 { continue }
        for place in column..<n { a[row * n + place] -= factor * a[column * n + place] }
        x[row] -= factor * x[column]
      }
    }
    for row in (0..<n).reversed() {
      var sum = x[row]
      for place in (row + 1)..<max(n, row + 1) { sum -= a[row * n + place] * x[place] }
      x[row] = sum / a[row * n + row]
    }
    return x.allSatisfy(\.isFinite) ? x : nil
  }
}
