public import Quantities

/// What the eccentricity test says for the budget.
public struct EccentricityEvaluation: Sendable, Hashable {
  /// L_ecc.
  public let load: Mass
  /// |ΔI_ecc|max, exactly.
  public let largestDifference: Mass
  /// Whether a centre reading was there; else the difference is the whole range of the positions,
  /// which is never less.
  public let hasCentre: Bool
}
