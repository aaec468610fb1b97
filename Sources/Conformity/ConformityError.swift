public import Quantities

/// Why a question of conformity has no answer as it is put.
public enum ConformityError: DescribedError, Hashable {
  /// A number is infinite or none; the field is named.
  case notFinite(field: String)
  /// The lower limit lies above the upper one.
  case limitsReversed(lower: Double, upper: Double)
  /// Neither limit is given.
  case noLimits
  /// A standard uncertainty or a standard deviation is negative.
  case negative(field: String, value: Double)
  /// Neither a measured value with u, nor u alone, nor a distribution.
  case noUncertainty
  /// A probability does not lie between 0 and 1.
  case notAProbability(field: String, value: Double)
  /// A cost is negative, or both are zero.
  case costs(falseAcceptance: Double, falseRejection: Double)
  /// The rule needs a tolerance with two limits.
  case needsBothLimits(rule: String)
  /// The rule needs u itself, which a distribution as a whole does not give.
  case needsStandardUncertainty(rule: String)
  /// No acceptance limits reach the target; `nearest` is the closest attainable risk.
  case targetUnreachable(target: Double, nearest: Double)
  /// A distribution that already is the state of knowledge, and a prior beside it.
  case priorBesideDistribution
  /// Past results scatter no more than their uncertainty.
  case noProcessVariation(scatter: Double, u: Double)
  /// Too few past results to learn from.
  case tooFewResults(count: Int)
  /// The parameters of a distribution do not make one.
  case distribution(LocalizedText)
  /// The measured value has no probability under the prior: the two contradict each other.
  case priorExcludesValue
  /// The name of a rule is not known.
  case unknownRule(String, suggestions: [String])
  /// A rule is not followed by what it needs.
  case ruleArgument(rule: String, found: String, example: String)
  /// An integral or a root did not come out; `detail` names the cause.
  case numerical(detail: String)

  /// A short stable name.
  public var code: String {
    switch self {
    case .notFinite: "NOT-FINITE"
    case .limitsReversed: "LIMITS-REVERSED"
    case .noLimits: "NO-LIMITS"
    case .negative: "NEGATIVE"
    case .noUncertainty: "NO-UNCERTAINTY"
    case .notAProbability: "NOT-A-PROBABILITY"
    case .costs: "COSTS"
    case .needsBothLimits: "NEEDS-BOTH-LIMITS"
    case .needsStandardUncertainty: "NEEDS-U"
    case .targetUnreachable: "TARGET-UNREACHABLE"
    case .priorBesideDistribution: "PRIOR-BESIDE-DISTRIBUTION"
    case .noProcessVariation: "NO-PROCESS-VARIATION"
    case .tooFewResults: "TOO-FEW-RESULTS"
    case .distribution: "DISTRIBUTION"
    case .priorExcludesValue: "PRIOR-EXCLUDES-VALUE"
    case .unknownRule: "UNKNOWN-RULE"
    case .ruleArgument: "RULE-ARGUMENT"
    case .numerical: "NUMERICAL"
    }
  }
}
