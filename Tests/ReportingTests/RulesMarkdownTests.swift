import Quantities
import Reporting
import Rules
import Testing

@Suite struct RulesMarkdownTests {
  @Test(arguments: Language.allCases)
  func `every row of a table has the columns of its heading`(language: Language) throws {
    for report in try RulesTextTests.reports() {
      let text = RulesMarkdown.text(report, language)
      var columns: Int?
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        guard line.hasPrefix("|") else {
          columns = nil
          continue
        }
        let count = line.replacing("\\|", with: "").filter { $0 == "|" }.count
        if let columns { #expect(count == columns, "\(line)") }
        columns = count
      }
    }
  }

  @Test func `a rule set begins with its title`() throws {
    let text = RulesMarkdown.text(.show(try RuleSets.set("vn-tt09-2017")), .vietnamese)
    #expect(
      text.hasPrefix("# Phép đo khối lượng trong thương mại bán lẻ\n\n- bộ quy tắc: vn-tt09-2017\n")
    )
    #expect(
      text.contains("| 500 g | 2 g | ≥ 40 g | 100 g | 2 g | 1 |".replacing(" g", with: "\u{A0}g")))
  }
}
