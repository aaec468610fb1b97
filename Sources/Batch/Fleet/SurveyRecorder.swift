import Assessment
import Quantities
import Rules

/// Keeps what a survey needs of the rows of a chunk.
struct SurveyRecorder: Sendable {
  /// The columns of ``SurveyDimension/named``.
  static let columns: [DatasetColumn] = [
    .place, .maker, .model, .owner, .inspector, .weightSet,
  ]

  /// By number of the instrument in the chunk.
  private(set) var tallies: [SurveyTally] = []
  /// By number of the kind in the processor.
  private(set) var histograms: [SurveyHistogram] = []
  /// The names of the chunk, for each of ``columns``.
  private(set) var names: [KindTable]
  /// Cells that could not be read.
  private(set) var unread = UnreadCells()
  private let favour: Int64

  init(_ options: SurveyOptions) {
    favour = Int64(options.favour)
    names = [KindTable](repeating: KindTable(), count: Self.columns.count)
  }

  mutating func removeAll() {
    tallies.removeAll(keepingCapacity: true)
    histograms.removeAll(keepingCapacity: true)
    unread = UnreadCells()
    for index in names.indices where !names[index].names.isEmpty { names[index] = KindTable() }
  }

  /// Reads what the first row of an instrument in the chunk states.
  ///
  /// - Parameter place: where the row stands.
  mutating func begin(
    _ instrument: Int, _ bytes: Span<UInt8>, _ cells: RowCells, _ layout: DatasetLayout,
    at place: RowPlace
  ) {
    while tallies.count <= instrument { tallies.append(SurveyTally()) }
    func cell(_ column: DatasetColumn) -> (start: Int, end: Int)? {
      guard layout.has(column) else { return nil }
      return trimmed(bytes, cells.start(column), cells.end(column))
    }
    for (index, column) in Self.columns.enumerated() {
      guard let found = cell(column), found.end > found.start else { continue }
      tallies[instrument].names[index] = names[index].number(bytes, found.start, found.end)
    }
    if let found = cell(.date), found.end > found.start,
      let date = CalendarDate(iso: text(bytes, found.start, found.end))
    {
      tallies[instrument].date = date.surveyNumber
    }
    if let found = cell(.validUntil) {
      if found.end == found.start {
        tallies[instrument].validUntil = 0
      } else if let date = CalendarDate(iso: text(bytes, found.start, found.end)) {
        tallies[instrument].validUntil = date.surveyNumber
      } else {
        unread.validUntil.add(place)
      }
    }
    if let found = cell(.turnover), found.end > found.start {
      if let amount = Self.hundredths(bytes, found.start, found.end, layout.decimalMark) {
        tallies[instrument].turnover = amount
      } else {
        unread.turnover.add(place)
      }
    }
  }

  /// Takes in a reading.
  ///
  /// - Parameters:
  ///   - kind: its number in the processor.
  ///   - error: `multiplier × E` in steps; `limit` likewise.
  mutating func add(
    _ instrument: Int, kind: Int, _ test: TestKind, load: Int64, indication: Int64,
    added: Int64?, error: Int64, limit: Int64, e: Int64
  ) {
    if test == .weighing || test == .netWeighing {
      tallies[instrument].add(
        load: load, error: error, limit: limit, added: added, e: e, favour: favour)
      while histograms.count <= kind { histograms.append(SurveyHistogram()) }
      histograms[kind].add(error: error, limit: limit)
    }
    let mark =
      UInt64(bitPattern: e) &* 8 &+ UInt64(ChunkProcessor.judgedTests.firstIndex(of: test) ?? 7)
    tallies[instrument].mark(
      mark, load: load, indication: indication, added: added ?? -1, error: error)
  }

  /// An amount of money in hundredths, not negative; `nil` where it cannot be read.
  ///
  /// Digits and one decimal mark; digits may be grouped by spaces.
  static func hundredths(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ mark: UInt8
  ) -> Int64? {
    var value: Int64 = 0
    var decimals = -1
    var hasDigits = false
    for index in start..<end {
      let byte = bytes[index]
      if byte == mark && decimals < 0 {
        decimals = 0
        continue
      }
      if byte == Ascii.space && decimals < 0 && hasDigits { continue }
      guard byte >= Ascii.zero, byte <= Ascii.nine else { return nil }
      hasDigits = true
      if decimals >= 0 {
        decimals += 1
        // Hundredths are as fine as money is; zeros say no more.
        if decimals > 2 {
          if byte == Ascii.zero { continue }
          return nil
        }
      }
      value = value * 10 + Int64(byte - Ascii.zero)
      if value > 10_000_000_000_000_000 { return nil }
    }
    guard hasDigits else { return nil }
    for _ in max(0, min(decimals, 2))..<2 { value *= 10 }
    return value
  }
}

/// Cells of the survey that could not be read, by column.
struct UnreadCells: Sendable, Hashable {
  /// How many, and where the first one stands.
  struct Count: Sendable, Hashable {
    private(set) var cells = 0
    private(set) var first: RowPlace?

    mutating func add(_ place: RowPlace) {
      if first == nil { first = place }
      cells += 1
    }

    mutating func merge(_ other: Count) {
      if first == nil { first = other.first }
      cells += other.cells
    }
  }

  var validUntil = Count()
  var turnover = Count()

  mutating func merge(_ other: UnreadCells) {
    validUntil.merge(other.validUntil)
    turnover.merge(other.turnover)
  }
}
