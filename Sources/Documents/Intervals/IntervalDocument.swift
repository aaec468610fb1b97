public import Calibration
import Quantities
import Statistics

/// Advice on intervals as a document: `steelyard.interval/v1`.
public enum IntervalDocument {
  /// The schema that the document declares.
  public static let schema = "steelyard.interval/v1"

  /// A legal period as the document states it.
  public struct Legal: Sendable {
    public var kind: String
    public var rules: String
    public var months: Int
    public var isInForce: Bool

    public init(kind: String, rules: String, months: Int, isInForce: Bool) {
      self.kind = kind
      self.rules = rules
      self.months = months
      self.isInForce = isInForce
    }
  }

  /// The review of some histories.
  public static func json(
    _ review: IntervalReview, methods: Set<IntervalMethod>, legal: [Legal], sources: [String],
    version: String
  ) -> JSONValue {
    let options = review.options
    return .object([
      .init("schema", .string(schema)),
      .init("target", .real(options.target)),
      .init("confidence", .real(options.confidence)),
      .init("instruments", .array(review.entries.map { instrument($0, review, methods) })),
      .init(
        "reliability",
        methods.contains(.reliability)
          ? outcome(review.reliability, \.proposal, nil, reliability) : .null),
      .init(
        "legalPeriods",
        .array(
          legal.map {
            .object([
              .init("kind", .string($0.kind)), .init("rules", .string($0.rules)),
              .init("months", .integer($0.months)), .init("inForce", .bool($0.isInForce)),
            ])
          })),
      .init("sources", .array(sources.map(JSONValue.string))),
      .init("version", .string(version)),
    ])
  }

  private static func instrument(
    _ entry: IntervalReview.Entry, _ review: IntervalReview, _ methods: Set<IntervalMethod>
  ) -> JSONValue {
    let history = entry.history
    let shortest = review.shortest(entry, of: methods)
    return .object([
      .init("instrument", .string(history.instrument)),
      .init("kind", history.kind.map(JSONValue.string) ?? .null),
      .init("unit", .string(history.unit)),
      .init("results", .integer(history.results.count)),
      .init("failures", .integer(history.found.count { !$0.passed })),
      .init("firstDate", .string(history.results[0].date.iso)),
      .init("lastDate", .string(history.lastDate.iso)),
      .init("currentDays", entry.current.map(JSONValue.real) ?? .null),
      .init(
        "staircase",
        methods.contains(.staircase)
          ? outcome(entry.staircase, \.proposal, history, staircase) : .null),
      .init(
        "chart",
        methods.contains(.chart) ? outcome(entry.chart, \.proposal, history, chart) : .null),
      .init(
        "drift",
        methods.contains(.drift) ? outcome(entry.drift, \.proposal, history, drift) : .null),
      .init(
        "shortest",
        shortest.map { method, proposal in
          .object(
            [.init("method", .string(method.rawValue))] + Self.proposal(proposal, history))
        } ?? .null),
    ])
  }

  private static func proposal(
    _ proposal: ProposedInterval, _ history: InstrumentHistory?
  ) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = [
      .init("interval", .string(proposal.period.iso)),
      .init("intervalDays", .real(proposal.period.days)),
      .init("foundDays", .real(proposal.days)),
      .init("change", proposal.change.map { .string($0.rawValue) } ?? .null),
      .init("cut", .bool(proposal.isCut)),
    ]
    if let history {
      members.append(.init("nextDate", date(proposal.period.end(from: history.lastDate))))
    }
    return members
  }

  private static func date(_ date: CalendarDate?) -> JSONValue {
    date.map { .string($0.iso) } ?? .null
  }

  private static func number(_ value: Double?) -> JSONValue { value.map(JSONValue.real) ?? .null }

  private static func none(_ reason: NoAdvice) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("interval", .null), .init("reason", .string(reason.code)),
    ]
    switch reason {
    case .tooFewResults(let count, let needed), .tooFewChanges(let count, let needed),
      .tooFewIntervals(let count, let needed):
      members += [.init("count", .integer(count)), .init("needed", .integer(needed))]
    default: break
    }
    return .object(members)
  }

  /// The proposal of a method with what is its own, or why there is none.
  private static func outcome<Advice>(
    _ outcome: IntervalOutcome<Advice>, _ interval: (Advice) -> ProposedInterval,
    _ history: InstrumentHistory?, _ details: (Advice) -> [JSONValue.Member]
  ) -> JSONValue {
    switch outcome {
    case .none(let reason): none(reason)
    case .advice(let advice): .object(proposal(interval(advice), history) + details(advice))
    }
  }

  private static func staircase(_ advice: StaircaseAdvice) -> [JSONValue.Member] {
    [
      .init("standing", .string(advice.standing.rawValue)),
      .init("ratio", number(advice.ratio)), .init("factor", .real(advice.factor)),
    ]
  }

  private static func chart(_ advice: ChangeAdvice) -> [JSONValue.Member] {
    [
      .init("relative", .bool(advice.isRelative)),
      .init("ratePerDay", .real(advice.steps.rate)),
      .init("dispersionPerRootDay", .real(advice.steps.deviation)),
      .init("changes", .integer(advice.changes)),
      .init("degreesOfFreedom", .integer(advice.steps.degreesOfFreedom)),
      .init("expectedDays", number(advice.expectedDays)),
      .init("earliestDays", number(advice.earliestDays)),
    ]
  }

  private static func drift(_ advice: DriftAdvice) -> [JSONValue.Member] {
    [
      .init("relative", .bool(advice.isRelative)),
      .init("slopePerDay", .real(advice.line.slope)),
      .init("slopeDeviationPerDay", .real(advice.line.slopeDeviation)),
      .init("residualDeviation", .real(advice.line.residualDeviation)),
      .init("weighted", .bool(advice.line.isWeighted)),
      .init("segments", .integer(advice.line.segments)),
      .init("degreesOfFreedom", .integer(advice.line.degreesOfFreedom)),
      .init("quantile", .real(advice.quantile)), .init("limit", .real(advice.limit)),
      .init("expectedDate", date(advice.expectedTime.flatMap { advice.date(at: $0) })),
      .init("earliestDate", date(advice.earliestTime.flatMap { advice.date(at: $0) })),
    ]
  }

  private static func reliability(_ advice: ReliabilityAdvice) -> [JSONValue.Member] {
    [
      .init("intervals", .integer(advice.model.count)),
      .init("failures", .integer(advice.model.failures)),
      .init("instruments", .integer(advice.instruments)),
      .init("currentDays", .real(advice.current)),
      .init("ratePerDay", .real(advice.model.rate)),
      .init("reliability", .real(advice.estimate)),
      .init("reliabilityLower", .real(advice.lower)),
      .init("reliabilityUpper", .real(advice.upper)),
      .init("likelyDays", number(advice.likelyDays)),
      .init("shownDays", .real(advice.shownDays)),
      .init("neededWithoutFailure", .integer(advice.needed)),
    ]
  }
}
