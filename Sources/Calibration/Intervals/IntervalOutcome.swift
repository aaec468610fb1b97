/// What came of a method: advice, or why there is none.
public enum IntervalOutcome<Advice: Sendable>: Sendable {
  case advice(Advice)
  case none(NoAdvice)

  /// The advice, where there is some.
  public var advice: Advice? {
    if case .advice(let advice) = self { advice } else { nil }
  }

  /// Why there is no advice.
  public var reason: NoAdvice? {
    if case .none(let reason) = self { reason } else { nil }
  }
}

/// Why a method gives no interval.
public enum NoAdvice: Sendable, Hashable {
  /// There are fewer results than the method needs.
  case tooFewResults(count: Int, needed: Int)
  /// There are fewer changes between successive results than the method needs.
  case tooFewChanges(count: Int, needed: Int)
  /// There are fewer completed intervals than can show anything about the target.
  case tooFewIntervals(count: Int, needed: Int)
  /// The results say only whether the instrument passed.
  case noErrors
  /// The present interval is not known: there is a single result.
  case noCurrentInterval
  /// The last result was out of tolerance, and none as left follows.
  case outOfTolerance
  /// The band is outside the limit at the last result already.
  case bandOutside
  /// The numbers leave what can be computed.
  case notComputable

  /// A short name that stays the same from version to version.
  public var code: String {
    switch self {
    case .tooFewResults: "too-few-results"
    case .tooFewChanges: "too-few-changes"
    case .tooFewIntervals: "too-few-intervals"
    case .noErrors: "no-errors"
    case .noCurrentInterval: "no-current-interval"
    case .outOfTolerance: "out-of-tolerance"
    case .bandOutside: "band-outside"
    case .notComputable: "not-computable"
    }
  }
}
