public import Quantities

/// A dated list of instruments under legal control, with their verification intervals
/// (Vietnam: group 2 of TT 23/2013/TT-BKHCN, Điều 4).
public struct ControlList: Sendable, Hashable {
  public var rows: [Row]

  /// One instrument of the list.
  public struct Row: Sendable, Hashable {
    /// The number in the list, such as `8a`.
    public var number: String
    public var name: LocalizedText
    /// The instrument kinds of inspections that this row covers, such as `spring-dial`.
    public var kinds: [String]
    public var patternApproval: Bool
    public var initial: Bool
    public var periodic: Bool
    public var afterRepair: Bool
    /// The verification interval in months, or `nil` where there is none or it is not known.
    public var months: Int?
    public var note: String?
    public var citation: Citation
    public init(
      number: String, name: LocalizedText, kinds: [String], patternApproval: Bool, initial: Bool,
      periodic: Bool, afterRepair: Bool, months: Int?, note: String?, citation: Citation
    ) {
      self.number = number
      self.name = name
      self.kinds = kinds
      self.patternApproval = patternApproval
      self.initial = initial
      self.periodic = periodic
      self.afterRepair = afterRepair
      self.months = months
      self.note = note
      self.citation = citation
    }
  }

  public init(rows: [Row]) { self.rows = rows }
}
