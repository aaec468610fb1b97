import Testing

@testable import Quantities

@Suite struct CalendarDateTests {
  @Test(arguments: [
    "2026-11-23", "2024-02-29", "2000-02-29", "1900-01-01", "2200-12-31", "2025-02-28",
  ])
  func `a day that exists is read and written the same`(text: String) {
    #expect(CalendarDate(iso: text)?.iso == text)
  }

  @Test(arguments: [
    "2025-02-29", "1900-02-29", "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-10",
    "2026-01-00", "2026-01-32", "1899-12-31", "2201-01-01", "0000-00-00", "", "2026-1-1",
    "23/11/2026", "2026/11/23", "20261123", "2026-11-23T00:00:00", " 2026-11-23", "2026-11-2x",
    "+026-11-23", "-026-11-23", "２０２６-11-23", "2026-11-٢٣",
  ])
  func `a day that does not exist, or another form, is not`(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test func `every year has the days of its months`() {
    // Gregorian calendar: 365 days, 366 where 4 divides the year but not 100, or 400 does.
    for (year, days) in [(2023, 365), (2024, 366), (2100, 365), (2000, 366), (1900, 365)] {
      let found = (1...12).flatMap { month in
        (1...31).compactMap { CalendarDate(year: year, month: month, day: $0) }
      }
      #expect(found.count == days)
      #expect(found == found.sorted())
      #expect(Set(found).count == days)
    }
  }

  @Test func `dates are ordered and written as each language has them`() throws {
    let early = try #require(CalendarDate(iso: "2026-02-03"))
    let late = try #require(CalendarDate(iso: "2026-11-23"))
    #expect(early < late)
    #expect(early.text(.english) == "2026-02-03")
    #expect(early.text(.vietnamese) == "03/02/2026")
  }
}
