/// How well a rule's wording or figure is established.
public enum RuleStatus: String, Sendable, Hashable, CaseIterable {
  /// Read in the primary legal text, or agreed on by independent sources.
  case confirmed
  /// Read once, or recalled: shown as such wherever the rule decides something.
  case unconfirmed
}
