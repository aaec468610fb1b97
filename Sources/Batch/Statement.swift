import Rules

/// What a reading states of its instrument, besides the identifier.
struct Statement: Hashable, Sendable {
  /// Index into a ``KindTable``.
  var kind: UInt32
  let accuracyClass: AccuracyClass
  let stage: Stage
  /// In steps of 0.1 µg.
  let e: Int64
  /// In steps; `nil` where the row does not say.
  let max: Int64?

  /// What two statements disagree on, or `nil`.
  ///
  /// A Max that is not stated contradicts nothing.
  func contradiction(with other: Statement) -> DatasetColumn? {
    if kind != other.kind { return .kind }
    if accuracyClass != other.accuracyClass { return .accuracyClass }
    if e != other.e { return .e }
    if stage != other.stage { return .service }
    if let max, let otherMax = other.max, max != otherMax { return .max }
    return nil
  }
}

/// The names of kinds of instruments, numbered in the order in which they were met.
struct KindTable: Sendable {
  private(set) var names: [[UInt8]] = []
  private var numbers: [[UInt8]: UInt32] = [:]
  private var last: UInt32 = 0

  /// The number of the kind whose name stands between two places.
  mutating func number(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
    if Int(last) < names.count, isName(last, bytes, start, end) { return last }
    for index in 0..<UInt32(min(names.count, 16)) where isName(index, bytes, start, end) {
      last = index
      return index
    }
    var name: [UInt8] = []
    for index in start..<end { name.append(bytes[index]) }
    last = number(of: name)
    return last
  }

  /// The number of a kind.
  mutating func number(of name: [UInt8]) -> UInt32 {
    if let number = numbers[name] { return number }
    let number = UInt32(names.count)
    names.append(name)
    numbers[name] = number
    return number
  }

  private func isName(_ number: UInt32, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let name = names[Int(number)]
    guard name.count == end - start else { return false }
    for index in name.indices where name[index] != bytes[start + index] { return false }
    return true
  }
}

/// The distinct statements, numbered, each with its limits made once.
///
/// A market of a million scales has a few hundred of them.
struct StatementTable: Sendable {
  /// One statement with what follows from it.
  struct Entry: Sendable {
    let statement: Statement
    /// `nil` when the rules cannot judge such an instrument; then `fault` says why.
    let limits: ErrorLimits?
    let fault: RejectCode?
  }

  private(set) var entries: [Entry] = []
  private var numbers: [Statement: UInt32] = [:]
  private var recent = [UInt32](repeating: .max, count: 256)

  /// The number of a statement.
  mutating func number(of statement: Statement, kinds: KindTable, limits: LimitTable) -> UInt32 {
    let key =
      UInt64(bitPattern: statement.e) &* 0x9e37_79b9_7f4a_7c15
      ^ UInt64(bitPattern: statement.max ?? -1) &* 0xe703_7ed1_a0b4_28db
    let slot =
      Int(truncatingIfNeeded: (key &+ UInt64(statement.kind) &* 0x1_0000_0001) &>> 56)
      ^ statement.stage.index &* 4 ^ statement.accuracyClass.index
    let candidate = recent[slot]
    if candidate != .max, entries[Int(candidate)].statement == statement { return candidate }
    let number = numbers[statement] ?? append(statement, kinds: kinds, limits: limits)
    recent[slot] = number
    return number
  }

  private mutating func append(
    _ statement: Statement, kinds: KindTable, limits: LimitTable
  ) -> UInt32 {
    let number = UInt32(entries.count)
    let found = limits.limits(statement.accuracyClass, statement.stage, e: statement.e)
    let kind = String(decoding: kinds.names[Int(statement.kind)], as: UTF8.self)
    var fault: RejectCode?
    if limits[statement.stage] == nil {
      fault = .stageNotInRules
    } else if found == nil {
      fault = .classNotInRules
    } else if !limits.covers(statement.accuracyClass, kind: kind, max: statement.max) {
      fault = .outOfScope
    }
    entries.append(Entry(statement: statement, limits: found, fault: fault))
    numbers[statement] = number
    return number
  }
}
