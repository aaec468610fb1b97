/// The exact inverse [Q h; hᵀ −] of the bordered normal matrix [XᵀX r; rᵀ 0].
struct BorderedInverse: Sendable, Equatable {
  /// Q: the covariance of the values for observations of standard deviation 1.
  let covariance: [[ExactFraction]]
  /// h: the share that each item has of the value of the restraint; 0 without one.
  let shares: [ExactFraction]

  /// Inverts by Gauss–Jordan elimination in exact fractions.
  ///
  /// - Throws: ``WeighingDesignError/undetermined(items:)``,
  ///   ``WeighingDesignError/tooLarge``.
  init(
    matrix: [[Int]], restraint: [Int]?, items: [String]
  ) throws(WeighingDesignError) {
    let m = items.count
    let size = m + (restraint == nil ? 0 : 1)
    var rows: [[ExactFraction]] = []
    for i in 0..<size {
      var row: [ExactFraction] = []
      for j in 0..<size {
        if i < m, j < m {
          var sum = ExactFraction(0)
          for observation in matrix {
            sum = try sum.plus(
              try ExactFraction(observation[i]).times(ExactFraction(observation[j])))
          }
          row.append(sum)
        } else if let restraint, i != j {
          row.append(ExactFraction(restraint[min(i, j)]))
        } else {
          row.append(ExactFraction(0))
        }
      }
      row += (0..<size).map { ExactFraction($0 == i ? 1 : 0) }
      rows.append(row)
    }
    var pivots: [Int] = []
    var next = 0
    for column in 0..<size {
      guard let pivot = (next..<size).first(where: { !rows[$0][column].isZero }) else { continue }
      rows.swapAt(next, pivot)
      let divisor = rows[next][column]
      for j in column..<2 * size { rows[next][j] = try rows[next][j].dividedBy(divisor) }
      for i in 0..<size where i != next && !rows[i][column].isZero {
        let factor = rows[i][column]
        for j in column..<2 * size where !rows[next][j].isZero {
          rows[i][j] = try rows[i][j].minus(try factor.times(rows[next][j]))
        }
      }
      pivots.append(column)
      next += 1
    }
    if pivots.count < size {
      // Each column without a pivot spans a direction that changes nothing observed.
      var open: Set<Int> = []
      for column in 0..<m where !pivots.contains(column) {
        open.insert(column)
        for (row, pivot) in pivots.enumerated() where !rows[row][column].isZero {
          open.insert(pivot)
        }
      }
      throw .undetermined(items: items.indices.filter(open.contains).map { items[$0] })
    }
    covariance = (0..<m).map { i in Array(rows[i][size..<size + m]) }
    shares = (0..<m).map { restraint == nil ? ExactFraction(0) : rows[$0][size + m] }
  }
}
