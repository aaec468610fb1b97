import Quantities
import Rules

/// The lines that a row leaves behind in `flagged.csv` or `rejects.csv`.
extension ChunkProcessor {
  /// Writes a failing reading.
  @inline(never)
  mutating func flag(
    _ bytes: Span<UInt8>, _ test: TestKind, _ band: Int, _ reading: FlaggedReading
  ) {
    let statement = statements.entries[Int(head.statement)].statement
    let cell = PreparedRules.cell(statement.accuracyClass, statement.stage, band)
    let divisor = rules.limits.multiplier
    let magnitude = reading.error < 0 ? -reading.error : reading.error
    let (idStart, idEnd) = (head.idStart, head.idStart + head.idCount)
    let line = line
    flagged.put(pathCell)
    flagged.write(atMost: ByteWriter.mostBytes(ofCell: idEnd - idStart) + ByteWriter.mostDigits) {
      (out, at) in
      out.put(Ascii.comma, &at)
      out.put(line, &at)
      out.put(Ascii.comma, &at)
      out.putCell(bytes, idStart, idEnd, &at)
      out.put(Ascii.comma, &at)
    }
    flagged.put(testCells, Self.cell(test))
    flagged.write(atMost: 5 * ByteWriter.mostDigits + 7) { out, at in
      out.put(Ascii.comma, &at)
      out.putGrams(reading.load, over: 1, &at)
      out.put(Ascii.comma, &at)
      out.putGrams(reading.indication, over: 1, &at)
      out.put(Ascii.comma, &at)
      if let added = reading.added { out.putGrams(added, over: 1, &at) }
      out.put(Ascii.comma, &at)
      out.putGrams(reading.error, over: divisor, &at)
      out.put(Ascii.comma, &at)
      out.putGrams(reading.mpe, over: divisor, &at)
      out.put(Ascii.comma, &at)
    }
    flagged.put(rules.clauses, cell)
    flagged.put(Ascii.comma)
    flagged.put(rules.severities.cell(magnitude, mpe: reading.mpe))
    flagged.put(Ascii.comma)
    flagged.put(rules.statuses, cell)
    flagged.write(atMost: ByteWriter.mostDigits + 2) { out, at in
      out.put(Ascii.comma, &at)
      out.putRatio(magnitude, over: reading.mpe, &at)
    }
    if rules.severities.isStated {
      flagged.put(Ascii.comma)
      let level = rules.severities.level(magnitude, mpe: reading.mpe)
      if let days = rules.severities.levels[level].days { flagged.put(days) }
    }
    flagged.put(Ascii.lineFeed)
  }

  /// The number of a test among the cells of tests.
  static func cell(_ test: TestKind) -> Int {
    switch test {
    case .weighing: 0
    case .eccentricity: 1
    case .repeatability: 2
    default: 3
    }
  }

  /// Rejects the whole row.
  @inline(never)
  mutating func reject(_ code: RejectCode, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    let (code, start) = marked(code, bytes, start, end)
    write(code, column: "", Self.shown(bytes, start, end), nil)
  }

  /// Rejects the row for the cell of a column.
  @inline(never)
  mutating func reject(_ code: RejectCode, _ bytes: Span<UInt8>, _ column: DatasetColumn) {
    let end = cells.end(column)
    let (code, start) = marked(code, bytes, cells.start(column), end)
    write(code, column: layout.name(of: column), Self.shown(bytes, start, end), nil)
  }

  /// What is wrong with a cell, or row, that a reader of tables has marked.
  private func marked(
    _ code: RejectCode, _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> (RejectCode, start: Int) {
    guard layout.isRewritten, end - start >= 2, bytes[start] == Ascii.recordSeparator,
      let marked = RejectCode.marked(bytes[start + 1])
    else { return (code, start) }
    return (marked, start + 2)
  }

  /// Rejects the row for a word that is not in a list.
  @inline(never)
  mutating func rejectWord(
    _ bytes: Span<UInt8>, _ column: DatasetColumn, _ code: RejectCode, _ words: [String]
  ) {
    let inner = trimmed(bytes, cells.start(column), cells.end(column))
    if inner.start == inner.end { return reject(.missingValue, bytes, column) }
    let value = Self.shown(bytes, inner.start, inner.end)
    if layout.names[column.rawValue] == value {
      return write(.repeatedHeader, column: "", value, nil)
    }
    // A guess from one or two letters would be a guess.
    let near = (value.count < 4 ? [] : Spelling.nearest(to: value, in: words)).map { "'\($0)'" }
      .joined(separator: ", ")
    let hint =
      near.isEmpty
      ? nil : LocalizedText("did you mean \(near)?", vi: "có phải ý bạn là \(near)?")
    write(code, column: layout.name(of: column), value, hint)
  }

  /// Rejects the row for stating something else than the first row of its instrument.
  @inline(never)
  mutating func rejectContradiction(
    _ bytes: Span<UInt8>, _ column: DatasetColumn, _ known: Statement, _ place: RowPlace
  ) {
    let value: String
    switch column {
    case .kind: value = String(decoding: kinds.names[Int(known.kind)], as: UTF8.self)
    case .accuracyClass: value = known.accuracyClass.rawValue
    case .service: value = known.stage.rawValue
    case .max: value = Self.grams(known.max ?? 0)
    default: value = Self.grams(known.e)
    }
    let first = "\(paths[place.file]):\(place.line)"
    write(
      .contradiction, column: layout.name(of: column),
      Self.shown(bytes, cells.start(column), cells.end(column)),
      LocalizedText("\(first) states \(value)", vi: "\(first) ghi \(value)"))
  }

  private mutating func write(
    _ code: RejectCode, column: String, _ value: String, _ particulars: LocalizedText?
  ) {
    rejectCounts[code.index] += 1
    rejects.put(pathCell)
    rejects.put(Ascii.comma)
    rejects.put(line)
    rejects.put(Ascii.comma)
    rejects.putCell(column)
    rejects.put(Ascii.comma)
    rejects.putCell(value)
    rejects.put(Ascii.comma)
    rejects.put(code.rawValue)
    rejects.put(Ascii.comma)
    let reason = code.reason[rules.language]
    rejects.putCell(particulars.map { "\(reason); \($0[rules.language])" } ?? reason)
    rejects.put(Ascii.lineFeed)
  }

  /// At most 80 bytes of a cell or row, as text.
  private static func shown(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> String {
    let most = 80
    if end - start <= most { return text(bytes, start, end) }
    var cut = start + most
    // Not within a character of UTF-8.
    while cut > start && bytes[cut] & 0xc0 == 0x80 { cut -= 1 }
    return text(bytes, start, cut) + "…"
  }

  private static func grams(_ steps: Int64) -> String {
    var writer = ByteWriter()
    writer.putGrams(steps)
    return String(decoding: writer.bytes, as: UTF8.self) + " g"
  }
}
