/// How the deviations of an output are counted: (y − shift) × factor.
///
/// The pilot's mean and standard deviation keep the sums of powers near one, so that they
/// lose nothing to cancellation and cannot overflow.
struct DeviationScale: Sendable {
  let shift: Double
  let factor: Double
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

/// Bins by the distance beyond a threshold.
struct DistanceBins: Sendable {
  enum Side: Int32, Sendable {
    case below = -1
    case above = 1
  }

  let threshold: Double
  let side: Side
  let perUnit: Double
}
