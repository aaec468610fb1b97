public import Quantities

/// Why it is not known which weights made up a load.
public enum ReferenceFault: Error, Hashable, Sendable {
  /// Nothing is said about weights.
  case noWeights
  /// No selection of the weights makes up the load.
  case cannotCompose
  /// A piece that is not in any set.
  case unknownPiece(String)
  /// A piece that is named twice for one reading.
  case repeatedPiece(String)
  /// The nominal values of the named pieces do not add up to the load.
  case sumDiffers(nominal: Mass)
  /// An identifier that several sets have.
  case ambiguousPiece(String)
}
