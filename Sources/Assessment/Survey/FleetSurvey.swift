import Quantities
public import Statistics

/// What many instruments say together: rates of failure by groups, whom errors favour, readings
/// that deserve a second look, and what is due.
///
/// Formulas: docs/method/fleet.md. Everything is worked out from sums in the order of the
/// instruments, so that the same instruments give the same figures.
public struct FleetSurvey: Sendable, Hashable {
  /// The share of false alarms among the leads that is put up with on average.
  public static let alarmRate = 0.05
  /// Fewer errors beside zero than this many in a sign test could never become a lead of weight.
  static let fewestReadings = 10
  /// No group of fewer instruments is asked anything, and none that is compared with fewer.
  static let fewestInstruments = 5
  /// How many of the longest overdue, and of the identical series, are named.
  static let mostListed = 100

  /// One spread for each dimension of which something is stated; kinds first.
  public let spreads: [SurveySpread]
  /// By kind in the order of the fleet, with its name.
  public let histograms: [(name: String, counts: SurveyHistogram)]
  /// How many questions were asked, of each kind; those that were not are left out.
  public let questions: [(question: SurveyQuestion, count: Int)]
  /// What differs from chance, the least probable first.
  public let leads: [SurveyLead]
  /// Series that several instruments share, the most instruments first; at most 100.
  public let series: [SurveySeries]
  /// How many such series there are.
  public let seriesCount: Int
  /// `nil` where the dataset does not tell until when instruments are verified, or there is no
  /// day to refer to.
  public let due: SurveyDue?

  /// - Throws: `StatisticsError.computationFailed`
  public init(_ fleet: some SurveyedFleet) throws(StatisticsError) {
    spreads = try Self.spreads(fleet)
    histograms = zip(fleet.kinds, fleet.histograms).filter { $1.total > 0 }
      .map { (name: $0, counts: $1) }.sorted { $0.name < $1.name }
    let twins = SurveyTwins(fleet)
    series = twins.series
    seriesCount = twins.seriesCount
    let inquiry = try Self.inquiry(fleet, twins)
    questions = SurveyQuestion.allCases.compactMap { question in
      inquiry.asked[question].map { (question: question, count: $0) }
    }
    leads = try inquiry.leads(fleet)
    due = Self.due(fleet)
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.spreads == right.spreads && left.leads == right.leads && left.series == right.series
      && left.seriesCount == right.seriesCount && left.due == right.due
      && left.histograms.elementsEqual(right.histograms) {
        $0.name == $1.name && $0.counts == $1.counts
      }
      && left.questions.elementsEqual(right.questions) { $0 == $1 }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(leads)
    hasher.combine(spreads)
  }

  /// All questions that the fleet can answer, asked.
  static func inquiry(
    _ fleet: some SurveyedFleet, _ twins: SurveyTwins
  ) throws(StatisticsError) -> SurveyInquiry {
    var inquiry = SurveyInquiry(alarmRate: alarmRate)
    try inquiry.askAll(fleet, twins)
    return inquiry
  }

  private static func spreads(
    _ fleet: some SurveyedFleet
  ) throws(StatisticsError) -> [SurveySpread] {
    var counts = SurveyDimension.allCases.map { dimension -> [SurveySpread.Count] in
      switch dimension {
      case .kind: fleet.kinds.map { SurveySpread.Count(name: $0) }
      case .month: []
      default: fleet.names[dimension.index].map { SurveySpread.Count(name: $0) }
      }
    }
    var unnamed = [Int](repeating: 0, count: counts.count)
    var months: [Int32: Int] = [:]
    for index in 0..<fleet.count {
      let tally = fleet.tally(index)
      let (fails, ratio) = (fleet.fails(index), tally.meanRatio)
      func count(_ dimension: SurveyDimension, _ group: Int?) {
        guard let group else {
          unnamed[dimension.index] += 1
          return
        }
        counts[dimension.index][group].instruments += 1
        if fails { counts[dimension.index][group].failed += 1 }
        counts[dimension.index][group].ratios += ratio
      }
      count(.kind, fleet.kind(index))
      for dimension in SurveyDimension.named {
        count(dimension, fleet.group(tally, dimension).map(Int.init))
      }
      var month: Int?
      if let date = CalendarDate(surveyNumber: tally.date) {
        let number = tally.date / 100
        if let known = months[number] {
          month = known
        } else {
          month = counts[SurveyDimension.month.index].count
          months[number] = month
          counts[SurveyDimension.month.index].append(
            SurveySpread.Count(name: String(date.iso.prefix(7))))
        }
      }
      count(.month, month)
    }
    var result: [SurveySpread] = []
    for dimension in [.kind] + SurveyDimension.allCases.filter({ $0 != .kind }) {
      let spread = try SurveySpread(
        dimension, counts: counts[dimension.index], unnamed: unnamed[dimension.index])
      if !spread.groups.isEmpty { result.append(spread) }
    }
    return result
  }

  static func due(_ fleet: some SurveyedFleet) -> SurveyDue? {
    var latest: Int32 = 0
    var tells = false
    for index in 0..<fleet.count {
      let tally = fleet.tally(index)
      latest = max(latest, tally.date)
      tells = tells || tally.validUntil >= 0
    }
    guard tells, let day = fleet.asOf ?? CalendarDate(surveyNumber: latest) else { return nil }
    let asOf = day.surveyNumber
    var (valid, never, untold) = (0, 0, 0)
    var overdue: [(index: Int, validUntil: Int32)] = []
    for index in 0..<fleet.count {
      switch fleet.tally(index).validUntil {
      case ..<0: untold += 1
      case 0: never += 1
      case let end where end < asOf: overdue.append((index, end))
      default: valid += 1
      }
    }
    let longest = overdue.sorted { ($0.validUntil, $0.index) < ($1.validUntil, $1.index) }
      .prefix(mostListed)
    return SurveyDue(
      asOf: asOf, isStated: fleet.asOf != nil, valid: valid, overdue: overdue.count, never: never,
      untold: untold,
      longest: longest.map { entry in
        SurveyDue.Entry(
          identifier: fleet.identifier(entry.index), validUntil: entry.validUntil,
          days: CalendarDate(surveyNumber: entry.validUntil)?.days(until: day) ?? 0)
      })
  }
}
