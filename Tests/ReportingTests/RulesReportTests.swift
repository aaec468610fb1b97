import Quantities
import Reporting
import Rules
import Testing

@Suite struct RulesReportTests {
  func cells(_ report: RulesReport, _ table: String, _ column: String) throws -> [String] {
    let table = try #require(report.tables.first { $0.key == table })
    let index = try #require(table.columns.firstIndex { $0.key == column })
    return table.rows.map { $0[index].value }
  }

  func report(_ query: WeighingQuery, of id: String = "oiml-r76-2006") throws -> RulesReport {
    try #require(RulesReport.show(RuleSets.weighing(id), of: RuleSets.set(id), for: query))
  }

  // R 76-1, 3.5.1 and 3.5.2: a 15 kg scale, e = 5 g, class III.
  @Test(arguments: [
    (Stage.initial, ["2.5 g", "5 g", "7.5 g"]), (.inService, ["5 g", "10 g", "15 g"]),
  ])
  func `the limits of an instrument are in grams`(stage: Stage, limits: [String]) throws {
    let report = try report(
      WeighingQuery(
        accuracyClass: .iii, e: Sample.mass("5 g"), max: Sample.mass("15 kg"), stage: stage))
    #expect(try cells(report, "errorLimits", "over") == ["0 g", "2500 g", "10000 g"])
    #expect(try cells(report, "errorLimits", "upTo") == ["2500 g", "10000 g", "15000 g"])
    #expect(try cells(report, "errorLimits", "mpe") == limits)
    #expect(try cells(report, "classification", "agrees") == ["true", ""])
  }

  @Test func `bands above Max are left out`() throws {
    // 500 e = 2.5 kg, so that only the first band is needed.
    let report = try report(
      WeighingQuery(accuracyClass: .iii, e: Sample.mass("5 g"), max: Sample.mass("2.5 kg")))
    #expect(try cells(report, "errorLimits", "upTo") == ["2500 g"])
  }

  // R 76-1, Table 3: n, e and Min of each class.
  @Test func `what a class does not allow is told`() throws {
    func agrees(_ query: WeighingQuery, _ id: String = "oiml-r76-2006") throws -> [String] {
      try cells(report(query, of: id), "classification", "agrees")
    }
    let gram = Sample.mass("1 g")
    // n = 10 000 and 10 000.1.
    #expect(
      try agrees(
        WeighingQuery(accuracyClass: .iii, e: gram, max: Sample.mass("10 kg"), min: gram))
        == ["true", "false"])
    #expect(
      try agrees(WeighingQuery(accuracyClass: .iii, e: gram, max: Sample.mass("10.0001 kg")))
        == ["false", ""])
    // There is no e of 3 g in class III.
    #expect(try agrees(WeighingQuery(accuracyClass: .iii, e: Sample.mass("3 g"))) == ["false"])
    // ĐLVN 30: class IIII, up to 200 kg, d = e.
    #expect(
      try agrees(
        WeighingQuery(
          accuracyClass: .iii, e: gram, d: Sample.mass("0.5 g"), max: Sample.mass("300 kg")),
        "vn-dlvn30-2019") == ["false", "false", "false"])
  }

  @Test func `a stage that the rules do not know has no report`() throws {
    let query = WeighingQuery(accuracyClass: .iiii, e: Sample.mass("20 g"), stage: .inService)
    let id = "vn-dlvn30-2019"
    #expect(try RulesReport.show(RuleSets.weighing(id), of: RuleSets.set(id), for: query) == nil)
  }

  // R 76-1, 3.6.2 and A.4.4.1: loads of a 15 kg scale on six supports.
  @Test func `loads are worked out for the instrument`() throws {
    let report = try report(
      WeighingQuery(
        accuracyClass: .iii, e: Sample.mass("5 g"), max: Sample.mass("15 kg"), supports: 6,
        indication: .digital))
    let sentences = try cells(report, "requirements", "requirement")
    #expect(
      sentences.contains {
        $0.replacing("\u{A0}", with: " ")
          == "at least 5 loads, among them 100 g, 2.5 kg, 10 kg, 15 kg"
      })
    #expect(
      sentences.contains {
        $0.replacing("\u{A0}", with: " ") == "6 supports: 3 kg ((Max + T+)/5), on each support"
      })
    #expect(!sentences.contains { $0.contains("analog") })
    // 10 kg / 3 is no multiple of 5 g.
    let third = try self.report(
      WeighingQuery(accuracyClass: .iii, e: Sample.mass("5 g"), max: Sample.mass("10 kg")))
    #expect(
      try cells(third, "requirements", "requirement").contains { $0.contains("≈ 3.335\u{A0}kg") })
  }

  // TT 09/2017/TT-BKHCN, Bảng 2 and Điều 5 khoản 2.
  @Test func `the permitted shortage of one scale`() throws {
    func show(_ max: String, _ d: String, _ accuracyClass: AccuracyClass?) throws -> RulesReport? {
      try RulesReport.show(
        RuleSets.retail(), of: RuleSets.set("vn-tt09-2017"), max: Sample.mass(max),
        d: Sample.mass(d), accuracyClass: accuracyClass,
        initial: RuleSets.weighing("oiml-r76-2006"))
    }
    let listed = try #require(try show("15 kg", "50 g", nil))
    #expect(try cells(listed, "allowances", "shortage") == ["50 g", "100 g", "150 g"])
    #expect(try cells(listed, "allowances", "from") == ["> 1 kg", "> 2.5 kg", "> 10 kg"])
    #expect(try show("3 kg", "10 g", nil) == nil)
    let other = try #require(try show("3 kg", "10 g", .iiii))
    #expect(try cells(other, "allowances", "shortage") == ["10 g", "20 g", "30 g"])
    let electronic = try #require(try show("15 kg", "5 g", .iii))
    #expect(try cells(electronic, "allowances", "shortage") == ["5 g", "10 g", "15 g"])
    #expect(electronic.notes.count == 1)
  }

  @Test func `a list shows where an interval differs`() throws {
    let date = try #require(CalendarDate(iso: "2026-11-23"))
    let entries = RuleSets.book.intervals(kind: "truck", on: date)
    let report = RulesReport.intervals(
      entries, differ: RuleSets.book.intervalsDiffer(entries), kind: "truck", on: date)
    #expect(try cells(report, "intervals", "months") == ["12", "24"])
    #expect(try cells(report, "intervals", "inForce") == ["false", "true"])
    #expect(try cells(report, "intervals", "status") == ["confirmed", "unconfirmed"])
    #expect(report.remarks.count == 1)
  }

  @Test func `every unconfirmed row of every set refers to a note or to a remark`() throws {
    for set in RuleSets.book.sets {
      let report = RulesReport.show(set)
      for table in report.tables {
        guard let column = table.columns.firstIndex(where: { $0.key == "status" }) else { continue }
        for row in table.rows where row[column].value == "unconfirmed" {
          let hasNote = row[column].text(.english).contains("[")
          #expect(hasNote || (set.status == .unconfirmed && !report.remarks.isEmpty))
        }
      }
    }
  }
}
