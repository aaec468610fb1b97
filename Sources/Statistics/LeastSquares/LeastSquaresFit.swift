/// A linear model fitted to observations by least squares.
///
/// β = (XᵀV⁻¹X)⁻¹XᵀV⁻¹y with covariance (XᵀV⁻¹X)⁻¹, by Householder's reflections of the
/// whitened X in double-double numbers (JCGM 100:2008, H.3; ISO/TS 28037:2010, clauses
/// 6 and 9). Where V is known only up to a factor, the factor is s² = rᵀr/(n − p) of
/// the whitened residuals r.
///
/// - A fit that leaves nothing is exact: residuals, s and, where they come from s, the
///   standard uncertainties are 0, F is infinite. "Nothing" means residuals below 2⁻⁸⁰ of
///   the largest of |y| + Σ|xβ|, eight digits above the rounding of the arithmetic and
///   far below any that data of up to 20 digits can leave.
/// - Without a constant, R² and F are about 0, not about the mean.
public struct LeastSquaresFit: Sendable {
  /// The coefficients with their covariance.
  public let coefficients: EstimatedCoefficients
  /// y − Xβ, in the unit of y.
  public let residuals: [DoubleDouble]
  /// n − p.
  public let degreesOfFreedom: Int
  /// Whether the uncertainties of y were stated; else they were found from the residuals.
  public let isUncertaintyKnown: Bool
  /// rᵀV⁻¹r: Σrᵢ² of equal observations, Σwᵢrᵢ², or χ²_obs where V is known.
  public let residualSumOfSquares: DoubleDouble
  /// The part of the sum of squares that the model takes up, about the weighted mean
  /// where there is a constant and about 0 otherwise.
  public let regressionSumOfSquares: DoubleDouble
  /// The degrees of freedom of that part: p, less one for a constant.
  public let regressionDegreesOfFreedom: Int
  /// Whether the model takes up everything.
  public let isExact: Bool
  /// The smallest part of a column that the columns before it leave over, 0 to 1, and the
  /// column: near 10⁻¹⁶ the last digit of binary64 data decides the coefficients.
  public let leastIndependence: (column: String, part: Double)

  /// Fits a model.
  ///
  /// - Parameters:
  ///   - design: X.
  ///   - y: the observations, finite.
  ///   - uncertainty: what is known of their uncertainty.
  /// - Throws: ``LeastSquaresError``
  public init(
    _ design: DesignMatrix, _ y: [DoubleDouble], uncertainty: ObservationUncertainty = .equal
  ) throws(LeastSquaresError) {
    let (n, p) = (design.count, design.columns.count)
    if y.count != n { throw .wrongCount(name: "y", expected: n, found: y.count) }
    if let index = y.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(name: "y", index: index)
    }
    let needed = uncertainty.isKnown ? p : p + 1
    if n < needed { throw .tooFewObservations(count: n, coefficients: p, needed: needed) }

    let whitening = try Whitening(uncertainty, count: n)
    let factor = try OrthogonalFactor(
      columns: design.columns.map(whitening.applied), y: whitening.applied(y),
      names: design.names)
    let values = factor.solved(factor.rotated)

    var residuals = (0..<n).map { y[$0] - design.product(row: $0, values) }
    let sizes = (0..<n).map { index in
      zip(design.columns, values).reduce(y[index].high.magnitude) {
        $0 + ($1.0[index].high * $1.1.high).magnitude
      }
    }
    let negligible = (sizes.max() ?? 0) * 0x1p-80
    isExact = residuals.allSatisfy { $0.high.magnitude <= negligible }
    if isExact { residuals = residuals.map { _ in .zero } }
    let squares = Self.sumOfSquares(whitening.applied(residuals))
    self.residuals = residuals
    residualSumOfSquares = squares
    degreesOfFreedom = n - p
    isUncertaintyKnown = uncertainty.isKnown

    let scale =
      uncertainty.isKnown
      ? DoubleDouble.one : (squares / DoubleDouble(n - p)).squareRoot()
    coefficients = EstimatedCoefficients(
      names: design.names, values: values,
      root: factor.inverse.map { $0.map { $0 * scale } })

    let first = design.hasConstant ? 1 : 0
    regressionSumOfSquares = Self.sumOfSquares(factor.rotated[first..<p])
    regressionDegreesOfFreedom = p - first
    leastIndependence = (
      design.names[factor.leastIndependence.column], factor.leastIndependence.part
    )
    let results = values + [squares, regressionSumOfSquares] + coefficients.root.joined()
    if !results.allSatisfy(\.isFinite) { throw .overflow }
  }

  private static func sumOfSquares(_ values: some Sequence<DoubleDouble>) -> DoubleDouble {
    values.reduce(.zero) { $0 + $1 * $1 }
  }

  /// √(rᵀV⁻¹r/ν): s of equal observations, the ratio of found to stated uncertainty where V
  /// is known; nil without degrees of freedom.
  public var residualStandardDeviation: DoubleDouble? {
    if degreesOfFreedom == 0 { return nil }
    return (residualSumOfSquares / DoubleDouble(degreesOfFreedom)).squareRoot()
  }

  /// The coefficient of determination; nil where y does not vary.
  public var rSquared: DoubleDouble? {
    let total = regressionSumOfSquares + residualSumOfSquares
    if regressionDegreesOfFreedom == 0 || total.isZero { return nil }
    return regressionSumOfSquares / total
  }

  /// F of the regression; infinite for an exact fit, nil where it is not defined.
  public var fStatistic: DoubleDouble? {
    if regressionDegreesOfFreedom == 0 || degreesOfFreedom == 0 { return nil }
    if residualSumOfSquares.isZero {
      return regressionSumOfSquares.isZero ? nil : DoubleDouble(Double.infinity)
    }
    return (regressionSumOfSquares / DoubleDouble(regressionDegreesOfFreedom))
      / (residualSumOfSquares / DoubleDouble(degreesOfFreedom))
  }

  /// The test of the residuals against stated uncertainties; nil where none were stated or
  /// no degrees of freedom are left.
  ///
  /// - Throws: ``LeastSquaresError/computationFailed``.
  public func chiSquareTest(
    probability: Double = 0.95
  ) throws(LeastSquaresError) -> ChiSquareTest? {
    if !isUncertaintyKnown || degreesOfFreedom == 0 { return nil }
    return try ChiSquareTest(
      observed: residualSumOfSquares.value, degreesOfFreedom: degreesOfFreedom,
      probability: probability)
  }

  /// The degrees of freedom of the standard uncertainties: infinite where those of y are known.
  public var uncertaintyDegreesOfFreedom: Double {
    isUncertaintyKnown ? .infinity : Double(degreesOfFreedom)
  }
}
