import Foundation
import Quantities
import Reporting
import Rules
import Testing
import Verification

@Suite struct VerificationTextTests {
  private static let finding = Finding(
    code: "ERROR-BEYOND-MPE", severity: .failure, citation: Sample.clause,
    message: LocalizedText(
      "At 2500 g the error +2.6 g is beyond the limit ±2.5 g, so the scale must not be used before it has been adjusted.",
      vi:
        "Tại 2500 g sai số +2,6 g vượt giới hạn sai số cho phép ±2,5 g, không được dùng cân trước khi hiệu chỉnh."
    ), test: .weighing)

  private func text(
    _ result: VerificationResult, _ language: Language = .english,
    _ characters: TextStyle.Characters = .unicode, colour: Bool = false
  ) -> String {
    VerificationText(
      style: TextStyle(language: language, characters: characters, colour: colour)
    ).text(Sample.verified(result))
  }

  private func failing() throws -> VerificationResult {
    try Sample.result(verdict: .fail, tests: [Sample.weighing], findings: [Self.finding])
  }

  @Test func `the whole report in English`() throws {
    let expected = """
      BN-0001 · counter scale
      class III · Max 15 kg · Min 100 g · e = d = 5 g · digital
      OIML R 76-1:2006 · initial verification · 2026-11-23

      Weighing  ✗ fail                                          R 76-1, 3.5.1, Table 6
             load  indication   ΔL        error  limit  −MPE  0  +MPE
                g           g    g            g      g
        ↑     100         100  2           +0.5   ±2.5   ├────┼●───┤   ✓ pass
        ↑    2500        2505  5           +2.5   ±2.5   ├────┼────●   ✓ pass
        ↑    2500        2505  4.9         +2.6   ±2.5   ├────┼────┤▶  ✗ fail
        ↑    5000        5000       −2.5 … +2.5   ±5     ├─━━━┿━━━─┤   ✓ pass
        ↓  15 000      15 005       +2.5 … +7.6   ±7.5   ├────┼─━━━┿━  ? inconclusive
        ↓  15 000      14 990  0.5           −8   ±7.5  ◀├────┼────┤   ✗ fail

      Findings
        ✗ failure  ERROR-BEYOND-MPE                             R 76-1, 3.5.1, Table 6
          At 2500 g the error +2.6 g is beyond the limit ±2.5 g, so the scale must not
          be used before it has been adjusted.

      ✗ FAIL: BN-0001 does not conform to OIML R 76-1:2006 (R 76-1, 3.5.1, Table 6)

      """
    #expect(text(try failing()) == expected)
  }

  @Test func `the whole report in Vietnamese`() throws {
    let expected = """
      BN-0001 · cân đĩa
      cấp III (trung bình) · Max 15 kg · Min 100 g · e = d = 5 g · hiện số
      OIML R 76-1:2006 · kiểm định ban đầu · 23/11/2026

      Sai số  ✗ không đạt                                       R 76-1, 3.5.1, Table 6
              tải  số chỉ   ΔL       sai số  giới hạn  −MPE  0  +MPE
                g       g    g            g         g
        ↑     100     100  2           +0,5      ±2,5   ├────┼●───┤   ✓ đạt
        ↑    2500    2505  5           +2,5      ±2,5   ├────┼────●   ✓ đạt
        ↑    2500    2505  4,9         +2,6      ±2,5   ├────┼────┤▶  ✗ không đạt
        ↑    5000    5000       −2,5 … +2,5      ±5     ├─━━━┿━━━─┤   ✓ đạt
        ↓  15 000  15 005       +2,5 … +7,6      ±7,5   ├────┼─━━━┿━  ? chưa kết luận
        ↓  15 000  14 990  0,5           −8      ±7,5  ◀├────┼────┤   ✗ không đạt

      Phát hiện
        ✗ không đạt  ERROR-BEYOND-MPE                           R 76-1, 3.5.1, Table 6
          Tại 2500 g sai số +2,6 g vượt giới hạn sai số cho phép ±2,5 g, không được
          dùng cân trước khi hiệu chỉnh.

      ✗ KHÔNG ĐẠT: BN-0001 không đạt yêu cầu kỹ thuật đo lường theo OIML R 76-1:2006
        (R 76-1, 3.5.1, Table 6)

      """
    #expect(text(try failing(), .vietnamese) == expected)
  }

  @Test func `no line is longer than 80 columns, whatever the data`() throws {
    let long = String(repeating: "Ủy ban ", count: 30) + String(repeating: "x", count: 200)
    var result = try failing()
    result.inspection.instrument = try Sample.instrument(id: long)
    result.tests[0].readings[0].reading.position = long
    result.findings[0] = Finding(
      code: "C", severity: .doubt, citation: Citation(document: long, clause: long),
      message: LocalizedText(long, vi: long))
    for language in Language.allCases {
      for characters in [TextStyle.Characters.unicode, .plain, .ascii] {
        for line in text(result, language, characters).split(separator: "\n") {
          #expect(line.count <= 80, "\(line)")
        }
      }
    }
  }

