/// A matrix of correlation coefficients that can hold together: symmetric, ones on the diagonal,
/// positive semidefinite.
///
/// It may be singular, as that of inputs that move as one (all coefficients 1).
public struct CorrelationMatrix: Sendable, Hashable {
  /// Why coefficients do not make a matrix.
  struct Indefinite: Error, Hashable {
    let first: Int
    let second: Int
    let possible: ClosedRange<Double>?
  }

  /// How many quantities it relates.
  public let order: Int
  /// The columns of a factor L with L Lᵀ = R: as many as the rank, each `order` long.
  public let factor: [[Double]]
  private let coefficients: [Double]

  /// How far below zero a pivot may be, for rounding of coefficients in binary.
  private static let tolerance = 1e-12

  /// Checks coefficients, row after row.
  ///
  /// - Precondition: they are `order`² finite numbers, symmetric, with ones on the
  ///   diagonal and none beyond ±1.
  init(order: Int, coefficients: [Double]) throws(Indefinite) {
    precondition(coefficients.count == order * order, "a matrix is square")
    self.order = order
    self.coefficients = coefficients
    factor = try Self.factored(order, coefficients)
  }

  /// r of two of the quantities.
  public subscript(_ row: Int, _ column: Int) -> Double { coefficients[row * order + column] }

  /// Cholesky's factor with the largest pivot first, so that a singular matrix is
  /// factored to its rank.
  private static func factored(_ n: Int, _ r: [Double]) throws(Indefinite) -> [[Double]] {
    var rest = r
    var isDone = [Bool](repeating: false, count: n)
    var columns: [[Double]] = []
    let tolerance = tolerance * Double(max(1, n))
    while let pivot = (0..<n).filter({ !isDone[$0] }).max(by: {
      rest[$0 * n + $0] < rest[$1 * n + $1]
    }),
      rest[pivot * n + pivot] > tolerance
    {
      let root = rest[pivot * n + pivot].squareRoot()
      var column = [Double](repeating: 0, count: n)
      column[pivot] = root
      for i in 0..<n where !isDone[i] && i != pivot { column[i] = rest[i * n + pivot] / root }
      isDone[pivot] = true
      for i in 0..<n where !isDone[i] && column[i] != 0 {
        for j in 0..<n where !isDone[j] { rest[i * n + j] -= column[i] * column[j] }
      }
      columns.append(column)
    }
    // What is left must be nothing: a negative pivot, or a product where no pivot is,
    // belongs to no covariance.
    for i in 0..<n where !isDone[i] {
      for j in 0..<n where !isDone[j] {
        let bound = i == j ? -10 * tolerance : -(10 * tolerance).squareRoot()
        let value = i == j ? rest[i * n + i] : -rest[i * n + j].magnitude
        if value < bound { throw CorrelationConflict(order: n, coefficients: r).worst() }
      }
    }
    return columns
  }
}
