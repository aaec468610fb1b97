/// Whether the GUM uncertainty framework is confirmed by Monte Carlo (JCGM 101:2008, 8).
public struct FrameworkValidation: Sendable, Hashable {
  /// d_low: how far the lower ends of the two coverage intervals are apart.
  public let lowDifference: Double
  /// d_high: how far the upper ends are apart.
  public let highDifference: Double
  /// δ, to which they must agree.
  public let tolerance: Double

  /// Whether neither end differs by more than δ.
  public var isValidated: Bool { lowDifference <= tolerance && highDifference <= tolerance }

  /// Compares the interval of the framework with that of Monte Carlo.
  ///
  /// Near the threshold the verdict depends on the trials; the figures of Monte Carlo
  /// are to be stable to δ/5 (8.2).
  ///
  /// - Parameters:
  ///   - framework: y ± U.
  ///   - monteCarlo: the coverage interval of the same probability.
  ///   - standardUncertainty: u(y) of Monte Carlo, from which δ follows.
  ///   - digits: the significant digits of u that are held to be meaningful.
  public init(
    framework: ClosedRange<Double>, monteCarlo: ClosedRange<Double>, standardUncertainty: Double,
    digits: Int = 2
  ) {
    lowDifference = (framework.lowerBound - monteCarlo.lowerBound).magnitude
    highDifference = (framework.upperBound - monteCarlo.upperBound).magnitude
    tolerance = NumericalTolerance.delta(standardUncertainty, digits: digits)
  }
}