  @Test func `decomposed letters align as composed ones do`() throws {
    func report(_ position: String) throws -> [Int] {
      var result = try failing()
      result.tests[0].readings[0].reading.position = position
      return text(result, .vietnamese).split(separator: "\n").map(\.count)
    }
    #expect(
      try report("phải trước") == report("phải trước".decomposedStringWithCanonicalMapping))
  }

  @Test func `--ascii leaves nothing but ASCII`() throws {
    for language in Language.allCases {
      #expect(text(try failing(), language, .ascii).utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test func `without a UTF-8 locale letters stay and symbols go`() throws {
    let text = text(try failing(), .vietnamese, .plain)
    #expect(text.contains("không đạt"))
    for symbol in ["✗", "✓", "●", "─", "±", "−", "·", "↑", "Δ", "\u{A0}"] {
      #expect(!text.contains(symbol))
    }
  }

  @Test func `colour adds nothing but escape codes`() throws {
    let plain = text(try failing())
    let coloured = text(try failing(), colour: true)
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[1;31m✗ fail\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test func `an unconfirmed rule is marked where it decides`() throws {
    let clause = Citation(document: "R 76-1", clause: "A.4.4.3", status: .unconfirmed)
    var result = try failing()
    #expect(!text(result).contains("†"))
    result.tests[0].readings[1].citation = clause
    let marked = text(result).split(separator: "\n")
    #expect(marked.filter { $0.contains("†") }.count == 2)
    #expect(marked.contains { $0.contains("2505") && $0.contains("±2.5  †") })
    #expect(marked.contains { $0 == "† not confirmed in the document itself: R 76-1, A.4.4.3" })
  }

  @Test func `what data holds cannot reach the terminal as a command`() throws {
    let result = try Sample.result(id: "x\u{1B}[2J\u{7}", tests: [])
    #expect(!text(result).contains("\u{1B}"))
    #expect(!text(result).contains("\u{7}"))
  }

  @Test func `a retail limit has the side that counts`() throws {
    func report(_ side: VerificationResult.LimitedSide, _ trade: Inspection.Trade) throws -> String
    {
      var test = VerificationResult.TestResult(
        test: .weighing, verdict: .pass, citation: Sample.clause,
        readings: [
          Sample.reading("2 kg", "2 kg", error: "0 g", mpe: "40 g", unit: .kilogram),
          Sample.reading("2 kg", "1 kg", error: "-1 kg", mpe: "40 g", unit: .kilogram),
        ])
      for index in test.readings.indices { test.readings[index].limitedSide = side }
      let rules = Sample.ruleSet(body: Sample.retail)
      return text(try Sample.result(tests: [test], ruleSet: rules, trade: trade))
    }
    let selling = try report(.above, .selling)
    #expect(selling.contains("seller's scale"))
    #expect(selling.contains("0    +40   ───────────●──────────┤   ✓ pass"))
    #expect(selling.contains("−1000    +40  ◀───────────┼──────────┤   ✓ pass"))
    let buying = try report(.below, .buying)
    #expect(buying.contains("buyer's scale"))
    #expect(buying.contains("0    −40   ├──────────●───────────   ✓ pass"))
  }

  @Test func `the verdict names what it rests on`() throws {
    #expect(
      text(try Sample.result(tests: [])).hasSuffix(
        "✓ PASS: BN-0001 conforms to OIML R 76-1:2006\n"))
    #expect(
      text(try Sample.result(verdict: .inconclusive, tests: [Sample.weighing])).hasSuffix(
        "? INCONCLUSIVE: BN-0001 cannot be judged by OIML R 76-1:2006 on these readings\n"))
  }

  @Test func `a summary has one line an inspection and the totals`() throws {
    let report = VerificationText(style: TextStyle(language: .english))
    let inspections = [try failing(), try Sample.result(id: "b", tests: [])].map(Sample.verified)
    #expect(
      report.summary(inspections, unusable: 1) == """
        Summary
          verdict  instrument  finding           file
          ✗ fail   BN-0001     ERROR-BEYOND-MPE  a.json
          ✓ pass   b                             a.json
        2 inspections: 1 pass, 1 fail. 1 input could not be used; see the errors.

        """)
    #expect(
      report.verdictLines(inspections) == """
        ✗ fail  BN-0001  ERROR-BEYOND-MPE  a.json
        ✓ pass  b                          a.json

        """)
  }
}
