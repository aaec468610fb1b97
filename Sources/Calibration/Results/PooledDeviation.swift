/// The standard deviation that counts for a load.
public struct PooledDeviation: Sendable, Hashable {
  /// s, in grams.
  public let standardDeviation: Double
  public let degreesOfFreedom: Double
  /// How many repeatability tests it comes from.
  public let tests: Int

  /// s_p = √(Σ ν s²/Σ ν) with Σ ν degrees of freedom, or the largest s with its own.
  ///
  /// `nil` of none.
  init?(_ tests: [RepeatabilityEvaluation], by pooling: CalibrationConditions.Pooling) {
    guard let worst = tests.max(by: { $0.standardDeviation < $1.standardDeviation }) else {
      return nil
    }
    self.tests = tests.count
    if tests.count == 1 || pooling == .largest || worst.standardDeviation == 0 {
      standardDeviation = worst.standardDeviation
      degreesOfFreedom = worst.degreesOfFreedom
      return
    }
    var sum = 0.0
    var freedom = 0.0
    for test in tests {
      let part = test.standardDeviation / worst.standardDeviation
      sum += test.degreesOfFreedom * part * part
      freedom += test.degreesOfFreedom
    }
    standardDeviation = worst.standardDeviation * (sum / freedom).squareRoot()
    degreesOfFreedom = freedom
  }
}
