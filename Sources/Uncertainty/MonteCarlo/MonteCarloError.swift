public import Quantities

/// Why a simulation cannot be run.
///
/// Inputs are named by their indices; messages count them from 1.
public enum MonteCarloError: DescribedError, Hashable {
  /// The parameters of an input's distribution are not finite or contradict each other.
  case impossibleDistribution(input: Int)
  /// A correlation coefficient is outside −1 to 1.
  case coefficientOutOfRange(Int, Int, Double)
  /// The coefficient of two inputs is one that the other coefficients do not allow.
  case contradictoryCorrelations(Int, Int, allowed: ClosedRange<Double>)
  /// More inputs are correlated with each other than can be factored.
  case tooManyCorrelated(Int)
  /// More outputs than one run keeps tails and covariances of.
  case tooManyOutputs(Int)
  /// The coverage probability is not between 0 and 1.
  case coverageProbabilityOutOfRange(Double)
  /// Too few trials for an interval of the coverage probability, or too many to count.
  case trialsOutOfRange(Int, least: Int)
  /// So many trials failed that the rest give no interval.
  case tooFewValidTrials(valid: Int, of: Int)
  /// The replicates of quasi-random or Latin hypercube sampling are fewer than two.
  case tooFewReplicates(Int)

  public var code: String { "MONTE-CARLO" }

  public var message: LocalizedText {
    switch self {
    case .impossibleDistribution(let input):
      LocalizedText(
        "the distribution of input \(input + 1) is not possible",
        vi: "phân bố của đại lượng đầu vào thứ \(input + 1) không thể có")
    case .coefficientOutOfRange(let a, let b, let r):
      LocalizedText(
        "the correlation coefficient of inputs \(a + 1) and \(b + 1) is \(r)",
        vi: "hệ số tương quan của các đại lượng đầu vào \(a + 1) và \(b + 1) là \(r)")
    case .contradictoryCorrelations(let a, let b, let allowed):
      LocalizedText(
        "the other correlations allow a coefficient of inputs \(a + 1) and \(b + 1) only from "
          + "\(allowed.lowerBound) to \(allowed.upperBound)",
        vi: "các tương quan khác chỉ cho phép hệ số của các đại lượng đầu vào \(a + 1) và "
          + "\(b + 1) từ \(allowed.lowerBound) đến \(allowed.upperBound)")
    case .tooManyCorrelated(let count):
      LocalizedText(
        "\(count) inputs are correlated with each other; at most \(SamplingPlan.largestGroup) may be",
        vi: "\(count) đại lượng đầu vào tương quan với nhau; tối đa là \(SamplingPlan.largestGroup)"
      )
    case .tooManyOutputs(let count):
      LocalizedText(
        "\(count) outputs; a simulation has at most \(MonteCarloSimulation.mostOutputs)",
        vi: "\(count) đại lượng đầu ra; một mô phỏng có tối đa \(MonteCarloSimulation.mostOutputs)")
    case .coverageProbabilityOutOfRange(let p):
      LocalizedText(
        "the coverage probability \(p) is not between 0 and 1",
        vi: "xác suất phủ \(p) không nằm giữa 0 và 1")
    case .trialsOutOfRange(let trials, let least):
      LocalizedText(
        "\(trials) trials; the coverage probability asks for at least \(least)",
        vi: "\(trials) lần thử; xác suất phủ đòi hỏi ít nhất \(least)")
    case .tooFewValidTrials(let valid, let trials):
      LocalizedText(
        "the model has a value in only \(valid) of \(trials) trials",
        vi: "mô hình chỉ có giá trị trong \(valid) trên \(trials) lần thử")
    case .tooFewReplicates(let count):
      LocalizedText(
        "\(count) replicates; an error estimate needs at least two",
        vi: "\(count) lần lặp; ước lượng sai số cần ít nhất hai")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .tooFewValidTrials:
      LocalizedText(
        "an input's distribution reaches where the model is not defined",
        vi: "phân bố của một đại lượng đầu vào vươn tới nơi mô hình không xác định")
    default: nil
    }
  }
}
