/// A way in which a question about drift can be ill-posed.
public enum DriftError: Error, Equatable, Sendable {
  /// There are too few points for a slope and its scatter.
  case tooFewPoints(count: Int, needed: Int)
  /// A time, value or uncertainty is not finite, or an uncertainty not positive; `index` counts
  /// from 0 through all segments.
  case valueNotUsable(index: Int)
  /// All points of each segment are at one time: there is no slope.
  case noSpreadOfTimes
  /// A limit is not positive and finite.
  case limitNotPositive
  /// A confidence level is not strictly between 0.5 and 1.
  case confidenceOutOfRange
  /// A quantile could not be computed, or a result leaves binary64.
  case computationFailed

  /// A short name that stays the same from version to version.
  public var code: String {
    switch self {
    case .tooFewPoints: "too-few-points"
    case .valueNotUsable: "value-not-usable"
    case .noSpreadOfTimes: "no-spread-of-times"
    case .limitNotPositive: "limit-not-positive"
    case .confidenceOutOfRange: "confidence-out-of-range"
    case .computationFailed: "computation-failed"
    }
  }
}
