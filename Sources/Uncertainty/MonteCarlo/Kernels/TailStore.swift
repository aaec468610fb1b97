import CKernels

/// The values of one output that lie beyond its thresholds, as one thread met them.
///
/// It grows by doubling and never clears what it has not yet written: memory that holds no
/// value is not touched.
///
/// Sendable without a check: it belongs to one thread while trials run, and is read by the
/// caller after all threads have ended.
@safe final class TailStore: @unchecked Sendable {
  /// Values below this are kept.
  let low: Double
  /// Values above this are kept.
  let high: Double
  /// How many values equal the lower threshold, and how many the upper one.
  private(set) var atLow = 0
  private(set) var atHigh = 0
  private(set) var count = 0
  private var capacity: Int
  private var storage: UnsafeMutablePointer<Double>

  init(low: Double, high: Double, expecting expected: Int) {
    self.low = low
    self.high = high
    capacity = max(expected, 0) + 4 * Int(CK_STRIP)
    unsafe storage = .allocate(capacity: capacity)
  }

  deinit { unsafe storage.deallocate() }

  /// Lets `write` keep the values of one strip: it writes to the address it is given and
  /// says in the counts how many.
  func keep(
    count strip: Int, write: (inout ck_tails, UnsafeMutablePointer<Double>) -> Void
  ) {
    // A kernel may write a whole vector behind the last value.
    let room = strip + Int(CK_LANES)
    if count + room > capacity {
      let larger = max(2 * capacity, count + room)
      let moved = UnsafeMutablePointer<Double>.allocate(capacity: larger)
      unsafe moved.update(from: storage, count: count)
      unsafe storage.deallocate()
      unsafe storage = moved
      capacity = larger
    }
    var tails = ck_tails(low: low, high: high, kept: 0, at_low: 0, at_high: 0)
    unsafe write(&tails, storage + count)
    count += Int(tails.kept)
    atLow += Int(tails.at_low)
    atHigh += Int(tails.at_high)
  }

  /// Forgets the values, not the counts of ties.
  func removeAll() { count = 0 }

  /// Adds the values beyond a threshold to `counts`, by their distance from it.
  func count(_ bins: DistanceBins, in counts: inout [UInt32]) {
    precondition(counts.count == bins.number, "there is a count for every bin")
    unsafe counts.withUnsafeMutableBufferPointer {
      _ = unsafe ck_count_beyond(
        storage, count, bins.threshold, bins.side.rawValue, bins.perUnit, $0.baseAddress,
        bins.number)
    }
  }

  /// The values beyond a threshold whose bin is in `range`.
  func gather(_ bins: DistanceBins, in range: ClosedRange<Int>) -> [Double] {
    // Counted first, so that no more is laid out than is found.
    var counts = [UInt32](repeating: 0, count: bins.number)
    count(bins, in: &counts)
    let found = counts[range].reduce(0) { $0 + Int($1) }
    return unsafe [Double](unsafeUninitializedCapacity: found) { buffer, initialized in
      initialized = unsafe ck_gather_beyond(
        storage, count, bins.threshold, bins.side.rawValue, bins.perUnit, bins.number,
        range.lowerBound, range.upperBound, buffer.baseAddress)
    }
  }
}
