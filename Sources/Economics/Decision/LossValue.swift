/// What a loss comes to in a year.
public struct LossValue: Sendable, Hashable {
  /// What the owner loses; negative where a gain is counted.
  public var own: Double
  /// What the other party loses by the owner's measurement, not negative.
  public var taken: Double

  /// A loss of the owner.
  init(own: Double, taken: Double = 0) {
    self.own = own
    self.taken = taken
  }
}
