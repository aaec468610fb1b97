/// Finds both coverage intervals from the two tails of an output.
///
/// Interval number i runs from the value with i values below it to the value with
/// (M − q − 1 − i) values above it, so that only the tails matter. Bins bound the length
/// of every interval from below and above; those that cannot be the shortest fall out, and
/// only what is left is gathered and sorted.
struct IntervalSearch {
  let ranks: IntervalRanks
  let low: TailCells
  let high: TailCells

  /// - Returns: `nil` if a tail holds fewer values than the intervals need: the
  ///   thresholds were too far out.
  init?(ranks: IntervalRanks, low: TailCells, high: TailCells) {
    guard low.count >= ranks.candidates, high.count >= ranks.candidates else { return nil }
    self.ranks = ranks
    self.low = low
    self.high = high
  }

  /// The shortest and the symmetric interval between bounds of cells, without looking at
  /// values: each end is within its cell.
  func withinCells() -> IntervalEnds {
    var best = (length: Double.infinity, low: 0, high: 0)
    forEachLowCell { cell, high, _ in
      let length = self.high.cells[high].upper - low.cells[cell].lower
      if length < best.length { best = (length, cell, high) }
    }
    let i = ranks.symmetric
    let (a, b) = (low.cells[low.index(of: i)], high.cells[high.index(of: ranks.candidates - 1 - i)])
    let (c, d) = (low.cells[best.low], high.cells[best.high])
    let widths = [a, b, c, d].map { $0.upper - $0.lower }
    return IntervalEnds(
      symmetric: Self.middle(a)...Self.middle(b), shortest: c.lower...d.upper,
      resolution: widths.max() ?? 0)
  }

  private static func middle(_ cell: TailCells.Cell) -> Double {
    cell.lower + (cell.upper - cell.lower) / 2
  }

  /// The exact intervals; `gather` returns the values of a range of bins on a side.
  func exact(
    gather: (DistanceBins.Side, ClosedRange<Int>) -> [Double]
  ) -> IntervalEnds {
    let k = ranks.candidates
    var shortestUpper = Double.infinity
    forEachLowCell { cell, high, _ in
      shortestUpper = min(shortestUpper, self.high.cells[high].upper - low.cells[cell].lower)
    }
    var candidates: ClosedRange<Int>?
    forEachLowCell { cell, high, ranks in
      let least = self.high.cells[high].lower - low.cells[cell].upper
      // NaN where both bounds are open: kept.
      if least > shortestUpper { return }
      let first = candidates?.lowerBound ?? ranks.lowerBound
      candidates = first...(ranks.upperBound - 1)
    }
    let range = candidates ?? 0...(k - 1)
    let lowValues = TailValues(low, side: .below, ranks: range, gather: gather)
    let highValues = TailValues(
      high, side: .above, ranks: (k - 1 - range.upperBound)...(k - 1 - range.lowerBound),
      gather: gather)
    var best = (length: Double.infinity, ends: 0.0...0.0)
    for i in range {
      let (a, b) = (lowValues[i], highValues[k - 1 - i])
      if b - a < best.length { best = (b - a, a...b) }
    }
    let i = ranks.symmetric
    let symmetric =
      range.contains(i)
      ? lowValues[i]...highValues[k - 1 - i]
      : TailValues(low, side: .below, ranks: i...i, gather: gather)[
        i]...TailValues(high, side: .above, ranks: (k - 1 - i)...(k - 1 - i), gather: gather)[
          k - 1 - i]
    return IntervalEnds(symmetric: symmetric, shortest: best.ends, resolution: 0)
  }

  /// Visits the low cells that begin intervals, each with the high cell in which the first
  /// of them ends, and their numbers.
  private func forEachLowCell(_ visit: (Int, Int, Range<Int>) -> Void) {
    let k = ranks.candidates
    for cell in low.cells.indices {
      let first = low.starts[cell]
      guard first < k else { break }
      let end = min(first + low.cells[cell].count, k)
      visit(cell, high.index(of: k - 1 - first), first..<end)
    }
  }
}

/// The values of some ranks of a tail, counted from its far end.
private struct TailValues {
  private let firstRank: Int
  private let sorted: [Double]
  private let threshold: Double

  init(
    _ tail: TailCells, side: DistanceBins.Side, ranks: ClosedRange<Int>,
    gather: (DistanceBins.Side, ClosedRange<Int>) -> [Double]
  ) {
    let (first, last) = (tail.index(of: ranks.lowerBound), tail.index(of: ranks.upperBound))
    firstRank = tail.starts[first]
    // Ties with the threshold stand last; all other cells are bins, far ones first.
    threshold = tail.cells[tail.cells.count - 1].lower
    let bins = tail.cells[first...last].compactMap(\.bin)
    guard let far = bins.first, let near = bins.last else {
      sorted = []
      return
    }
    var values = gather(side, near...far)
    Kernels.sort(&values)
    if side == .above { values.reverse() }
    sorted = values
  }

  subscript(rank: Int) -> Double {
    let index = rank - firstRank
    return index < sorted.count ? sorted[index] : threshold
  }
}
