public import Quantities

/// The past results of one instrument in the order of time.
///
/// Several results of a day in the same condition (several loads) count as one, the worst by
/// |error|/limit. A result as left stands behind the one as found of the same day.
public struct InstrumentHistory: Sendable, Hashable {
  /// What the instrument is called.
  public let instrument: String
  /// The kind of the instrument, such as `spring-dial`, where it is known.
  public let kind: String?
  /// The unit of errors and limits; empty for ratios and for outcomes only.
  public let unit: String
  /// At least one.
  public let results: [PastResult]

  /// Orders and joins results.
  ///
  /// - Throws: ``HistoryFault/noResults``, ``HistoryFault/mixedResults(instrument:)``.
  public init(
    instrument: String, kind: String? = nil, unit: String = "", results: [PastResult]
  ) throws(HistoryFault) {
    guard let first = results.first else { throw .noResults }
    if results.contains(where: { ($0.error == nil) != (first.error == nil) }) {
      throw .mixedResults(instrument: instrument)
    }
    var joined: [PastResult] = []
    let sorted = results.enumerated().sorted {
      Self.order($0.element, $0.offset) < Self.order($1.element, $1.offset)
    }.map(\.element)
    for result in sorted {
      if let last = joined.last, last.date == result.date, last.condition == result.condition {
        if result.isWorse(than: last) { joined[joined.count - 1] = result }
      } else {
        joined.append(result)
      }
    }
    self.instrument = instrument
    self.kind = kind
    self.unit = unit
    self.results = joined
  }

  private static func order(_ result: PastResult, _ offset: Int) -> (Int, Int, Int) {
    (result.date.dayNumber, result.condition == .asFound ? 0 : 1, offset)
  }

  /// The results as found.
  public var found: [PastResult] { results.filter { $0.condition == .asFound } }

  /// The last result as found, or of any kind where there is none.
  public var latest: PastResult { found.last ?? results[results.count - 1] }

  /// The last day of the history.
  public var lastDate: CalendarDate { results[results.count - 1].date }

  /// Whether the results have errors and limits.
  public var hasErrors: Bool { results[0].error != nil }

  /// Whether all limits are the same, so that errors can be compared in their own unit.
  public var hasOneLimit: Bool { Set(results.map(\.limit)).count == 1 }

  /// A time without hands on it, and what was found at its end.
  public struct Interval: Sendable, Hashable {
    public let from: CalendarDate
    public let to: CalendarDate
    public let passed: Bool
    /// Whole days, at least one.
    public var days: Int { from.days(until: to) }
  }

  /// The times between a result and the next one as found on a later day.
  public var intervals: [Interval] {
    var intervals: [Interval] = []
    var start = results[0].date
    for result in results.dropFirst() {
      if result.condition == .asFound, start < result.date {
        intervals.append(Interval(from: start, to: result.date, passed: result.passed))
      }
      start = result.date
    }
    return intervals
  }

  /// The results between adjustments: one as left begins a part, one out of tolerance ends it.
  ///
  /// The last part is empty where the last result was out of tolerance and nothing is known of
  /// the instrument since.
  public var parts: [[PastResult]] {
    var parts: [[PastResult]] = [[]]
    for result in results {
      if result.condition == .asLeft, !parts[parts.count - 1].isEmpty { parts.append([]) }
      parts[parts.count - 1].append(result)
      if result.condition == .asFound, !result.passed { parts.append([]) }
    }
    return parts
  }
}

extension InstrumentHistory {
  /// The same history of an instrument of a kind.
  public func of(kind: String) -> InstrumentHistory { InstrumentHistory(self, kind: kind) }

  private init(_ other: InstrumentHistory, kind: String) {
    instrument = other.instrument
    self.kind = kind
    unit = other.unit
    results = other.results
  }
}
