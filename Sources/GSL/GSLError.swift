/// A question that has no answer in this module, or none that binary64 can hold.
///
/// Every function here either returns a number or throws one of these; none
/// returns NaN.
public enum GSLError: Error, Equatable, Sendable {
  /// An argument is not a number; `argument` is its name.
  case notANumber(argument: String)
  /// A probability lies outside [0, 1].
  case probabilityOutOfRange(Double)
  /// Degrees of freedom are zero or negative.
  case degreesOfFreedomNotPositive(Double)
  /// The law has no density for these parameters: chi-square with infinitely
  /// many degrees of freedom lies at infinity, F with both infinite is the
  /// constant 1, and a beta law with an infinite shape lies at an end.
  case degenerateLaw
  /// A shape parameter is zero or negative.
  case shapeNotPositive(Double)
  /// The result is finite but larger than binary64 can hold.
  case overflow
  /// An iteration did not settle within its limit (parameters of extreme size).
  case noConvergence
  /// A function has the same sign at both ends of an interval, so that the interval need not
  /// hold a root.
  case notBracketed(lower: Double, upper: Double)
  /// A relative tolerance is finer than the method can hold, or not below 1.
  case toleranceOutOfRange(Double)
  /// The library reported a failure; `status` is its error number (gsl_errno.h).
  case libraryFailure(status: Int)

  /// A short name that stays the same from version to version.
  public var code: String {
    switch self {
    case .notANumber: "not-a-number"
    case .probabilityOutOfRange: "probability-out-of-range"
    case .degreesOfFreedomNotPositive: "degrees-of-freedom-not-positive"
    case .degenerateLaw: "degenerate-law"
    case .shapeNotPositive: "shape-not-positive"
    case .overflow: "overflow"
    case .noConvergence: "no-convergence"
    case .notBracketed: "not-bracketed"
    case .toleranceOutOfRange: "tolerance-out-of-range"
    case .libraryFailure: "library-failure"
    }
  }
}
