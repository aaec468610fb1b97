/// How many of a finite fleet to inspect so that a bad one is not taken for a good one.
///
/// The fleet of N instruments is called bad where K or more do not conform. With n drawn at random
/// and at most c nonconforming among them allowed, a bad fleet passes with a probability of at most
/// P(X ≤ c), X hypergeometric with N, K, n: the least n for which that does not exceed the given
/// risk β is taken.
///
/// Source: W. G. Cochran, Sampling Techniques, 1977, 3.7; the law is that of ``HypergeometricLaw``.
public struct DiscoverySample: Sendable, Hashable {
  /// N.
  public let population: Int
  /// K, the number of nonconforming instruments from which on the fleet is bad.
  public let nonconforming: Int
  /// c, how many nonconforming ones the sample may have.
  public let allowed: Int
  /// β, the greatest probability of taking a bad fleet for good.
  public let risk: Double
  /// n, the least sample that keeps to β.
  public let size: Int
  /// P(X ≤ c) at that n, at most β.
  public let attainedRisk: Double

  /// The least sample.
  ///
  /// - Parameters:
  ///   - population: N ≥ 1.
  ///   - nonconforming: K from 1 to N.
  ///   - allowed: c from 0 to K − 1: with c ≥ K no sample tells.
  ///   - risk: β, strictly between 0 and 1.
  /// - Throws: `StatisticsError.noTrials`, `.negativeTrials`, `.successesOutOfRange`,
  ///   `.significanceOutOfRange`.
  public init(
    population: Int, nonconforming: Int, allowed: Int = 0, risk: Double
  ) throws(StatisticsError) {
    if population < 0 { throw .negativeTrials(population) }
    if population == 0 { throw .noTrials }
    guard (1...population).contains(nonconforming) else {
      throw .successesOutOfRange(successes: nonconforming, trials: population)
    }
    guard (0..<nonconforming).contains(allowed) else {
      throw .successesOutOfRange(successes: allowed, trials: nonconforming)
    }
    try checkSignificance(risk)
    self.population = population
    self.nonconforming = nonconforming
    self.allowed = allowed
    self.risk = risk
    // P(X ≤ c) falls as n grows; with all inspected it is 0.
    var (tooFew, enough) = (allowed, population)
    while enough - tooFew > 1 {
      let middle = tooFew + (enough - tooFew) / 2
      let missed = try Self.missed(population, nonconforming, allowed, middle)
      if missed <= risk { enough = middle } else { tooFew = middle }
    }
    size = enough
    attainedRisk = try Self.missed(population, nonconforming, allowed, enough)
  }

  private static func missed(
    _ population: Int, _ nonconforming: Int, _ allowed: Int, _ drawn: Int
  ) throws(StatisticsError) -> Double {
    try HypergeometricLaw(population: population, marked: nonconforming, drawn: drawn)
      .tails(at: allowed).lower
  }
}
