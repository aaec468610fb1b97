/// A coverage region bounded by a box: |η_j − y_j| ≤ k_q u(y_j) for every output
/// (JCGM 102:2011, 6.5 and 7.7.3).
public struct RectangularRegion: Sendable, Hashable {
  /// y.
  public let center: [Double]
  /// u(y_j).
  public let standardUncertainties: [Double]
  /// k_q.
  public let coverageFactor: Double
  /// The standard error of k_q: of its computation, or from the trials.
  public let standardError: Double

  init(
    center: [Double], standardUncertainties: [Double], coverageFactor: Double,
    standardError: Double
  ) {
    self.center = center
    self.standardUncertainties = standardUncertainties
    self.coverageFactor = coverageFactor
    self.standardError = standardError
  }

  /// Where the region begins and ends, output by output.
  public var intervals: [ClosedRange<Double>] {
    zip(center, standardUncertainties).map { y, u in
      (y - coverageFactor * u)...(y + coverageFactor * u)
    }
  }

  /// Whether values of the outputs lie in the region.
  ///
  /// - Precondition: one value for every output.
  public func contains(_ point: [Double]) -> Bool {
    precondition(point.count == center.count, "a point has a value for every output")
    return point.indices.allSatisfy {
      (point[$0] - center[$0]).magnitude <= coverageFactor * standardUncertainties[$0]
    }
  }
}
