import GSL

/// A two-sided confidence interval for the proportion of a binomial sample.
///
/// `successes` counts whatever the proportion is of, such as instruments that
/// failed. With k successes in n trials and α = 1 − confidence:
///
/// - Clopper–Pearson: lower limit B(α/2; k, n − k + 1), upper limit
///   B(1 − α/2; k + 1, n − k), B the quantile of the beta law. It is exact: each
///   limit leaves at most α/2 on its side, whatever the true proportion.
/// - Wilson: (p̂ + z²/2n ± z √(p̂(1 − p̂)/n + z²/4n²)) / (1 + z²/n) with p̂ = k/n and
///   z the normal quantile of 1 − α/2. It is shorter; its coverage is near the
///   confidence on average, not at least that.
///
/// Edge cases: with k = 0 the lower limit is 0, with k = n the upper limit is 1,
/// in both methods.
///
/// Source: C. J. Clopper and E. S. Pearson, Biometrika 26 (1934) 404-413;
/// E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209-212.
public struct ProportionInterval: Equatable, Sendable {
  /// How an interval is computed.
  public enum Method: String, Equatable, Sendable, CaseIterable {
    /// Exact, never too short.
    case clopperPearson = "clopper-pearson"
    /// The score interval.
    case wilson
  }

  /// k, from 0 to `trials`.
  public let successes: Int
  /// n, at least 1.
  public let trials: Int
  /// The probability the interval is built for, between 0 and 1.
  public let confidence: Double
  /// How it was computed.
  public let method: Method
  /// The lower limit, from 0 to `estimate`.
  public let lower: Double
  /// The upper limit, from `estimate` to 1.
  public let upper: Double

  /// The observed proportion k/n.
  public var estimate: Double { Double(successes) / Double(trials) }

  /// The interval for k successes in n trials.
  ///
  /// - Parameters:
  ///   - successes: k, 0 ≤ k ≤ n.
  ///   - trials: n ≥ 1.
  ///   - confidence: the two-sided confidence level, strictly between 0 and 1.
  ///   - method: Clopper–Pearson unless told otherwise.
  /// - Throws: `StatisticsError.noTrials`, `.negativeTrials`, `.successesOutOfRange`,
  ///   `.confidenceOutOfRange`, or `.computationFailed` for counts of extreme size.
  public init(
    successes: Int, trials: Int, confidence: Double = 0.95, method: Method = .clopperPearson
  ) throws(StatisticsError) {
    if trials < 0 { throw .negativeTrials(trials) }
    if trials == 0 { throw .noTrials }
    guard (0...trials).contains(successes) else {
      throw .successesOutOfRange(successes: successes, trials: trials)
    }
    guard confidence > 0, confidence < 1 else { throw .confidenceOutOfRange }
    self.successes = successes
    self.trials = trials
    self.confidence = confidence
    self.method = method

    let tail = (1 - confidence) / 2
    do {
      (lower, upper) =
        switch method {
        case .clopperPearson: try Self.clopperPearson(successes, trials, tail: tail)
        case .wilson: try Self.wilson(successes, trials, tail: tail)
        }
    } catch {
      throw .computationFailed
    }
  }

  private static func clopperPearson(
    _ successes: Int, _ trials: Int, tail: Double
  ) throws(GSLError) -> (Double, Double) {
    let k = Double(successes)
    let rest = Double(trials - successes)
    let lower = successes == 0 ? 0 : try BetaLaw(k, rest + 1).quantile(tail)
    let upper = successes == trials ? 1 : try BetaLaw(k + 1, rest).upperQuantile(tail)
    return (lower, upper)
  }

  private static func wilson(
    _ successes: Int, _ trials: Int, tail: Double
  ) throws(GSLError) -> (Double, Double) {
    let z = try NormalLaw().upperQuantile(tail)
    let k = Double(successes)
    let n = Double(trials)
    let root = z * (k * (n - k) / n + z * z / 4).squareRoot()
    let sum = k + z * z / 2 + root
    // The smaller root is k²/n over the larger one's numerator: nothing cancels.
    return (k * k / n / sum, successes == trials ? 1 : sum / (n + z * z))
  }
}
