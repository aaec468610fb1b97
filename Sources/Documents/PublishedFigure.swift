/// A figure that the source of a model prints, for comparison.
public struct PublishedFigure: Sendable, Hashable {
  /// The output it belongs to.
  public let output: String
  /// Which figure of it, by its field in `steelyard.uncertainty/v1`, such as
  /// `expandedUncertainty` or `monteCarlo.mean`.
  public let figure: String
  /// The digits as printed.
  public let printed: String
  /// How far the evaluation may be from it; `nil` for half of the last printed digit.
  public let tolerance: Double?
  /// Why the evaluation may differ.
  public let note: String
}
