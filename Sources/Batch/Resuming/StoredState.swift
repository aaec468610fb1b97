import Assessment
import Rules

// How the parts of a run are written to a checkpoint and read from it.

extension Segments where Element: BitwiseCopyable {
  func save(to writer: inout StateWriter) throws(SystemFailure) {
    try writer.put(count)
    for piece in pieces where !piece.isEmpty { try writer.put(piece) }
  }

  init(from reader: inout StateReader) throws(StateFault) {
    self.init()
    let total = try reader.number()
    while count < total {
      let piece = try reader.elements(of: Element.self)
      if piece.isEmpty { throw .damaged }
      for element in piece { append(element) }
    }
    if count != total { throw .damaged }
  }
}

extension PackedTallies {
  func save(to writer: inout StateWriter) throws(SystemFailure) {
    try packed.save(to: &writer)
    try writer.put(wide)
  }

  init(from reader: inout StateReader) throws(StateFault) {
    self.init(
      packed: try Segments(from: &reader), wide: try reader.elements(of: InstrumentTally.self))
  }
}

extension ByteArena {
  func save(to writer: inout StateWriter) throws(SystemFailure) {
    try writer.put(end)
    try writer.put(pieces.count)
    for piece in pieces { try writer.put(piece) }
  }

  init(from reader: inout StateReader) throws(StateFault) {
    let end = try reader.number()
    var pieces: [[UInt8]] = []
    for _ in 0..<(try reader.number()) { pieces.append(try reader.elements(of: UInt8.self)) }
    self.init(pieces: pieces, end: end)
  }
}

extension KindTable {
  func save(to writer: inout StateWriter) throws(SystemFailure) {
    try writer.put(names.count)
    for name in names { try writer.put(name) }
  }

  init(from reader: inout StateReader) throws(StateFault) {
    self.init()
    for _ in 0..<(try reader.number()) {
      _ = number(of: try reader.elements(of: UInt8.self))
    }
  }
}

extension StatementTable {
  func save(to writer: inout StateWriter) throws(SystemFailure) {
    try writer.put(entries.count)
    for entry in entries {
      let statement = entry.statement
      try writer.put(Int(statement.kind))
      try writer.put(statement.accuracyClass.rawValue)
      try writer.put(statement.stage.rawValue)
      try writer.put([statement.e] + (statement.max.map { [$0] } ?? []))
    }
  }

  /// The limits follow from the statements.
  init(
    from reader: inout StateReader, kinds: KindTable, limits: LimitTable
  ) throws(StateFault) {
    self.init()
    for _ in 0..<(try reader.number()) {
      let kind = try reader.number()
      let accuracyClass = AccuracyClass(rawValue: try reader.text())
      let stage = Stage(rawValue: try reader.text())
      let masses = try reader.elements(of: Int64.self)
      guard kind < kinds.names.count, let accuracyClass, let stage, let e = masses.first else {
        throw .damaged
      }
      let statement = Statement(
        kind: UInt32(kind), accuracyClass: accuracyClass, stage: stage, e: e,
        max: masses.count > 1 ? masses[1] : nil)
      _ = number(of: statement, kinds: kinds, limits: limits)
    }
  }
}

extension RiskArchive {
  func save(to writer: inout StateWriter) throws(SystemFailure) {
    try writer.put(parts.count)
    for part in parts { try writer.put(part) }
    try writer.put(ends)
  }

  init(from reader: inout StateReader) throws(StateFault) {
    var parts: [[UInt64]] = []
    for _ in 0..<(try reader.number()) { parts.append(try reader.elements(of: UInt64.self)) }
    self.init(parts: parts, ends: try reader.elements(of: UInt64.self))
  }
}

extension SurveyArchive {
  func save(to writer: inout StateWriter) throws(SystemFailure) {
    try tallies.save(to: &writer)
    try writer.put(histograms.count)
    for histogram in histograms { try writer.put(histogram.counts) }
    for table in names { try table.save(to: &writer) }
    try writer.put([unread])
  }

  init(from reader: inout StateReader) throws(StateFault) {
    let tallies = try Segments<SurveyTally>(from: &reader)
    var histograms: [SurveyHistogram] = []
    for _ in 0..<(try reader.number()) {
      guard let histogram = SurveyHistogram(counts: try reader.elements(of: Int.self)) else {
        throw .damaged
      }
      histograms.append(histogram)
    }
    var names: [KindTable] = []
    for _ in SurveyRecorder.columns { names.append(try KindTable(from: &reader)) }
    guard let unread = try reader.elements(of: UnreadCells.self).first else { throw .damaged }
    self.init(tallies: tallies, histograms: histograms, names: names, unread: unread)
  }
}
