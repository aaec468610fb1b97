/// Why a solver gave no answer: of itself, or because the caller's function failed.
///
/// `Failure` is the error type of that function, `Never` where it cannot fail.
public enum SolverError<Failure: Error>: Error {
  /// The method failed, or its arguments do not fit.
  case solver(GSLError)
  /// The function threw this; nothing more was evaluated.
  case function(Failure)
}

extension SolverError where Failure == GSLError {
  /// The error, wherever it arose.
  var cause: GSLError {
    switch self {
    case .solver(let error), .function(let error): error
    }
  }
}
