import Quantities

/// An error of indication between two bounds, which are equal where it is known exactly.
///
/// A display without small added weights hides up to half an interval on either
/// side; everything after that is arithmetic with two bounds.
struct ErrorBounds: Hashable {
  let least: Mass
  let largest: Mass

  init(exactly error: Mass) {
    least = error
    largest = error
  }

  init(_ least: Mass, _ largest: Mass) {
    self.least = least
    self.largest = largest
  }

  var isExact: Bool { least == largest }

  /// The error where it is exact.
  var exact: Mass? { isExact ? least : nil }

  /// Ec = E − E0 with both between bounds.
  static func - (error: ErrorBounds, zero: ErrorBounds) -> ErrorBounds {
    ErrorBounds(error.least - zero.largest, error.largest - zero.least)
  }

  /// The same error of a load that was heavier by `deviation`.
  func less(_ deviation: Mass) -> ErrorBounds {
    ErrorBounds(least - deviation, largest - deviation)
  }

  /// The same error seen through test weights that may be off by `doubt` either way.
  func widened(by doubt: Mass) -> ErrorBounds { ErrorBounds(least - doubt, largest + doubt) }

  /// `pass` when the whole interval lies within ±`limit` (the limit included), `fail` when
  /// none of it does, else `inconclusive` (R 76-1, 3.5.1: the error shall not exceed the MPE).
  func verdict(within limit: Mass, side: VerificationResult.LimitedSide = .both) -> Verdict {
    let upper = Self.verdict(largest <= limit, least > limit)
    let lower = Self.verdict(least >= -limit, largest < -limit)
    return switch side {
    case .above: upper
    case .below: lower
    case .both: upper.combined(with: lower)
    }
  }

  private static func verdict(_ holds: Bool, _ breaks: Bool) -> Verdict {
    holds ? .pass : breaks ? .fail : .inconclusive
  }

  /// The least and the largest possible range (maximum − minimum) of several errors;
  /// `nil` of none.
  static func range(of errors: [ErrorBounds]) -> ErrorBounds? {
    guard let lowest = errors.map(\.least).min(), let highest = errors.map(\.largest).max(),
      let topOfLowest = errors.map(\.largest).min(), let bottomOfHighest = errors.map(\.least).max()
    else { return nil }
    return ErrorBounds(max(.zero, bottomOfHighest - topOfLowest), highest - lowest)
  }
}
