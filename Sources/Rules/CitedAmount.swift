public import Quantities

/// An amount that a document takes from a table of rules, with all that it rests on.
public struct CitedAmount: Sendable, Hashable {
  /// The number that it became, such as `fine.amount`.
  public let input: String
  /// The rule set, such as `vn-fees-2016`.
  public let rules: String
  /// The row of the table.
  public let item: String
  /// What the row is about.
  public let name: LocalizedText
  /// The smallest amount.
  public let least: Money
  /// The largest amount; the same for a fee.
  public let most: Money
  /// Where it stands: the row first, then what changed its amount.
  public let citations: [Citation]

  public init(
    input: String, rules: String, item: String, name: LocalizedText, least: Money, most: Money,
    citations: [Citation]
  ) {
    self.input = input
    self.rules = rules
    self.item = item
    self.name = name
    self.least = least
    self.most = most
    self.citations = citations
  }

  /// Whether all that it rests on is established.
  public var status: RuleStatus {
    citations.allSatisfy { $0.status == .confirmed } ? .confirmed : .unconfirmed
  }
}
