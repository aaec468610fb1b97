import Quantities

/// The histories of some instruments, reviewed by every method.
public struct IntervalReview: Sendable {
  /// One instrument.
  public struct Entry: Sendable {
    public let history: InstrumentHistory
    /// The present interval in days: stated, or the last one to the nearest month; `nil` of a
    /// single result.
    public let current: Double?
    public let staircase: IntervalOutcome<StaircaseAdvice>
    public let chart: IntervalOutcome<ChangeAdvice>
    public let drift: IntervalOutcome<DriftAdvice>

    /// What the methods of this instrument propose.
    public var proposals: [(method: IntervalMethod, proposal: ProposedInterval)] {
      var proposals: [(IntervalMethod, ProposedInterval)] = []
      if let advice = staircase.advice { proposals.append((.staircase, advice.proposal)) }
      if let advice = chart.advice { proposals.append((.chart, advice.proposal)) }
      if let advice = drift.advice { proposals.append((.drift, advice.proposal)) }
      return proposals
    }
  }

  public let options: IntervalOptions
  /// By instrument, in the order in which they came.
  public let entries: [Entry]
  /// Over all instruments.
  public let reliability: IntervalOutcome<ReliabilityAdvice>

  /// Reviews histories.
  ///
  /// - Precondition: `options` are sound.
  public init(_ histories: [InstrumentHistory], options: IntervalOptions) {
    precondition(options.areSound, "target and confidence are probabilities")
    self.options = options
    entries = histories.map { history in
      let current =
        options.current?.days
        ?? history.intervals.last.map { CalendarPeriod(nearest: Double($0.days)).days }
      return Entry(
        history: history, current: current,
        staircase: StaircaseAdvice.review(history, options, current: current),
        chart: ChangeAdvice.review(history, options, current: current),
        drift: DriftAdvice.review(history, options, current: current))
    }
    reliability = ReliabilityAdvice.review(histories, options)
  }

  /// The shortest interval that a method proposes for an instrument, the reliability of all
  /// among them; `nil` where none proposes one.
  public func shortest(
    _ entry: Entry, of methods: Set<IntervalMethod> = Set(IntervalMethod.allCases)
  ) -> (method: IntervalMethod, proposal: ProposedInterval)? {
    var proposals = entry.proposals
    if let advice = reliability.advice { proposals.append((.reliability, advice.proposal)) }
    return proposals.filter { methods.contains($0.method) }
      .min { $0.proposal.period.days < $1.proposal.period.days }
  }
}
