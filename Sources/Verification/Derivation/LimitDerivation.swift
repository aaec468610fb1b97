public import Quantities
public import Rules

/// How a limit was found: a number of scale intervals, and the band of loads it holds for.
public struct LimitDerivation: Sendable, Hashable {
  /// What the limit is a multiple of.
  public enum Unit: Sendable, Hashable {
    case e
    case d
  }

  /// The interval that is multiplied.
  public let interval: Mass
  public let unit: Unit
  /// How many of them.
  public let count: Ratio
  /// The factor of the stage, or of the rule that doubles a limit; 1 where there is none.
  public let factor: Int
  /// The load above which the limit holds; `nil` from zero.
  public let lower: Bound?
  /// The load up to which it holds, that load included; `nil` without end.
  public let upper: Bound?
  public let limit: Mass
  public let citation: Citation

  /// An end of a band: so many intervals, or a load as it stands in a table.
  public struct Bound: Sendable, Hashable {
    /// The number of intervals; `nil` where the table states the load itself.
    public let count: Int?
    public let load: Mass
    /// Whether the load itself belongs to the band.
    public let isIncluded: Bool
  }
}
