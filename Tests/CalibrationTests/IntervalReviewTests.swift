import Quantities
import Statistics
import Testing

@testable import Calibration

@Suite struct IntervalReviewTests {
  private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

  private func result(
    _ day: String, _ error: String, limit: String = "5",
    _ condition: PastResult.Condition = .asFound
  ) throws -> PastResult {
    try PastResult(
      date: date(day), condition: condition, error: ExactDecimal(parsing: error, form: .english),
      limit: ExactDecimal(parsing: limit, form: .english))
  }

  private func history(
    _ errors: [String], limit: String = "5", id: String = "A"
  ) throws -> InstrumentHistory {
    try InstrumentHistory(
      instrument: id, unit: "g",
      results: errors.enumerated().map {
        try result("\(2020 + $0)-03-01", $1, limit: limit)
      })
  }

  private func review(
    _ history: InstrumentHistory, _ options: IntervalOptions = IntervalOptions()
  ) -> IntervalReview.Entry { IntervalReview([history], options: options).entries[0] }

  // MARK: Results and histories

  @Test func `a result on its limit passes, one unit in the last place more fails`() throws {
    #expect(try result("2026-01-01", "5").passed)
    #expect(try result("2026-01-01", "-5").passed)
    #expect(try !result("2026-01-01", "5.00000000001").passed)
    #expect(try result("2026-01-01", "4").isWithin(Ratio(4, 5)) == true)
    #expect(try result("2026-01-01", "-4.00000000001").isWithin(Ratio(4, 5)) == false)
    #expect(throws: HistoryFault.limitNotPositive) { try result("2026-01-01", "1", limit: "0") }
  }

  @Test func `the worst of a day counts, and as left stands behind as found`() throws {
    let history = try InstrumentHistory(
      instrument: "A",
      results: [
        result("2026-01-02", "1", .asLeft), result("2026-01-02", "2", limit: "10"),
        result("2026-01-02", "-2"), result("2025-01-01", "0"),
      ])
    #expect(history.results.count == 3)
    #expect(history.results.map(\.condition) == [.asFound, .asFound, .asLeft])
    #expect(history.results[1].ratio == -0.4)
    #expect(history.intervals.map(\.days) == [366])
  }

