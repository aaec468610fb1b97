/// P(max |Z_j| > k) for a correlation matrix of rank 4 and more: the mean over directions u of
/// P(R > k/M(u)), R² from χ² with as many degrees of freedom as the rank.
///
/// The directions come from a lattice (the fractional parts of n √prime), shifted at random
/// sixteen times; each shift gives an estimate, the same ones every time.
struct SampledDirections {
  static let shifts = 16

  private let rank: Int
  /// 1/M(u), shift after shift.
  private let reciprocals: [[Double]]

  /// - Parameter rows: unit vectors of as many components as the rank.
  init(_ rows: [[Double]]) {
    let rank = rows[0].count
    self.rank = rank
    let points = min(max((1 << 25) / (rows.count * rank * Self.shifts), 64), 4096)
    let steps = Self.primes(rank).map { Double($0).squareRoot() }
    reciprocals = (0..<Self.shifts).map { shift in
      let start = Self.start(shift, rank)
      return (1...points).map { point in
        let direction = steps.indices.map { axis -> Double in
          let place = start[axis] + Double(point) * steps[axis]
          // Folded, so that the lattice has no seam (the tent transformation).
          let u = (2 * (place - place.rounded(.down)) - 1).magnitude
          return CoverageQuantile.normal(min(max(u, 1e-15), 1 - 1e-15)) ?? 0
        }
        let square = direction.reduce(0) { $0 + $1 * $1 }
        let largest = rows.reduce(0) { largest, row in
          max(largest, zip(row, direction).reduce(0) { $0 + $1.0 * $1.1 }.magnitude)
        }
        return square.squareRoot() / max(largest, .leastNormalMagnitude)
      }
    }
  }

  func outside(_ k: Double, shift: Int) -> Double {
    let list = reciprocals[shift]
    return list.reduce(0) { $0 + tail(k * $1) } / Double(list.count)
  }

  /// P(R > x), a sum of rank/2 terms.
  private func tail(_ x: Double) -> Double {
    let half = x * x / 2
    let front = ElementaryFunctions.exp(-half)
    if front == 0 { return 0 }
    if rank.isMultiple(of: 2) {
      var (term, sum) = (1.0, 1.0)
      for j in 1..<(rank / 2) {
        term *= half / Double(j)
        sum += term
      }
      return front * sum
    }
    var (term, sum) = (x, x)
    for j in 1..<(rank / 2) {
      term *= x * x / Double(2 * j + 1)
      sum += term
    }
    return ElementaryFunctions.erfc(x / 2.0.squareRoot())
      + (2 / Double.pi).squareRoot() * front * sum
  }

  /// Where a shift begins on each axis, from 0 to 1.
  private static func start(_ shift: Int, _ rank: Int) -> [Double] {
    (0..<rank).map { axis in
      let words = Kernels.philox(
        counter: [UInt32(shift), UInt32(axis), 0, 0], key: [0x4A43_474D, 102])
      return (Double(words[0]) + 0.5) / 4_294_967_296
    }
  }

  private static func primes(_ count: Int) -> [Int] {
    var primes: [Int] = []
    var candidate = 2
    while primes.count < count {
      if !primes.contains(where: { candidate.isMultiple(of: $0) }) { primes.append(candidate) }
      candidate += 1
    }
    return primes
  }
}
