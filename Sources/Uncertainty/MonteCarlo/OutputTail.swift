/// The tails of one output as one thread meets them: every value, or, where that would be
/// too many, their counts in fine bins and the values beyond the bins.
///
/// Sendable without a check: one thread uses it until all threads have ended, then the
/// caller reads it.
final class OutputTail: @unchecked Sendable {
  let store: TailStore
  private let bins: TailBins?
  private(set) var lowCounts: [UInt32] = []
  private(set) var highCounts: [UInt32] = []
  private(set) var outerLow: [Double] = []
  private(set) var outerHigh: [Double] = []

  /// Values kept before they are counted.
  private static let portion = 1 << 15

  /// - Parameter share: the part of the expected values that this thread meets.
  init(_ watch: TrialRun.Watch, share: Double) {
    bins = watch.binned
    let expected = bins == nil ? Int(watch.expectedTail * share) : Self.portion
    store = TailStore(low: watch.low, high: watch.high, expecting: expected)
    if let bins {
      lowCounts = Array(repeating: 0, count: bins.low.number)
      highCounts = Array(repeating: 0, count: bins.high.number)
    }
  }

  /// Keeps the tails among the first `count` values of an output in a machine's strip.
  func keep(_ output: Int, count: Int, from machine: borrowing BlockMachine) {
    machine.keepTails(of: output, count: count, in: store)
    if bins != nil && store.count >= Self.portion { countKept() }
  }

  /// Counts what is kept, if it is to be counted.
  func finish() {
    if bins != nil { countKept() }
  }

  private func countKept() {
    guard let bins else { return }
    store.count(bins.low, in: &lowCounts)
    store.count(bins.high, in: &highCounts)
    outerLow += store.gather(bins.low, in: bins.low.outer)
    outerHigh += store.gather(bins.high, in: bins.high.outer)
    store.removeAll()
  }
}

/// Bins for the two tails of an output.
struct TailBins: Sendable {
  let low: DistanceBins
  let high: DistanceBins
}

extension DistanceBins {
  /// The open bin.
  fileprivate var outer: ClosedRange<Int> { (number - 1)...(number - 1) }
}
