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
  /// There are fewer values than the question needs.
  case tooFewValues(count: Int, needed: Int)
  /// There are more values than the answer can be computed for.
  case tooManyValues(count: Int, most: Int)
  /// There are fewer groups (laboratories, days) than the question needs.
  case tooFewGroups(count: Int, needed: Int)
  /// A group has no values; `index` counts from 0.
  case emptyGroup(index: Int)
  /// No group has a second value, so that there is no scatter within groups.
  case noReplicates
  /// All values are equal, so that nothing can be compared with their scatter.
  case noScatter
  /// A standard deviation is negative or not finite; `index` counts from 0.
  case deviationOutOfRange(index: Int)
  /// A significance level is not strictly between 0 and 1 (NaN included).
  case significanceOutOfRange
  /// A result is finite but larger than binary64 can hold.
  case overflow
  /// A quantile could not be computed: an iteration did not settle, or the
  /// library failed.
  case computationFailed

  /// A short name that stays the same from version to version.
  public var code: String {
    switch self {
    case .noTrials: "NO-TRIALS"
    case .negativeTrials: "NEGATIVE-TRIALS"
    case .successesOutOfRange: "SUCCESSES-OUT-OF-RANGE"
    case .confidenceOutOfRange: "CONFIDENCE-OUT-OF-RANGE"
    case .emptySample: "EMPTY-SAMPLE"
    case .valueNotFinite: "VALUE-NOT-FINITE"
    case .tooFewValues: "TOO-FEW-VALUES"
    case .tooManyValues: "TOO-MANY-VALUES"
    case .tooFewGroups: "TOO-FEW-GROUPS"
    case .emptyGroup: "EMPTY-GROUP"
    case .noReplicates: "NO-REPLICATES"
    case .noScatter: "NO-SCATTER"
    case .deviationOutOfRange: "DEVIATION-OUT-OF-RANGE"
    case .significanceOutOfRange: "SIGNIFICANCE-OUT-OF-RANGE"
    case .overflow: "OVERFLOW"
    case .computationFailed: "COMPUTATION-FAILED"
    }
  }
}
