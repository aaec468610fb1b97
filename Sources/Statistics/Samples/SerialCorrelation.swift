import GSL

/// The lag-1 autocorrelation of a series of observations, and what independence would give.
///
/// r₁ = Σᵢ₌₁ⁿ⁻¹(xᵢ − x̄)(xᵢ₊₁ − x̄)/Σ(xᵢ − x̄)², the definition of the NIST Statistical
/// Reference Datasets. For independent values its expectation is exactly −1/n, and for
/// normal ones its variance exactly (n − 2)²/(n²(n − 1)); the limits −1/n ± z·(n − 2)/(n√(n − 1))
/// hold the stated probability closely from n = 6 on, where ±z/√n does not below n = 100.
///
/// Source: NIST/SEMATECH e-Handbook, 1.3.5.12; P. A. P. Moran, Biometrika 35 (1948)
/// 255-260; JCGM 100:2008, 4.2.7 for why it matters.
public struct SerialCorrelation: Sendable, Hashable {
  /// r₁, from −1 to 1.
  public let coefficient: Double
  /// n.
  public let count: Int

  /// Too few values for the limits to mean anything.
  public static let leastCount = 6

  /// −1/n: what independent values give on average.
  public var expected: Double { -1 / Double(count) }

  /// (n − 2)/(n√(n − 1)): how r₁ of independent values scatters.
  public var standardDeviation: Double {
    let n = Double(count)
    return (n - 2) / (n * (n - 1).squareRoot())
  }

  init(coefficient: Double, count: Int) {
    self.coefficient = coefficient
    self.count = count
  }

  /// Between which r₁ of independent values lies with probability 1 − α; nil below
  /// ``leastCount`` values.
  ///
  /// - Throws: `StatisticsError.significanceOutOfRange`, `.computationFailed`.
  public func limits(significance: Double) throws(StatisticsError) -> ClosedRange<Double>? {
    try checkSignificance(significance)
    guard count >= Self.leastCount else { return nil }
    let z = try answer { () throws(GSLError) in
      try NormalLaw().upperQuantile(significance / 2)
    }
    let reach = z * standardDeviation
    return (expected - reach)...(expected + reach)
  }

  /// The two-sided probability of an r₁ this far from −1/n for independent values; nil below
  /// ``leastCount`` values.
  ///
  /// - Throws: `StatisticsError.computationFailed`.
  public func probability() throws(StatisticsError) -> Double? {
    guard count >= Self.leastCount else { return nil }
    let z = (coefficient - expected).magnitude / standardDeviation
    return try answer { () throws(GSLError) in try min(1, 2 * NormalLaw().upperTail(at: z)) }
  }

  /// By what factor s/√n must be multiplied if the series is a first-order autoregressive
  /// process with coefficient r₁: √(1 + 2Σₖ(1 − k/n)r₁ᵏ); 1 where r₁ ≤ 0.
  ///
  /// It is an estimate from one coefficient, and errs low for short series.
  public var inflation: Double {
    guard coefficient > 0 else { return 1 }
    var sum = 0.0
    var power = 1.0
    for k in 1..<max(2, count) {
      power *= coefficient
      if power < 1e-18 { break }
      sum += (1 - Double(k) / Double(count)) * power
    }
    return (1 + 2 * sum).squareRoot()
  }

  /// n/inflation²: how many independent observations would tell as much.
  public var effectiveCount: Double { Double(count) / (inflation * inflation) }
}
