public import Quantities

extension VerificationResult.ReadingResult {
  /// By how much the error is below its limit, MPE − |E|; negative beyond it.
  ///
  /// - Of an error that is known between bounds, the worst of them counts.
  /// - Of a limit on one side, MPE − E or MPE + E.
  /// - `nil` where no error was judged.
  public var margin: Mass? {
    guard let limit = mpe else { return nil }
    if let bounds = errorInterval {
      switch limitedSide {
      case .both: return limit - max(bounds.lowerBound.magnitude, bounds.upperBound.magnitude)
      case .above: return limit - bounds.upperBound
      case .below: return limit + bounds.lowerBound
      }
    }
    guard let error = correctedError ?? error else { return nil }
    switch limitedSide {
    case .both: return limit - error.magnitude
    case .above: return limit - error
    case .below: return limit + error
    }
  }
}
