public import Quantities

/// What a service costs, by instrument and capacity: a price list as of some day.
public struct FeeTable: Sendable, Hashable {
  public var rows: [Row]

  /// A line of the list.
  public struct Row: Sendable, Hashable {
    /// Its name for programs, such as `spring-dial-30kg`.
    public var item: String
    public var name: LocalizedText
    /// The kind of instrument, such as `spring-dial`; lines of one kind differ in capacity.
    public var kind: String
    /// The maximum capacity is above this; `nil` where the list begins.
    public var over: Mass?
    /// The maximum capacity is at most this; `nil` for no end, and for what is not a scale.
    public var upTo: Mass?
    public var fee: Money
    public var citation: Citation
    public init(
      item: String, name: LocalizedText, kind: String, over: Mass?, upTo: Mass?, fee: Money,
      citation: Citation
    ) {
      self.item = item
      self.name = name
      self.kind = kind
      self.over = over
      self.upTo = upTo
      self.fee = fee
      self.citation = citation
    }
  }

  public init(rows: [Row]) { self.rows = rows }

  /// The line of this name.
  public func row(item: String) -> Row? { rows.first { $0.item == item } }

  /// The line for an instrument of a kind with this maximum capacity.
  public func row(kind: String, max: Mass) -> Row? {
    rows.first { row in
      guard row.kind == kind else { return false }
      if let over = row.over, max <= over { return false }
      if let upTo = row.upTo, upTo < max { return false }
      return row.over != nil || row.upTo != nil
    }
  }

  /// The kinds of the list, in its order.
  public var kinds: [String] {
    var seen: Set<String> = []
    return rows.map(\.kind).filter { seen.insert($0).inserted }
  }
}

extension FeeTable {
  /// What is wrong with the list; empty for a list that can be used.
  public var faults: [RuleFault] {
    var list = FaultList()
    if rows.isEmpty { list.add("fees.rows", .emptyTable) }
    list.requireUnique(rows.enumerated().map { ($1.item, "fees.rows[\($0)].item") })
    for (index, row) in rows.enumerated() {
      let path = "fees.rows[\(index)]"
      if row.fee.isNegative { list.add("\(path).fee", .notPositive(value: row.fee.text)) }
      list.requireBand(row.over, row.upTo, path) { $0.text(in: .kilogram) }
      let before = rows[..<index].last { $0.kind == row.kind }
      if let start = row.over, let end = before?.upTo, start < end {
        list.add(
          "\(path).over",
          .notAscending(bound: start.text(in: .kilogram), previous: end.text(in: .kilogram)))
      }
    }
    return list.faults
  }
}

extension FaultList {
  /// A band that is not empty.
  mutating func requireBand<Value: Comparable>(
    _ over: Value?, _ upTo: Value?, _ path: String, _ text: (Value) -> String
  ) {
    if let over, let upTo, upTo <= over {
      add("\(path).upTo", .reversed(low: text(over), high: text(upTo)))
    }
  }
}
