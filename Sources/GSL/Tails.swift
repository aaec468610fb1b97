/// The two probabilities on either side of a point.
///
/// Each is computed as itself where it is small; they add up to 1.
public struct Tails: Equatable, Sendable {
  /// P(X ≤ x), from 0 to 1.
  public let lower: Double
  /// P(X > x), from 0 to 1.
  public let upper: Double

  init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// From the lower tail, which must not be so near 1 that the difference matters.
  init(lower: Double) {
    let lower = min(max(lower, 0), 1)
    self.init(lower: lower, upper: 1 - lower)
  }

  /// From the upper tail, which must not be so near 1 that the difference matters.
  init(upper: Double) {
    let upper = min(max(upper, 0), 1)
    self.init(lower: 1 - upper, upper: upper)
  }

  /// The same point seen from the other side.
  var reversed: Tails { Tails(lower: upper, upper: lower) }

  static let below = Tails(lower: 0, upper: 1)
  static let above = Tails(lower: 1, upper: 0)
}
