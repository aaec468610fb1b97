/// What a finding does to the verdict.
public enum Severity: String, Sendable, Hashable, CaseIterable {
  /// The instrument does not conform.
  case failure
  /// The verification cannot conclude.
  case doubt
  /// Something an inspector should look at; the verdict does not depend on it.
  case warning
  /// A remark.
  case note
}
