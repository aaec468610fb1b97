import CKernels

/// The values of one output beyond a threshold, as one thread met them, and their counts in
/// bins.
///
/// It grows by doubling and never clears what it has not yet written: memory that holds no
/// value is not touched.
///
/// Sendable without a check: it belongs to one thread while trials run, and is read by the
/// caller after all threads have ended.
@safe final class TailStore: @unchecked Sendable {
  let bins: DistanceBins
  /// How many values each bin holds, of those that have been counted.
  private(set) var counts: [UInt32]
  /// How many values equal the threshold.
  private(set) var ties = 0
  /// The values that are kept.
  private(set) var count = 0
  /// Of them, those that are in the counts.
  private var counted = 0
  private var capacity: Int
  private var storage: UnsafeMutablePointer<Double>

  init(_ bins: DistanceBins, expecting expected: Int) {
    self.bins = bins
    counts = Array(repeating: 0, count: bins.number)
    capacity = max(expected, 0) + 4 * Int(CK_STRIP)
    unsafe storage = .allocate(capacity: capacity)
  }

  deinit { unsafe storage.deallocate() }

  /// Keeps the values of one strip beyond the thresholds of a lower and an upper store:
  /// `write` takes the places that are free, and says how many values it has put there.
  static func keep(
    strip: Int, low: TailStore, high: TailStore,
    write: (inout ck_tails, UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>) -> Void
  ) {
    var tails = ck_tails()
    tails.low = low.bins.threshold
    tails.high = high.bins.threshold
    unsafe write(&tails, low.place(for: strip), high.place(for: strip))
    low.take(Int(tails.kept_low), ties: Int(tails.at_low))
    high.take(Int(tails.kept_high), ties: Int(tails.at_high))
  }

  @unsafe private func place(for strip: Int) -> UnsafeMutablePointer<Double> {
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
    return unsafe storage + count
  }

  private func take(_ written: Int, ties more: Int) {
    count += written
    ties += more
  }

  /// Counts what has come since the last time, while it is in the cache.
  func countNew() {
    unsafe counts.withUnsafeMutableBufferPointer {
      unsafe ck_count_beyond(
        storage + counted, count - counted, bins.threshold, bins.side.rawValue, bins.perUnit,
        $0.baseAddress, bins.number)
    }
    counted = count
  }

  /// Forgets the values; their counts stay.
  func removeAll() { (count, counted) = (0, 0) }

  /// The values that are kept whose bin is in `range`.
  func gather(_ range: ClosedRange<Int>) -> [Double] {
    let most = min(counts[range].reduce(0) { $0 + Int($1) }, count)
    return unsafe [Double](unsafeUninitializedCapacity: most + 1) { buffer, initialized in
      initialized = unsafe ck_gather_beyond(
        storage, count, bins.threshold, bins.side.rawValue, bins.perUnit, bins.number,
        range.lowerBound, range.upperBound, buffer.baseAddress)
    }
  }
}
