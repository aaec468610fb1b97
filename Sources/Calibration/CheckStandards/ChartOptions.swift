public import Statistics

/// What is asked of the charts of a check standard.
public struct ChartOptions: Sendable, Hashable {
  /// A chart.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case shewhart
    case ewma
    case cusum
  }

  /// Which charts are drawn.
  public var kinds: [Kind]
  /// How many of the first days set the level; `nil` is all.
  public var baseline: Int?
  /// A known centre, such as the certificate's value.
  public var center: Double?
  /// A known standard deviation of a day's mean.
  public var deviation: Double?
  /// Where the standard deviation comes from when it is not known.
  public var source: ProcessLevel.Source
  public var rules: [RunRule]
  /// λ and L of the moving average.
  public var smoothing: Double
  public var width: Double
  /// k, h and the headstart of the cumulative sums, in standard deviations.
  public var reference: Double
  public var decision: Double
  public var headStart: Double

  public init(
    kinds: [Kind] = Kind.allCases, baseline: Int? = nil, center: Double? = nil,
    deviation: Double? = nil, source: ProcessLevel.Source = .movingRange,
    rules: [RunRule] = RunRule.westernElectric, smoothing: Double = 0.2, width: Double = 3,
    reference: Double = 0.5, decision: Double = 5, headStart: Double = 0
  ) {
    self.kinds = kinds
    self.baseline = baseline
    self.center = center
    self.deviation = deviation
    self.source = source
    self.rules = rules
    self.smoothing = smoothing
    self.width = width
    self.reference = reference
    self.decision = decision
    self.headStart = headStart
  }

  /// The shifts for which run lengths are told, in standard deviations.
  public static let shifts = [0.0, 0.5, 1, 2, 3]
}
