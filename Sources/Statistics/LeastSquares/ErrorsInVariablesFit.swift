/// A polynomial fitted to points of which x and y are uncertain.
///
/// The true points (ξᵢ, p(ξᵢ)) and the coefficients b are those that make
/// (x − ξ, y − p(ξ))ᵀ V⁻¹ (x − ξ, y − p(ξ)) least (ISO/TS 28037:2010, clauses 7, 8
/// and 10). Each step linearises p about the present ξ: with slopes p′(ξᵢ) and
/// W = J V Jᵀ, J = (−p′, 1), the coefficients follow by least squares with covariance W
/// from y − p′(ξ)(x − ξ), and ξ from the multipliers W⁻¹e. This is the Gauss–Newton
/// iteration on ξ and b together (H. I. Britt, R. H. Luecke, Technometrics 15 (1973)
/// 233-247). The covariance of b is that of the last step.
public struct ErrorsInVariablesFit: Sendable {
  /// The fitted curve.
  public let curve: PolynomialCurve
  /// ξ: the estimates of the true x.
  public let estimatedX: [DoubleDouble]
  /// p(ξ): the estimates of the true y.
  public let estimatedY: [DoubleDouble]
  /// eᵢ/√Wᵢᵢ with e = y − p(x) to first order: how far each point is off, in units of its
  /// combined standard uncertainty.
  public let weightedResiduals: [Double]
  /// χ²_obs, the least value.
  public let chiSquare: DoubleDouble
  /// n − p.
  public let degreesOfFreedom: Int
  /// How many steps it took.
  public let iterations: Int
  /// The last change of a coefficient, in units of its standard uncertainty.
  public let lastChange: Double
  /// From the smallest x to the largest.
  public let range: ClosedRange<DoubleDouble>

  /// The most steps that are taken.
  public static let mostIterations = 200

  /// Fits a polynomial.
  ///
  /// - Parameters:
  ///   - x: the observed abscissas.
  ///   - y: the observed ordinates.
  ///   - uncertainty: their uncertainties; not both 0 at a point.
  ///   - degree: the highest power, at least 1.
  ///   - throughZero: leaves the constant out.
  ///   - origin: what is taken from x before its powers are.
  /// - Throws: ``LeastSquaresError``; `.notConverged` where the steps do not settle.
  public init(
    x: [DoubleDouble], y: [DoubleDouble], uncertainty: PairUncertainty, degree: Int = 1,
    throughZero: Bool = false, origin: DoubleDouble = .zero
  ) throws(LeastSquaresError) {
    precondition(degree >= 1, "the degree is at least 1")
    if x.count != y.count { throw .wrongCount(name: "y", expected: x.count, found: y.count) }
    if let index = y.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(name: "y", index: index)
    }
    let covariance = try PairCovariance(uncertainty, count: x.count)
    // A first curve as if x were certain and all y alike.
    let design = try DesignMatrix.polynomial(
      x, degree: degree, throughZero: throughZero, origin: origin)
    let (n, p) = (design.count, design.names.count)
    if n < p { throw .tooFewObservations(count: n, coefficients: p, needed: p) }
    let start = try OrthogonalFactor(
      columns: design.columns, y: y, names: design.names)
    var step = Step(
      curve: PolynomialCurve(
        coefficients: EstimatedCoefficients(
          names: design.names, values: start.solved(start.rotated), root: start.inverse),
        lowestPower: throughZero ? 1 : 0, origin: origin),
      xi: x, degree: degree)
    var change = Double.infinity
    var count = 0
    while change > Self.settled {
      if count == Self.mostIterations {
        throw .notConverged(iterations: count, lastChange: change)
      }
      change = try step.advance(x: x, y: y, covariance: covariance)
      if !change.isFinite { throw .notConverged(iterations: count, lastChange: change) }
      count += 1
    }
    curve = step.curve
    estimatedX = step.xi
    estimatedY = step.xi.map { step.polynomial.value(at: $0 - origin) }
    weightedResiduals = step.weightedResiduals
    chiSquare = step.chiSquare
    degreesOfFreedom = x.count - curve.coefficients.count
    iterations = count
    lastChange = change
    range = x.reduce(x[0]...x[0]) { min($0.lowerBound, $1)...max($0.upperBound, $1) }
  }

  /// A change of this part of the standard uncertainty is none.
  private static let settled = 1e-13

  /// The test of χ²_obs; nil without degrees of freedom.
  ///
  /// - Throws: ``LeastSquaresError/computationFailed``.
  public func chiSquareTest(
    probability: Double = 0.95
  ) throws(LeastSquaresError) -> ChiSquareTest? {
    if degreesOfFreedom == 0 { return nil }
    return try ChiSquareTest(
      observed: chiSquare.value, degreesOfFreedom: degreesOfFreedom, probability: probability)
  }
}

extension ErrorsInVariablesFit {
  /// The state of the iteration.
  private struct Step {
    var curve: PolynomialCurve
    var xi: [DoubleDouble]
    let degree: Int
    var chiSquare = DoubleDouble.zero
    var weightedResiduals: [Double] = []

    var polynomial: Polynomial { curve.polynomial }

    /// One linearisation; returns the largest change of a coefficient or of a ξ, in units of
    /// standard uncertainties.
    mutating func advance(
      x: [DoubleDouble], y: [DoubleDouble], covariance: PairCovariance
    ) throws(LeastSquaresError) -> Double {
      let origin = curve.origin
      let derivative = polynomial.derivative
      let slopes = xi.map { derivative.value(at: $0 - origin) }
      let combined = try covariance.combined(slopes: slopes)
      let design = try DesignMatrix.polynomial(
        xi, degree: degree, throughZero: curve.lowestPower == 1, origin: origin)
      let shifts = x.indices.map { x[$0] - xi[$0] }
      let linearised = y.indices.map { y[$0] - slopes[$0] * shifts[$0] }
      let fit = try LeastSquaresFit(design, linearised, uncertainty: combined)
      let multipliers = try Self.multipliers(fit.residuals, combined)
      let moves = covariance.movement(slopes: slopes, multipliers)
      let next = x.indices.map { x[$0] - moves[$0] }

      var change = 0.0
      for index in 0..<fit.coefficients.count {
        let difference = fit.coefficients.values[index] - curve.coefficients.values[index]
        let u = fit.coefficients.standardUncertainty(index)
        change = max(change, (difference.magnitude / u).value)
      }
      weightedResiduals = x.indices.map {
        (fit.residuals[$0] / Self.deviation(combined, $0)).value
      }
      chiSquare = fit.residualSumOfSquares
      curve = PolynomialCurve(
        coefficients: fit.coefficients, lowestPower: curve.lowestPower, origin: origin)
      xi = next
      return change
    }

    /// W⁻¹e.
    private static func multipliers(
      _ residuals: [DoubleDouble], _ uncertainty: ObservationUncertainty
    ) throws(LeastSquaresError) -> [DoubleDouble] {
      switch uncertainty {
      case .standard(let u): return zip(residuals, u).map { $0 / ($1 * $1) }
      case .covariance(let matrix):
        let factor = try CholeskyFactor(matrix, count: residuals.count)
        return factor.transposeSolved(factor.whitened(residuals))
      case .equal, .weights: return residuals
      }
    }

    private static func deviation(
      _ uncertainty: ObservationUncertainty, _ index: Int
    ) -> DoubleDouble {
      switch uncertainty {
      case .standard(let u): u[index]
      case .covariance(let matrix): matrix[index][index].squareRoot()
      case .equal, .weights: .one
      }
    }
  }
}
