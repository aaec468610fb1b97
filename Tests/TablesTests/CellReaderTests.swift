import Quantities
import Testing

@testable import Tables

@Suite("Cells as people write them")
struct CellReaderTests {
  let english = CellReader(numbers: .english, dates: .yearMonthDay)
  let vietnamese = CellReader(numbers: .vietnamese, dates: .dayMonthYear)

  @Test(
    "masses",
    arguments: [
      ("1.234,5", "1234.5"), (" 2,50 ", "2.5"), ("1 500", "1500"), ("-0,5", "-0.5"), ("5", "5"),
      ("2.5.1", "2.5.1"), ("abc", "abc"), ("", ""), ("5 g", "0.005"), ("1,5 tạ", "150"),
    ])
  func masses(cell: String, expected: String) {
    #expect(vietnamese.mass(cell, unit: .kilogram) == expected)
  }

  @Test("a cell that names its unit is read in it, and one that names none is marked")
  func units() {
    #expect(english.mass("15 kg", unit: nil) == "15")
    #expect(english.mass("500 g", unit: nil) == "0.5")
    #expect(english.mass("15", unit: nil) == "\u{1e}U15")
    #expect(english.mass("15 lb", unit: nil) == "15 lb")
    #expect(english.mass("1,500.25", unit: .gram) == "1500.25")
  }

  @Test(
    "dates",
    arguments: [
      ("23/11/2026", "2026-11-23"), ("3.5.2026", "2026-05-03"), ("2026-11-23", "2026-11-23"),
      ("31/2/2026", "31/2/2026"), ("23/11/2026 08:15", "2026-11-23"), ("ngày 3", "ngày 3"),
      ("", ""), ("23/11", "23/11"),
    ])
  func dates(cell: String, expected: String) {
    #expect(vietnamese.date(cell) == expected)
  }

  @Test("the order of a date is that of the mapping")
  func order() {
    let american = CellReader(numbers: .english, dates: .monthDayYear)
    #expect(american.date("11/3/2026") == "2026-11-03")
    #expect(vietnamese.date("11/3/2026") == "2026-03-11")
  }
}
