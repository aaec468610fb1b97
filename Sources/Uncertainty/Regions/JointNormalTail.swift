import GSL

/// P(max |Z_j| > k) for jointly normal Z of unit variance.
///
/// Z = L x with independent x. In polar form x = R u with R² from χ² and a direction u, so
/// max |Z_j| = R · M(u) with M(u) = max |l_j · u|: only the direction has to be integrated
/// over, and the upper tail is computed as itself.
struct JointNormalTail {
  private enum Group {
    /// One quantity, or several that are ± the same.
    case line
    case plane(PlanarDirections)
    case space(SpatialDirections)
    case sampled(SampledDirections)
  }

  private var groups: [Group] = []

  /// How many estimates there are: 1 where the tail is integrated.
  private(set) var shifts = 1

  /// - Returns: `nil` for an indefinite matrix.
  init?(_ correlation: [[Double]]) {
    for members in Self.components(correlation) {
      let matrix = members.map { row in members.map { correlation[row][$0] } }
      guard let rows = Self.rows(matrix) else { return nil }
      switch rows[0].count {
      case 1: groups.append(.line)
      case 2: groups.append(.plane(PlanarDirections(rows)))
      case 3: groups.append(.space(SpatialDirections(rows)))
      default:
        groups.append(.sampled(SampledDirections(rows)))
        shifts = SampledDirections.shifts
      }
    }
  }

  /// The rows l_j of a factor of the matrix.
  private static func rows(_ matrix: [[Double]]) -> [[Double]]? {
    do throws(CorrelationFactor.Conflict) {
      let factor = try CorrelationFactor(matrix)
      return matrix.indices.map { row in factor.columnIndices.map { factor[row, $0] } }
    } catch {
      return nil
    }
  }

  /// P(max |Z_j| > k), by one of the shifts of what is sampled.
  ///
  /// - Throws: `GSLError` if an integral does not converge.
  func outside(_ k: Double, shift: Int) throws(GSLError) -> Double {
    let line = ElementaryFunctions.erfc(k / 2.0.squareRoot())
    var inside = 0.0
    for group in groups {
      let tail: Double
      switch group {
      case .line: tail = line
      case .plane(let directions): tail = try directions.outside(k)
      case .space(let directions): tail = try directions.outside(k)
      case .sampled(let directions): tail = directions.outside(k, shift: shift)
      }
      if groups.count == 1 { return tail }
      inside += ElementaryFunctions.logOnePlus(-min(tail, 1))
    }
    return -ElementaryFunctions.expMinusOne(inside)
  }

  /// The connected components of what is correlated.
  private static func components(_ matrix: [[Double]]) -> [[Int]] {
    var left = Set(matrix.indices)
    var result: [[Int]] = []
    for start in matrix.indices where left.contains(start) {
      var found = [start]
      left.remove(start)
      var next = 0
      while next < found.count {
        for other in matrix.indices where matrix[found[next]][other] != 0 && left.contains(other) {
          left.remove(other)
          found.append(other)
        }
        next += 1
      }
      result.append(found.sorted())
    }
    return result
  }
}
