/// How the distributions of a whole model are to be propagated by Monte Carlo.
public struct SimulationSettings: Sendable, Hashable {
  /// How many trials are drawn.
  public enum Extent: Sendable, Hashable {
    /// A fixed number, M of JCGM 101:2008, 7.2.
    case trials(Int)
    /// Until the figures are stable to so many digits of u, or `mostTrials` are drawn
    /// (JCGM 101:2008, 7.9).
    case adaptive(digits: Int, mostTrials: Int)
  }

  /// How many trials are drawn.
  public var extent = Extent.trials(1_000_000)
  /// The same seed gives the same bytes.
  public var seed: UInt64 = 1
  /// How the trials are drawn; adaptive ones are pseudo-random.
  public var sampling = MonteCarloSettings.Sampling.pseudoRandom
  /// How many threads run trials; `nil` for one on every processor.
  public var threads: Int?
  /// The bins of the histogram of every output.
  public var histogramBins = 0
  /// The cells on each side of the pictures of pairs of outputs; 0 for none.
  public var densityCells = 0
  /// The significant digits of u that decide whether the GUM framework is validated
  /// (JCGM 101:2008, 8.1), 1 or 2 as a rule.
  public var validationDigits = 2

  /// A million pseudo-random trials of seed 1.
  public init() {}
}
