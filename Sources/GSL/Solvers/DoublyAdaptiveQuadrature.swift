import CGSL

/// Integrals over finite intervals by a doubly adaptive Clenshaw-Curtis rule (CQUAD).
///
/// It adapts both the division of the interval and the degree of the rule, reuses what it
/// evaluated, and its error bound is more careful than that of ``AdaptiveQuadrature``: for
/// integrands that are hard, and as a second opinion.
///
/// - Limits in the wrong order give minus the integral; equal limits give 0.
/// - The ends of the interval are evaluated.
/// - NaN from the integrand is an error; an error that it throws is passed on.
///
/// Source: GSL 2.7, `gsl_integration_cquad`; P. Gonnet, ACM Trans. Math. Softw. 37 (2010).
@safe
public struct DoublyAdaptiveQuadrature: ~Copyable {
  private let workspace: UnsafeMutablePointer<gsl_integration_cquad_workspace>

  /// - Parameter intervals: how many pieces are kept at once, at least 3.
  /// - Throws: `GSLError.libraryFailure` if there is no memory.
  public init(intervals: Int = 100) throws(GSLError) {
    precondition(intervals >= 3, "the rule needs at least three pieces")
    _ = Library.ready
    guard let workspace = unsafe gsl_integration_cquad_workspace_alloc(intervals) else {
      throw .libraryFailure(status: GSL_ENOMEM)
    }
    unsafe self.workspace = workspace
  }

  deinit { unsafe gsl_integration_cquad_workspace_free(workspace) }

  /// ∫ f(x) dx from `lower` to `upper`, both finite.
  ///
  /// - Throws: `SolverError.function` with what f threw; `SolverError.solver` with
  ///   `notANumber`, `noConvergence`, `overflow` or `libraryFailure`.
  public mutating func integral<Failure: Error>(
    from lower: Double, to upper: Double, tolerance: IntegralTolerance = .standard,
    _ integrand: (Double) throws(Failure) -> Double
  ) throws(SolverError<Failure>) -> IntegralEstimate {
    try integrate(lower, upper, tolerance, integrand)
  }

  /// ∫ f(x) dx from `lower` to `upper`, where f fails, if it does, with this module's error.
  ///
  /// - Throws: as the generic form, without the wrapping.
  public mutating func integral(
    from lower: Double, to upper: Double, tolerance: IntegralTolerance = .standard,
    _ integrand: (Double) throws(GSLError) -> Double
  ) throws(GSLError) -> IntegralEstimate {
    try SolverError.unwrapped { () throws(SolverError<GSLError>) in
      try integrate(lower, upper, tolerance, integrand)
    }
  }

  private mutating func integrate<Failure: Error>(
    _ lower: Double, _ upper: Double, _ tolerance: IntegralTolerance,
    _ integrand: (Double) throws(Failure) -> Double
  ) throws(SolverError<Failure>) -> IntegralEstimate {
    if !lower.isFinite { throw .solver(.notANumber(argument: "lower")) }
    if !upper.isFinite { throw .solver(.notANumber(argument: "upper")) }
    if lower == upper { return IntegralEstimate(value: 0, error: 0) }
    let workspace = unsafe workspace
    let estimate = try unsafe Callback.lend(integrand, named: "integrand") {
      function throws(GSLError) in
      var value = 0.0
      var error = 0.0
      let status = unsafe gsl_integration_cquad(
        function, min(lower, upper), max(lower, upper), tolerance.absolute, tolerance.relative,
        workspace, &value, &error, nil)
      return try tolerance.accept(value: value, error: error, status: status)
    }
    return lower < upper
      ? estimate : IntegralEstimate(value: -estimate.value, error: estimate.error)
  }
}
