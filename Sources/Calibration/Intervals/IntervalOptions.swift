public import Quantities

/// What is asked of advice on intervals.
public struct IntervalOptions: Sendable, Hashable {
  /// The share of instruments that shall still be in tolerance at the end of the interval,
  /// strictly between 0 and 1.
  public var target: Double
  /// The one-sided confidence of limits and bands, from 0.8 to below 1.
  public var confidence: Double
  /// The present interval; `nil` takes the last one of each instrument.
  public var current: CalendarPeriod?
  /// By how much a good result lengthens the interval in the staircase.
  public var step: Double
  /// A result within this share of its limit is a good one in the staircase.
  public var comfort: Ratio
  /// No interval is lengthened by more than this factor at once.
  public var mostLengthening: Double
  /// How far ahead a drift is followed, in days.
  public var horizon: Double

  public init(
    target: Double = 0.9, confidence: Double = 0.95, current: CalendarPeriod? = nil,
    step: Double = 0.1, comfort: Ratio = Ratio(4, 5), mostLengthening: Double = 2,
    horizon: Double = 18262.5
  ) {
    self.target = target
    self.confidence = confidence
    self.current = current
    self.step = step
    self.comfort = comfort
    self.mostLengthening = mostLengthening
    self.horizon = horizon
  }

  /// Whether target and confidence are where they have a meaning.
  public var areSound: Bool {
    target > 0 && target < 1 && confidence >= 0.8 && confidence < 1 && step > 0 && step <= 1
      && mostLengthening >= 1 && horizon > 0
  }
}
