import Quantities
import Testing

@Suite struct CalendarPeriodTests {
  @Test(arguments: [
    ("12mo", CalendarPeriod.months(12)), ("12 months", .months(12)), ("1y", .months(12)),
    ("2 năm", .months(24)), ("12 tháng", .months(12)), ("90d", .days(90)), ("90 ngày", .days(90)),
    ("8w", .days(56)), ("1 Month", .months(1)), ("2 TUẦN", .days(14)),
  ])
  func `periods are read in both languages`(text: String, expected: CalendarPeriod) {
    #expect(CalendarPeriod(text) == expected)
  }

  @Test(arguments: [
    "", "12", "mo", "0mo", "-3mo", "1.5y", "12 moons", "101y", "99999999999999999999d", "3 m",
  ])
  func `what is no period`(text: String) { #expect(CalendarPeriod(text) == nil) }

  @Test func `months turn into days and back`() {
    for months in 1...1199 {
      #expect(CalendarPeriod(atMost: CalendarPeriod.months(months).days) == .months(months))
    }
    #expect(CalendarPeriod(atMost: 30) == .days(30))
    #expect(CalendarPeriod(atMost: 364) == .months(11))
    #expect(CalendarPeriod(atMost: -1) == .days(0))
    #expect(CalendarPeriod(atMost: .infinity) == .months(1200))
  }

  @Test func `an interval of nearly a year is called twelve months`() {
    for days in [351.0, 364, 365, 366, 380] {
      #expect(CalendarPeriod(nearest: days) == .months(12))
    }
    #expect(CalendarPeriod(nearest: 45) == .days(45))
    #expect(CalendarPeriod(nearest: 46) == .months(2))
  }

  @Test func `ends and words`() throws {
    let date = try #require(CalendarDate(iso: "2026-08-31"))
    #expect(CalendarPeriod.months(6).end(from: date)?.iso == "2027-02-28")
    #expect(CalendarPeriod.days(1).end(from: date)?.iso == "2026-09-01")
    #expect(CalendarPeriod.months(1).text(.english) == "1 month")
    #expect(CalendarPeriod.months(18).text(.vietnamese) == "18 tháng")
    #expect(CalendarPeriod.days(90).iso == "P90D")
  }
}
