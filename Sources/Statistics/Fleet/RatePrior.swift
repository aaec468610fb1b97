import GSL

/// What a fleet's groups say together about how their failure rates differ.
///
/// Group i failed kᵢ times in nᵢ; its rate is taken to come from a beta law with mean m and
/// overdispersion φ (shapes m/φ and (1 − m)/φ). Both are those of greatest likelihood for the
/// beta-binomial law,
///
///     ln L = Σᵢ [Σ_{j<kᵢ} ln(m + jφ) + Σ_{j<nᵢ−kᵢ} ln(1 − m + jφ) − Σ_{j<nᵢ} ln(1 + jφ)].
///
/// A small group's own rate says little; its estimate is drawn towards the fleet's
/// (``estimate(successes:trials:confidence:)``), and the less so the more trials it has: empirical
/// Bayes. φ = 0 means that the groups differ no more than chance makes them.
///
/// Source: D. A. Griffiths, Biometrics 29 (1973) 637-648 for the likelihood; C. N. Morris, J. Am.
/// Stat. Assoc. 78 (1983) 47-55 for empirical Bayes.
public struct RatePrior: Sendable, Hashable {
  /// m, strictly between 0 and 1.
  public let mean: Double
  /// φ ≥ 0.
  public let overdispersion: Double
  /// 2[ln L(m, φ) − ln L(pooled, 0)], at least 0.
  public let likelihoodRatio: Double
  /// The probability of so large a ratio where all groups have one rate: half the upper tail of
  /// χ² with one degree of freedom, for φ = 0 lies at the end of its range.
  public let probability: Double

  /// A group's counts.
  public struct Group: Sendable, Hashable {
    /// k.
    public var successes: Int
    /// n.
    public var trials: Int

    /// k of n.
    public init(successes: Int, trials: Int) {
      self.successes = successes
      self.trials = trials
    }
  }

  /// A rate drawn towards the fleet's.
  public struct Estimate: Sendable, Hashable {
    /// (m + kφ)/(1 + nφ).
    public let rate: Double
    /// The interval with equal tails of the beta law with shapes m/φ + k and (1 − m)/φ + n − k.
    ///
    /// It takes m and φ as known.
    public let interval: ClosedRange<Double>
  }

  /// Learns the law from groups.
  ///
  /// - Parameter groups: those without trials say nothing.
  /// - Returns: nil where fewer than two groups have trials, or all trials or none are successes:
  ///   there is nothing to learn from.
  /// - Throws: `StatisticsError.negativeTrials`, `.successesOutOfRange`, `.computationFailed`.
  public init?(_ groups: [Group]) throws(StatisticsError) {
    var kinds: [Group: Int] = [:]
    var (successes, trials, telling) = (0.0, 0.0, 0)
    for group in groups {
      if group.trials < 0 { throw .negativeTrials(group.trials) }
      guard (0...group.trials).contains(group.successes) else {
        throw .successesOutOfRange(successes: group.successes, trials: group.trials)
      }
      guard group.trials > 0 else { continue }
      telling += 1
      successes += Double(group.successes)
      trials += Double(group.trials)
      kinds[group, default: 0] += 1
    }
    guard telling >= 2, successes > 0, successes < trials else { return nil }
    let pooled = successes / trials
    // A fixed order, so that the same groups give the same digits.
    let sorted = kinds.sorted {
      ($0.key.trials, $0.key.successes) < ($1.key.trials, $1.key.successes)
    }
    let likelihood = RateLikelihood(groups: sorted.map { ($0.key, Double($0.value)) })
    let base = likelihood.value(mean: pooled, overdispersion: 0)
    let best = likelihood.greatest(near: pooled)
    let gain = 2 * (best.value - base)
    // What is below the rounding of the likelihood is no sign of a difference.
    guard gain > 1e-9 else {
      (mean, overdispersion, likelihoodRatio, probability) = (pooled, 0, 0, 1)
      return
    }
    mean = best.mean
    overdispersion = best.overdispersion
    likelihoodRatio = gain
    probability = ElementaryFunctions.erfc((gain / 2).squareRoot()) / 2
  }

  /// The rate of a group, drawn towards that of the fleet.
  ///
  /// - Parameters:
  ///   - successes: k, 0 ≤ k ≤ n.
  ///   - trials: n ≥ 0; with none the fleet's law itself is given.
  ///   - confidence: strictly between 0 and 1.
  /// - Throws: `StatisticsError.successesOutOfRange`, `.confidenceOutOfRange`,
  ///   `.computationFailed`.
  public func estimate(
    successes: Int, trials: Int, confidence: Double = 0.95
  ) throws(StatisticsError) -> Estimate {
    guard trials >= 0, (0...trials).contains(successes) else {
      throw .successesOutOfRange(successes: successes, trials: trials)
    }
    guard confidence > 0, confidence < 1 else { throw .confidenceOutOfRange }
    guard overdispersion > 0 else { return Estimate(rate: mean, interval: mean...mean) }
    let (k, n) = (Double(successes), Double(trials))
    let rate = (mean + k * overdispersion) / (1 + n * overdispersion)
    let lowerShape = mean / overdispersion + k
    let upperShape = (1 - mean) / overdispersion + (n - k)
    let tail = (1 - confidence) / 2
    return try answer { () throws(GSLError) in
      let law = try BetaLaw(lowerShape, upperShape)
      let lower = try law.quantile(tail)
      return Estimate(rate: rate, interval: lower...max(lower, try law.upperQuantile(tail)))
    }
  }
}
