/// A point at which a chart says that the process has changed.
public struct ChartSignal: Equatable, Sendable {
  /// To which side.
  public enum Side: String, Equatable, Sendable, CaseIterable {
    case above
    case below
    /// The pattern has no side.
    case neither
  }

  /// What spoke.
  public enum Cause: Equatable, Sendable {
    /// A rule of a Shewhart chart.
    case rule(RunRule)
    /// The weighted average is outside its limits.
    case average
    /// A cumulative sum passed the decision interval.
    case sum

    /// A short name that stays the same from version to version.
    public var code: String {
      switch self {
      case .rule(let rule): rule.rawValue
      case .average: "ewma-limit"
      case .sum: "cusum-limit"
      }
    }
  }

  /// The index of the point, from 0.
  public let index: Int
  public let cause: Cause
  public let side: Side
  /// The first point of the pattern, or the point at which a cumulative sum left zero:
  /// where the change is to be looked for.
  public let firstIndex: Int

  init(_ index: Int, _ cause: Cause, _ side: Side, from firstIndex: Int) {
    self.index = index
    self.cause = cause
    self.side = side
    self.firstIndex = firstIndex
  }
}
