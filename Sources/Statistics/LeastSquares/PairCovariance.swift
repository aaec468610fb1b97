/// The covariance of points (x, y), checked, as the iteration needs it.
enum PairCovariance {
  /// u²(x), u²(y) and u(x, y) of each point.
  case points(x: [DoubleDouble], y: [DoubleDouble], cross: [DoubleDouble])
  /// The whole matrix.
  case matrix([[DoubleDouble]])

  init(_ uncertainty: PairUncertainty, count: Int) throws(LeastSquaresError) {
    switch uncertainty {
    case .independent(let x, let y):
      self = try Self.points(x, y, Array(repeating: .zero, count: count), count)
    case .paired(let x, let y, let covariance):
      self = try Self.points(x, y, covariance, count)
    case .full(let matrix):
      // The factor itself is not needed: that it exists is.
      _ = try CholeskyFactor(matrix, count: 2 * count)
      self = .matrix(matrix)
    }
  }

  private static func points(
    _ x: [DoubleDouble], _ y: [DoubleDouble], _ cross: [DoubleDouble], _ count: Int
  ) throws(LeastSquaresError) -> PairCovariance {
    for (name, values) in [("u(x)", x), ("u(y)", y), ("cov(x, y)", cross)] {
      if values.count != count {
        throw .wrongCount(name: name, expected: count, found: values.count)
      }
      if let index = values.firstIndex(where: { !$0.isFinite }) {
        throw .notFinite(name: name, index: index)
      }
    }
    for index in 0..<count {
      if x[index].isNegative { throw .notPositive(name: "u(x)", index: index) }
      if y[index].isNegative { throw .notPositive(name: "u(y)", index: index) }
      if cross[index].magnitude > x[index] * y[index] { throw .covarianceTooLarge(index: index) }
    }
    return .points(x: x.map { $0 * $0 }, y: y.map { $0 * $0 }, cross: cross)
  }

  /// The uncertainty of yᵢ − slopeᵢ xᵢ: the covariance matrix J V Jᵀ with J = (−slope, 1).
  func combined(slopes: [DoubleDouble]) throws(LeastSquaresError) -> ObservationUncertainty {
    switch self {
    case .points(let x, let y, let cross):
      var result: [DoubleDouble] = []
      for (index, slope) in slopes.enumerated() {
        let variance = y[index] + slope * (slope * x[index] - cross[index] * 2)
        guard variance > .zero else { throw .noUncertainty(index: index) }
        result.append(variance.squareRoot())
      }
      return .standard(result)
    case .matrix(let matrix):
      let n = slopes.count
      return .covariance(
        (0..<n).map { i in
          (0..<n).map { j in
            matrix[n + i][n + j] - slopes[i] * matrix[i][n + j] - slopes[j] * matrix[n + i][j]
              + slopes[i] * slopes[j] * matrix[i][j]
          }
        })
    }
  }

  /// The x part of V Jᵀ times a vector: how far each x gives way.
  func movement(slopes: [DoubleDouble], _ multipliers: [DoubleDouble]) -> [DoubleDouble] {
    switch self {
    case .points(let x, _, let cross):
      return slopes.indices.map { (cross[$0] - slopes[$0] * x[$0]) * multipliers[$0] }
    case .matrix(let matrix):
      let n = slopes.count
      return (0..<n).map { i in
        (0..<n).reduce(.zero) { sum, j in
          sum + (matrix[i][n + j] - matrix[i][j] * slopes[j]) * multipliers[j]
        }
      }
    }
  }
}
