import Quantities
import Rules

/// Works through chunks of rows, one at a time: what one thread owns.
///
/// The result of a chunk is its tallies, and its lines for `flagged.csv` and
/// `rejects.csv`. It takes for granted that the first row of an instrument in the chunk
/// states what the first row of all states; where the reduction finds that untrue, the
/// chunk is worked through once more with the statements that hold (``Authority``).
struct ChunkProcessor: ~Copyable {
  /// What the first row of an instrument, in an earlier chunk, states.
  struct Authority {
    /// The number of the statement in this processor's own table.
    let statement: UInt32
    let place: RowPlace
  }

  let rules: PreparedRules
  let paths: [String]
  /// The words of most rows.
  let words = UsualTests()
  /// The words of the tests that are judged.
  let testCells = TextPieces(judgedTests.map { Array($0.rawValue.utf8) })

  /// Numbered by this processor; they last from chunk to chunk.
  var kinds = KindTable()
  var statements = StatementTable()
  var places = KindTable()
  /// For each own kind and statement its number in the reduction.
  var globalKinds: [UInt32] = []
  var globalStatements: [UInt32] = []

  // The result of the chunk.
  var table: InstrumentTable
  /// The instrument at hand, -1 where none is, and its tally, which the table gets back when
  /// another one comes.
  private(set) var instrument = -1
  var tally = InstrumentTally(
    idOffset: 0, idCount: 0, statement: 0, place: RowPlace(file: 0, line: 0))
  var flagged = ByteWriter()
  var rejects = ByteWriter()
  /// The readings, where the risks are wanted.
  var recorder: RiskRecorder?
  /// What a survey of the fleet needs of the rows, where one is wanted.
  var surveyRecorder: SurveyRecorder?
  /// What the rows say, as long as duplicates are looked for among them.
  var rowRecorder: RowRecorder? = RowRecorder()
  var rejectCounts = [Int](repeating: 0, count: RejectCode.allCases.count)
  var rowsRead = 0
  var rowsUsed = 0
  /// A row states something else than the first of its instrument in the chunk.
  var sawContradiction = false

  // The row at hand.
  var layout: DatasetLayout
  var file = -1
  var line = 0
  var cells = RowCells()
  /// Where it begins, or what its further columns say where it was taken out of its quotes.
  var rowStart = 0
  var quotedContent: FurtherColumns.Content?
  var head = RowHead()
  var memo = HeadMemo()
  var lastDate: (UInt64, UInt64) = (0, 0)
  var authority: [Authority?]?
  var pathCell: [UInt8] = []

  init(rules: PreparedRules, paths: [String]) {
    self.rules = rules
    self.paths = paths
    table = InstrumentTable(
      strict: rules.strict, tracksErrors: rules.tracksErrors, isPart: true)
    recorder = rules.risk.map { RiskRecorder($0, multiplier: rules.limits.multiplier) }
    surveyRecorder = rules.survey.map { SurveyRecorder($0) }
    layout = DatasetLayout(
      delimiter: Ascii.comma, decimalMark: Ascii.point, columns: [], cells: [])
  }

  /// Works through a chunk.
  ///
  /// - Parameter authority: by number of the instrument in the chunk what holds of it
  ///   from earlier chunks; `nil` on the first attempt.
  /// - Throws: ``BatchError/tooMany(path:)``
  mutating func process(_ chunk: DatasetChunk, authority: [Authority?]?) throws(BatchError) {
    begin(chunk, authority)
    let bytes = chunk.bytes.span
    let slots = layout.slots
    let delimiter = layout.delimiter
    let scanner = RowScanner(delimiter: delimiter)
    var unquoted = UnquotedRow()
    var at = 0
    // The bytes of the row before, as far as they describe the instrument.
    var headStart = 0
    var headCount = 0
    while at < chunk.count {
      if chunk.hasQuotes {
        let next = Self.rowEnd(scanner, bytes, at, chunk.count)
        var end = next - 1
        if end > at && bytes[end - 1] == Ascii.carriageReturn { end -= 1 }
        if Self.holdsQuote(bytes, at, end) {
          headCount = 0
          try takeQuoted(bytes, at, end, next, &unquoted)
          at = next
          continue
        }
      }
      rowStart = at
      let sameHead =
        headCount > 0 && at &+ headCount <= chunk.count
        && Self.areSame(bytes, at, headStart, headCount)
      let end = cells.split(
        bytes, from: sameHead ? at &+ headCount : at, field: sameHead ? layout.headFieldCount : 0,
        slots: slots.span, delimiter: delimiter)
      if sameHead {
        rowsRead &+= 1
        if isWhole(bytes, at, end) { try judge(bytes) }
      } else {
        headCount = 0
        if isBlank(bytes, at, end) {
          line &+= 1
          at = end &+ 1
          continue
        }
        rowsRead &+= 1
        if isWhole(bytes, at, end), readHead(bytes, rowStart: at) {
          headStart = at
          headCount = headByteCount(at)
          try judge(bytes)
        }
      }
      line &+= 1
      at = end &+ 1
    }
    putBack()
  }

