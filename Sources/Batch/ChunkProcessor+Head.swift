import Quantities
import Rules

extension ChunkProcessor {
  static let classes = KeywordList(AccuracyClass.allCases.map { ($0.rawValue, $0) })
  static let stages = KeywordList(Stage.allCases.map { ($0.rawValue, $0) })
  /// Kinds that are read on a dial or a beam unless an `indication_type` says otherwise.
  static let analogKinds: [[UInt8]] = ["spring-dial", "hanging", "steelyard"].map { Array($0.utf8) }

  /// Reads what the row states of its instrument.
  ///
  /// - Parameter rowStart: where the row begins; `nil` when it was taken out of its quotes.
  /// - Returns: whether it can be used; if not the row was rejected.
  mutating func readHead(_ bytes: Span<UInt8>, rowStart: Int?) -> Bool {
    let id = trimmed(bytes, cells.start(.instrumentID), cells.end(.instrumentID))
    guard checkName(bytes, id.start, id.end, .instrumentID) else { return false }
    var key: HeadMemo.Key?
    if let rowStart, layout.headFieldCount > 0,
      let last = DatasetColumn(rawValue: Int(layout.slots[layout.headFieldCount - 1]))
    {
      key = HeadMemo.Key(
        bytes, rowStart..<cells.start(.instrumentID), cells.end(.instrumentID)..<cells.end(last))
      if let key, memo.find(key, bytes, into: &head) {
        head.idStart = id.start
        head.idCount = id.end - id.start
        return true
      }
    }
    guard readStatement(bytes) else { return false }
    if let key { memo.keep(head, key, bytes) }
    head.idStart = id.start
    head.idCount = id.end - id.start
    return true
  }

  /// Reads the head but for the identifier.
  private mutating func readStatement(_ bytes: Span<UInt8>) -> Bool {
    var head = RowHead()
    let kindCell = trimmed(bytes, cells.start(.kind), cells.end(.kind))
    guard checkName(bytes, kindCell.start, kindCell.end, .kind) else { return false }
    let kind = kinds.number(bytes, kindCell.start, kindCell.end)

    guard let accuracyClass = Self.classes.find(bytes, .accuracyClass, cells) else {
      rejectWord(bytes, .accuracyClass, .unknownClass, Self.classes.words)
      return false
    }
    var max: Int64 = 0
    var statesMax = false
    var e: Int64 = 0
    var d: Int64 = 0
    var statesD = false
    var ignoredMin: Int64 = 0
    var statesMin = false
    guard
      readOptional(bytes, .max, layout.maxScale, &max, &statesMax, positive: true),
      readOptional(bytes, .min, layout.minScale, &ignoredMin, &statesMin, positive: false),
      readMass(bytes, .e, layout.eScale, &e), checkPositive(bytes, .e, e),
      readOptional(bytes, .d, layout.dScale, &d, &statesD, positive: true)
    else { return false }
    guard let stage = Self.stages.find(bytes, .service, cells) else {
      rejectWord(bytes, .service, .unknownService, Self.stages.words)
      return false
    }
    var indication: IndicationType?
    if layout.has(.indicationType) {
      let cell = trimmed(bytes, cells.start(.indicationType), cells.end(.indicationType))
      if cell.end > cell.start {
        indication = IndicationType(rawValue: text(bytes, cell.start, cell.end))
        if indication == nil {
          rejectWord(
            bytes, .indicationType, .unknownIndication, IndicationType.allCases.map(\.rawValue))
          return false
        }
      }
    }

    let statement = Statement(
      kind: kind, accuracyClass: accuracyClass, stage: stage, e: e, max: statesMax ? max : nil)
    head.statement = statements.number(of: statement, kinds: kinds, limits: rules.limits)
    let entry = statements.entries[Int(head.statement)]
    guard let limits = entry.limits, entry.fault == nil else {
      let fault = entry.fault ?? .classNotInRules
      let column: DatasetColumn =
        fault == .classNotInRules ? .accuracyClass : fault == .stageNotInRules ? .service : .kind
      reject(fault, bytes, column)
      return false
    }
    if rules.limits.requiresDEqualsE && statesD && d != e {
      reject(.outOfScope, bytes, .d)
      return false
    }
    head.limits = limits
    head.d = statesD ? d : e
    if rules.strict || rules.tracksErrors || rules.risk != nil {
      let isDigital =
        indication.map { $0 == .digital }
        ?? !Self.analogKinds.contains(kinds.names[Int(kind)])
      head.isAnalog = !isDigital
      head.isCoarse = rules.strict && isDigital && rules.isCoarse(d: head.d, e: e)
    }
    self.head = head
    return true
  }

  /// Rejects an empty cell, and one that is no UTF-8 text.
  private mutating func checkName(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ column: DatasetColumn
  ) -> Bool {
    if start == end {
      reject(.missingValue, bytes, column)
      return false
    }
    var high: UInt8 = 0
    for index in start..<end { high |= bytes[index] }
    if high >= 0x80 {
      var copy: [UInt8] = []
      for index in start..<end { copy.append(bytes[index]) }
      if String(validating: copy, as: UTF8.self) == nil {
        reject(.encoding, bytes, column)
        return false
      }
    }
    return true
  }

  /// Reads a cell that must hold a mass.
  @inline(__always)
  mutating func readMass(
    _ bytes: Span<UInt8>, _ column: DatasetColumn, _ scale: MassScale, _ value: inout Int64
  ) -> Bool {
    let fault = scale.read(bytes, cells.start(column), cells.end(column), into: &value)
    if fault == .none { return true }
    reject(Self.code(fault), bytes, column)
    return false
  }

  /// Reads a cell that may be empty, of a column that may not be there.
  private mutating func readOptional(
    _ bytes: Span<UInt8>, _ column: DatasetColumn, _ scale: MassScale, _ value: inout Int64,
    _ isStated: inout Bool, positive: Bool
  ) -> Bool {
    guard layout.has(column) else { return true }
    let fault = scale.read(bytes, cells.start(column), cells.end(column), into: &value)
    if fault == .empty { return true }
    if fault != .none {
      reject(Self.code(fault), bytes, column)
      return false
    }
    isStated = true
    return positive ? checkPositive(bytes, column, value) : checkNotNegative(bytes, column, value)
  }

  private mutating func checkPositive(
    _ bytes: Span<UInt8>, _ column: DatasetColumn, _ value: Int64
  ) -> Bool {
    if value > 0 { return true }
    reject(value < 0 ? .negative : .notPositive, bytes, column)
    return false
  }

  @inline(__always)
  mutating func checkNotNegative(
    _ bytes: Span<UInt8>, _ column: DatasetColumn, _ value: Int64
  ) -> Bool {
    if value >= 0 { return true }
    reject(.negative, bytes, column)
    return false
  }

  static func code(_ fault: CellFault) -> RejectCode {
    switch fault {
    case .none, .empty: .missingValue
    case .notANumber: .notANumber
    case .otherMark: .numberForm
    case .tooFine: .tooFine
    case .outOfRange: .outOfRange
    }
  }
}

extension KeywordList {
  /// The value of the word in the cell of a column, or `nil`.
  @inline(__always)
  func find(_ bytes: Span<UInt8>, _ column: DatasetColumn, _ cells: RowCells) -> Value? {
    find(bytes, cells.start(column), cells.end(column))
  }
}
