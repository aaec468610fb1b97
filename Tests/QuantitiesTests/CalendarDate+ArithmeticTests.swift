import Quantities
import Testing

@Suite struct CalendarDateArithmeticTests {
  private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

  @Test func `a day follows a day through three centuries`() throws {
    let first = try date("1900-01-01")
    var count = 0
    for year in 1900...2200 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
          #expect(date.dayNumber - first.dayNumber == count)
          #expect(first.adding(days: count) == date)
          count += 1
        }
      }
    }
    // 301 years with 73 leap years: 1900, 2100 and 2200 are none.
    #expect(count == 301 * 365 + 73)
  }

  /// The Julian day of 2000-01-01 is 2451545, and that of 1970-01-01 is 2440588.
  @Test func `known distances`() throws {
    #expect(try date("1970-01-01").days(until: date("2000-01-01")) == 2_451_545 - 2_440_588)
    #expect(try date("2000-01-01").days(until: date("1970-01-01")) == -10957)
    #expect(try date("2024-02-28").days(until: date("2024-03-01")) == 2)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-11-23", 12, "2027-11-23"),
    ("2024-02-29", 12, "2025-02-28"), ("2026-03-31", -1, "2026-02-28"),
    ("2026-05-31", -12, "2025-05-31"),
    ("2026-08-31", 1, "2026-09-30"), ("2026-12-15", 1, "2027-01-15"),
    ("2026-02-10", 0, "2026-02-10"),
  ])
  func `months`(from: String, months: Int, to: String) throws {
    #expect(try date(from).adding(months: months) == date(to))
  }

  @Test func `what lies outside the calendar is no date`() throws {
    let last = try date("2200-12-31")
    #expect(last.adding(days: 1) == nil)
    #expect(last.adding(months: 1) == nil)
    #expect(last.adding(days: .max) == nil)
    #expect(last.adding(months: .max) == nil)
    #expect(try date("1900-01-01").adding(days: -1) == nil)
    #expect(try date("1900-01-01").adding(days: .min) == nil)
    #expect(try date("1900-01-01").adding(months: .min) == nil)
  }
}
