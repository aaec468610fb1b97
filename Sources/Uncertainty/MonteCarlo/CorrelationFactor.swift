/// A factor L of a correlation matrix R = L Lᵀ, by Cholesky's method with pivoting.
///
/// It stops when what is left is zero within rounding, so that singular matrices (all ones)
/// have a factor with fewer columns than rows.
struct CorrelationFactor: Sendable {
  /// A pair whose coefficient the others do not allow.
  struct Conflict: Error {
    let first: Int
    let second: Int
    /// What the coefficients used before it allow.
    let allowed: ClosedRange<Double>
  }

  let rowCount: Int
  private(set) var columnCount = 0
  private var columns: [Double] = []
  /// By column, the row that is zero in all later columns: L is triangular in their order.
  private(set) var pivots: [Int] = []

  var columnIndices: Range<Int> { 0..<columnCount }

  subscript(row: Int, column: Int) -> Double { columns[column * rowCount + row] }

  /// - Throws: ``Conflict`` if the matrix is indefinite.
  init(_ matrix: [[Double]]) throws(Conflict) {
    let n = matrix.count
    rowCount = n
    let tolerance = 1e-10
    var rest = matrix
    var left = Array(0..<n)
    while let pivot = left.max(by: { rest[$0][$0] < rest[$1][$1] }) {
      let largest = rest[pivot][pivot]
      guard largest > tolerance else { break }
      left.removeAll { $0 == pivot }
      let root = largest.squareRoot()
      var column = [Double](repeating: 0, count: n)
      column[pivot] = root
      for i in left {
        let bound = (max(rest[i][i], 0) * largest).squareRoot()
        let residual = rest[i][pivot]
        if residual.magnitude > bound + tolerance {
          throw Self.conflict(pivot, i, matrix[pivot][i], residual, bound)
        }
        column[i] = residual / root
      }
      for i in left {
        for j in left { rest[i][j] -= column[i] * column[j] }
      }
      columns.append(contentsOf: column)
      columnCount += 1
      pivots.append(pivot)
    }
    // Nothing varies any more, so nothing may vary together either.
    for i in left {
      for j in left where j > i && rest[i][j].magnitude > 4 * tolerance {
        throw Self.conflict(i, j, matrix[i][j], rest[i][j], 0)
      }
    }
    normalizeRows()
  }

  /// Rows of unit length: what rounding and the tolerance have taken from the variances.
  private mutating func normalizeRows() {
    for row in 0..<rowCount {
      let length = columnIndices.reduce(0) { $0 + self[row, $1] * self[row, $1] }.squareRoot()
      for column in columnIndices { columns[column * rowCount + row] /= length }
    }
  }

  private static func conflict(
    _ a: Int, _ b: Int, _ coefficient: Double, _ residual: Double, _ bound: Double
  ) -> Conflict {
    let center = coefficient - residual
    return Conflict(
      first: min(a, b), second: max(a, b),
      allowed: max(center - bound, -1)...max(min(center + bound, 1), max(center - bound, -1)))
  }
}
