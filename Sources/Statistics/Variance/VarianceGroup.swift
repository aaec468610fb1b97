/// One group of an analysis of variance: its number of values, mean and sum of squares.
public struct VarianceGroup: Sendable, Hashable {
  /// n, at least 1.
  public let count: Int
  /// The mean, in about 32 digits.
  public let mean: DoubleDouble
  /// Σ(x − x̄)², in about 32 digits.
  public let sumOfSquares: DoubleDouble

  /// A group of values.
  ///
  /// - Throws: `StatisticsError.emptySample`, `.valueNotFinite`, `.overflow`.
  public init(_ values: [DoubleDouble]) throws(StatisticsError) {
    let central = try CentralDeviations(values)
    count = values.count
    mean = central.mean
    sumOfSquares = central.sumOfSquares * central.unit * central.unit
    guard sumOfSquares.isFinite else { throw .overflow }
  }

  /// A group of which only the summary is known, as in JCGM 100:2008, H.5.
  ///
  /// - Parameters:
  ///   - count: n, at least 1.
  ///   - mean: its mean, finite.
  ///   - standardDeviation: s with n − 1, not negative; of no account for n = 1.
  /// - Throws: `StatisticsError.emptySample`, `.valueNotFinite`, `.deviationOutOfRange`,
  ///   `.overflow`.
  public init(
    count: Int, mean: DoubleDouble, standardDeviation: DoubleDouble
  ) throws(StatisticsError) {
    if count < 1 { throw .emptySample }
    guard mean.isFinite else { throw .valueNotFinite(index: 0) }
    guard standardDeviation.isFinite, !standardDeviation.isNegative else {
      throw .deviationOutOfRange(index: 0)
    }
    self.count = count
    self.mean = mean
    sumOfSquares = standardDeviation * standardDeviation * DoubleDouble(count - 1)
    guard sumOfSquares.isFinite else { throw .overflow }
  }

  /// s with n − 1; nil for one value.
  public var standardDeviation: Double? {
    count > 1 ? (sumOfSquares / DoubleDouble(count - 1)).squareRoot().value : nil
  }
}
