/// The rows among which duplicates are looked for: the first ones of the input, up to a limit.
///
/// Chunks come in the order of the input, so that what is looked at depends on neither threads nor
/// chunks. When the limit is reached the search is made at once and the rows are given up; what
/// comes later costs nothing. A row takes 20 bytes here, and half as much again during the search.
struct DuplicateArchive: Sendable {
  /// How many rows are looked at unless all are wanted.
  static let usualLimit = 1_000_000

  /// Beside each other, one element a row in the order of the input; empty once the limit is reached.
  private(set) var fingerprints: [RowFingerprint] = []
  private(set) var places: [RowPlace] = []
  /// By number of the instrument in the reduction.
  private(set) var instruments: [UInt32] = []
  /// How many rows are looked at at most.
  let limit: Int
  /// What was found; `nil` as long as rows may come.
  private(set) var findings: DuplicateFindings?
  private let listsAll: Bool

  /// - Parameters:
  ///   - listsAll: whether all rows are looked at and every finding is kept.
  ///   - fingerprints: the rows so far, beside their places and instruments.
  init(
    listsAll: Bool, fingerprints: [RowFingerprint] = [], places: [RowPlace] = [],
    instruments: [UInt32] = [], findings: DuplicateFindings? = nil
  ) {
    self.listsAll = listsAll
    self.fingerprints = fingerprints
    self.places = places
    self.instruments = instruments
    self.findings = findings
    // Rows are numbered in 32 bits.
    limit = listsAll ? Int(UInt32.max) - 1 : Self.usualLimit
  }

  /// Whether no more rows are looked at.
  var isFull: Bool { findings != nil }

  /// Takes in the rows of the next chunk.
  ///
  /// - Parameter indices: the number of each instrument of the chunk among all.
  mutating func add(_ recorder: RowRecorder, indices: [UInt32]) {
    if isFull { return }
    if fingerprints.isEmpty && !listsAll {
      // Arrays that grow would be copied, and pages that nobody writes to take no memory.
      fingerprints.reserveCapacity(limit)
      places.reserveCapacity(limit)
      instruments.reserveCapacity(limit)
    }
    let count = min(recorder.fingerprints.count, limit - fingerprints.count)
    fingerprints += recorder.fingerprints[..<count]
    places += recorder.places[..<count]
    for instrument in recorder.instruments[..<count] {
      instruments.append(indices[Int(instrument)])
    }
    if fingerprints.count == limit { finish() }
  }

  /// Makes the search, if it is not made yet, and gives up the rows.
  mutating func finish() {
    if isFull { return }
    findings = DuplicateSearch(fingerprints, places, instruments).findings(all: listsAll)
    fingerprints = []
    places = []
    instruments = []
  }
}
