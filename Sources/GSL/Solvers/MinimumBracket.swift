import CGSL

/// An interval in which a function of one variable is minimised.
///
/// ```swift
/// let lowest = try MinimumBracket(0, 3).minimum { ($0 - 1) * ($0 - 1) }  // at 1
/// ```
///
/// The interval is first sampled evenly, then Brent's method (golden sections and
/// parabolas) refines around the lowest sample. A function with one valley is minimised
/// wherever the valley lies, at an end too; of several valleys those wider than a step of
/// the sampling are told apart.
///
/// A minimum is flat: its place is known to about the square root of the precision of f,
/// 1e-8 of the interval, its value to the precision itself.
///
/// Source: GSL 2.7, `gsl_min_fminimizer_brent`; R. P. Brent, Algorithms for Minimization
/// without Derivatives, 1973, chapter 5.
public struct MinimumBracket: Equatable, Sendable {
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

  /// Where in the interval f is lowest, and how low.
  ///
  /// - Parameters:
  ///   - samples: into how many steps the interval is divided to find the valley, at least 2.
  ///   - function: f.
  /// - Throws: `SolverError.function` with what f threw; `SolverError.solver` with
  ///   `notANumber` if f returned NaN, or `noConvergence`.
  public func minimum<Failure: Error>(
    samples: Int = 32, of function: (Double) throws(Failure) -> Double
  ) throws(SolverError<Failure>) -> (x: Double, value: Double) {
    try search(samples, function)
  }

  /// Where in the interval f is lowest, where f fails, if it does, with this module's error.
  ///
  /// - Throws: as the generic form, without the wrapping.
  public func minimum(
    samples: Int = 32, of function: (Double) throws(GSLError) -> Double
  ) throws(GSLError) -> (x: Double, value: Double) {
    try SolverError.unwrapped { () throws(SolverError<GSLError>) in
      try search(samples, function)
    }
  }

  private func search<Failure: Error>(
    _ samples: Int, _ function: (Double) throws(Failure) -> Double
  ) throws(SolverError<Failure>) -> (x: Double, value: Double) {
    precondition(samples >= 2, "a valley has two sides")
    var search: BrentMinimumSearch
    do throws(GSLError) { search = try BrentMinimumSearch() } catch { throw .solver(error) }
    return try unsafe Callback.lend(function, named: "function") { lent throws(GSLError) in
      try unsafe search.solve(lent, lower, upper, samples: samples)
    }
  }
}

/// The memory of one search.
@safe
private struct BrentMinimumSearch: ~Copyable {
  private let minimizer: UnsafeMutablePointer<gsl_min_fminimizer>

  init() throws(GSLError) {
    _ = Library.ready
    guard let minimizer = unsafe gsl_min_fminimizer_alloc(steelyard_minimum_brent()) else {
      throw .libraryFailure(status: GSL_ENOMEM)
    }
    unsafe self.minimizer = minimizer
  }

  deinit { unsafe gsl_min_fminimizer_free(minimizer) }

  mutating func solve(
    _ function: UnsafeMutablePointer<gsl_function>, _ lower: Double, _ upper: Double, samples: Int
  ) throws(GSLError) -> (x: Double, value: Double) {
    func value(_ x: Double) -> Double { unsafe function.value(at: x) }
    func point(_ index: Int) -> Double {
      index == samples
        ? upper : lower + (upper - lower) * (Double(index) / Double(samples))
    }
    var best = (index: 0, x: lower, value: value(lower))
    for index in 1...samples {
      let y = value(point(index))
      if y < best.value { best = (index, point(index), y) }
    }
    var low = point(max(best.index - 1, 0))
    var high = point(min(best.index + 1, samples))
    if best.index == 0 || best.index == samples {
      // At an end: is there something lower just inside?
      let end = best
      let step = (best.index == 0 ? 1.0 : -1.0) * (high - low)
      var inside = step
      while abs(inside) > 1e-9 * (upper - lower) {
        let x = end.x + inside / 4
        let y = value(x)
        if y < best.value { best = (end.index, x, y) }
        if best.value < end.value { break }
        inside /= 4
      }
      guard best.value < end.value else { return (end.x, end.value) }
      (low, high) = (min(end.x, end.x + inside), max(end.x, end.x + inside))
    }
    // Ties with a neighbour leave nothing to bracket; a plateau is its own minimum.
    guard low < best.x, best.x < high, value(low) > best.value, value(high) > best.value else {
      return (best.x, best.value)
    }
    var status = unsafe gsl_min_fminimizer_set(minimizer, function, best.x, low, high)
    guard Int(status) == GSL_SUCCESS else { throw .libraryFailure(status: Int(status)) }
    for _ in 0..<1000 {
      status = unsafe gsl_min_fminimizer_iterate(minimizer)
      // Some step no longer changes anything: the minimum is as close as it will be.
      if Int(status) == GSL_FAILURE { break }
      guard Int(status) == GSL_SUCCESS else { throw .libraryFailure(status: Int(status)) }
      let (a, b) = unsafe (
        gsl_min_fminimizer_x_lower(minimizer), gsl_min_fminimizer_x_upper(minimizer)
      )
      if Int(gsl_min_test_interval(a, b, 1e-10 * (upper - lower), 1e-10)) == GSL_SUCCESS { break }
    }
    let x = unsafe gsl_min_fminimizer_x_minimum(minimizer)
    let lowest = unsafe gsl_min_fminimizer_f_minimum(minimizer)
    return lowest <= best.value ? (x, lowest) : (best.x, best.value)
  }
}
