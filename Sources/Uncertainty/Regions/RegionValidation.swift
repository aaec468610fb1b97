/// Whether the coverage regions of the law of propagation are confirmed by Monte Carlo
/// (JCGM 102:2011, 8): estimates, standard uncertainties, the largest eigenvalue of the
/// correlation matrix and k_p must agree to the numerical tolerance of each.
public struct RegionValidation: Sendable, Hashable {
  /// A figure of both methods.
  public struct Comparison: Sendable, Hashable {
    /// How far they are apart.
    public let difference: Double
    /// δ, to which they must agree.
    public let tolerance: Double

    /// Whether they agree.
    public var agrees: Bool { difference <= tolerance }

    init(_ a: Double, _ b: Double, tolerance: Double) {
      difference = (a - b).magnitude
      self.tolerance = tolerance
    }
  }

  /// y, output by output.
  public let estimates: [Comparison]
  /// u(y), output by output.
  public let standardUncertainties: [Comparison]
  /// λ_max of the correlation matrix.
  public let largestEigenvalue: Comparison
  /// k_p of the ellipsoid.
  public let coverageFactor: Comparison

  /// Whether everything agrees.
  public var isValidated: Bool {
    estimates.allSatisfy(\.agrees) && standardUncertainties.allSatisfy(\.agrees)
      && largestEigenvalue.agrees && coverageFactor.agrees
  }

  /// Compares the regions of both methods.
  ///
  /// - Parameters:
  ///   - framework: the regions of the law of propagation.
  ///   - monteCarlo: those of the trials, for the same outputs and the same probability.
  ///   - digits: the significant digits that are held to be meaningful, of u and of the
  ///     other figures alike.
  public init(framework: CoverageRegions, monteCarlo: CoverageRegions, digits: Int = 2) {
    let (a, b) = (framework.rectangle, monteCarlo.rectangle)
    let deltas = b.standardUncertainties.map { NumericalTolerance.delta($0, digits: digits) }
    estimates = deltas.indices.map {
      Comparison(a.center[$0], b.center[$0], tolerance: deltas[$0])
    }
    standardUncertainties = deltas.indices.map {
      Comparison(
        a.standardUncertainties[$0], b.standardUncertainties[$0], tolerance: deltas[$0])
    }
    largestEigenvalue = Comparison(
      framework.largestEigenvalue, monteCarlo.largestEigenvalue,
      tolerance: NumericalTolerance.delta(monteCarlo.largestEigenvalue, digits: digits))
    coverageFactor = Comparison(
      framework.ellipsoid.coverageFactor, monteCarlo.ellipsoid.coverageFactor,
      tolerance: NumericalTolerance.delta(monteCarlo.ellipsoid.coverageFactor, digits: digits))
  }
}
