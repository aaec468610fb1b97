import GSL

/// A polynomial through points, with what a report tells of it: coefficients, residuals, how good
/// the fit is, values of the curve and places where it takes values.
public struct CurveAnalysis: Sendable {
  /// A value of the curve at an x, or the x of a value.
  public struct Reading: Sendable, Equatable {
    /// What was asked: x, or y.
    public let given: DoubleDouble
    /// u of what was asked: 0 for x, u(y) for y.
    public let givenUncertainty: DoubleDouble
    public let value: DoubleDouble
    /// u of the curve at x; of x by ISO/TS 28037:2010, 11.2.
    public let standardUncertainty: DoubleDouble
    /// Whether x lies outside the data.
    public let isExtrapolated: Bool
  }

  public let data: CurveData
  public let curve: PolynomialCurve
  /// y − curve at x.
  public let residuals: [DoubleDouble]
  /// Residuals in units of their standard uncertainty, or of s; 0 for an exact fit.
  public let scaledResiduals: [Double]
  /// n − p.
  public let degreesOfFreedom: Int
  /// The degrees of freedom of the uncertainties: infinite where those of the points are stated.
  public let uncertaintyDegreesOfFreedom: Double
  /// s, where the uncertainty of y was found from the residuals.
  public let residualStandardDeviation: DoubleDouble?
  public let rSquared: DoubleDouble?
  public let fStatistic: DoubleDouble?
  /// The test against stated uncertainties.
  public let chiSquareTest: ChiSquareTest?
  public let isExact: Bool
  /// How many steps the iteration took; nil where none was needed.
  public let iterations: Int?
  /// The last change in units of the standard uncertainty; nil without iteration.
  public let lastChange: Double?
  /// The smallest part of a column that is its own, and the column; nil with uncertain x.
  public let leastIndependence: (column: String, part: Double)?
  /// From the smallest x to the largest.
  public let range: ClosedRange<DoubleDouble>

  /// Fits a polynomial.
  ///
  /// - Parameters:
  ///   - data: the points.
  ///   - degree: the highest power.
  ///   - throughZero: leaves the constant out.
  ///   - origin: what is taken from x before its powers are.
  /// - Throws: ``LeastSquaresError``
  public init(
    _ data: CurveData, degree: Int = 1, throughZero: Bool = false, origin: DoubleDouble = .zero
  ) throws(LeastSquaresError) {
    self.data = data
    switch data.knowledge {
    case .ordinates(let uncertainty):
      let polynomial = try PolynomialFit(
        x: data.x, y: data.y, uncertainty: uncertainty, degree: degree, throughZero: throughZero,
        origin: origin)
      let fit = polynomial.fit
      curve = polynomial.curve
      residuals = fit.residuals
      range = polynomial.range
      degreesOfFreedom = fit.degreesOfFreedom
      uncertaintyDegreesOfFreedom = fit.uncertaintyDegreesOfFreedom
      residualStandardDeviation = uncertainty.isKnown ? nil : fit.residualStandardDeviation
      rSquared = fit.rSquared
      fStatistic = fit.fStatistic
      chiSquareTest = try fit.chiSquareTest()
      isExact = fit.isExact
      (iterations, lastChange) = (nil, nil)
      leastIndependence = fit.leastIndependence
      scaledResiduals = fit.residuals.enumerated().map { index, residual in
        let scale = Self.deviation(uncertainty, index, s: fit.residualStandardDeviation)
        return scale.isZero ? 0 : (residual / scale).value
      }
    case .pairs(let uncertainty):
      let fit = try ErrorsInVariablesFit(
        x: data.x, y: data.y, uncertainty: uncertainty, degree: degree, throughZero: throughZero,
        origin: origin)
      curve = fit.curve
      var residuals: [DoubleDouble] = []
      for (x, y) in zip(data.x, data.y) { residuals.append(y - (try fit.curve.value(at: x)).value) }
      self.residuals = residuals
      range = fit.range
      degreesOfFreedom = fit.degreesOfFreedom
      uncertaintyDegreesOfFreedom = .infinity
      residualStandardDeviation = nil
      (rSquared, fStatistic) = (nil, nil)
      chiSquareTest = try fit.chiSquareTest()
      isExact = fit.degreesOfFreedom == 0
      (iterations, lastChange) = (fit.iterations, fit.lastChange)
      leastIndependence = nil
      scaledResiduals = fit.weightedResiduals
    }
  }

  private static func deviation(
    _ uncertainty: ObservationUncertainty, _ index: Int, s: DoubleDouble?
  ) -> DoubleDouble {
    switch uncertainty {
    case .equal: s ?? .zero
    case .weights(let weights): (s ?? .zero) / weights[index].squareRoot()
    case .standard(let u): u[index]
    case .covariance(let matrix): matrix[index][index].squareRoot()
    }
  }

  /// The curve at x.
  ///
  /// - Throws: ``LeastSquaresError``
  public func prediction(at x: DoubleDouble) throws(LeastSquaresError) -> Reading {
    let found = try curve.value(at: x)
    return Reading(
      given: x, givenUncertainty: .zero, value: found.value,
      standardUncertainty: found.standardUncertainty, isExtrapolated: !range.contains(x))
  }

  /// The x at which the curve is y.
  ///
  /// - Throws: ``LeastSquaresError``
  public func inverse(
    of y: DoubleDouble, standardUncertainty u: DoubleDouble = .zero
  ) throws(LeastSquaresError) -> Reading {
    let found = try curve.inverse(y, standardUncertainty: u, in: range)
    return Reading(
      given: y, givenUncertainty: u, value: found.value,
      standardUncertainty: found.standardUncertainty,
      isExtrapolated: !range.contains(found.value))
  }

  /// k for a coverage probability, from Student's t at the degrees of freedom.
  ///
  /// - Throws: ``LeastSquaresError/computationFailed``.
  public func coverageFactor(_ probability: Double = 0.95) throws(LeastSquaresError) -> Double {
    precondition(probability > 0 && probability < 1, "a probability")
    do {
      return try StudentLaw(degreesOfFreedom: uncertaintyDegreesOfFreedom)
        .upperQuantile((1 - probability) / 2)
    } catch {
      throw .computationFailed
    }
  }
}
