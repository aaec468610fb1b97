public import Quantities

/// Where a rule stands: the document, the clause, and how well it is established.
public struct Citation: Sendable, Hashable {
  /// The short name of the document, such as `R 76-1`.
  public let document: String
  /// The clause in it, such as `3.5.1, Table 6`.
  public let clause: String
  public let status: RuleStatus
  /// What a user of the rule must know, above all why it is unconfirmed.
  public let note: LocalizedText?

  public init(
    document: String, clause: String, status: RuleStatus = .confirmed, note: LocalizedText? = nil
  ) {
    self.document = document
    self.clause = clause
    self.status = status
    self.note = note
  }

  /// `R 76-1, 3.5.1, Table 6`, without the status.
  public var text: String { clause.isEmpty ? document : "\(document), \(clause)" }
}
