/// The result of a simulation: what the trials say about every output.
public struct MonteCarloResult: Sendable, Hashable {
  /// How many trials were drawn.
  public let trials: Int
  /// The seed that gives them again.
  public let seed: UInt64
  /// The coverage probability of the intervals.
  public let coverageProbability: Double
  /// The trials without a value; the results are those of the others.
  public let invalidTrials: InvalidTrials
  /// In the order of the model's outputs.
  public let outputs: [MonteCarloOutput]
  /// The covariance of every two outputs, row by row (JCGM 102:2011, 7.6).
  public let covariance: [[Double]]
  /// The coverage regions, if they were asked for and two or more outputs vary.
  public internal(set) var regions: CoverageRegions?
  /// The pictures of pairs of outputs, if they were asked for.
  public internal(set) var densities: [PairDensity] = []

  /// The correlation coefficient of two outputs; 0 where one does not vary.
  public func correlation(_ first: Int, _ second: Int) -> Double {
    if first == second { return 1 }
    let product = outputs[first].standardUncertainty * outputs[second].standardUncertainty
    let r = covariance[first][second] / product
    return r.isFinite ? min(max(r, -1), 1) : 0
  }
}
