public import Quantities

/// A dated list of instruments under legal control, with their verification intervals
/// (Vietnam: group 2 of TT 23/2013/TT-BKHCN, Điều 4).
public struct ControlList: Sendable, Hashable {
  public var rows: [Row]

  /// A measure of control.
  public enum Measure: String, Sendable, Hashable, CaseIterable {
    case patternApproval = "pattern-approval"
    case initial
    case periodic
    case afterRepair = "after-repair"
  }

  /// One instrument of the list.
  public struct Row: Sendable, Hashable {
    /// The number in the list, such as `8a`.
    public var number: String
    public var name: LocalizedText
    /// The instrument kinds of inspections that this row covers, such as `spring-dial`.
    public var kinds: [String]
    public var measures: [Measure]
    /// The verification interval in months, or `nil` where there is none or it is not known.
    public var months: Int?
    /// The first day of the row, where it is later than that of the list.
    public var inForceFrom: CalendarDate?
    public var citation: Citation
    public init(
      number: String, name: LocalizedText, kinds: [String], measures: [Measure], months: Int?,
      inForceFrom: CalendarDate? = nil, citation: Citation
    ) {
      self.number = number
      self.name = name
      self.kinds = kinds
      self.measures = measures
      self.months = months
      self.inForceFrom = inForceFrom
      self.citation = citation
    }
  }

  public init(rows: [Row]) { self.rows = rows }

  /// The row with this number.
  public func row(number: String) -> Row? { rows.first { $0.number == number } }

  /// The rows that cover a kind of instrument; more than one where the class decides further.
  ///
  /// - Parameter date: leaves out rows that were added later; `nil` leaves out none.
  public func rows(kind: String, on date: CalendarDate? = nil) -> [Row] {
    rows.filter { row in
      guard row.kinds.contains(kind) else { return false }
      guard let date, let from = row.inForceFrom else { return true }
      return from <= date
    }
  }

  /// The kinds that the list knows, in its order.
  public var kinds: [String] {
    var seen: Set<String> = []
    return rows.flatMap(\.kinds).filter { seen.insert($0).inserted }
  }
}
