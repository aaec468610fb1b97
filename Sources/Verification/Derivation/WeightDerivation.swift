public import Quantities
public import Rules

/// How the test weights of a load were held against the limit (R 76-1, 3.7.1).
public struct WeightDerivation: Sendable, Hashable {
  /// Weights of one kind, with their own limit.
  public struct Piece: Sendable, Hashable {
    public let piece: WeightComposition.Piece
    public let mpe: Mass
  }

  public let load: Mass
  /// The weights of the load, the heaviest first.
  public let pieces: [Piece]
  /// The sum of their limits.
  public let error: Mass
  /// The part of the MPE that it may reach: a third.
  public let part: Ratio
  /// The MPE of the instrument on initial verification at the load.
  public let mpe: Mass
  public let isGoodEnough: Bool
  public let citation: Citation
}
