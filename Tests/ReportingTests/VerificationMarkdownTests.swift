import Quantities
import Reporting
import Rules
import Testing
import Verification

@Suite struct VerificationMarkdownTests {
  private func lines(
    _ results: [VerificationResult], _ language: Language = .english
  ) -> [String] {
    VerificationMarkdown(language: language).text(results.map(Sample.verified))
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `a test is a table of its readings`() throws {
    let lines = lines([try Sample.result(verdict: .fail, tests: [Sample.weighing])])
    #expect(lines[0] == "## BN-0001: ✗ fail")
    #expect(lines.contains("### Weighing: ✗ fail"))
    #expect(lines.contains("| Direction | Load | Indication | ΔL | Error | Limit | Verdict |"))
    #expect(lines.contains("| --- | ---: | ---: | ---: | ---: | ---: | --- |"))
    #expect(lines.contains("| ↑ | 2500 g | 2505 g | 4.9 g | +2.6 g | 2.5 g | ✗ fail |"))
    #expect(
      lines.contains(
        "| ↓ | 15\u{A0}000 g | 15\u{A0}005 g |  | +2.5 g … +7.6 g | 7.5 g | ? inconclusive |"))
  }

  @Test func `Vietnamese has its words and its decimal comma`() throws {
    let lines = lines([try Sample.result(verdict: .fail, tests: [Sample.weighing])], .vietnamese)
    #expect(lines[0] == "## BN-0001: ✗ không đạt")
    #expect(lines.contains("| ↑ | 2500 g | 2505 g | 4,9 g | +2,6 g | 2,5 g | ✗ không đạt |"))
    #expect(lines.contains("| Ngày | 23/11/2026 |"))
  }

  @Test func `several inspections begin with an overview`() throws {
    let lines = lines([
      try Sample.result(id: "a", tests: []), try Sample.result(id: "b", verdict: .fail, tests: []),
    ])
    #expect(lines[0] == "# Verifications")
    #expect(lines.contains("| ✗ fail | b | oiml-r76-2006 |  | inspections/a.json |"))
  }

  @Test func `data cannot become markup`() throws {
    let lines = lines([try Sample.result(id: "a|b\n# c *d* <e> `f`", tests: [])])
    #expect(lines[0] == "## a\\|b \\# c \\*d\\* \\<e\\> \\`f\\`: ✓ pass")
  }

  @Test func `findings are listed with their clause`() throws {
    let finding = Finding(
      code: "X-Y", severity: .doubt,
      citation: Citation(document: "R 76-1", clause: "A.4", status: .unconfirmed),
      message: LocalizedText("One *thing*.", vi: "Một điều."))
    let lines = lines([try Sample.result(verdict: .inconclusive, tests: [], findings: [finding])])
    #expect(lines.contains("- **? doubt** `X-Y` (R 76-1, A.4 († unconfirmed)): One \\*thing\\*."))
  }
}
