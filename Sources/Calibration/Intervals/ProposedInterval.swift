public import Quantities

/// An interval that a method proposes.
public struct ProposedInterval: Sendable, Hashable {
  /// Against the present interval.
  public enum Change: String, Sendable, Hashable, CaseIterable {
    case shorten
    case keep
    case lengthen
  }

  /// Rounded down: to whole months, or to whole days below one.
  public let period: CalendarPeriod
  /// `nil` where the present interval is not known.
  public let change: Change?
  /// What the method found before it was cut and rounded, in days.
  public let days: Double
  /// Whether it was cut because no interval is lengthened by more than a factor at once.
  public let isCut: Bool

  /// - Parameters:
  ///   - days: what the method found; infinite where it sees no end.
  ///   - current: the present interval in days, or `nil`.
  ///   - most: the largest factor of lengthening.
  init(days: Double, current: Double?, most: Double) {
    self.days = days
    let ceiling = current.map { $0 * most } ?? .infinity
    isCut = days > ceiling
    let period = CalendarPeriod(atMost: min(days, ceiling))
    self.period = period
    change = current.map { current in
      let kept = CalendarPeriod(atMost: current)
      if period == kept { return .keep }
      return period.days > kept.days ? .lengthen : .shorten
    }
  }

  /// The interval that is kept as it is.
  init(keeping current: Double) {
    days = current
    isCut = false
    period = CalendarPeriod(atMost: current)
    change = .keep
  }
}
