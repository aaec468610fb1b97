import GSL

/// Whether residuals agree with the uncertainties that were stated for them.
///
/// χ²_obs = Σ (rᵢ/uᵢ)², or rᵀV⁻¹r, is compared with the quantile of χ² with ν degrees
/// of freedom: a larger value says that model and uncertainties do not describe the
/// data (ISO/TS 28037:2010, 6.3; EURAMET cg-18, appendix C).
public struct ChiSquareTest: Sendable, Equatable {
  /// χ²_obs.
  public let observed: Double
  /// ν, at least 1.
  public let degreesOfFreedom: Int
  /// The probability of the quantile, such as 0.95.
  public let probability: Double
  /// The quantile of χ² at that probability.
  public let limit: Double
  /// The probability of a larger χ² if model and uncertainties are right.
  public let tailProbability: Double

  /// Whether χ²_obs is not above the limit.
  public var isConsistent: Bool { observed <= limit }

  /// √(χ²_obs/ν), the factor by which all uncertainties would have to be multiplied for
  /// the residuals to be as large as expected (the Birge ratio).
  public var ratio: Double { (observed / Double(degreesOfFreedom)).squareRoot() }

  /// Tests an observed sum of squares.
  ///
  /// - Parameters:
  ///   - observed: finite and not negative.
  ///   - degreesOfFreedom: at least 1.
  ///   - probability: strictly between 0 and 1.
  /// - Throws: ``LeastSquaresError/computationFailed``.
  public init(
    observed: Double, degreesOfFreedom: Int, probability: Double = 0.95
  ) throws(LeastSquaresError) {
    precondition(degreesOfFreedom > 0 && probability > 0 && probability < 1, "a test with a size")
    self.observed = observed
    self.degreesOfFreedom = degreesOfFreedom
    self.probability = probability
    do {
      let law = try ChiSquareLaw(degreesOfFreedom: Double(degreesOfFreedom))
      limit = try law.upperQuantile(1 - probability)
      tailProbability = try law.upperTail(at: observed)
    } catch {
      throw .computationFailed
    }
  }
}
