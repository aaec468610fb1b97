public import Quantities
import Rules

/// What there is to show of rule sets: a heading, a few facts, tables, and notes.
public struct RulesReport: Sendable, Hashable {
  /// A line of the heading: its name for programs and for people, and what it says.
  public struct Fact: Sendable, Hashable {
    public let key: String
    public let title: LocalizedText
    public let cell: ReportTable.Cell
    /// Something that does not agree with the rules.
    public let isBreach: Bool

    init(
      _ key: String, _ title: LocalizedText, _ cell: ReportTable.Cell, isBreach: Bool = false
    ) {
      self.key = key
      self.title = title
      self.cell = cell
      self.isBreach = isBreach
    }
  }

  public let title: LocalizedText?
  public internal(set) var facts: [Fact] = []
  public internal(set) var tables: [ReportTable] = []
  /// Remarks on single rows; a row refers to its remark by `[1]`, `[2]`, ….
  public private(set) var notes: [LocalizedText] = []
  /// Remarks on the whole.
  public internal(set) var remarks: [LocalizedText] = []
  /// Where the figures were read.
  public internal(set) var sources: [LocalizedText] = []

  init(title: LocalizedText?) {
    self.title = title
  }

  /// The report without what surrounds its tables.
  public var brief: RulesReport {
    var report = self
    report.facts = []
    report.remarks = []
    report.sources = []
    return report
  }

  /// The cell that tells how well a row is established; its note is put below the tables.
  mutating func status(_ citation: Citation) -> ReportTable.Cell {
    let name = citation.status.name
    guard let note = citation.note else {
      return .word(name, value: citation.status.rawValue)
    }
    let index: Int
    if let found = notes.firstIndex(of: note) {
      index = found
    } else {
      notes.append(note)
      index = notes.count - 1
    }
    return .word(
      LocalizedText(
        "\(name.english)\u{A0}[\(index + 1)]", vi: "\(name.vietnamese)\u{A0}[\(index + 1)]"),
      value: citation.status.rawValue)
  }

  /// The cell with the clause; the document is named where it is not that of the set.
  func clause(_ citation: Citation, in set: RuleSet) -> ReportTable.Cell {
    .code(citation.document == set.shortName ? citation.clause : citation.text)
  }

  static let clauseColumn = ReportTable.Column(
    "clause", LocalizedText("clause", vi: "điều khoản"))
  static let statusColumn = ReportTable.Column(
    "status", LocalizedText("status", vi: "tình trạng"))
}
