import Quantities
public import Statistics

/// The reliability target: the interval after which the wanted share is still in tolerance.
///
/// All instruments of the history are taken together. With R = e^(−λt) (``ExponentialReliability``)
/// the present interval t₀ is
///
/// - too long when even the upper limit of R(t₀) is below the target: it is shortened to the most
///   likely interval for the target;
/// - shown to be good when the lower limit of R(t₀) is at the target or above: it may be lengthened
///   to the interval that is shown, −ln R/λ_U;
/// - else not refuted, and kept, provided that there are results enough to have shown it.
///
/// Assumption: instruments of one kind and use fail independently at a constant rate, and begin
/// each interval in tolerance.
public struct ReliabilityAdvice: Sendable {
  public let model: ExponentialReliability
  /// How many instruments the intervals come from.
  public let instruments: Int
  /// The present interval in days: stated, or the median of the intervals.
  public let current: Double
  /// R(t₀) at the most likely rate.
  public let estimate: Double
  /// The lower and upper limits of R(t₀), each one-sided at the confidence.
  public let lower: Double
  public let upper: Double
  /// The most likely interval for the target in days; `nil` without failures.
  public let likelyDays: Double?
  /// The interval for which the target is shown, in days.
  public let shownDays: Double
  /// How many intervals in tolerance, without a failure, show the target.
  public let needed: Int
  public let proposal: ProposedInterval

  static func review(
    _ histories: [InstrumentHistory], _ options: IntervalOptions
  ) -> IntervalOutcome<ReliabilityAdvice> {
    let intervals = histories.flatMap(\.intervals)
    let needed = fewestWithoutFailure(options)
    guard !intervals.isEmpty else {
      return .none(.tooFewIntervals(count: 0, needed: needed))
    }
    let lengths = intervals.map(\.days).sorted()
    let current =
      options.current?.days
      ?? CalendarPeriod(nearest: Double(lengths[lengths.count / 2])).days
    do throws(ReliabilityError) {
      let model = try ExponentialReliability(
        intervals.map { .init(duration: Double($0.days), failed: !$0.passed) })
      let worst = try model.rateUpperLimit(confidence: options.confidence)
      let best = try model.rateLowerLimit(confidence: options.confidence)
      let likely = try model.interval(for: options.target)
      let shown = try model.demonstratedInterval(
        for: options.target, confidence: options.confidence)
      let upper = IntervalPower.exponential(-best * current)
      let lower = IntervalPower.exponential(-worst * current)
      let proposal: ProposedInterval
      if upper < options.target {
        // When everything failed no rate is most likely: that of all but half a failure serves.
        let days = likely.map {
          $0 > 0 ? $0 : -IntervalPower.logarithm(options.target) / model.rateOfNearlyAll
        }
        proposal = ProposedInterval(
          days: days ?? current, current: current, most: options.mostLengthening)
      } else if lower >= options.target {
        proposal = ProposedInterval(days: shown, current: current, most: options.mostLengthening)
      } else if intervals.count < needed {
        return .none(.tooFewIntervals(count: intervals.count, needed: needed))
      } else {
        proposal = ProposedInterval(keeping: current)
      }
      return .advice(
        ReliabilityAdvice(
          model: model, instruments: histories.filter { !$0.intervals.isEmpty }.count,
          current: current, estimate: model.reliability(at: current), lower: lower, upper: upper,
          likelyDays: likely, shownDays: shown, needed: needed, proposal: proposal))
    } catch {
      return .none(.notComputable)
    }
  }

  /// The smallest n with target^n ≤ 1 − confidence.
  static func fewestWithoutFailure(_ options: IntervalOptions) -> Int {
    let ratio =
      IntervalPower.logarithm(1 - options.confidence) / IntervalPower.logarithm(options.target)
    return ratio < 1e9 ? Int(ratio.rounded(.up)) : 1_000_000_000
  }
}
