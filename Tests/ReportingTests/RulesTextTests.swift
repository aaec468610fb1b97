import Quantities
import Reporting
import Rules
import Testing

@Suite struct RulesTextTests {
  /// Reports of every kind.
  static func reports() throws -> [RulesReport] { try all.get() }

  private static let all = Result { try makeReports() }

  private static func makeReports() throws -> [RulesReport] {
    let set = try RuleSets.set("oiml-r76-2006")
    let rules = try RuleSets.weighing("oiml-r76-2006")
    let date = try #require(CalendarDate(iso: "2026-11-23"))
    var reports = [
      RulesReport.list(RuleSets.book), .list(RuleSets.book, on: date) { _ in "a/b.yaml" },
    ]
    reports += RuleSets.book.sets.map { RulesReport.show($0) }
    for (stage, accuracyClass, e, max) in [
      (Stage.initial, AccuracyClass.i, "1 mg", "200 g"), (.periodic, .ii, "0.1 g", "6 kg"),
      (.afterRepair, .iii, "20 kg", "60 t"), (.inService, .iiii, "50 g", "15 kg"),
    ] {
      let query = WeighingQuery(
        accuracyClass: accuracyClass, e: Sample.mass(e), max: Sample.mass(max), stage: stage)
      reports.append(try #require(RulesReport.show(rules, of: set, for: query)))
    }
    for kind in ["truck", "spring-dial", "charging-meter", "balance"] {
      let entries = RuleSets.book.intervals(kind: kind, on: date)
      reports.append(.intervals(entries, differ: true, kind: kind, on: date))
    }
    return reports
  }

  @Test(arguments: Language.allCases, [TextStyle.Characters.unicode, .plain, .ascii])
  func `no line is longer than 80 columns and nothing is cut`(
    language: Language, characters: TextStyle.Characters
  ) throws {
    for report in try Self.reports() {
      let text = RulesText(style: TextStyle(language: language, characters: characters))
        .text(report)
      for line in text.split(separator: "\n") {
        #expect(line.count <= 80, "\(line)")
        #expect(!line.hasSuffix(" "))
        #expect(!line.contains("…"), "\(line)")
      }
      if characters == .ascii { #expect(text.utf8.allSatisfy { $0 < 0x80 }) }
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    }
  }

  @Test func `colour changes nothing but colour`() throws {
    for report in try Self.reports() {
      let plain = RulesText(style: TextStyle(language: .english)).text(report)
      let coloured = RulesText(style: TextStyle(language: .english, colour: true)).text(report)
      #expect(coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
      #expect(coloured != plain)
    }
  }

  @Test func `the limits of a market scale in service`() throws {
    let set = try RuleSets.set("oiml-r76-2006")
    let query = WeighingQuery(
      accuracyClass: .iii, e: Sample.mass("5 g"), max: Sample.mass("15 kg"), stage: .inService)
    let report = try #require(
      RulesReport.show(RuleSets.weighing("oiml-r76-2006"), of: set, for: query))
    func head(_ language: Language, _ lines: Int) -> String {
      RulesText(style: TextStyle(language: language)).text(report)
        .split(separator: "\n", omittingEmptySubsequences: false)
        .prefix(lines).joined(separator: "\n")
    }
    #expect(
      head(.english, 19) == """
        Non-automatic weighing instruments
          rule set    oiml-r76-2006
          document    OIML R 76-1
          edition     2006 (E)
          status      confirmed
          instrument  class III, Max 15 kg, e = d = 5 g
          stage       in-service inspection, MPE × 2

        Maximum permissible errors
          3.5.1, Table 6; 3.5.2, 8.4.2 · confirmed
          load over     up to    MPE  in e
                0 g    2500 g   ±5 g   1 e
             2500 g  10 000 g  ±10 g   2 e
           10 000 g  15 000 g  ±15 g   3 e

        Classification
          3.2, Table 3 · confirmed
          property   value  required        agrees
          n = Max/e   3000  500 to 10 000   yes
        """)
    #expect(
      head(.vietnamese, 14) == """
        Cân không tự động
          bộ quy tắc  oiml-r76-2006
          văn bản     OIML R 76-1
          ấn bản      2006 (E)
          tình trạng  đã xác nhận
          cân         cấp III (trung bình), Max 15 kg, e = d = 5 g
          chế độ      kiểm tra trong sử dụng, MPE × 2

        Sai số cho phép lớn nhất
          3.5.1, Table 6; 3.5.2, 8.4.2 · đã xác nhận
          tải trên       đến    MPE  theo e
               0 g    2500 g   ±5 g     1 e
            2500 g  10 000 g  ±10 g     2 e
          10 000 g  15 000 g  ±15 g     3 e
        """)
  }

  @Test func `a table that is too wide stands in two parts`() throws {
    let text = RulesText(style: TextStyle(language: .english))
      .text(.show(try RuleSets.set("oiml-r111-2004")))
    #expect(text.ranges(of: "nominal").count == 2)
    // Classes that are not defined for a mass leave no empty lines in their part.
    #expect(text.ranges(of: " 1 mg").count == 1)
  }
}
