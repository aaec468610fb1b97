/// Reliability R(t) = e^(−λt) from results that only say whether something failed before they
/// were taken.
///
/// An instrument found out of tolerance after the time t went out somewhere before: it adds
/// ln(1 − e^(−λt)) to the log-likelihood (censored to an interval). One found in tolerance adds
/// −λt (censored to the right). λ̂ solves Σ_failed t/(e^(λt) − 1) = Σ_passed t.
///
/// The limits of λ come from the number of failures k in n: with p_U the upper Clopper–Pearson
/// limit of k in n, λ_U solves (1/n) Σ (1 − e^(−λt)) = p_U, and λ_L likewise. Equal intervals make
/// this the exact binomial limit; unequal ones make k a sum of unlike trials, whose tails are not
/// heavier than the binomial's at the same mean (W. Hoeffding, Ann. Math. Stat. 27 (1956)
/// 713-721), so that the limits hold with at least the confidence.
///
/// - Without failures λ̂ = 0, and only λ_U says something.
/// - When everything failed λ̂ is infinite, and only λ_L does.
public struct ExponentialReliability: Equatable, Sendable {
  /// An interval that ended in a result.
  public struct Interval: Equatable, Sendable {
    /// t, positive, in any unit of time.
    public var duration: Double
    /// Whether the result at its end was out of tolerance.
    public var failed: Bool

    public init(duration: Double, failed: Bool) {
      self.duration = duration
      self.failed = failed
    }
  }

  /// n.
  public let count: Int
  /// k.
  public let failures: Int
  /// λ̂ per unit of time: 0 without failures, infinite when everything failed.
  public let rate: Double

  private let durations: [Double]

  /// The most likely λ.
  ///
  /// - Throws: `ReliabilityError.noIntervals`, `.intervalNotPositive`.
  public init(_ intervals: [Interval]) throws(ReliabilityError) {
    guard !intervals.isEmpty else { throw .noIntervals }
    for (index, interval) in intervals.enumerated() {
      guard interval.duration > 0, interval.duration.isFinite else {
        throw .intervalNotPositive(index: index)
      }
    }
    count = intervals.count
    durations = intervals.map(\.duration)
    let failed = intervals.filter(\.failed).map(\.duration)
    failures = failed.count
    let survived = CompensatedSum(intervals.filter { !$0.failed }.map(\.duration)).value
    if failed.isEmpty {
      rate = 0
    } else if failed.count == intervals.count {
      rate = .infinity
    } else {
      // The sum falls from ∞ to 0 as λ grows.
      rate = Self.root(unit: survived) { lambda in
        CompensatedSum(failed.map { $0 / ElementaryFunctions.expMinusOne(lambda * $0) }).value
          < survived
      }
    }
  }

  /// R(t) at the most likely λ.
  public func reliability(at time: Double) -> Double {
    rate == 0 ? 1 : ElementaryFunctions.exp(-rate * time)
  }

  /// The interval after which R(t) is `target`, at the most likely λ; `nil` where λ̂ is 0.
  ///
  /// t = −ln R/λ.
  ///
  /// - Throws: `ReliabilityError.reliabilityOutOfRange`.
  public func interval(for target: Double) throws(ReliabilityError) -> Double? {
    guard target > 0, target < 1 else { throw .reliabilityOutOfRange }
    return rate == 0 ? nil : -ElementaryFunctions.log(target) / rate
  }

  /// The interval for which R(t) is at least `target` with the stated confidence, one-sided:
  /// −ln R/λ_U.
  ///
  /// 0 when everything failed.
  ///
  /// - Throws: `ReliabilityError.reliabilityOutOfRange`, `.confidenceOutOfRange`,
  ///   `.computationFailed`.
  public func demonstratedInterval(
    for target: Double, confidence: Double
  ) throws(ReliabilityError) -> Double {
    guard target > 0, target < 1 else { throw .reliabilityOutOfRange }
    let upper = try rateUpperLimit(confidence: confidence)
    return -ElementaryFunctions.log(target) / upper
  }

  /// The λ at which n − ½ of the n intervals are expected to fail.
  ///
  /// It stands in for λ̂, which is infinite, when everything failed: above every λ̂ of fewer
  /// failures, and finite.
  public var rateOfNearlyAll: Double { rate(of: 1 - 0.5 / Double(count)) }

  /// λ_U, one-sided.
  ///
  /// - Throws: `ReliabilityError.confidenceOutOfRange`, `.computationFailed`.
  public func rateUpperLimit(confidence: Double) throws(ReliabilityError) -> Double {
    try rate(of: proportion(confidence).upper)
  }

  /// λ_L, one-sided.
  ///
  /// - Throws: `ReliabilityError.confidenceOutOfRange`, `.computationFailed`.
  public func rateLowerLimit(confidence: Double) throws(ReliabilityError) -> Double {
    try rate(of: proportion(confidence).lower)
  }

  /// The proportion of failures with limits that are each one-sided at `confidence`.
  private func proportion(_ confidence: Double) throws(ReliabilityError) -> ProportionInterval {
    guard confidence >= 0.8, confidence < 1 else { throw .confidenceOutOfRange }
    do throws(StatisticsError) {
      return try ProportionInterval(
        successes: failures, trials: count, confidence: 2 * confidence - 1)
    } catch {
      throw .computationFailed
    }
  }

  /// The λ at which a share p of the intervals is expected to fail.
  private func rate(of p: Double) -> Double {
    if p <= 0 { return 0 }
    if p >= 1 { return .infinity }
    let mean = CompensatedSum(durations).value / Double(count)
    return Self.root(unit: mean) { lambda in
      -CompensatedSum(durations.map { ElementaryFunctions.expMinusOne(-lambda * $0) }).value
        > p * Double(count)
    }
  }

  /// The λ from which on `isAbove` holds, to the last digit; `unit` is a time of its order.
  private static func root(unit: Double, isAbove: (Double) -> Bool) -> Double {
    var (low, high) = (1 / unit, 1 / unit)
    while isAbove(low), low > 1e-300 { low /= 4 }
    while !isAbove(high), high < 1e300 { high *= 4 }
    while true {
      let middle = low + (high - low) / 2
      if middle <= low || middle >= high { return middle }
      if isAbove(middle) { high = middle } else { low = middle }
    }
  }
}
