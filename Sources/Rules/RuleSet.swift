public import Quantities

/// One versioned set of rules: an edition of a Recommendation, a circular, a table.
public struct RuleSet: Sendable, Hashable {
  /// The stable identifier, such as `oiml-r76-2006`.
  public let id: String
  public let title: LocalizedText
  /// The full name of the document, such as `OIML R 76-1`.
  public let document: String
  /// The short name that citations carry, such as `R 76-1`.
  public let shortName: String
  public let edition: String
  /// The first day on which the rules apply, or `nil` when that is not fixed by a date.
  public let inForceFrom: CalendarDate?
  /// The last day on which they apply, or `nil` while they do.
  public let inForceUntil: CalendarDate?
  public let status: RuleStatus
  /// Remarks that a user of the rules must know.
  public let notes: [LocalizedText]
  /// Where the figures were read.
  public let sources: [LocalizedText]
  public let body: Body

  /// What the rules are about.
  public enum Body: Sendable, Hashable {
    case weighing(WeighingRules)
    case retailCheck(RetailCheckRules)
    case testWeights(TestWeightTable)
    case control(ControlList)
    case fees(FeeTable)
    case sanctions(SanctionTable)
  }

  public init(
    id: String, title: LocalizedText, document: String, shortName: String, edition: String,
    inForceFrom: CalendarDate?, inForceUntil: CalendarDate?, status: RuleStatus,
    notes: [LocalizedText], sources: [LocalizedText], body: Body
  ) {
    self.id = id
    self.title = title
    self.document = document
    self.shortName = shortName
    self.edition = edition
    self.inForceFrom = inForceFrom
    self.inForceUntil = inForceUntil
    self.status = status
    self.notes = notes
    self.sources = sources
    self.body = body
  }

  /// Whether the rules apply on `date`.
  public func isInForce(on date: CalendarDate) -> Bool {
    if let inForceFrom, date < inForceFrom { return false }
    if let inForceUntil, inForceUntil < date { return false }
    return true
  }
}
