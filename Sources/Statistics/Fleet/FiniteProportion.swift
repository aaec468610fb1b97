/// Confidence limits of how many of a finite fleet do not conform, from a random sample of it.
///
/// The lower limit is the least K for which P(X ≥ k) > (1 − confidence)/2, the upper limit the
/// greatest K for which P(X ≤ k) > (1 − confidence)/2, X hypergeometric with N, K, n. It is the
/// Clopper–Pearson interval of a sample without replacement: exact, and of no width once all have
/// been inspected.
///
/// Source: J. P. Buonaccorsi, Am. Stat. 41 (1987) 215-218.
public struct FiniteProportion: Sendable, Hashable {
  /// N.
  public let population: Int
  /// n.
  public let drawn: Int
  /// k, the nonconforming ones in the sample.
  public let found: Int
  /// The two-sided level of confidence.
  public let confidence: Double
  /// The limits of K.
  public let limits: ClosedRange<Int>

  /// The limits for k found among n drawn of N.
  ///
  /// - Throws: `StatisticsError.noTrials` for n = 0, `.negativeTrials`, `.successesOutOfRange`,
  ///   `.confidenceOutOfRange`.
  public init(
    population: Int, drawn: Int, found: Int, confidence: Double = 0.95
  ) throws(StatisticsError) {
    if population < 0 { throw .negativeTrials(population) }
    if drawn == 0 { throw .noTrials }
    guard (0...population).contains(drawn) else {
      throw .successesOutOfRange(successes: drawn, trials: population)
    }
    guard (0...drawn).contains(found) else {
      throw .successesOutOfRange(successes: found, trials: drawn)
    }
    guard confidence > 0, confidence < 1 else { throw .confidenceOutOfRange }
    self.population = population
    self.drawn = drawn
    self.found = found
    self.confidence = confidence
    let tail = (1 - confidence) / 2
    let least = found
    let most = population - (drawn - found)
    func tails(_ marked: Int) throws(StatisticsError) -> (lower: Double, upper: Double) {
      try HypergeometricLaw(population: population, marked: marked, drawn: drawn).tails(at: found)
    }
    // P(X ≥ k) rises with K, P(X ≤ k) falls; at the ends both are 1.
    var (outside, inside) = (least - 1, most)
    while inside - outside > 1 {
      let middle = outside + (inside - outside) / 2
      if try tails(middle).upper > tail { inside = middle } else { outside = middle }
    }
    let lower = inside
    (inside, outside) = (lower, most + 1)
    while outside - inside > 1 {
      let middle = inside + (outside - inside) / 2
      if try tails(middle).lower > tail { inside = middle } else { outside = middle }
    }
    limits = lower...inside
  }
}
