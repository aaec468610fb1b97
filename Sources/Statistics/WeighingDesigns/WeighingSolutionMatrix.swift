/// The solution of a weighing design as whole numbers over one divisor: an item's value is
/// Σ (row of each observation) · Y plus (its restraint entry) · R*, all over the divisor.
public struct WeighingSolutionMatrix: Sendable, Equatable {
  /// The smallest divisor that makes all entries whole.
  public let divisor: Int128
  /// A row an observation, a column an item.
  public let rows: [[Int128]]
  /// What R* is multiplied by, an entry an item; nil without a restraint.
  public let restraintRow: [Int128]?

  init(_ inverse: BorderedInverse, matrix: [[Int]]) throws(WeighingDesignError) {
    let items = inverse.shares.indices
    var fractions: [[ExactFraction]] = []
    for observation in matrix {
      var row: [ExactFraction] = []
      for item in items {
        var sum = ExactFraction(0)
        for other in items where observation[other] != 0 {
          sum = try sum.plus(
            try inverse.covariance[item][other].times(ExactFraction(observation[other])))
        }
        row.append(sum)
      }
      fractions.append(row)
    }
    var divisor: Int128 = 1
    for fraction in fractions.joined() + inverse.shares {
      let shared = greatestCommonDivisor(divisor, fraction.denominator)
      divisor = try exactProduct(divisor, fraction.denominator / shared)
    }
    func whole(_ fraction: ExactFraction) throws(WeighingDesignError) -> Int128 {
      try exactProduct(fraction.numerator, divisor / fraction.denominator)
    }
    var rows: [[Int128]] = []
    for row in fractions {
      var wholes: [Int128] = []
      for fraction in row { wholes.append(try whole(fraction)) }
      rows.append(wholes)
    }
    var shares: [Int128] = []
    for share in inverse.shares { shares.append(try whole(share)) }
    self.divisor = divisor
    self.rows = rows
    restraintRow = shares.allSatisfy { $0 == 0 } ? nil : shares
  }
}
