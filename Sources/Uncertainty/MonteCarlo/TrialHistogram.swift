/// Counts of an output's values in equal bins, for drawing.
public struct TrialHistogram: Sendable, Hashable {
  /// Where the first bin begins.
  public let lower: Double
  /// Where the last bin ends; values outside are counted in the end bins.
  public let upper: Double
  /// How many trials fell into each bin.
  public let counts: [Int]

  /// The width of a bin.
  public var binWidth: Double { (upper - lower) / Double(counts.count) }
}
