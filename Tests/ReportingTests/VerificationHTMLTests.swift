import Documents
import Quantities
import Reporting
import Rules
import Testing
import Verification

@Suite struct VerificationHTMLTests {
  /// Text of a stranger that would steer a page.
  static let hostile = "<script>alert(\"x\")</script> & 'y' \u{202E}\u{7}</td>"

  private func page(_ results: [VerificationResult], _ language: Language = .english) -> String {
    VerificationHTML(language: language).text(results.map(Sample.verified))
  }

  @Test(arguments: Language.allCases)
  func `a page is well-formed and stands by itself`(language: Language) throws {
    let html = page([try Sample.result(verdict: .fail, tests: [Sample.weighing])], language)
    #expect(Markup.problems(html) == [])
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
    // Nothing is fetched and nothing runs.
    let reaching = try Regex("(src|href)=|url\\(|@import|<script")
    #expect(html.firstMatch(of: reaching) == nil)
  }

  @Test func `every reading is in the table and in the picture`() throws {
    let html = page([try Sample.result(verdict: .fail, tests: [Sample.weighing])])
    for cells in [
      "<td class=\"n\">2505 g</td><td class=\"n\">4.9 g</td><td class=\"n\">+2.6 g</td>",
      "<td class=\"n\">+2.5 g … +7.6 g</td>", "<td class=\"n\">-8 g</td>",
    ] {
      #expect(html.contains(cells) || html.contains(cells.replacing("-8", with: "−8")), "\(cells)")
    }
    // Three errors on loading, one on unloading, two between bounds; two beyond their limits.
    #expect(html.matches(of: /<path class="bar"/).count == 3)
    #expect(html.matches(of: /<path class="hollow"/).count == 1)
    #expect(html.matches(of: /<path class="trials"/).count == 2)
    #expect(html.matches(of: /<path class="beyond"/).count == 2)
    // A picture has a name, and its signs are explained in words.
    #expect(
      html.contains(
        "aria-label=\"BN-0001, errors against load: 6 readings, 2 beyond the limit, 1 undecided;"))
    #expect(html.contains("▲ on loading · ▽ on unloading · × beyond the limit"))
  }

  @Test func `data cannot become markup`() throws {
    let finding = Finding(
      code: "X-Y", severity: .doubt, citation: Citation(document: Self.hostile, clause: "1"),
      message: LocalizedText(Self.hostile, vi: Self.hostile))
    let html = page([
      try Sample.result(
        id: Self.hostile, verdict: .inconclusive, tests: [Sample.weighing], findings: [finding])
    ])
    #expect(Markup.problems(html) == [])
    #expect(!html.contains("<script"))
    #expect(!html.unicodeScalars.contains("\u{202E}"))
    #expect(!html.unicodeScalars.contains("\u{7}"))
  }

  @Test func `several inspections begin with an overview`() throws {
    let html = page([
      try Sample.result(id: "a", tests: []), try Sample.result(id: "b", verdict: .fail, tests: []),
    ])
    #expect(Markup.problems(html) == [])
    #expect(html.contains("<td>✗ fail</td><td>b</td>"))
    #expect(page([]) == "")
  }
}
