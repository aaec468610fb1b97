/// A polynomial fitted to points of which only y is uncertain.
///
/// The straight line of JCGM 100:2008, H.3 (unknown, equal uncertainties) and of
/// ISO/TS 28037:2010, clauses 6 (known uncertainties) and 9 (with covariances); the
/// line through zero of EURAMET cg-18, appendix C2.
public struct PolynomialFit: Sendable {
  /// The fit behind the curve: residuals, s, R², F, χ².
  public let fit: LeastSquaresFit
  /// The fitted curve.
  public let curve: PolynomialCurve
  /// From the smallest x to the largest.
  public let range: ClosedRange<DoubleDouble>

  /// Fits a polynomial.
  ///
  /// - Parameters:
  ///   - x: the known abscissas.
  ///   - y: the observations.
  ///   - uncertainty: what is known of the uncertainty of y.
  ///   - degree: the highest power, at least 0 (at least 1 through zero).
  ///   - throughZero: leaves the constant out.
  ///   - origin: what is taken from x before its powers are, such as 20 °C.
  /// - Throws: ``LeastSquaresError``
  public init(
    x: [DoubleDouble], y: [DoubleDouble], uncertainty: ObservationUncertainty,
    degree: Int = 1, throughZero: Bool = false, origin: DoubleDouble = .zero
  ) throws(LeastSquaresError) {
    let design = try DesignMatrix.polynomial(
      x, degree: degree, throughZero: throughZero, origin: origin)
    fit = try LeastSquaresFit(design, y, uncertainty: uncertainty)
    curve = PolynomialCurve(
      coefficients: fit.coefficients, lowestPower: throughZero ? 1 : 0, origin: origin)
    range = x.reduce(x[0]...x[0]) { min($0.lowerBound, $1)...max($0.upperBound, $1) }
  }

  /// Fits a polynomial to binary64 data with known standard uncertainties of y, or with
  /// equal ones that are found from the residuals.
  ///
  /// - Parameters:
  ///   - x: the known abscissas.
  ///   - y: the observations.
  ///   - standardUncertainties: u(yᵢ) > 0; nil where they are equal and not known.
  ///   - degree: the highest power.
  ///   - throughZero: leaves the constant out.
  ///   - origin: what is taken from x before its powers are.
  /// - Throws: ``LeastSquaresError``
  public init(
    x: [Double], y: [Double], standardUncertainties: [Double]? = nil, degree: Int = 1,
    throughZero: Bool = false, origin: Double = 0
  ) throws(LeastSquaresError) {
    let uncertainty: ObservationUncertainty =
      if let standardUncertainties {
        .standard(standardUncertainties.map { DoubleDouble($0) })
      } else {
        .equal
      }
    try self.init(
      x: x.map { DoubleDouble($0) }, y: y.map { DoubleDouble($0) }, uncertainty: uncertainty,
      degree: degree, throughZero: throughZero, origin: DoubleDouble(origin))
  }
}
