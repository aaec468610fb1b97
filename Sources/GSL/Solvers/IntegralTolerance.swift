import CGSL

/// How closely an integral is wanted.
///
/// The integral is accepted when the bound on its error is at most `absolute` or at most
/// `relative` times its size, whichever is more.
public struct IntegralTolerance: Equatable, Sendable {
  /// In the unit of the integral; 0 where only the relative tolerance counts.
  public let absolute: Double
  /// Between ``finest`` and 1.
  public let relative: Double

  /// The smallest relative tolerance that binary64 lets a rule hold: 50 times the
  /// distance from 1 to the next number.
  public static let finest = 50 * Double.ulpOfOne

  /// Relative 1e-10, which smooth integrands reach with few evaluations.
  public static let standard = IntegralTolerance(unchecked: 1e-10)

  private init(unchecked relative: Double, absolute: Double = 0) {
    self.absolute = absolute
    self.relative = relative
  }

  /// For a further part of an integral of which these parts are known.
  func beside(_ parts: [IntegralEstimate]) -> IntegralTolerance {
    let known = abs(parts.reduce(0) { $0 + $1.value })
    return IntegralTolerance(
      unchecked: relative, absolute: max(absolute, relative * known))
  }

  /// - Parameters:
  ///   - relative: from ``finest`` to below 1.
  ///   - absolute: finite, not negative.
  /// - Throws: `GSLError.toleranceOutOfRange`.
  public init(relative: Double, absolute: Double = 0) throws(GSLError) {
    guard relative >= Self.finest, relative < 1 else { throw .toleranceOutOfRange(relative) }
    guard absolute >= 0, absolute.isFinite else { throw .toleranceOutOfRange(absolute) }
    self.relative = relative
    self.absolute = absolute
  }

  /// Takes what C left of an integral, if it is as close as wanted.
  ///
  /// Routines also report rounding, or a limit reached, where the bound on the error is
  /// met all the same; the bound decides.
  func accept(value: Double, error: Double, status: Int32) throws(GSLError) -> IntegralEstimate {
    if value.isInfinite { throw .overflow }
    if value.isFinite, error.isFinite, error <= max(absolute, relative * abs(value)) {
      return IntegralEstimate(value: value, error: error)
    }
    switch Int(status) {
    case GSL_SUCCESS, GSL_EMAXITER, GSL_EROUND, GSL_ESING, GSL_EDIVERGE: throw .noConvergence
    default: throw .libraryFailure(status: Int(status))
    }
  }
}
