import Statistics

/// The standard deviation that counts for a load.
public struct PooledDeviation: Sendable, Hashable {
  /// s, in grams.
  public let standardDeviation: Double
  public let degreesOfFreedom: Double
  /// How many repeatability tests it comes from.
  public let tests: Int

  /// The standard deviation of one load.
  public struct Part: Sendable, Hashable {
    public let standardDeviation: Double
    /// Positive.
    public let degreesOfFreedom: Double

    public init(standardDeviation: Double, degreesOfFreedom: Double) {
      self.standardDeviation = standardDeviation
      self.degreesOfFreedom = degreesOfFreedom
    }

    /// s of the errors of one load.
    ///
    /// - Returns: `nil` of fewer than two, or of one that is no number.
    public init?(_ errors: [Double]) {
      // About the first one, so that a small scatter of large errors is not lost.
      guard errors.count >= 2,
        let s = (try? SampleSummary(errors.map { $0 - errors[0] }))?.standardDeviation
      else { return nil }
      self.init(standardDeviation: s, degreesOfFreedom: Double(errors.count - 1))
    }
  }

  init?(_ tests: [RepeatabilityEvaluation], by pooling: CalibrationConditions.Pooling) {
    self.init(
      tests.map {
        Part(standardDeviation: $0.standardDeviation, degreesOfFreedom: $0.degreesOfFreedom)
      }, by: pooling)
  }

  /// s_p = √(Σ ν s²/Σ ν) with Σ ν degrees of freedom, or the largest s with its own.
  ///
  /// - Returns: `nil` of none.
  public init?(_ tests: [Part], by pooling: CalibrationConditions.Pooling) {
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
