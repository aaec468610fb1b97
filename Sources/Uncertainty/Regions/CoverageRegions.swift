/// The coverage regions of several outputs (JCGM 102:2011, 6.5 and 7.7).
public struct CoverageRegions: Sendable, Hashable {
  /// p of both regions.
  public let coverageProbability: Double
  /// The smallest region of a joint normal distribution.
  public let ellipsoid: EllipsoidalRegion
  /// An interval for every output, which hold together.
  public let rectangle: RectangularRegion
  /// k_q by Bonferroni's inequality, which holds for any correlations; `nil` for Monte Carlo.
  public let bonferroniFactor: Double?
  /// The largest eigenvalue of the correlation matrix of the outputs: 1 where they are not
  /// correlated, their number where they move as one (JCGM 102:2011, 7.8 and 8).
  public let largestEigenvalue: Double

  /// The regions of a joint normal distribution.
  ///
  /// - Parameters:
  ///   - estimates: y.
  ///   - covariance: U, symmetric; it may be singular.
  ///   - probability: p, strictly between 0 and 1.
  /// - Returns: `nil` outside these, for a matrix that no quantities can have, and where no
  ///   output varies.
  public init?(estimates: [Double], covariance: [[Double]], probability: Double) {
    guard covariance.count == estimates.count,
      covariance.allSatisfy({ $0.count == estimates.count }),
      let whitening = OutputWhitening(covariance: covariance)
    else { return nil }
    let correlation = whitening.correlation
    guard
      let ellipsoid = RegionFactor.ellipsoid(dimension: whitening.rank, probability: probability),
      let bonferroni = RegionFactor.bonferroni(
        dimension: whitening.members.count, probability: probability),
      let rectangle = RegionFactor.rectangle(correlation: correlation, probability: probability)
    else { return nil }
    self.init(
      estimates: estimates, covariance: covariance, whitening: whitening,
      probability: probability,
      ellipsoid: RegionFactor.Estimate(value: ellipsoid, standardError: 0),
      rectangle: rectangle, bonferroni: bonferroni)
  }

  init(
    estimates: [Double], covariance: [[Double]], whitening: OutputWhitening, probability: Double,
    ellipsoid: RegionFactor.Estimate, rectangle: RegionFactor.Estimate, bonferroni: Double?
  ) {
    coverageProbability = probability
    self.ellipsoid = EllipsoidalRegion(
      center: estimates, covariance: covariance, whitening: whitening,
      coverageFactor: ellipsoid.value, standardError: ellipsoid.standardError)
    self.rectangle = RectangularRegion(
      center: estimates,
      standardUncertainties: covariance.indices.map { covariance[$0][$0].squareRoot() },
      coverageFactor: rectangle.value, standardError: rectangle.standardError)
    bonferroniFactor = bonferroni
    let correlation = whitening.correlation
    largestEigenvalue =
      SymmetricEigensystem(order: correlation.count, correlation.flatMap { $0 }).values.max() ?? 1
  }

  /// Whether outputs have regions: two or more vary, and their variances are numbers that can
  /// be computed with, neither gone to zero nor beyond all numbers.
  static func exist(standardUncertainties: [Double], covariance: [[Double]]) -> Bool {
    let variances = covariance.indices.map { covariance[$0][$0] }
    return standardUncertainties.count(where: { $0 > 0 }) > 1
      && zip(standardUncertainties, variances).allSatisfy { u, variance in
        u == 0 || (variance.isFinite && variance >= .leastNormalMagnitude)
      }
  }
}
