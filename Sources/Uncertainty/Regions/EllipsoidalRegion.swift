/// A coverage region bounded by an ellipsoid: (η − y)ᵀ U⁻¹ (η − y) ≤ k_p²
/// (JCGM 102:2011, 6.5 and 7.7.2).
///
/// Where U is singular the region lies in the space in which the outputs can vary.
public struct EllipsoidalRegion: Sendable, Hashable {
  /// y.
  public let center: [Double]
  /// U, row after row.
  public let covariance: [[Double]]
  /// k_p.
  public let coverageFactor: Double
  /// The standard error of k_p where it comes from trials; 0 where it is that of χ².
  public let standardError: Double
  private let whitening: OutputWhitening

  init(
    center: [Double], covariance: [[Double]], whitening: OutputWhitening, coverageFactor: Double,
    standardError: Double = 0
  ) {
    self.center = center
    self.covariance = covariance
    self.whitening = whitening
    self.coverageFactor = coverageFactor
    self.standardError = standardError
  }

  /// The number of independent directions in which the outputs vary.
  public var rank: Int { whitening.rank }

  /// How far the region reaches from its centre along each output, k_p u(y_j).
  public var reach: [Double] {
    covariance.indices.map { coverageFactor * covariance[$0][$0].squareRoot() }
  }

  /// √((η − y)ᵀ U⁻¹ (η − y)); infinite for values that the outputs cannot have together.
  ///
  /// - Precondition: one value for every output.
  public func distance(of point: [Double]) -> Double {
    precondition(point.count == center.count, "a point has a value for every output")
    for index in center.indices
    where !whitening.members.contains(index) && point[index] != center[index] {
      return .infinity
    }
    return whitening.distance(zip(point, center).map { $0 - $1 })
  }

  /// Whether values of the outputs lie in the region.
  ///
  /// - Precondition: one value for every output.
  public func contains(_ point: [Double]) -> Bool { distance(of: point) <= coverageFactor }
}
