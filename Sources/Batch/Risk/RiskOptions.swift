public import Assessment

/// What the risks of a batch rest on.
public struct RiskOptions: Sendable, Hashable {
  /// What is assumed of the test weights, which a dataset does not name.
  public var weights: FleetWeights
  /// The probability of a wrong verdict above which it is borderline, strictly between 0 and 1.
  public var threshold: Double

  public init(weights: FleetWeights, threshold: Double = RiskView.usualThreshold) {
    precondition(threshold > 0 && threshold < 1, "a threshold is a probability")
    self.weights = weights
    self.threshold = threshold
  }
}
