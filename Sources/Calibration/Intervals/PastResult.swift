public import Quantities

/// What was found on a day: an error against its limit, or only whether it was within.
public struct PastResult: Sendable, Hashable {
  /// Before or after the hands of a technician.
  public enum Condition: String, Sendable, Hashable, CaseIterable {
    /// As the instrument came in.
    case asFound = "as-found"
    /// After adjustment or repair.
    case asLeft = "as-left"
  }

  public let date: CalendarDate
  public let condition: Condition
  /// The error of indication, in the unit of the history.
  public let error: ExactDecimal?
  /// The limit of |error|, positive.
  public let limit: ExactDecimal?
  /// The standard uncertainty of the error, positive.
  public let uncertainty: Double?
  /// Whether it was in tolerance; with an error and a limit, |error| ≤ limit, decided exactly.
  public let passed: Bool

  /// An error against its limit.
  ///
  /// - Throws: ``HistoryFault/limitNotPositive``, ``HistoryFault/uncertaintyNotPositive``.
  public init(
    date: CalendarDate, condition: Condition = .asFound, error: ExactDecimal, limit: ExactDecimal,
    uncertainty: Double? = nil
  ) throws(HistoryFault) {
    guard limit > .zero else { throw .limitNotPositive }
    if let uncertainty, !(uncertainty > 0 && uncertainty.isFinite) {
      throw .uncertaintyNotPositive
    }
    self.date = date
    self.condition = condition
    self.error = error
    self.limit = limit
    self.uncertainty = uncertainty
    passed = error.magnitude <= limit
  }

  /// Only whether it was in tolerance.
  public init(date: CalendarDate, condition: Condition = .asFound, passed: Bool) {
    self.date = date
    self.condition = condition
    error = nil
    limit = nil
    uncertainty = nil
    self.passed = passed
  }

  /// The error in units of its limit; with its sign.
  public var ratio: Double? {
    guard let error, let limit else { return nil }
    return error.approximation / limit.approximation
  }

  /// Whether |error| ≤ `share` × limit, decided exactly; `nil` without an error.
  ///
  /// - Parameter share: a small ratio, such as 4/5.
  public func isWithin(_ share: Ratio) -> Bool? {
    guard let error, let limit else { return nil }
    let size = error.magnitude.trillionths.multipliedFullWidth(by: Int128(share.denominator))
    let most = limit.trillionths.multipliedFullWidth(by: Int128(share.numerator))
    return (size.high, size.low) <= (most.high, most.low)
  }

  /// Whether this result is nearer to its limit, or further beyond, than `other`.
  func isWorse(than other: PastResult) -> Bool {
    if let a = error?.magnitude.trillionths, let b = limit?.trillionths,
      let c = other.error?.magnitude.trillionths, let d = other.limit?.trillionths
    {
      let mine = a.multipliedFullWidth(by: d)
      let its = c.multipliedFullWidth(by: b)
      return (mine.high, mine.low) > (its.high, its.low)
    }
    return !passed && other.passed
  }
}
