/// An influence quantity as a record states it: an estimate with its standard uncertainty.
public struct StatedValue: Sendable, Hashable {
  /// The estimate, in the unit of its field.
  public let value: Double
  /// u, in the same unit; 0 where nothing was said.
  public let standardUncertainty: Double

  /// An estimate with its standard uncertainty; `nil` unless both are finite and u ≥ 0.
  public init?(_ value: Double, standardUncertainty: Double = 0) {
    guard value.isFinite, standardUncertainty.isFinite, standardUncertainty >= 0 else { return nil }
    self.value = value
    self.standardUncertainty = standardUncertainty
  }

  /// What is known to lie between two limits: the middle, with (b − a)/√12 (JCGM 100:2008, 4.3.7).
  ///
  /// `nil` unless both are finite and ascend.
  public init?(from lower: Double, to upper: Double) {
    guard lower.isFinite, upper.isFinite, lower <= upper else { return nil }
    value = lower + (upper - lower) / 2
    standardUncertainty = (upper - lower) / 12.0.squareRoot()
  }
}
