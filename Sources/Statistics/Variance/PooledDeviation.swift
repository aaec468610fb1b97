/// The pooled standard deviation of several samples of one scatter.
///
/// s_p = √(Σ(nᵢ − 1)sᵢ²/Σ(nᵢ − 1)), with Σ(nᵢ − 1) degrees of freedom
/// (JCGM 100:2008, 4.2.4 and H.3.6 note; ISO 5725-2:1994, 7.4.5.1 as s_r).
public struct PooledDeviation: Sendable, Hashable {
  /// s_p.
  public let standardDeviation: Double
  /// Σ(nᵢ − 1).
  public let degreesOfFreedom: Int

  /// Pools the scatter within groups; those of one value add nothing.
  ///
  /// - Throws: `StatisticsError.noReplicates` where no group has two values, `.overflow`.
  public init(_ groups: [VarianceGroup]) throws(StatisticsError) {
    let freedom = groups.reduce(0) { $0 + $1.count - 1 }
    guard freedom > 0 else { throw .noReplicates }
    let sum = groups.reduce(DoubleDouble.zero) { $0 + $1.sumOfSquares }
    guard sum.isFinite else { throw .overflow }
    standardDeviation = (sum / DoubleDouble(freedom)).squareRoot().value
    degreesOfFreedom = freedom
  }

  /// The standard uncertainty of a mean of n new observations, s_p/√n.
  public func standardUncertainty(ofMeanOf count: Int) -> Double {
    precondition(count > 0, "a mean is of at least one observation")
    return standardDeviation / Double(count).squareRoot()
  }
}
