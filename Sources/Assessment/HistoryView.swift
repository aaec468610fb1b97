public import Calibration
public import Quantities
public import Rules
public import Verification

/// What earlier inspections of an instrument say about its verdict of today: how much margin is
/// left, how it shrinks, and when a limit is expected to be crossed.
public struct HistoryView: Sendable {
  /// The reading of one inspection that is nearest to its limit, or furthest beyond.
  public struct Margin: Sendable, Hashable {
    public let date: CalendarDate
    public let verdict: Verdict
    public let test: TestKind
    public let reading: VerificationResult.ReadingResult
    /// (MPE − |E|)/e, negative beyond the limit.
    public let inScaleIntervals: Double
  }

  /// The errors of one load against time.
  public struct Drift: Sendable {
    public let load: Mass
    public let loadUnit: MassUnit
    public let direction: Reading.Direction?
    /// The limit of today, against which all results count.
    public let limit: Mass
    public let outcome: IntervalOutcome<DriftAdvice>

    /// The day on which the line reaches the limit.
    public var expectedCrossing: CalendarDate? {
      outcome.advice.flatMap { advice in advice.expectedTime.flatMap(advice.date) }
    }

    /// The day on which the band of the line does.
    public var earliestCrossing: CalendarDate? {
      outcome.advice.flatMap { advice in advice.earliestTime.flatMap(advice.date) }
    }
  }

  /// One margin an inspection, in the order of time; the last one is that of the verdict.
  public let margins: [Margin]
  /// The drift of each load of the weighing test of today that was tested before.
  public let drifts: [Drift]
  /// The one-sided confidence of the bands.
  public let confidence: Double

  /// The load whose limit may be crossed first: the earliest day of a band; where no band reaches
  /// its limit, the earliest expected day.
  public var first: Drift? {
    func earlier(_ a: CalendarDate?, _ b: CalendarDate?) -> Bool? {
      switch (a, b) {
      case (let a?, let b?): a == b ? nil : a < b
      case (.some, nil): true
      case (nil, .some): false
      case (nil, nil): nil
      }
    }
    return drifts.filter { $0.outcome.advice != nil }.min { a, b in
      earlier(a.earliestCrossing, b.earliestCrossing)
        ?? earlier(a.expectedCrossing, b.expectedCrossing) ?? false
    }
  }
}
