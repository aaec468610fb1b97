import CGSL

/// Integrals over finite, half-infinite and infinite intervals by QUADPACK's adaptive rules.
///
/// ```swift
/// var quadrature = try AdaptiveQuadrature()
/// let half = try quadrature.integral(from: 0, to: .infinity) { exp(-$0 * $0) }
/// // half.value is √π/2
/// ```
///
/// An interval is halved where the error is largest, and the sequence of sums is
/// extrapolated, so that an integrable singularity at an end is no hindrance (QAGS). State
/// the points in between where the integrand has a kink, a step or a narrow peak: no rule
/// finds a peak that falls between its points (QAGP). Infinite ends are mapped to a finite
/// interval by x = a ± (1 − t)/t (QAGI).
///
/// - Limits in the wrong order give minus the integral; equal limits give 0.
/// - The ends of an interval themselves are never evaluated.
/// - NaN from the integrand is an error; an error that it throws is passed on.
///
/// The value owns the memory of one C workspace, is unique, and frees it when it ends.
///
/// Source: GSL 2.7, `gsl_integration_qags`, `qagp`, `qagi`, `qagiu`, `qagil`; R. Piessens and
/// others, QUADPACK, 1983.
@safe
public struct AdaptiveQuadrature: ~Copyable {
  private let workspace: UnsafeMutablePointer<gsl_integration_workspace>
  private let limit: Int

  /// - Parameter limit: how many pieces an interval may be divided into, at least 1.
  /// - Throws: `GSLError.libraryFailure` if there is no memory.
  public init(limit: Int = 1000) throws(GSLError) {
    precondition(limit > 0, "an interval is at least one piece")
    _ = Library.ready
    guard let workspace = unsafe gsl_integration_workspace_alloc(limit) else {
      throw .libraryFailure(status: GSL_ENOMEM)
    }
    unsafe self.workspace = workspace
    self.limit = limit
  }

  deinit { unsafe gsl_integration_workspace_free(workspace) }

  /// ∫ f(x) dx from `lower` to `upper`.
  ///
  /// - Parameters:
  ///   - lower: any number, or infinite.
  ///   - upper: any number, or infinite.
  ///   - breakpoints: where f is not smooth or peaks, in any order; those outside the
  ///     interval are left out. With an infinite end, the outer pieces begin at the outermost.
  ///   - tolerance: how closely the integral is wanted; with breakpoints and an infinite end
  ///     the errors of up to three parts, each within it, add up.
  ///   - integrand: f.
  /// - Throws: `SolverError.function` with what f threw; `SolverError.solver` with
  ///   `notANumber`, `noConvergence`, `overflow` or `libraryFailure`.
  public mutating func integral<Failure: Error>(
    from lower: Double, to upper: Double, breakpoints: [Double] = [],
    tolerance: IntegralTolerance = .standard,
    _ integrand: (Double) throws(Failure) -> Double
  ) throws(SolverError<Failure>) -> IntegralEstimate {
    try integrate(lower, upper, breakpoints, tolerance, integrand)
  }

  /// ∫ f(x) dx from `lower` to `upper`, where f fails, if it does, with this module's error.
  ///
  /// - Throws: as the generic form, without the wrapping.
  public mutating func integral(
    from lower: Double, to upper: Double, breakpoints: [Double] = [],
    tolerance: IntegralTolerance = .standard,
    _ integrand: (Double) throws(GSLError) -> Double
  ) throws(GSLError) -> IntegralEstimate {
    try SolverError.unwrapped { () throws(SolverError<GSLError>) in
      try integrate(lower, upper, breakpoints, tolerance, integrand)
    }
  }

