/// A sample in figures: centre, scatter, quantiles, shape and order.
///
/// With d = x − x̄ and m_k = Σdᵏ/n:
///
/// - Mean x̄ = Σx/n and experimental standard deviation s = √(Σd²/(n − 1))
///   (JCGM 100:2008, 4.2.1 and 4.2.2).
/// - Quartiles and median by linear interpolation between order statistics at 1 + (n − 1)p,
///   definition 7 of R. J. Hyndman and Y. Fan, Am. Stat. 50 (1996) 361-365: the one of
///   spreadsheets, R and NumPy.
/// - Skewness g₁ = m₃/m₂^{3/2} and excess kurtosis g₂ = m₄/m₂² − 3, both 0 for the normal
///   law (NIST/SEMATECH e-Handbook, 1.3.5.11).
/// - Lag-1 autocorrelation: ``SerialCorrelation``.
///
/// All sums are kept in about 32 digits: values read from decimal text (``DoubleDouble``)
/// give every certified digit of the NIST Statistical Reference Datasets.
///
/// - One value has no standard deviation, no shape and no autocorrelation.
/// - Equal values have s = 0 and no shape: 0/0 is no number.
public struct SampleDescription: Sendable, Hashable {
  /// n, at least 1.
  public let count: Int
  /// x̄.
  public let mean: Double
  /// s; nil for a single value.
  public let standardDeviation: Double?
  /// The smallest value.
  public let minimum: Double
  /// The quantile of ¼.
  public let lowerQuartile: Double
  /// The quantile of ½.
  public let median: Double
  /// The quantile of ¾.
  public let upperQuartile: Double
  /// The largest value.
  public let maximum: Double
  /// The largest less the smallest value.
  public let range: Double
  /// g₁; nil without scatter.
  public let skewness: Double?
  /// g₂; nil without scatter.
  public let excessKurtosis: Double?
  /// r₁; nil without scatter.
  public let serialCorrelation: SerialCorrelation?
  /// The runs above and below the median; nil where there is no order to judge.
  public let runs: RunsTest?

  /// Describes values in the order in which they were observed.
  ///
  /// - Throws: `StatisticsError.emptySample`, `.valueNotFinite`, `.overflow`.
  public init(_ values: [Double]) throws(StatisticsError) {
    try self.init(values.map { DoubleDouble($0) })
  }

  /// Describes values in the order in which they were observed.
  ///
  /// - Throws: `StatisticsError.emptySample`, `.valueNotFinite`, `.overflow`.
  public init(_ values: [DoubleDouble]) throws(StatisticsError) {
    let central = try CentralDeviations(values)
    let n = DoubleDouble(values.count)
    count = values.count
    mean = central.mean.value

    let sorted = values.sorted()
    let quartiles = (1...3).map { Self.quartile($0, of: sorted) }
    minimum = sorted[0].value
    maximum = sorted[sorted.count - 1].value
    range = (sorted[sorted.count - 1] - sorted[0]).value
    (lowerQuartile, median, upperQuartile) = (
      quartiles[0].value, quartiles[1].value, quartiles[2].value
    )

    let squares = central.sumOfSquares
    if count > 1 {
      let s = (squares / DoubleDouble(count - 1)).squareRoot() * central.unit
      guard s.isFinite, range.isFinite else { throw .overflow }
      standardDeviation = s.value
    } else {
      standardDeviation = nil
    }
    let middle = quartiles[1]
    runs = RunsTest(sides: values.filter { $0 != middle }.map { $0 > middle })

    guard !squares.isZero else {
      (skewness, excessKurtosis, serialCorrelation) = (nil, nil, nil)
      return
    }
    var cubes = DoubleDouble.zero
    var fourths = DoubleDouble.zero
    var products = DoubleDouble.zero
    for (index, d) in central.scaled.enumerated() {
      let square = d * d
      cubes += square * d
      fourths += square * square
      if index > 0 { products += d * central.scaled[index - 1] }
    }
    let variance = squares / n
    skewness = (cubes / n / (variance * variance.squareRoot())).value
    excessKurtosis = (fourths / n / (variance * variance) - 3).value
    serialCorrelation = SerialCorrelation(coefficient: (products / squares).value, count: count)
  }

  /// s/√n, the type A standard uncertainty of the mean (JCGM 100:2008, 4.2.3); nil for a
  /// single value.
  public var standardDeviationOfMean: Double? {
    standardDeviation.map { $0 / Double(count).squareRoot() }
  }

  /// n − 1.
  public var degreesOfFreedom: Int { count - 1 }

  /// The quantile of `quarters`/4 of sorted values.
  private static func quartile(_ quarters: Int, of sorted: [DoubleDouble]) -> DoubleDouble {
    let (whole, rest) = ((sorted.count - 1) * quarters).quotientAndRemainder(dividingBy: 4)
    if rest == 0 { return sorted[whole] }
    let (low, high) = (sorted[whole], sorted[whole + 1])
    return low + (high - low) * (Double(rest) / 4)
  }
}
