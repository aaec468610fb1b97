public import Quantities
public import Statistics

/// The drift line: errors against time by least squares, and when its band reaches the limit.
///
/// The line has one slope and an intercept for each time between adjustments (``DriftLine``). The
/// interval runs from the last result to the day on which a further result would be out of
/// tolerance with a probability above 1 − confidence.
///
/// Assumption: the error drifts linearly and scatters about the line independently and normally,
/// and goes on doing so.
public struct DriftAdvice: Sendable {
  public let line: DriftLine
  /// The day of time 0 of the line; its time is in days.
  public let origin: CalendarDate
  /// The points by part.
  public let parts: [[DriftLine.Point]]
  /// Whether errors are counted in their limits, because these differ.
  public let isRelative: Bool
  /// The limit, in the unit of the line.
  public let limit: Double
  /// t_p(ν) of the band.
  public let quantile: Double
  /// The time at which the line reaches the limit, within the horizon.
  public let expectedTime: Double?
  /// The time at which the band does.
  public let earliestTime: Double?
  public let proposal: ProposedInterval

  /// The fewest degrees of freedom that the method takes.
  public static let fewestDegreesOfFreedom = 2

  /// The day of a time of the line; `nil` outside the calendar.
  public func date(at time: Double) -> CalendarDate? {
    guard time.magnitude < 1e6 else { return nil }
    return origin.adding(days: Int(time.rounded(.down)))
  }

  /// Whether the drift cannot be told from none: |b| is within t(ν) of its standard deviation, at
  /// the confidence of the band on each side.
  public var isDriftInsignificant: Bool {
    line.slope.magnitude <= quantile * line.slopeDeviation
  }

  static func review(
    _ history: InstrumentHistory, _ options: IntervalOptions, current: Double?
  ) -> IntervalOutcome<DriftAdvice> {
    guard history.hasErrors else { return .none(.noErrors) }
    let series = ErrorSeries(history)
    let used = series.parts.filter { !$0.isEmpty }
    let count = used.map(\.count).reduce(0, +)
    let needed = used.count + 1 + fewestDegreesOfFreedom
    guard count >= needed else { return .none(.tooFewResults(count: count, needed: needed)) }
    guard !series.present.isEmpty else { return .none(.outOfTolerance) }
    do throws(DriftError) {
      let line = try DriftLine(segments: used)
      let earliest = try line.crossing(
        limit: series.limit, confidence: options.confidence, horizon: options.horizon)
      let expected = try line.crossing(
        limit: series.limit, confidence: nil, horizon: options.horizon)
      if earliest == line.lastTime { return .none(.bandOutside) }
      return .advice(
        DriftAdvice(
          line: line, origin: series.origin, parts: used, isRelative: series.isRelative,
          limit: series.limit, quantile: try line.quantile(confidence: options.confidence),
          expectedTime: expected, earliestTime: earliest,
          proposal: ProposedInterval(
            days: earliest.map { $0 - line.lastTime } ?? .infinity, current: current,
            most: options.mostLengthening)))
    } catch {
      if error == .noSpreadOfTimes {
        return .none(.tooFewResults(count: used.count, needed: needed))
      }
      return .none(.notComputable)
    }
  }
}
