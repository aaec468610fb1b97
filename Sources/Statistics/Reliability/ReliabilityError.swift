/// A way in which a question about reliability can be ill-posed.
public enum ReliabilityError: Error, Equatable, Sendable {
  /// There is no interval with a result at its end.
  case noIntervals
  /// An interval is not positive and finite; `index` counts from 0.
  case intervalNotPositive(index: Int)
  /// A confidence level is not from 0.8 to below 1.
  case confidenceOutOfRange
  /// A reliability is not strictly between 0 and 1.
  case reliabilityOutOfRange
  /// A quantile could not be computed.
  case computationFailed

  /// A short name that stays the same from version to version.
  public var code: String {
    switch self {
    case .noIntervals: "no-intervals"
    case .intervalNotPositive: "interval-not-positive"
    case .confidenceOutOfRange: "confidence-out-of-range"
    case .reliabilityOutOfRange: "reliability-out-of-range"
    case .computationFailed: "computation-failed"
    }
  }
}
