public import Quantities

/// The weights that made up a load, and the reference mass they stand for.
public struct ReferenceLoad: Sendable, Hashable {
  /// A piece with the set it belongs to.
  public struct Placed: Sendable, Hashable {
    /// The index of the set in the record.
    public let set: Int
    public let piece: WeightPiece

    /// A piece of the set at `set` in the record.
    public init(set: Int, piece: WeightPiece) {
      self.set = set
      self.piece = piece
    }
  }

  /// The pieces, those of one set together.
  public let pieces: [Placed]
  /// m_ref without the correction for buoyancy: the conventional values of the pieces, else
  /// their nominal values, exactly; for substitution loads what was stated.
  public let value: Mass
  /// The record does not name the pieces: the program chose them.
  public let isAssumed: Bool
  /// How many times the weights were replaced by other material; 0 for weights alone.
  public let substitutions: Int
  /// By how much the pieces' uncertainties count: 1, or load over standards with substitution.
  public let multiple: Double

  /// m_N in grams, the nominal values of the pieces as often as they count.
  var nominal: Double {
    pieces.reduce(0) { $0 + $1.piece.nominal.value.approximation } * multiple
  }
}
