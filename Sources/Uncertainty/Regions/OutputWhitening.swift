/// Turns deviations of outputs into independent ones of unit variance: z = L⁻¹ (η − y), where
/// U = L Lᵀ (JCGM 102:2011, 7.7.2).
///
/// It works on deviations in units of their standard uncertainties, so that units do not
/// matter, and with the largest pivot first, so that a singular U is taken in its rank.
struct OutputWhitening: Sendable, Hashable {
  /// The outputs that vary, by their places.
  let members: [Int]
  /// u of these.
  let scales: [Double]
  /// How many independent directions they vary in.
  let rank: Int
  /// By independent direction: the place among `members` of the output that it ends with.
  let pivots: [Int]
  /// L of every member, with as many entries as the rank.
  let rows: [[Double]]

  /// What of a deviation outside of the directions counts as rounding, in units of u: the root
  /// of the variance that ``CorrelationFactor`` takes for nothing.
  static let slack = 1e-5

  /// - Returns: `nil` where nothing varies, or the matrix belongs to no quantities.
  init?(covariance: [[Double]]) {
    // Beyond all numbers there is no distance.
    guard covariance.allSatisfy({ $0.allSatisfy(\.isFinite) }) else { return nil }
    let deviations = covariance.indices.map { covariance[$0][$0].squareRoot() }
    let members = deviations.indices.filter { deviations[$0] > 0 }
    if members.isEmpty { return nil }
    let correlation = members.map { row in
      members.map { column in
        row == column ? 1 : covariance[row][column] / deviations[row] / deviations[column]
      }
    }
    guard correlation.allSatisfy({ $0.allSatisfy(\.isFinite) }) else { return nil }
    do throws(CorrelationFactor.Conflict) {
      let factor = try CorrelationFactor(correlation)
      rank = factor.columnCount
      pivots = factor.pivots
      rows = members.indices.map { row in factor.columnIndices.map { factor[row, $0] } }
    } catch {
      return nil
    }
    self.members = members
    scales = members.map { deviations[$0] }
  }

  /// The correlation of the members.
  var correlation: [[Double]] {
    rows.indices.map { a in
      rows.indices.map { b in
        a == b ? 1 : zip(rows[a], rows[b]).reduce(0) { $0 + $1.0 * $1.1 }
      }
    }
  }

  /// The distance of a deviation in units of the ellipsoid's axes; infinite where the outputs
  /// cannot be so together.
  func distance(_ deviation: [Double]) -> Double {
    let z = members.indices.map { deviation[members[$0]] / scales[$0] }
    var x: [Double] = []
    for column in 0..<rank {
      let row = rows[pivots[column]]
      var rest = z[pivots[column]]
      for earlier in 0..<column { rest -= row[earlier] * x[earlier] }
      x.append(rest / row[column])
    }
    for (row, value) in zip(rows, z) {
      let follows = zip(row, x).reduce(0) { $0 + $1.0 * $1.1 }
      if (value - follows).magnitude > Self.slack * max(1, value.magnitude) { return .infinity }
    }
    return x.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}