  @Test func `parts end at a failure and begin as left`() throws {
    let history = try InstrumentHistory(
      instrument: "A",
      results: [
        result("2020-01-01", "0"), result("2021-01-01", "6"), result("2022-01-01", "1"),
        result("2023-01-01", "3"), result("2023-01-01", "0", .asLeft), result("2024-01-01", "2"),
      ])
    #expect(history.parts.map(\.count) == [2, 2, 2])
    let ended = try self.history(["1", "2", "6"])
    #expect(ended.parts.map(\.count) == [3, 0])
    #expect(
      review(ended).drift.reason == .outOfTolerance
        || review(ended).drift.reason?.code == "too-few-results")
    #expect(review(ended).staircase.advice?.standing == .outside)
  }

  @Test func `mixed results are refused`() throws {
    #expect(throws: HistoryFault.mixedResults(instrument: "A")) {
      try InstrumentHistory(
        instrument: "A",
        results: [result("2026-01-01", "1"), PastResult(date: date("2026-02-01"), passed: true)])
    }
    #expect(throws: HistoryFault.noResults) { try InstrumentHistory(instrument: "A", results: []) }
  }

  // MARK: Staircase (OIML D 10:2022, 6.2)

  @Test func `the staircase goes up, stays and goes down`() throws {
    let options = IntervalOptions(current: .months(12))
    let up = try #require(review(try history(["4"]), options).staircase.advice)
    #expect(up.standing == .comfortable && up.proposal.period == .months(13))
    #expect(up.proposal.change == .lengthen)
    let stay = try #require(review(try history(["4.1"]), options).staircase.advice)
    #expect(stay.standing == .close && stay.proposal.period == .months(12))
    #expect(stay.proposal.change == .keep)
    let down = try #require(review(try history(["5.1"]), options).staircase.advice)
    #expect(down.standing == .outside && down.proposal.change == .shorten)
    // 1.1⁻⁹ · 12 = 5.09.
    #expect(down.proposal.period == .months(5))
    #expect(review(try history(["4"])).staircase.reason == .noCurrentInterval)
  }

  @Test(arguments: [0.8, 0.9, 0.95])
  func `the staircase stands still when the reliability is the target`(target: Double) {
    let options = IntervalOptions(target: target)
    // R ln(1 + step) + (1 − R) ln(cut) = 0.
    let drift =
      target * IntervalPower.logarithm(1.1)
      + (1 - target) * IntervalPower.logarithm(StaircaseAdvice.shrinking(options))
    #expect(drift.magnitude < 1e-12)
  }

  @Test func `an interval of 364 days is not taken for eleven months`() throws {
    let history = try InstrumentHistory(
      instrument: "A", results: [result("2025-01-01", "4.5"), result("2025-12-31", "4.5")])
    #expect(review(history).staircase.advice?.proposal.period == .months(12))
  }

  // MARK: Drift and changes

  @Test func `a straight drift is followed to its limit`() throws {
    let entry = review(try history(["0", "1.1", "1.9", "3"]))
    let drift = try #require(entry.drift.advice)
    // 1 g a year from 2020-03-01: 5 g in spring 2025.
    let expected = try #require(drift.expectedTime.flatMap { drift.date(at: $0) })
    let off = try expected.days(until: date("2025-03-01"))
    #expect(off.magnitude < 40)
    let earliest = try #require(drift.earliestTime)
    #expect(earliest < drift.expectedTime ?? 0)
    let chart = try #require(entry.chart.advice)
    #expect((try #require(chart.expectedDays) - 731).magnitude < 3)
    #expect(!drift.isDriftInsignificant)
  }

  @Test func `too few results give no number`() throws {
    let entry = review(try history(["0", "1", "2"]))
    #expect(entry.drift.reason == .tooFewResults(count: 3, needed: 4))
    #expect(entry.chart.reason == .tooFewChanges(count: 2, needed: 3))
    let outcomes = try InstrumentHistory(
      instrument: "A",
      results: (0..<9).map { PastResult(date: try date("202\($0)-01-01"), passed: true) })
    #expect(review(outcomes).drift.reason == .noErrors)
    #expect(review(outcomes).chart.reason == .noErrors)
  }

  @Test func `the unit of errors and the mirror change nothing`() throws {
    let errors = ["0.1", "0.9", "1.4", "2.6", "2.9"]
    let plain = review(try history(errors))
    let mirrored = review(try history(errors.map { "-" + $0 }))
    let smaller = review(
      try history(["0.0001", "0.0009", "0.0014", "0.0026", "0.0029"], limit: "0.005"))
    for other in [mirrored, smaller] {
      for (a, b) in zip(plain.proposals, other.proposals) {
        #expect(a.method == b.method && a.proposal.period == b.proposal.period)
        #expect((a.proposal.days / b.proposal.days - 1).magnitude < 1e-9)
      }
    }
    #expect(plain.proposals.count == 3)
  }

  @Test func `differing limits turn errors into shares of them`() throws {
    let history = try InstrumentHistory(
      instrument: "A",
      results: [
        result("2020-01-01", "0.5", limit: "5"), result("2021-01-01", "2", limit: "10"),
        result("2022-01-01", "1.6", limit: "5"), result("2023-01-01", "4", limit: "10"),
      ])
    let drift = try #require(review(history).drift.advice)
    #expect(drift.isRelative && drift.limit == 1)
    #expect((drift.line.slope * 365.25 - 0.1).magnitude < 0.01)
  }

  @Test func `more confidence never lengthens`() throws {
    let history = try history(["0.1", "0.9", "1.4", "2.6", "2.9"])
    var last: [Double] = [.infinity, .infinity]
    for confidence in [0.8, 0.9, 0.95, 0.99] {
      let entry = review(history, IntervalOptions(confidence: confidence, mostLengthening: 1000))
      let days = [
        entry.chart.advice?.proposal.days ?? 0, entry.drift.advice?.proposal.days ?? 0,
      ]
      #expect(zip(days, last).allSatisfy { $0 < $1 })
      last = days
    }
  }

  @Test func `nothing is lengthened by more than the factor at once`() throws {
    let entry = review(try history(["0", "0.001", "0", "0.001", "0"]))
    let drift = try #require(entry.drift.advice)
    #expect(drift.proposal.isCut && drift.proposal.period == .months(24))
  }

  // MARK: Reliability

  private func outcomes(_ count: Int, failing: Int) throws -> [InstrumentHistory] {
    try (0..<count).map { index in
      try InstrumentHistory(
        instrument: "S\(index)",
        results: [
          PastResult(date: date("2024-06-01"), passed: true),
          PastResult(date: date("2025-06-01"), passed: index >= failing),
        ])
    }
  }

  @Test func `the target decides on the pooled reliability`() throws {
    let options = IntervalOptions()
    // 0.9²⁹ < 0.05 < 0.9²⁸: the first number that shows 90 % with 95 %.
    let few = IntervalReview(try outcomes(28, failing: 0), options: options).reliability
    #expect(few.reason == .tooFewIntervals(count: 28, needed: 29))
    let shown = IntervalReview(try outcomes(40, failing: 0), options: options).reliability
    #expect(shown.advice?.proposal.change == .lengthen)
    let kept = IntervalReview(try outcomes(40, failing: 4), options: options).reliability
    #expect(kept.advice?.proposal.change == .keep)
    #expect((try #require(kept.advice).estimate - 0.9).magnitude < 1e-3)
    let short = IntervalReview(try outcomes(40, failing: 15), options: options).reliability
    #expect(short.advice?.proposal.change == .shorten)
    let all = IntervalReview(try outcomes(5, failing: 5), options: options).reliability
    #expect(all.advice?.proposal.change == .shorten)
    #expect((try #require(all.advice)).proposal.days > 0)
  }

  @Test func `more failures never lengthen`() throws {
    var last = Double.infinity
    for failing in 0...40 {
      let outcome = IntervalReview(
        try outcomes(40, failing: failing), options: IntervalOptions()
      ).reliability
      let days = try #require(outcome.advice).proposal.days
      #expect(days <= last + 1e-9)
      last = days
    }
  }

  @Test func `the shortest of the methods is the advice`() throws {
    let review = IntervalReview([try history(["0", "1", "2", "3"])], options: IntervalOptions())
    let shortest = try #require(review.shortest(review.entries[0]))
    #expect(
      review.entries[0].proposals.allSatisfy {
        shortest.proposal.period.days <= $0.proposal.period.days
      })
    #expect(review.shortest(review.entries[0], of: [.reliability]) == nil)
  }

  @Test func `the same on every day, dates of one day and the ends of the calendar`() throws {
    let same = try InstrumentHistory(
      instrument: "A", results: [result("2026-01-01", "1"), result("2026-01-01", "2")])
    #expect(same.results.count == 1 && same.intervals.isEmpty)
    #expect(review(same).proposals.isEmpty)
    let late = try InstrumentHistory(
      instrument: "A",
      results: ["2196-12-31", "2197-12-31", "2198-12-31", "2199-12-31", "2200-12-31"].enumerated()
        .map { try result($1, "0.\($0)") })
    let entry = review(late)
    let drift = try #require(entry.drift.advice)
    #expect(drift.expectedTime.map { drift.date(at: $0) } == .some(nil))
    #expect(drift.proposal.period.end(from: late.lastDate) == nil)
  }
}
