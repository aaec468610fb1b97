public import Quantities

/// The standard deviation of the indications of one load (EURAMET cg-18 v4.0, 6.1).
public struct RepeatabilityEvaluation: Sendable, Hashable {
  public let load: Mass
  public let loadUnit: MassUnit
  /// n, at least 2.
  public let count: Int
  /// s, in grams.
  public let standardDeviation: Double
  /// n − 1.
  public var degreesOfFreedom: Double { Double(count - 1) }
}
