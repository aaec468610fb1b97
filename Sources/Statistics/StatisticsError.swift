/// A way in which a statistical question can be ill-posed.
public enum StatisticsError: Error, Equatable, Sendable {
  /// A proportion of no trials at all is not defined.
  case noTrials
  /// A number of trials is negative.
  case negativeTrials(Int)
  /// A number of successes is negative or larger than the number of trials.
  case successesOutOfRange(successes: Int, trials: Int)
  /// A confidence level is not strictly between 0 and 1 (NaN included).
  case confidenceOutOfRange
  /// A sample has no values.
  case emptySample
  /// A value of a sample is infinite or NaN; `index` counts from 0.
  case valueNotFinite(index: Int)
  /// A result is finite but larger than binary64 can hold.
  case overflow
  /// A quantile could not be computed: an iteration did not settle, or the
  /// library failed.
  case computationFailed

  /// A short name that stays the same from version to version.
  public var code: String {
    switch self {
    case .noTrials: "no-trials"
    case .negativeTrials: "negative-trials"
    case .successesOutOfRange: "successes-out-of-range"
    case .confidenceOutOfRange: "confidence-out-of-range"
    case .emptySample: "empty-sample"
    case .valueNotFinite: "value-not-finite"
    case .overflow: "overflow"
    case .computationFailed: "computation-failed"
    }
  }
}
