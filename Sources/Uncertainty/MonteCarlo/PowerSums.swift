/// How the deviations of an output are counted: (y − shift) × factor.
///
/// The pilot's mean and standard deviation keep the sums of powers near one, so that they
/// lose nothing to cancellation and cannot overflow.
struct DeviationScale: Sendable {
  let shift: Double
  let factor: Double

  /// Centred on the mean of values and in units of their scatter.
  init(_ values: [Double]) {
    let count = Double(max(values.count, 1))
    // Divided first: the sum of large values would overflow.
    let mean = values.reduce(0) { $0 + $1 / count }
    let largest = values.reduce(0) { max($0, ($1 - mean).magnitude) }
    shift = mean
    guard largest > 0, largest.isFinite else {
      factor = 1
      return
    }
    let square = values.reduce(0) { sum, value in
      let d = (value - mean) / largest
      return sum + d * d
    }
    let deviation = largest * (square / count).squareRoot()
    factor = deviation > 0 && (1 / deviation).isFinite ? 1 / deviation : 1
  }
}

/// The sums of the first four powers of the scaled deviations.
struct PowerSums: Sendable {
  var first = 0.0
  var second = 0.0
  var third = 0.0
  var fourth = 0.0

  static func += (sum: inout PowerSums, other: PowerSums) {
    sum.first += other.first
    sum.second += other.second
    sum.third += other.third
    sum.fourth += other.fourth
  }
}

/// Counts of equal bins; the end bins are open.
struct BinCounts: Sendable {
  let lower: Double
  let binsPerUnit: Double
  var counts: [UInt32]
}

/// Bins by the distance beyond a threshold; the last is open.
struct DistanceBins: Sendable {
  enum Side: Int32, Sendable {
    case below = -1
    case above = 1
  }

  let threshold: Double
  let side: Side
  let perUnit: Double
  let number: Int

  /// - Parameter reach: how far from the threshold the last bin begins.
  init(threshold: Double, side: Side, reach: Double, number: Int) {
    self.threshold = threshold
    self.side = side
    self.number = number
    let perUnit = Double(number - 1) / reach
    self.perUnit = reach > 0 && perUnit.isFinite ? perUnit : 0
  }

  /// The values that bin `index` may hold, with room for the rounding of its borders.
  func bounds(of index: Int) -> (lower: Double, upper: Double) {
    let isLast = index == number - 1 || perUnit == 0
    let near = perUnit == 0 ? 0 : Double(index) / perUnit
    let far = isLast ? Double.infinity : Double(index + 1) / perUnit
    let extent = max(threshold.magnitude, (threshold + near).magnitude, near)
    let slack = 8 * extent.ulp
    switch side {
    case .below: return (threshold - far - slack, min(threshold - near + slack, threshold))
    case .above: return (max(threshold + near - slack, threshold), threshold + far + slack)
    }
  }
}
