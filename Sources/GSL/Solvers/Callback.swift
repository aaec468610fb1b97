import CGSL

/// A Swift function as C calls it back.
///
/// C code must not be left by a Swift error. So the first error is kept here and NaN
/// returned, at once for every later call too; when C has returned, the error is thrown.
struct Callback {
  private let body: (Double) -> Double

  /// Lends `function` to C while `call` runs.
  ///
  /// - Parameter name: the argument that an error names where `function` returns NaN.
  /// - Throws: what `function` threw, else what `call` threw, else
  ///   `GSLError.notANumber` if `function` returned NaN.
  static func lend<Failure: Error, Result>(
    _ function: (Double) throws(Failure) -> Double, named name: String,
    _ call: (UnsafeMutablePointer<gsl_function>) throws(GSLError) -> Result
  ) throws(SolverError<Failure>) -> Result {
    _ = Library.ready
    var failure: Failure?
    var isUndefined = false
    func guarded(_ x: Double) -> Double {
      if failure != nil || isUndefined { return .nan }
      do throws(Failure) {
        let y = try function(x)
        if y.isNaN { isUndefined = true }
        return y
      } catch {
        failure = error
        return .nan
      }
    }
    var outcome: Swift.Result<Result, GSLError>?
    withoutActuallyEscaping(guarded) { escaping in
      var callback = Callback(body: escaping)
      unsafe withUnsafeMutablePointer(to: &callback) { frame in
        var lent = unsafe gsl_function(
          function: { x, frame in
            unsafe frame?.assumingMemoryBound(to: Callback.self).pointee.body(x) ?? .nan
          }, params: UnsafeMutableRawPointer(frame))
        do throws(GSLError) {
          outcome = .success(try unsafe call(&lent))
        } catch {
          outcome = .failure(error)
        }
      }
    }
    if let failure { throw .function(failure) }
    if isUndefined { throw .solver(.notANumber(argument: name)) }
    switch outcome {
    case .success(let result): return result
    case .failure(let error): throw .solver(error)
    case nil: throw .solver(.noConvergence)
    }
  }
}
