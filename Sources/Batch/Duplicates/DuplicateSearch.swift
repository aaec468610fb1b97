/// Looks for rows that repeat an earlier row of their instrument.
///
/// A reading alone tells little: scales are loaded up and down, corner by corner, and again and
/// again at one load, and show the same. So a row in the same file counts only where a column tells
/// readings apart and tells these not, or where a whole series is there again.
struct DuplicateSearch {
  private let fingerprints: [RowFingerprint]
  private let places: [RowPlace]
  private let instruments: [UInt32]
  /// The rows, instrument by instrument, each in the order of the input.
  private var order: [UInt32] = []
  /// Where each instrument begins in `order`; one more at the end.
  private var starts: [UInt32] = []

  /// A series is there again from so many different weighings on.
  static let fewestWeighings = 3
  /// So many rows of a series are looked at to find them.
  private static let mostRows = 64

  init(
    _ fingerprints: [RowFingerprint], _ places: [RowPlace], _ instruments: [UInt32]
  ) {
    self.fingerprints = fingerprints
    self.places = places
    self.instruments = instruments
    let count = Int((instruments.max() ?? 0) + 1)
    starts = [UInt32](repeating: 0, count: count + 1)
    for instrument in instruments { starts[Int(instrument) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    order = [UInt32](repeating: 0, count: fingerprints.count)
    var next = starts
    for (row, instrument) in instruments.enumerated() {
      order[Int(next[Int(instrument)])] = UInt32(row)
      next[Int(instrument)] += 1
    }
  }

  /// Makes the search.
  ///
  /// - Parameter all: whether every row that was found is kept, with those that are but alike.
  func findings(all: Bool) -> DuplicateFindings {
    var found: [(row: UInt32, first: UInt32, reason: DuplicateReason)] = []
    var counts = [Int](repeating: 0, count: DuplicateReason.allCases.count)
    /// For each row of an instrument the first one that says the same, by number in the instrument.
    var firsts: [Int] = []
    var table = FirstRows()
    for instrument in 0..<(starts.count - 1) {
      let (start, end) = (Int(starts[instrument]), Int(starts[instrument + 1]))
      if end - start < 2 { continue }
      firsts.removeAll(keepingCapacity: true)
      guard table.find(end - start, { fingerprints[Int(order[start + $0])] }, into: &firsts) else {
        continue
      }
      let isSeries = series(start, firsts)
      for (number, first) in firsts.enumerated() where first < number {
        let (row, firstRow) = (order[start + number], order[start + first])
        let reason: DuplicateReason =
          if places[Int(row)].file != places[Int(firstRow)].file {
            .otherFile
          } else if fingerprints[Int(row)].isToldApart {
            .sameMark
          } else {
            isSeries[number] ? .series : .alike
          }
        counts[reason.index] += 1
        if all || reason.isNoticed { found.append((row, firstRow, reason)) }
      }
    }
    found.sort { $0.row < $1.row }
    let kept = all ? found[...] : found.prefix(DuplicateFindings.mostPairs)
    return DuplicateFindings(
      examined: fingerprints.count, counts: counts,
      pairs: kept.map {
        DuplicateFindings.Pair(
          place: places[Int($0.row)], first: places[Int($0.first)],
          instrument: instruments[Int($0.row)], reason: $0.reason)
      })
  }

  /// Which rows of an instrument belong to a series that is there again.
  private func series(_ start: Int, _ firsts: [Int]) -> [Bool] {
    var result = [Bool](repeating: false, count: firsts.count)
    var number = 0
    while number < firsts.count {
      let first = firsts[number]
      let length = first < number ? seriesLength(start, firsts, number, from: first) : 0
      for index in number..<(number + length) { result[index] = true }
      number += max(length, 1)
    }
    return result
  }

  /// How many rows from `number` on repeat those from `first` on; 0 where too few are different.
  private func seriesLength(_ start: Int, _ firsts: [Int], _ number: Int, from first: Int) -> Int {
    func repeats(_ length: Int) -> Bool {
      number + length < firsts.count && first + length < number
        && firsts[number + length] == firsts[first + length]
    }
    var length = 0
    while length < Self.mostRows, repeats(length) { length += 1 }
    if length < Self.fewestWeighings { return 0 }
    let weighings = Set(
      (number..<(number + length)).filter {
        fingerprints[Int(order[start + $0])].isWeighing
      }.map { firsts[$0] })
    if weighings.count < Self.fewestWeighings { return 0 }
    while repeats(length) { length += 1 }
    return length
  }
}

/// Finds for each of some rows the first one that says the same.
private struct FirstRows {
  /// By open addressing the number of a row plus 1; 0 where none is.
  private var slots: [UInt32] = []

  /// So few rows are compared one with another.
  private static let few = 24

  /// - Returns: whether any row is not the first one; if not, `firsts` is not to be used.
  mutating func find(
    _ count: Int, _ fingerprint: (Int) -> RowFingerprint, into firsts: inout [Int]
  ) -> Bool {
    if count <= Self.few {
      var isFound = false
      for number in 0..<count {
        let own = fingerprint(number)
        var first = 0
        while fingerprint(first) != own { first += 1 }
        if first < number { isFound = true }
        firsts.append(first)
      }
      return isFound
    }
    var size = 64
    while size < 2 * count { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    var isFound = false
    for number in 0..<count {
      let own = fingerprint(number)
      let spread = (own.bits &* 0x9e37_79b9_7f4a_7c15) &>> 24
      var slot = Int(truncatingIfNeeded: spread) & (size - 1)
      while slots[slot] != 0, fingerprint(Int(slots[slot]) - 1) != own {
        slot = (slot + 1) & (size - 1)
      }
      if slots[slot] == 0 {
        slots[slot] = UInt32(number + 1)
        firsts.append(number)
      } else {
        isFound = true
        firsts.append(Int(slots[slot]) - 1)
      }
    }
    return isFound
  }
}
