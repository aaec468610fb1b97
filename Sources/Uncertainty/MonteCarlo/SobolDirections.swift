/// Direction numbers of Sobol' points in base 2 and their scrambling.
///
/// Point i of a dimension is the exclusive or of the direction numbers v_k of the bits k of i.
/// They follow from the primitive polynomial x^s + a₁x^(s−1) + … + 1 and m₁ … m_s by
/// m_k = 2a₁m_(k−1) ⊕ … ⊕ 2^s m_(k−s) ⊕ m_(k−s), v_k = m_k 2^(−k).
///
/// A replicate is scrambled by a random lower triangular matrix over the bits and a random shift
/// (J. Matoušek, J. Complexity 14 (1998) 527-556): each point is then uniform on (0, 1), and the
/// replicates are independent, while 2^m points stay as evenly spread as before.
enum SobolDirections {
  /// Dimensions with Sobol' coordinates; inputs beyond them are drawn pseudo-randomly.
  static let dimensionCount = SobolTable.rows.count
  /// Direction numbers of a dimension.
  static let count = 32
  /// Bits of a scrambled coordinate.
  private static let bits = 52

  /// v₁ … v₃₂ of a dimension, as integers of 2⁻³².
  static func plain(_ dimension: Int) -> [UInt32] {
    let (polynomial, first) = SobolTable.rows[dimension]
    let degree = 31 - polynomial.leadingZeroBitCount
    if degree == 0 { return (0..<count).map { 1 << UInt32(31 - $0) } }
    var m = first.prefix(degree).map { UInt64($0) }
    for k in degree..<count {
      var next = m[k - degree] ^ (m[k - degree] << UInt64(degree))
      for j in 1..<degree where (polynomial >> UInt32(degree - j)) & 1 == 1 {
        next ^= m[k - j] << UInt64(j)
      }
      m.append(next)
    }
    return m.enumerated().map { UInt32(truncatingIfNeeded: $1 << UInt64(31 - $0)) }
  }

  /// For each dimension the shift and 32 scrambled direction numbers of 52 bits, as the kernels
  /// take them.
  ///
  /// - Parameters:
  ///   - dimensions: how many are needed; those beyond ``dimensionCount`` have none.
  ///   - seed: the seed of the simulation.
  ///   - replicate: which replicate; each is scrambled anew.
  static func scrambled(dimensions: Int, seed: UInt64, replicate: Int) -> [UInt64] {
    var table: [UInt64] = []
    for dimension in 0..<min(dimensions, dimensionCount) {
      var random = ScramblingBits(seed: seed, replicate: replicate, dimension: dimension)
      table.append(random.next() >> UInt64(64 - bits))
      // Row i of the matrix: bit i of the output from bits 1 … i of the direction number.
      let rows = (0..<bits).map { row -> UInt32 in
        let word = UInt32(truncatingIfNeeded: random.next())
        if row >= count { return word }
        let diagonal: UInt32 = 1 << UInt32(31 - row)
        // The bits before the diagonal are those of higher weight.
        return word & ~(diagonal | (diagonal - 1)) | diagonal
      }
      for direction in plain(dimension) {
        var mixed: UInt64 = 0
        for row in rows {
          mixed = mixed << 1 | UInt64((row & direction).nonzeroBitCount & 1)
        }
        table.append(mixed)
      }
    }
    return table
  }

  /// Random words of one dimension of one replicate: Philox4x32-10 with both in its counter.
  private struct ScramblingBits {
    let key: [UInt32]
    let replicate: Int
    let dimension: Int
    var calls: UInt32 = 0

    init(seed: UInt64, replicate: Int, dimension: Int) {
      key = [UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)]
      self.replicate = replicate
      self.dimension = dimension
    }

    mutating func next() -> UInt64 {
      calls += 1
      // The last word sets these counters apart from those of the trials.
      let words = Kernels.philox(
        counter: [calls, UInt32(dimension), UInt32(replicate), 0x5343_524D], key: key)
      return UInt64(words[0]) << 32 | UInt64(words[1])
    }
  }
}
