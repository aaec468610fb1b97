/// A fit by least squares that cannot be made, or a question to it without an answer.
public enum LeastSquaresError: Error, Equatable, Sendable {
  /// There are no observations.
  case noObservations
  /// A model has no coefficients.
  case noCoefficients
  /// Lists that belong together differ in length; `name` is the one that is off.
  case wrongCount(name: String, expected: Int, found: Int)
  /// A value is infinite or NaN; `index` counts from 0 in the list `name`.
  case notFinite(name: String, index: Int)
  /// Fewer observations than coefficients; or as many, where their uncertainty
  /// must be found from the residuals.
  case tooFewObservations(count: Int, coefficients: Int, needed: Int)
  /// A column is a combination of the columns `others`, or 0 if there are none.
  case dependentColumn(name: String, others: [String])
  /// A standard uncertainty or a weight is not positive; `index` counts from 0.
  case notPositive(name: String, index: Int)
  /// The standard uncertainties of a pair are both 0, or cancel by their covariance.
  case noUncertainty(index: Int)
  /// A covariance is larger than the standard uncertainties allow, |cov| > u·u.
  case covarianceTooLarge(index: Int)
  /// A covariance matrix is not symmetric at this place, counted from 0.
  case notSymmetric(row: Int, column: Int)
  /// A covariance matrix is not positive definite: its leading part up to this row fails.
  case notPositiveDefinite(row: Int)
  /// The iteration did not settle.
  case notConverged(iterations: Int, lastChange: Double)
  /// No x in the range of the data has this y.
  case noInverse(y: Double)
  /// Several x in the range of the data have this y.
  case severalInverses(y: Double, candidates: [Double])
  /// At the x of this y the curve is level, so that y says nothing about x.
  case levelCurve(y: Double)
  /// A result is beyond binary64.
  case overflow
  /// A quantile could not be computed.
  case computationFailed

  /// A short name that stays the same from version to version.
  public var code: String {
    switch self {
    case .noObservations: "no-observations"
    case .noCoefficients: "no-coefficients"
    case .wrongCount: "wrong-count"
    case .notFinite: "not-finite"
    case .tooFewObservations: "too-few-observations"
    case .dependentColumn: "dependent-column"
    case .notPositive: "not-positive"
    case .noUncertainty: "no-uncertainty"
    case .covarianceTooLarge: "covariance-too-large"
    case .notSymmetric: "not-symmetric"
    case .notPositiveDefinite: "not-positive-definite"
    case .notConverged: "not-converged"
    case .noInverse: "no-inverse"
    case .severalInverses: "several-inverses"
    case .levelCurve: "level-curve"
    case .overflow: "overflow"
    case .computationFailed: "computation-failed"
    }
  }
}
