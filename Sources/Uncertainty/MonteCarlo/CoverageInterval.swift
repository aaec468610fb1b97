/// An interval that holds the value of a quantity with a stated probability
/// (JCGM 101:2008, 3.12).
public struct CoverageInterval: Sendable, Hashable {
  /// The lower end, in the unit of the quantity.
  public let lower: Double
  /// The upper end.
  public let upper: Double

  /// The distance of the ends.
  public var length: Double { upper - lower }

  /// - Precondition: the ends are in order.
  public init(lower: Double, upper: Double) {
    precondition(lower <= upper, "an interval's lower end is not above its upper end")
    self.lower = lower
    self.upper = upper
  }

  init(_ range: ClosedRange<Double>) {
    lower = range.lowerBound
    upper = range.upperBound
  }
}
