import CGSL

/// The ends of an interval in which a solver searches.
struct FiniteEnds: Equatable, Sendable {
  let lower: Double
  let upper: Double

  /// Two numbers in any order.
  ///
  /// - Throws: `GSLError.notANumber` if one is not finite.
  init(_ first: Double, _ second: Double) throws(GSLError) {
    guard first.isFinite else { throw .notANumber(argument: "first") }
    guard second.isFinite else { throw .notANumber(argument: "second") }
    lower = min(first, second)
    upper = max(first, second)
  }
}

extension UnsafeMutablePointer<gsl_function> {
  /// The function at `x`, as C would call it.
  func value(at x: Double) -> Double {
    unsafe pointee.function(x, pointee.params)
  }
}

extension SolverError where Failure == GSLError {
  /// Runs a solver whose function fails, if it does, with this module's error.
  ///
  /// - Throws: that error, without the wrapping.
  static func unwrapped<Result>(
    _ solve: () throws(SolverError) -> Result
  ) throws(GSLError) -> Result {
    do throws(SolverError) {
      return try solve()
    } catch {
      throw error.cause
    }
  }
}
