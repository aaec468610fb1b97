/// What the trials say about one output quantity (JCGM 101:2008, 7.6 and 7.7).
public struct MonteCarloOutput: Sendable, Hashable {
  /// ỹ, the mean of the values.
  public let mean: Double
  /// u(ỹ), their standard deviation with M − 1.
  public let standardUncertainty: Double
  /// The third standardised moment; 0 where the values do not vary.
  public let skewness: Double
  /// The fourth standardised moment (3 for a normal law); 0 where the values do not vary.
  public let kurtosis: Double
  /// The probabilistically symmetric interval.
  public let coverageInterval: CoverageInterval
  /// The shortest interval.
  public let shortestCoverageInterval: CoverageInterval
  /// How far the ends of the intervals may be from the exact order statistics.
  ///
  /// It is 0 up to some thirty million trials. Beyond, an end of the symmetric interval is
  /// off by at most half of it, and the shortest interval is at most twice it too long.
  public let intervalResolution: Double
  /// The standard errors of what is above, from the trials themselves.
  public let standardErrors: StandardErrors
  /// The histogram, if one was asked for.
  public let histogram: TrialHistogram?

  /// Standard errors of a simulation's results.
  public struct StandardErrors: Sendable, Hashable {
    /// Of the mean: u/√M, or from the scatter of replicates.
    public let mean: Double
    /// Of the standard uncertainty: u √((κ − 1)/(4M)), or from the scatter of replicates.
    public let standardUncertainty: Double
    /// Of the lower and the upper end of the symmetric interval, from the scatter of replicates;
    /// `nil` for pseudo-random trials.
    public let coverageInterval: [Double]?
  }
}