  private mutating func integrate<Failure: Error>(
    _ lower: Double, _ upper: Double, _ breakpoints: [Double], _ tolerance: IntegralTolerance,
    _ integrand: (Double) throws(Failure) -> Double
  ) throws(SolverError<Failure>) -> IntegralEstimate {
    if lower.isNaN { throw .solver(.notANumber(argument: "lower")) }
    if upper.isNaN { throw .solver(.notANumber(argument: "upper")) }
    if breakpoints.contains(where: \.isNaN) {
      throw .solver(.notANumber(argument: "breakpoints"))
    }
    if lower == upper { return IntegralEstimate(value: 0, error: 0) }
    if lower > upper {
      let turned = try integrate(upper, lower, breakpoints, tolerance, integrand)
      return IntegralEstimate(value: -turned.value, error: turned.error)
    }
    // C wants them ascending and each once.
    var inner: [Double] = []
    for point in breakpoints.sorted() where point > lower && point < upper && point != inner.last {
      inner.append(point)
    }
    guard lower.isInfinite || upper.isInfinite else {
      return try finite([lower] + inner + [upper], tolerance, integrand)
    }
    guard let first = inner.first, let last = inner.last else {
      return try unbounded(lower, upper, tolerance, integrand)
    }
    let low = lower.isInfinite ? first : lower
    let high = upper.isInfinite ? last : upper
    var pieces: [IntegralEstimate] = []
    if low < high {
      let between = inner.filter { $0 > low && $0 < high }
      pieces.append(try finite([low] + between + [high], tolerance, integrand))
    }
    // What lies beyond the breakpoints is often next to nothing: it counts beside the rest.
    if lower.isInfinite {
      pieces.append(try unbounded(lower, low, tolerance.beside(pieces), integrand))
    }
    if upper.isInfinite {
      pieces.append(try unbounded(high, upper, tolerance.beside(pieces), integrand))
    }
    return IntegralEstimate(
      value: pieces.reduce(0) { $0 + $1.value }, error: pieces.reduce(0) { $0 + $1.error })
  }

  /// Over finite points, ascending; between the first and the last they are breakpoints.
  private mutating func finite<Failure: Error>(
    _ points: [Double], _ tolerance: IntegralTolerance,
    _ integrand: (Double) throws(Failure) -> Double
  ) throws(SolverError<Failure>) -> IntegralEstimate {
    let workspace = unsafe workspace
    let limit = limit
    var points = points
    return try unsafe Callback.lend(integrand, named: "integrand") { function throws(GSLError) in
      var value = 0.0
      var error = 0.0
      let status: Int32
      if points.count == 2 {
        status = unsafe gsl_integration_qags(
          function, points[0], points[1], tolerance.absolute, tolerance.relative, limit,
          workspace, &value, &error)
      } else {
        status = unsafe gsl_integration_qagp(
          function, &points, points.count, tolerance.absolute, tolerance.relative, limit,
          workspace, &value, &error)
      }
      return try tolerance.accept(value: value, error: error, status: status)
    }
  }

  /// Over an interval with at least one infinite end.
  private mutating func unbounded<Failure: Error>(
    _ lower: Double, _ upper: Double, _ tolerance: IntegralTolerance,
    _ integrand: (Double) throws(Failure) -> Double
  ) throws(SolverError<Failure>) -> IntegralEstimate {
    let workspace = unsafe workspace
    let limit = limit
    return try unsafe Callback.lend(integrand, named: "integrand") { function throws(GSLError) in
      var value = 0.0
      var error = 0.0
      let (absolute, relative) = (tolerance.absolute, tolerance.relative)
      let status: Int32
      if lower.isFinite {
        status = unsafe gsl_integration_qagiu(
          function, lower, absolute, relative, limit, workspace, &value, &error)
      } else if upper.isFinite {
        status = unsafe gsl_integration_qagil(
          function, upper, absolute, relative, limit, workspace, &value, &error)
      } else {
        status = unsafe gsl_integration_qagi(
          function, absolute, relative, limit, workspace, &value, &error)
      }
      return try tolerance.accept(value: value, error: error, status: status)
    }
  }
}
