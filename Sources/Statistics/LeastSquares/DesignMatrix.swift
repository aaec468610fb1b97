/// The matrix X of a linear model y = Xβ + e: a named column for each coefficient.
///
/// Values are double-double numbers, so that data read from text and powers of x
/// enter the fit with all their digits.
public struct DesignMatrix: Sendable, Equatable {
  /// The name of each column, for messages and reports.
  public let names: [String]
  /// How many rows, that is observations.
  public let count: Int
  /// Whether the first column is the constant 1: R² and F are then about the mean.
  public let hasConstant: Bool
  /// The values, column by column.
  let columns: [[DoubleDouble]]

  /// A matrix from its columns.
  ///
  /// - Parameters:
  ///   - columns: a name and the values of each column; all of one length.
  ///   - addingConstant: puts a column of ones, named `1`, before them.
  ///   - count: the number of observations; needed only where there are no columns.
  /// - Throws: ``LeastSquaresError/noObservations``, ``LeastSquaresError/noCoefficients``,
  ///   ``LeastSquaresError/wrongCount(name:expected:found:)``,
  ///   ``LeastSquaresError/notFinite(name:index:)``.
  public init(
    _ columns: [(name: String, values: [DoubleDouble])], addingConstant: Bool, count: Int? = nil
  ) throws(LeastSquaresError) {
    let rows = count ?? columns.first?.values.count ?? 0
    if rows == 0 { throw .noObservations }
    if columns.isEmpty && !addingConstant { throw .noCoefficients }
    for column in columns {
      if column.values.count != rows {
        throw .wrongCount(name: column.name, expected: rows, found: column.values.count)
      }
      if let index = column.values.firstIndex(where: { !$0.isFinite }) {
        throw .notFinite(name: column.name, index: index)
      }
    }
    self.count = rows
    hasConstant = addingConstant
    names = (addingConstant ? ["1"] : []) + columns.map(\.name)
    self.columns =
      (addingConstant ? [Array(repeating: DoubleDouble.one, count: rows)] : [])
      + columns.map(\.values)
  }

  /// The powers of x − origin from the lowest to the highest.
  ///
  /// - Parameters:
  ///   - x: the values of the independent quantity.
  ///   - degree: the highest power, at least 0.
  ///   - throughZero: leaves the constant out, so that the curve passes (origin, 0).
  ///   - origin: what is taken from x before its powers are.
  /// - Throws: as ``init(_:addingConstant:count:)``; `.overflow` where a power leaves
  ///   binary64.
  public static func polynomial(
    _ x: [DoubleDouble], degree: Int, throughZero: Bool = false, origin: DoubleDouble = .zero
  ) throws(LeastSquaresError) -> DesignMatrix {
    precondition(degree >= 0, "the degree is not negative")
    if let index = x.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(name: "x", index: index)
    }
    let shifted = x.map { $0 - origin }
    var columns: [(name: String, values: [DoubleDouble])] = []
    var power = shifted
    for exponent in 1...max(1, degree) where degree > 0 {
      if exponent > 1 {
        for index in power.indices { power[index] *= shifted[index] }
      }
      if !power.allSatisfy(\.isFinite) { throw .overflow }
      columns.append((exponent == 1 ? "x" : "x^\(exponent)", power))
    }
    return try DesignMatrix(columns, addingConstant: !throughZero, count: x.count)
  }

  /// Row `index` times a vector.
  func product(row index: Int, _ vector: [DoubleDouble]) -> DoubleDouble {
    var sum = DoubleDouble.zero
    for (column, factor) in zip(columns, vector) { sum += column[index] * factor }
    return sum
  }
}
