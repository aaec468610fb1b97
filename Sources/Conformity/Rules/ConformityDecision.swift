/// What a rule says of a measured value.
public enum ConformityDecision: String, Sendable, Hashable, CaseIterable {
  /// Accepted: the item is taken to conform.
  case accept
  /// Within the tolerance, but so near to a limit that conformity is not proved.
  case conditionalAccept = "conditional-accept"
  /// Outside the tolerance, but so near to a limit that non-conformity is not proved.
  case conditionalReject = "conditional-reject"
  /// Rejected: the item is taken not to conform.
  case reject
  /// The rule gives no decision: nothing is proved, or the means are too poor.
  case inconclusive
}
