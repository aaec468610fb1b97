import CGSL

/// An interval at whose ends a continuous function has different signs: it holds a root.
///
/// ```swift
/// let root = try RootBracket(1, 2).root { $0 * $0 - 2 }  // √2
/// ```
///
/// Source: GSL 2.7, `gsl_root_fsolver_brent`; R. P. Brent, Algorithms for Minimization
/// without Derivatives, 1973, chapter 4.
public struct RootBracket: Equatable, Sendable {
  private let ends: FiniteEnds

  /// The lower end, finite.
  public var lower: Double { ends.lower }
  /// The upper end, finite.
  public var upper: Double { ends.upper }

  /// The interval between two numbers, in any order.
  ///
  /// - Throws: `GSLError.notANumber` if one is not finite.
  public init(_ first: Double, _ second: Double) throws(GSLError) {
    ends = try FiniteEnds(first, second)
  }

  /// The x in the interval where f changes its sign, by Brent's method.
  ///
  /// - An end where f is 0 is the root.
  /// - f may be infinite at an end; only its sign counts there until Brent's method narrows.
  /// - Where f has several roots, one of them is found; where f jumps, the jump.
  ///
  /// - Parameters:
  ///   - relative: how closely x is wanted relative to its size, from 4 ulp on.
  ///   - absolute: how closely x is wanted in its own unit, where it may be 0.
  ///   - function: f.
  /// - Throws: `SolverError.function` with what f threw; `SolverError.solver` with
  ///   `notBracketed` if f has one sign, `notANumber` if f returned NaN, or `noConvergence`.
  public func root<Failure: Error>(
    relative: Double = 1e-14, absolute: Double = 0,
    of function: (Double) throws(Failure) -> Double
  ) throws(SolverError<Failure>) -> Double {
    try solve(relative, absolute, function)
  }

  /// The x in the interval where f changes its sign, where f fails, if it does, with this
  /// module's error.
  ///
  /// - Throws: as the generic form, without the wrapping.
  public func root(
    relative: Double = 1e-14, absolute: Double = 0,
    of function: (Double) throws(GSLError) -> Double
  ) throws(GSLError) -> Double {
    try SolverError.unwrapped { () throws(SolverError<GSLError>) in
      try solve(relative, absolute, function)
    }
  }

  private func solve<Failure: Error>(
    _ relative: Double, _ absolute: Double, _ function: (Double) throws(Failure) -> Double
  ) throws(SolverError<Failure>) -> Double {
    guard relative >= 4 * Double.ulpOfOne, relative < 1 else {
      throw .solver(.toleranceOutOfRange(relative))
    }
    guard absolute >= 0, absolute.isFinite else {
      throw .solver(.toleranceOutOfRange(absolute))
    }
    var solver: BrentRootSolver
    do throws(GSLError) { solver = try BrentRootSolver() } catch { throw .solver(error) }
    // Infinities would stop the interpolation: beyond this only the sign is known.
    return try unsafe Callback.lend(
      { (x: Double) throws(Failure) -> Double in
        let y = try function(x)
        return min(max(y, -.greatestFiniteMagnitude / 4), .greatestFiniteMagnitude / 4)
      }, named: "function"
    ) { lent throws(GSLError) in
      try unsafe solver.solve(lent, lower, upper, relative: relative, absolute: absolute)
    }
  }
}

/// The memory of one search.
@safe
private struct BrentRootSolver: ~Copyable {
  private let solver: UnsafeMutablePointer<gsl_root_fsolver>

  init() throws(GSLError) {
    _ = Library.ready
    guard let solver = unsafe gsl_root_fsolver_alloc(steelyard_root_brent()) else {
      throw .libraryFailure(status: GSL_ENOMEM)
    }
    unsafe self.solver = solver
  }

  deinit { unsafe gsl_root_fsolver_free(solver) }

  mutating func solve(
    _ function: UnsafeMutablePointer<gsl_function>, _ lower: Double, _ upper: Double,
    relative: Double, absolute: Double
  ) throws(GSLError) -> Double {
    func value(_ x: Double) -> Double { unsafe function.value(at: x) }
    let ends = (value(lower), value(upper))
    if ends.0 == 0 { return lower }
    if ends.1 == 0 { return upper }
    guard (ends.0 < 0) != (ends.1 < 0) else { throw .notBracketed(lower: lower, upper: upper) }
    var status = unsafe gsl_root_fsolver_set(solver, function, lower, upper)
    guard Int(status) == GSL_SUCCESS else { throw .libraryFailure(status: Int(status)) }
    // Brent's method is never slower than halving the interval a few times over.
    for _ in 0..<4000 {
      status = unsafe gsl_root_fsolver_iterate(solver)
      guard Int(status) == GSL_SUCCESS else { throw .libraryFailure(status: Int(status)) }
      let root = unsafe gsl_root_fsolver_root(solver)
      let low = unsafe gsl_root_fsolver_x_lower(solver)
      let high = unsafe gsl_root_fsolver_x_upper(solver)
      if high - low <= absolute + relative * min(abs(low), abs(high)) || low.nextUp >= high {
        return root
      }
    }
    throw .noConvergence
  }
}
