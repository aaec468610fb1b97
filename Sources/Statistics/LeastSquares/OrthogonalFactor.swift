/// The factors Q and R of a matrix by Householder's reflections, applied to y on the way.
///
/// Reflections keep the condition of X, where the normal equations XᵀX square it; in
/// double-double numbers about 31 digits less those of the condition remain.
struct OrthogonalFactor {
  /// The columns of R, each down to its diagonal.
  let triangle: [[DoubleDouble]]
  /// Qᵀy: the first p components belong to the columns.
  let rotated: [DoubleDouble]
  /// The part of a column that the ones before it leave over, relative to the whole;
  /// the smallest, and the index of its column.
  let leastIndependence: (column: Int, part: Double)

  /// A column of which less than this is its own is taken for dependent: double-double
  /// numbers carry 2⁻¹⁰⁴, and sums over the rows and the steps before lose some of it.
  private static let dependence = 0x1p-84

  /// Factors whitened columns and y.
  ///
  /// - Throws: ``LeastSquaresError/dependentColumn(name:others:)``, `.overflow`.
  init(
    columns: [[DoubleDouble]], y: [DoubleDouble], names: [String]
  ) throws(LeastSquaresError) {
    var columns = columns
    var y = y
    let rows = y.count
    var diagonal: [DoubleDouble] = []
    var least = (column: 0, part: Double.infinity)
    for j in columns.indices {
      let whole = Self.norm(columns[j], from: 0)
      let own = Self.norm(columns[j], from: j)
      guard whole.isFinite else { throw .overflow }
      let part = whole.isZero ? 0 : (own / whole).value
      if part < Self.dependence {
        let others = Self.combination(of: j, columns, diagonal, names)
        throw .dependentColumn(name: names[j], others: others)
      }
      if part < least.part { least = (j, part) }
      // v = x ∓ ‖x‖e₁, with the sign that cancels nothing.
      let pivot = columns[j][j]
      let turned = pivot.isNegative ? own : -own
      var reflector = Array(columns[j][j...])
      reflector[0] = pivot - turned
      // vᵀv/2 = ‖x‖² ± x₁‖x‖ = −turned · v₁
      let half = -(turned * reflector[0])
      for k in (j + 1)..<max(columns.count, j + 1) {
        Self.reflect(&columns[k], reflector, half, from: j)
      }
      Self.reflect(&y, reflector, half, from: j)
      diagonal.append(turned)
      for row in j..<rows { columns[j][row] = row == j ? turned : .zero }
    }
    triangle = columns.enumerated().map { Array($1[...$0]) }
    rotated = y
    leastIndependence = least
  }

  private static func norm(_ vector: [DoubleDouble], from start: Int) -> DoubleDouble {
    // Scaled by a power of two, so that squares neither overflow nor vanish.
    var largest = 0.0
    for index in start..<vector.count { largest = max(largest, vector[index].high.magnitude) }
    if largest == 0 || !largest.isFinite { return DoubleDouble(largest) }
    let scale = Double(sign: .plus, exponent: -largest.exponent, significand: 1)
    var sum = DoubleDouble.zero
    for index in start..<vector.count {
      let scaled = vector[index] * scale
      sum += scaled * scaled
    }
    return sum.squareRoot() / DoubleDouble(scale)
  }

  /// x − v (vᵀx)/(vᵀv/2), below row `start`.
  private static func reflect(
    _ vector: inout [DoubleDouble], _ reflector: [DoubleDouble], _ half: DoubleDouble,
    from start: Int
  ) {
    var sum = DoubleDouble.zero
    for (offset, v) in reflector.enumerated() { sum += v * vector[start + offset] }
    let factor = sum / half
    for (offset, v) in reflector.enumerated() { vector[start + offset] -= v * factor }
  }

  /// The earlier columns that make up column `j`.
  private static func combination(
    of j: Int, _ columns: [[DoubleDouble]], _ diagonal: [DoubleDouble], _ names: [String]
  ) -> [String] {
    var factors = Array(columns[j][..<j])
    for i in (0..<j).reversed() {
      factors[i] /= diagonal[i]
      for k in 0..<i { factors[k] -= columns[i][k] * factors[i] }
    }
    let whole = norm(columns[j], from: 0)
    return (0..<j).filter { i in
      let size = norm(columns[i], from: 0)
      return (factors[i] * size).magnitude > whole * DoubleDouble(1e-20)
    }.map { names[$0] }
  }

  /// R⁻¹ times the first components of a vector.
  func solved(_ vector: [DoubleDouble]) -> [DoubleDouble] {
    var result = Array(vector[..<triangle.count])
    for j in triangle.indices.reversed() {
      result[j] /= triangle[j][j]
      for i in 0..<j { result[i] -= triangle[j][i] * result[j] }
    }
    return result
  }

  /// The columns of R⁻¹, each down to its diagonal.
  var inverse: [[DoubleDouble]] {
    triangle.indices.map { column in
      var unit = [DoubleDouble](repeating: .zero, count: triangle.count)
      unit[column] = .one
      return Array(solved(unit)[...column])
    }
  }
}
