public import Quantities

extension LoadBuilder {
  /// The load that can be built and lies nearest to `target` within `window`; of two equally
  /// near ones the lighter.
  ///
  /// Exact as ``build(_:largestError:)`` is: the search goes on until nothing nearer can be left,
  /// or until ``stepLimit``.
  ///
  /// - Returns: `nil` where the weights make up nothing in the window.
  public func nearest(to target: Mass, in window: ClosedRange<Mass>) -> Mass? {
    var search = NearSearch(
      target: target.value.trillionths, low: window.lowerBound.value.trillionths,
      high: window.upperBound.value.trillionths, steps: Self.stepLimit)
    approach(0, 0, &search)
    return search.best.map { Mass(ExactDecimal(trillionths: $0)) }
  }

  private struct NearSearch {
    struct Place: Hashable {
      let index: Int
      let sum: Int128
    }
    let target: Int128
    let low: Int128
    let high: Int128
    var steps: Int
    var best: Int128?
    var visited: Set<Place> = []

    func distance(_ sum: Int128) -> Int128 { sum < target ? target - sum : sum - target }

    func isBetter(_ sum: Int128) -> Bool {
      guard low <= sum, sum <= high else { return false }
      guard let best else { return true }
      return (distance(sum), sum) < (distance(best), best)
    }

    /// Whether a sum between `sum` and `sum + rest` could still be better.
    func isPromising(_ sum: Int128, rest: Int128) -> Bool {
      let reach = sum.addingReportingOverflow(rest)
      let top = reach.overflow ? Int128.max : reach.partialValue
      if sum > high || top < low { return false }
      if best == nil { return true }
      return isBetter(max(low, min(max(target, sum), top, high)))
    }
  }

  private func approach(_ index: Int, _ sum: Int128, _ search: inout NearSearch) {
    if search.isBetter(sum) { search.best = sum }
    guard index < items.count, search.steps > 0, search.isPromising(sum, rest: rest[index]),
      search.visited.insert(NearSearch.Place(index: index, sum: sum)).inserted
    else { return }
    let item = items[index]
    // From the count that comes nearest below the target outwards.
    let middle = max(0, min(item.count, (search.target - sum) / item.nominal))
    var (down, up) = (middle, middle + 1)
    while search.steps > 0 {
      var isDone = true
      for count in [down, up] where count >= 0 && count <= item.count {
        let next = sum + count * item.nominal
        guard search.isPromising(next, rest: rest[index + 1]) else { continue }
        isDone = false
        search.steps -= 1
        approach(index + 1, next, &search)
      }
      if isDone { return }
      down -= 1
      up += 1
    }
  }
}