  /// Makes an instrument of the chunk the one at hand.
  @inline(__always)
  mutating func take(_ index: Int) {
    if index == instrument { return }
    putBack()
    instrument = index
    tally = table.tallies[index]
  }

  /// Gives the table the tally of the instrument at hand.
  @inline(__always)
  private mutating func putBack() {
    if instrument >= 0 { table.tallies[instrument] = tally }
    instrument = -1
  }

  private mutating func begin(_ chunk: DatasetChunk, _ authority: [Authority?]?) {
    table.removeAll()
    flagged.removeAll()
    rejects.removeAll()
    recorder?.removeAll()
    surveyRecorder?.removeAll()
    rowRecorder?.removeAll()
    for index in rejectCounts.indices { rejectCounts[index] = 0 }
    rowsRead = 0
    rowsUsed = 0
    sawContradiction = false
    instrument = -1
    if chunk.file != file { memo.removeAll() }
    layout = chunk.layout
    file = chunk.file
    line = chunk.firstLine
    cells = RowCells()
    self.authority = authority
    pathCell = ByteWriter.cell(paths[chunk.file])
  }

  /// A row with quotes somewhere in it.
  private mutating func takeQuoted(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ next: Int, _ row: inout UnquotedRow
  ) throws(BatchError) {
    rowsRead += 1
    row.read(bytes, start, end, delimiter: layout.delimiter)
    cells.take(row, slots: layout.slots)
    if next - start > RowScanner.mostRowBytes {
      reject(.rowTooLong, bytes, start, end)
    } else if !row.isSound {
      reject(.badQuotes, bytes, start, end)
    } else if layout.isRewritten, row.bytes[0] == Ascii.recordSeparator {
      // A marked row, out of its quotes.
      reject(.tooFewFields, row.bytes.span, 0, row.range(0).end)
    } else if row.fieldCount != layout.slots.count {
      reject(
        row.fieldCount < layout.slots.count ? .tooFewFields : .tooManyFields, bytes, start, end)
    } else {
      let inner = row.bytes.span
      if rowRecorder != nil { quotedContent = layout.further.content(row) }
      if readHead(inner, rowStart: nil) { try judge(inner) }
      quotedContent = nil
    }
    for index in start..<next where bytes[index] == Ascii.lineFeed { line += 1 }
  }

  /// Whether the row has the length and the number of fields that it should; if not it is rejected.
  @inline(__always)
  private mutating func isWhole(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    if cells.fieldCount == layout.slots.count && end &- start < RowScanner.mostRowBytes {
      return true
    }
    if end - start >= RowScanner.mostRowBytes {
      reject(.rowTooLong, bytes, start, end)
    } else {
      reject(
        cells.fieldCount < layout.slots.count ? .tooFewFields : .tooManyFields, bytes, start, end)
    }
    return false
  }

  /// The bytes of the row up to its first field that does not describe the instrument,
  /// 0 when there is none.
  private func headByteCount(_ start: Int) -> Int {
    guard layout.headFieldCount < layout.slots.count,
      let column = DatasetColumn(rawValue: Int(layout.slots[layout.headFieldCount - 1]))
    else { return 0 }
    return cells.end(column) + 1 - start
  }

  private func isBlank(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    end == start || (end == start + 1 && bytes[start] == Ascii.carriageReturn)
  }

  private static func rowEnd(
    _ scanner: RowScanner, _ bytes: Span<UInt8>, _ start: Int, _ count: Int
  ) -> Int {
    // A chunk holds whole rows, so no more bytes are needed to tell.
    if case .at(let end) = scanner.rowEnd(bytes, start, count, isLast: true) { return end }
    return RowScanner.longRowEnd(bytes, start, count) ?? count
  }

  private static func holdsQuote(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    for index in start..<end where bytes[index] == Ascii.quote { return true }
    return false
  }

  /// Whether two stretches of `count` bytes are equal.
  @inline(__always)
  private static func areSame(_ bytes: Span<UInt8>, _ a: Int, _ b: Int, _ count: Int) -> Bool {
    var offset = 0
    while offset &+ blockByteCount <= count {
      if ~equalPlaces(in: bytes, a &+ offset, b &+ offset) != 0 { return false }
      offset &+= blockByteCount
    }
    // The bits above those of the bytes that count.
    let other = ~0 &<< UInt64(truncatingIfNeeded: count &- offset)
    return ~(equalPlaces(in: bytes, a &+ offset, b &+ offset) | other) == 0
  }
}
