import Quantities
import Rules
import Testing

@Suite struct RuleBookTests {
  static func day(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(iso: text) else { preconditionFailure(text) }
    return date
  }

  @Test func `all rule sets are there and have no faults`() {
    #expect(
      book.sets.map(\.id) == [
        "oiml-r111-2004", "oiml-r76-2006", "vn-dlvn30-2019", "vn-fees-2016", "vn-group2-2020",
        "vn-group2-2026",
        "vn-sanctions-2017", "vn-tt09-2017",
      ])
    for set in book.sets {
      #expect(set.faults.isEmpty)
      #expect(!set.sources.isEmpty)
    }
  }

  @Test func `a name that is nearly right is suggested`() {
    #expect(book.suggestions(for: "oiml-r76-2007") == ["oiml-r76-2006"])
    #expect(book["oiml-r76-2007"] == nil)
  }

  @Test func `dates of force are inclusive`() throws {
    let old = try #require(book["vn-group2-2020"])
    let new = try #require(book["vn-group2-2026"])
    for (day, isOld, isNew) in [
      ("2019-12-31", false, false), ("2020-01-01", true, false), ("2026-04-14", true, false),
      ("2026-04-15", false, true), ("2100-01-01", false, true),
    ] {
      #expect(old.isInForce(on: Self.day(day)) == isOld)
      #expect(new.isInForce(on: Self.day(day)) == isNew)
    }
  }

  // TT 07/2019 and TT 04/2026: unchanged and confirmed.
  @Test(arguments: [
    ("spring-dial", 24), ("platform", 12), ("counter", 12), ("steelyard", 12),
    ("fuel-dispenser", 12), ("taximeter", 18),
  ])
  func `confirmed intervals are the same in both lists`(kind: String, months: Int) {
    for day in ["2025-06-01", "2026-11-23"] {
      let entries = book.intervals(kind: kind, on: Self.day(day))
      #expect(entries.map(\.row.months) == [months, months])
      #expect(entries.filter(\.isInForce).map(\.row.citation.status) == [.confirmed])
      #expect(!book.intervalsDiffer(entries))
    }
  }

  // TT 04/2026 lengthens these, by the one copy that is known.
  @Test(arguments: [("crane", 12, 24), ("truck", 12, 24), ("total-station", 12, 24)])
  func `an interval that changed is told with both values`(kind: String, old: Int, new: Int) throws
  {
    let entries = book.intervals(kind: kind, on: Self.day("2026-04-15"))
    #expect(entries.map(\.row.months) == [old, new])
    #expect(entries.map(\.isInForce) == [false, true])
    #expect(entries.last?.row.citation.status == .unconfirmed)
    #expect(book.intervalsDiffer(entries))
  }

  // TT 03/2024, in force from 15/10/2024.
  @Test func `rows that were added later begin later`() {
    for (day, count) in [("2024-10-14", 0), ("2024-10-15", 3), ("2026-04-15", 3)] {
      let entries = book.intervals(kind: "charging-meter", on: Self.day(day))
      #expect(entries.filter(\.isInForce).count == count)
    }
  }

  @Test func `every interval of 2026 that differs is marked`() throws {
    let lists = book.controlLists
    #expect(lists.map(\.set.id) == ["vn-group2-2020", "vn-group2-2026"])
    #expect(lists.map(\.list.rows.count) == [86, 86])
    for row in lists[1].list.rows {
      let old = try #require(lists[0].list.row(number: row.number))
      #expect(old.name == row.name)
      #expect(old.measures == row.measures)
      // The technical balance alone has a second source.
      if old.months != row.months, row.number != "7" {
        #expect(row.citation.status == .unconfirmed)
        #expect(row.citation.note != nil)
      }
    }
  }

  @Test func `whatever is unconfirmed says why`() {
    func check(_ citation: Citation, _ place: String) {
      if citation.status == .unconfirmed { #expect(citation.note != nil, "\(place)") }
    }
    for set in book.sets {
      guard case .weighing(let rules) = set.body else { continue }
      for row in rules.stages { check(row.citation, "\(set.id) \(row.stage)") }
      for row in rules.sensitivity { check(row.citation, set.id) }
      for row in rules.repeatability { check(row.citation, set.id) }
      for row in rules.eccentricity { check(row.citation, set.id) }
      for row in rules.discrimination { check(row.citation, set.id) }
      if let citation = rules.tareSetting?.mechanicalCitation { check(citation, set.id) }
      if let citation = rules.hysteresis?.citation { check(citation, set.id) }
      check(rules.weighing.loadsCitation, set.id)
    }
  }
}
