/// The outcome of a reading, a test or a whole verification.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  case pass
  case fail
  /// A gate is not met: weights too poor, required loads missing, a reading that
  /// cannot decide. The findings say which.
  case inconclusive

  /// The outcome of both: a failure outweighs a doubt, a doubt outweighs a pass.
  public func combined(with other: Verdict) -> Verdict {
    if self == .fail || other == .fail { return .fail }
    if self == .inconclusive || other == .inconclusive { return .inconclusive }
    return .pass
  }
}
