/// Repeatability and reproducibility of a measurement method at one level, from results of
/// several laboratories (or days, or operators: then it is intermediate precision).
///
/// With nᵢ results of laboratory i, mean ȳᵢ and standard deviation sᵢ, p laboratories:
///
/// - Repeatability variance s_r² = Σ(nᵢ − 1)sᵢ²/Σ(nᵢ − 1); between-laboratory variance
///   s_L² = (s_d² − s_r²)/n̿ with s_d² = Σnᵢ(ȳᵢ − m)²/(p − 1) and
///   n̿ = (Σnᵢ − Σnᵢ²/Σnᵢ)/(p − 1), 0 where negative; reproducibility variance
///   s_R² = s_r² + s_L² (ISO 5725-2:1994, 7.4.5). It is a one-way analysis of variance.
/// - Repeatability and reproducibility limits r = 2.8 s_r and R = 2.8 s_R: what two results
///   differ by in one case of twenty (ISO 5725-6:1994, 4.1.4; 2.8 for 1.96√2).
/// - Mandel's h and k with their indicators at 5 % and 1 % (7.3.1).
/// - Cochran's and Grubbs' tests: ``screenings`` (7.3.3 and 7.3.4).
public struct PrecisionLevel: Sendable, Hashable {
  /// The analysis that the variances are taken from; its groups are the laboratories.
  public let analysis: OneWayAnalysis
  /// s_r.
  public let repeatability: Double
  /// s_L.
  public let between: Double
  /// s_R.
  public let reproducibility: Double
  /// h of each laboratory; nil where all means are equal.
  public let consistencyOfMeans: [Double]?
  /// k of each laboratory with more than one result; nil where nothing scatters.
  public let consistencyOfScatter: [Double?]?
  /// |h| that one laboratory of twenty, and one of a hundred, exceeds by chance; nil for two
  /// laboratories.
  public let meanIndicators: Indicators?
  /// The same for k, with the number of results of most laboratories.
  public let scatterIndicators: Indicators?
  /// The number of results that most laboratories have.
  public let commonCount: Int
  /// The tests for outlying laboratories that the data allow.
  public let screenings: [PrecisionScreening]

  /// Values at which a statistic is marked.
  public struct Indicators: Sendable, Hashable {
    /// At 5 %.
    public let straggler: Double
    /// At 1 %.
    public let outlier: Double
  }

  /// The factor of both limits, 1.96√2 rounded as the standard does.
  public static let limitFactor = 2.8

  /// r.
  public var repeatabilityLimit: Double { Self.limitFactor * repeatability }
  /// R.
  public var reproducibilityLimit: Double { Self.limitFactor * reproducibility }

  /// Evaluates the results of laboratories at one level.
  ///
  /// - Parameter cells: at least two laboratories, at least one with two results.
  /// - Throws: `StatisticsError.tooFewGroups`, `.noReplicates`, `.overflow`,
  ///   `.computationFailed`.
  public init(_ cells: [VarianceGroup]) throws(StatisticsError) {
    let analysis = try OneWayAnalysis(cells)
    guard let within = analysis.withinDeviation, let between = analysis.betweenDeviation else {
      throw .noReplicates
    }
    self.analysis = analysis
    repeatability = within
    self.between = between
    // Roots of sums of squares that neither overflow nor vanish.
    let scale = max(within, between)
    let (x, y) = scale > 0 ? (within / scale, between / scale) : (0, 0)
    reproducibility = scale * (x * x + y * y).squareRoot()

    let means = try CentralDeviations(cells.map(\.mean))
    if means.hasNoScatter {
      consistencyOfMeans = nil
    } else {
      let s = (means.sumOfSquares / DoubleDouble(cells.count - 1)).squareRoot()
      consistencyOfMeans = means.scaled.map { ($0 / s).value }
    }

    let replicated = cells.filter { $0.count > 1 }
    let variances = cells.map { cell in
      cell.count > 1 ? cell.sumOfSquares / DoubleDouble(cell.count - 1) : nil
    }
    let sum = variances.reduce(DoubleDouble.zero) { $0 + ($1 ?? .zero) }
    if sum.isZero {
      consistencyOfScatter = nil
    } else {
      let mean = sum / DoubleDouble(replicated.count)
      consistencyOfScatter = variances.map { $0.map { ($0 / mean).squareRoot().value } }
    }
    let common = Self.commonest(replicated.map(\.count))
    commonCount = common

    meanIndicators =
      cells.count < 3
      ? nil
      : try Self.indicators { alpha throws(StatisticsError) in
        try MandelLaw(laboratories: cells.count).criticalH(significance: alpha)
      }
    scatterIndicators =
      replicated.count < 3
      ? nil
      : try Self.indicators { alpha throws(StatisticsError) in
        try MandelLaw(laboratories: replicated.count).criticalK(
          significance: alpha, degreesOfFreedom: Double(common - 1))
      }
    screenings = try PrecisionScreening.all(cells, commonCount: common)
  }

  private static func indicators(
    _ critical: (Double) throws(StatisticsError) -> Double
  ) throws(StatisticsError) -> Indicators {
    Indicators(straggler: try critical(0.05), outlier: try critical(0.01))
  }

  /// The number that occurs most often, the larger of two.
  private static func commonest(_ counts: [Int]) -> Int {
    var tally: [Int: Int] = [:]
    for count in counts { tally[count, default: 0] += 1 }
    return tally.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 1
  }
}
