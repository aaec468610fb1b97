import Calibration
import Quantities
import Statistics
import Testing

@Suite struct CheckStandardReviewTests {
  private func standard(_ values: [[Double]]) throws -> CheckStandard {
    let first = try #require(CalendarDate(iso: "2025-01-01"))
    var days: [CalendarDate: [Double]] = [:]
    for (index, group) in values.enumerated() {
      days[try #require(first.adding(days: 7 * index))] = group
    }
    return CheckStandard(name: "CS", unit: "mg", values: days)
  }

  /// NIST/SEMATECH e-Handbook, 6.3.2.3: the CUSUM example, its level known.
  @Test func `all charts find the shift of the handbook`() throws {
    let values = [
      324.925, 324.675, 324.725, 324.350, 325.350, 325.225, 324.125, 324.525, 325.225, 324.600,
      324.625, 325.150, 328.325, 327.250, 327.825, 328.500, 326.675, 327.775, 326.875, 328.350,
    ]
    let review = try CheckStandardReview(
      standard(values.map { [$0] }),
      options: ChartOptions(center: 325, deviation: 0.635, rules: RunRule.shewhart))
    #expect(!review.isInControl)
    // x₁₃ lies 5.2 σ above.
    #expect(review.shewhart?.signals.first?.index == 12)
    #expect(review.ewma?.signals.first.map { $0.index <= 13 } == true)
    #expect(review.cusum?.signals.first.map { $0.index <= 13 } == true)
    let lengths = try #require(review.runLengths[.cusum])
    #expect(lengths.count == ChartOptions.shifts.count)
    // Two-sided, k = 0.5, h = 5: 465 (NIST/SEMATECH e-Handbook, 6.3.2.3.1).
    #expect((try #require(lengths[0]).value - 465).magnitude < 1)
  }

  @Test func `days are the points, and their scatter is watched`() throws {
    var values = (0..<20).map { index -> [Double] in
      let level = Double(index % 3) * 0.1
      return [level, level + 0.02, level - 0.02]
    }
    #expect(try CheckStandardReview(standard(values), options: ChartOptions()).scatteredDays == [])
    values[11] = [0.1, 0.3, -0.1]
    let review = try CheckStandardReview(standard(values), options: ChartOptions())
    #expect(review.scatteredDays == [11])
    #expect(!review.isInControl)
    #expect(review.means.count == 20)
  }

  @Test func `a baseline that is too short or flat is told`() throws {
    #expect(throws: ChartError.tooFewPoints(count: 1, needed: 2)) {
      try CheckStandardReview(standard([[1]]), options: ChartOptions())
    }
    #expect(throws: ChartError.noScatter) {
      try CheckStandardReview(standard([[1], [1], [1]]), options: ChartOptions())
    }
    let given = try CheckStandardReview(
      standard([[1], [1], [1]]), options: ChartOptions(center: 1, deviation: 0.1))
    #expect(given.isInControl && given.level.baseline == 0)
    let within = try CheckStandardReview(
      standard([[1, 2], [2, 3], [1, 3]]), options: ChartOptions(source: .withinGroups))
    #expect(within.level.source == .withinGroups)
  }
}
