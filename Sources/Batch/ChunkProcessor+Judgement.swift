import Quantities
import Rules

extension ChunkProcessor {
  /// The tests of which the error of one reading decides.
  static let judgedTests: [TestKind] = [.weighing, .eccentricity, .repeatability, .netWeighing]
  static let tests = KeywordList(TestKind.allCases.map { ($0.rawValue, $0) })

  /// Reads the reading of a row whose head is known, judges it and counts it.
  ///
  /// E = I − L, or I + e/2 − ΔL − L when added weights are given (R 76-1, A.4.4.3); the
  /// reading fails if |E| > MPE at the load.
  mutating func judge(_ bytes: Span<UInt8>) throws(BatchError) {
    guard let test = readTest(bytes) else { return }
    var load: Int64 = 0
    var indication: Int64 = 0
    var added: Int64 = 0
    guard readMass(bytes, .load, layout.loadScale, &load),
      checkNotNegative(bytes, .load, load),
      readMass(bytes, .indication, layout.indicationScale, &indication)
    else { return }
    var hasAdded = false
    if cells.end(.added) > cells.start(.added) {
      let fault = layout.addedScale.read(
        bytes, cells.start(.added), cells.end(.added), into: &added)
      if fault != .empty {
        guard fault == .none else { return reject(Self.code(fault), bytes, .added) }
        guard checkNotNegative(bytes, .added, added) else { return }
        hasAdded = true
      }
    }
    guard checkDate(bytes) else { return }
    let band = head.limits.band(of: load)
    guard band < head.limits.count else { return reject(.loadBeyondClass, bytes, .load) }
    if !head.isFound {
      guard try findInstrument(bytes) else { return }
      head.isFound = true
    }

    let multiplier = rules.limits.multiplier
    var error = (indication &- load) &* multiplier
    if hasAdded { error = error &+ head.limits.half &- added &* multiplier }
    let magnitude = error < 0 ? 0 &- error : error
    let mpe = head.limits.mpe[band]
    let isOpen = head.isCoarse && !hasAdded
    // An open error lies anywhere within ± e/2 of its face value.
    let fails = (isOpen ? magnitude &- head.limits.half : magnitude) > mpe
    rowsUsed &+= 1
    let mark = UInt8(truncatingIfNeeded: band)
    tally.add(magnitude: magnitude, band: mark, fails: fails, limits: head.limits)
    if test == .eccentricity {
      tally.addEccentric(magnitude: magnitude, band: mark, limits: head.limits)
    } else if test == .repeatability {
      if isOpen {
        table.open[instrument].addRepeated(error)
        tally.repeatBand = min(tally.repeatBand, mark)
      } else {
        tally.addRepeated(error, band: mark)
      }
    }
    if rules.tracksErrors && (test == .weighing || test == .netWeighing) {
      table.errors[instrument].add(load: load, error: error, hasAdded: hasAdded)
    }
    if recorder != nil { record(test, load, error, band, hasAdded) }
    if surveyRecorder != nil {
      survey(test, load, indication, hasAdded ? added : nil, error: error, limit: mpe)
    }
    if rowRecorder != nil {
      recordRow(bytes, test, load: load, indication: indication, added: hasAdded ? added : nil)
    }
    if isOpen && !fails && magnitude &+ head.limits.half > mpe {
      table.open[instrument].inconclusive &+= 1
    }
    if fails {
      flag(
        bytes, test, band,
        FlaggedReading(
          load: load, indication: indication, added: hasAdded ? added : nil, error: error, mpe: mpe)
      )
    }
  }

  /// Keeps the reading for the risks.
  @inline(never)
  private mutating func record(
    _ test: TestKind, _ load: Int64, _ error: Int64, _ band: Int, _ hasAdded: Bool
  ) {
    let purpose: RiskReading.Purpose =
      switch test {
      case .eccentricity: .eccentricity
      case .repeatability: .repeatability
      default: .weighing
      }
    recorder?.add(
      instrument: instrument, purpose, load: load, error: error, band: band,
      e: head.limits.e, d: head.d, hasTurningPoint: hasAdded && !head.isAnalog,
      initialWeight: head.limits.weights[band])
  }

  /// Keeps what the row says, to find rows that repeat it.
  @inline(never)
  private mutating func recordRow(
    _ bytes: Span<UInt8>, _ test: TestKind, load: Int64, indication: Int64, added: Int64?
  ) {
    var content = FurtherColumns.Content()
    if let quotedContent {
      content = quotedContent
    } else if !layout.further.isEmpty {
      content = layout.further.content(bytes, from: rowStart, delimiter: layout.delimiter)
    }
    let day = trimmed(bytes, cells.start(.date), cells.end(.date))
    rowRecorder?.add(
      RowFingerprint(
        test: Self.cell(test), isWeighing: test == .weighing || test == .netWeighing, load: load,
        indication: indication, added: added,
        date: RowFingerprint.word(of: bytes, day.start, day.end, seed: 0), further: content),
      instrument: instrument, at: RowPlace(file: file, line: line))
  }

