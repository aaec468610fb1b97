/// The tails of one output as one thread meets them, counted in bins: with every value, or,
/// where that would be too many, with the values beyond the bins only.
///
/// Sendable without a check: one thread uses it until all threads have ended, then the
/// caller reads it.
final class OutputTail: @unchecked Sendable {
  let low: TailStore
  let high: TailStore
  private let keepsAll: Bool
  /// The values of the open bins, where not all are kept.
  private(set) var outerLow: [Double] = []
  private(set) var outerHigh: [Double] = []

  /// Values of a tail that are counted at a time.
  private static let portion = 1 << 12

  /// - Parameter share: the part of the expected values that this thread meets.
  init(_ watch: TrialRun.Watch, share: Double) {
    keepsAll = watch.keepsTails
    let expected = keepsAll ? Int(watch.expectedTail * share) : Self.portion
    low = TailStore(watch.bins.low, expecting: expected)
    high = TailStore(watch.bins.high, expecting: expected)
  }

  /// Keeps the tails among the first `count` values of an output in a machine's strip.
  func keep(_ output: Int, count: Int, from machine: borrowing BlockMachine) {
    machine.keepTails(of: output, count: count, low: low, high: high)
  }

  /// Counts what has come, if it is much: called after every block.
  func endBlock() {
    if !keepsAll && low.count + high.count < Self.portion { return }
    finish()
  }

  /// Counts what has come.
  func finish() {
    low.countNew()
    high.countNew()
    if keepsAll { return }
    outerLow += low.gather(low.bins.outer)
    outerHigh += high.gather(high.bins.outer)
    low.removeAll()
    high.removeAll()
  }

  func store(_ side: DistanceBins.Side) -> TailStore { side == .below ? low : high }
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
