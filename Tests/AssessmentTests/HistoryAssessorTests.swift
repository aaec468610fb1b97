import Assessment
import Calibration
import Documents
import Foundation
import Quantities
import Rules
import Testing
import Verification

/// Histories made so that their drift is known.
@Suite struct HistoryAssessorTests {
  private static let start = CalendarDate(year: 2020, month: 1, day: 1)

  /// A verification of a 15 kg scale with e = 5 g whose error at 10 kg is `error` milligrams.
  private func verified(_ error: Int, day: Int, id: String = "S") throws -> VerificationResult {
    let book = try RuleLibrary.builtIn().book
    let instrument = try Instrument(
      id: id, kind: "counter", accuracyClass: .iii, max: Mass(15, .kilogram), e: Mass(5, .gram),
      d: Mass(5, .gram), indication: .digital)
    // E = I + e/2 − ΔL − L, so that ΔL = 2.5 g − E.
    let added = Mass(2500 - error, .milligram)
    let reading = Reading(
      load: Mass(10, .kilogram), loadUnit: .kilogram, indication: Mass(10, .kilogram),
      added: added)
    return try Verifier(ruleBook: book).verify(
      Inspection(
        rules: "oiml-r76-2006", stage: .periodic, instrument: instrument,
        date: try #require(Self.start).adding(days: day),
        tests: [.init(test: .weighing, readings: [reading])]))
  }

  @Test func `a steady drift reaches the limit on its day`() throws {
    // 0.001 g a day: ±5 g is reached on day 5000.
    let earlier = try [0, 400, 800, 1200].map { try verified($0, day: $0) }
    let today = try verified(1600, day: 1600)
    let view = try #require(HistoryAssessor().assess(today, earlier: earlier))
    #expect(view.margins.count == 5)
    #expect(view.margins.last?.inScaleIntervals == 0.68)
    #expect(view.drifts.count == 1)
    let first = try #require(view.first)
    let expected = try #require(first.expectedCrossing)
    let day = try #require(Self.start).days(until: expected)
    #expect((day - 5000).magnitude <= 1)
    let earliest = try #require(first.earliestCrossing)
    #expect(earliest <= expected)
  }

  @Test func `mirrored errors cross on the same day`() throws {
    let wobble = [0, 100, -100, 50]
    func view(_ sign: Int) throws -> HistoryView? {
      let earlier = try zip([0, 400, 800, 1200], wobble).map { day, extra in
        try verified(sign * (day + extra), day: day)
      }
      return HistoryAssessor().assess(try verified(sign * 1600, day: 1600), earlier: earlier)
    }
    let plus = try #require(try view(1)?.first)
    let minus = try #require(try view(-1)?.first)
    #expect(plus.expectedCrossing == minus.expectedCrossing)
    #expect(plus.earliestCrossing == minus.earliestCrossing)
  }

  @Test func `other instruments and later days do not count`() throws {
    let today = try verified(1000, day: 1000)
    #expect(HistoryAssessor().assess(today, earlier: []) == nil)
    let other = try verified(500, day: 500, id: "T")
    #expect(HistoryAssessor().assess(today, earlier: [other]) == nil)
    let later = try verified(500, day: 1500)
    #expect(HistoryAssessor().assess(today, earlier: [later, today]) == nil)
  }

  @Test func `too few results say so`() throws {
    let view = try #require(
      HistoryAssessor().assess(
        try verified(1000, day: 1000), earlier: [try verified(500, day: 500)]))
    #expect(view.first == nil)
    guard case .tooFewResults = view.drifts.first?.outcome.reason else {
      Issue.record("\(String(describing: view.drifts.first?.outcome))")
      return
    }
  }

  @Test func `the order of the files does not matter`() throws {
    let earlier = try [0, 400, 800, 1200].map { try verified($0, day: $0) }
    let today = try verified(1600, day: 1600)
    let sorted = HistoryAssessor().assess(today, earlier: earlier)
    let reversed = HistoryAssessor().assess(today, earlier: earlier.reversed())
    #expect(sorted?.margins == reversed?.margins)
    #expect(sorted?.first?.expectedCrossing == reversed?.first?.expectedCrossing)
  }
}