  /// Keeps what a survey needs of the reading.
  @inline(never)
  private mutating func survey(
    _ test: TestKind, _ load: Int64, _ indication: Int64, _ added: Int64?, error: Int64,
    limit: Int64
  ) {
    let kind = Int(statements.entries[Int(head.statement)].statement.kind)
    surveyRecorder?.add(
      instrument, kind: kind, test, load: load, indication: indication, added: added,
      error: error, limit: limit, e: head.limits.e)
  }

  /// The words that most rows have, held by the processor: a global one would be asked whether it
  /// is there for each of them.
  struct UsualTests {
    let weighing = Keyword(TestKind.weighing.rawValue)
    let eccentricity = Keyword(TestKind.eccentricity.rawValue)
    let repeatability = Keyword(TestKind.repeatability.rawValue)
  }

  /// The test of the row; `nil` when the row was rejected.
  @inline(__always)
  private mutating func readTest(_ bytes: Span<UInt8>) -> TestKind? {
    let start = cells.start(.test)
    let end = cells.end(.test)
    if words.weighing.matches(bytes, start, end) { return .weighing }
    if words.eccentricity.matches(bytes, start, end) { return .eccentricity }
    if words.repeatability.matches(bytes, start, end) { return .repeatability }
    return readRareTest(bytes, start, end)
  }

  @inline(never)
  private mutating func readRareTest(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> TestKind? {
    switch Self.tests.find(bytes, start, end) {
    case .some(let test) where Self.judgedTests.contains(test):
      return test
    case .some:
      reject(.testNotJudged, bytes, .test)
    case .none:
      rejectWord(bytes, .test, .unknownTest, Self.tests.words)
    }
    return nil
  }

  /// Whether the date is a day that exists, or is not given; if not the row is rejected.
  @inline(__always)
  private mutating func checkDate(_ bytes: Span<UInt8>) -> Bool {
    let start = cells.start(.date)
    let end = cells.end(.date)
    if end == start { return true }
    if end &- start == 10 {
      let both = (word(bytes, at: start), word(bytes, at: end &- 8))
      if both == lastDate { return true }
      if isDay(bytes, start) {
        lastDate = both
        return true
      }
    }
    let inner = trimmed(bytes, start, end)
    if inner.start == inner.end { return true }
    if inner.end - inner.start == 10 && isDay(bytes, inner.start) { return true }
    reject(.badDate, bytes, .date)
    return false
  }

  /// Whether the ten bytes from `start` on are a day as ISO 8601 writes it.
  private func isDay(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    var digits = true
    func number(_ place: Int, _ count: Int) -> Int {
      var value = 0
      for index in place..<(place &+ count) {
        let byte = bytes[start &+ index]
        if byte < Ascii.zero || byte > Ascii.nine { digits = false }
        value = value &* 10 &+ Int(byte &- Ascii.zero)
      }
      return value
    }
    let (year, month, day) = (number(0, 4), number(5, 2), number(8, 2))
    return digits && bytes[start &+ 4] == Ascii.minus && bytes[start &+ 7] == Ascii.minus
      && CalendarDate(year: year, month: month, day: day) != nil
  }

  /// Makes the row's instrument the one at hand.
  ///
  /// - Returns: `false` when the row contradicts what is known of the instrument.
  /// - Throws: ``BatchError/tooMany(path:)``
  private mutating func findInstrument(_ bytes: Span<UInt8>) throws(BatchError) -> Bool {
    let place = RowPlace(file: file, line: line)
    guard
      let found = table.findOrInsert(
        bytes, head.idStart, head.idCount, statement: head.statement, place: place)
    else { throw .tooMany(path: paths[file]) }
    if found.isNew && rules.tracksErrors {
      table.errors[found.index].d = head.d
      table.errors[found.index].isAnalog = head.isAnalog
      table.errors[found.index].place = readPlace(bytes)
    }
    if found.isNew { surveyRecorder?.begin(found.index, bytes, cells, layout, at: place) }
    if found.isNew, let known = authority?[found.index] {
      table.tallies[found.index].statement = known.statement
      table.tallies[found.index].place = known.place
    }
    if table.tallies.statement(of: found.index) != head.statement {
      guard authority != nil else {
        // The reduction will know what holds; see `process`.
        sawContradiction = true
        return false
      }
      let known = statements.entries[Int(table.tallies.statement(of: found.index))].statement
      let stated = statements.entries[Int(head.statement)].statement
      if let column = known.contradiction(with: stated) {
        rejectContradiction(bytes, column, known, table.tallies[found.index].place)
        return false
      }
    }
    take(found.index)
    return true
  }

  /// The number of the place that the row names; `nil` where it names none.
  private mutating func readPlace(_ bytes: Span<UInt8>) -> UInt32? {
    guard layout.has(.place) else { return nil }
    let cell = trimmed(bytes, cells.start(.place), cells.end(.place))
    if cell.start == cell.end { return nil }
    return places.number(bytes, cell.start, cell.end)
  }
}
