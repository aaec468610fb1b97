import Foundation
import Quantities
import Testing
import Uncertainty

@testable import Reporting

/// Evaluations for other programs: CSV, Markdown, HTML.
@Suite struct UncertaintyPagesTests {
  @Test(arguments: ModelSample.library)
  func `a page is well formed and stands by itself`(file: String) throws {
    let reported = try ModelSample.reported(file)
    for language in Language.allCases {
      let page = UncertaintyHTML(language: language, explains: true).text([reported])
      PageChecks.expectSound(page)
      #expect(!page.contains("nan"))
      #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
      #expect(page.contains("<svg "))
    }
  }

  @Test func `markup in a model is text on the page`() throws {
    let reported = try ModelSample.reported(
      text: ModelSample.wild.replacing("\\u001b", with: ""))
    let page = UncertaintyHTML(language: .english).text([reported])
    #expect(!page.contains("<script") && page.contains("&lt;script&gt;"))
    PageChecks.expectSound(page)
    let markdown = UncertaintyMarkdown(language: .english).text([reported])
    #expect(markdown.contains("\\<script\\>"))
    #expect(markdown.contains("a \\| b"))
  }

  @Test func `tables of Markdown have as many cells in each row`() throws {
    for file in ModelSample.library {
      let reported = try ModelSample.reported(file)
      for language in Language.allCases {
        let text = UncertaintyMarkdown(language: language, explains: true).text([reported])
        PageChecks.expectEvenTables(text)
      }
    }
  }

  @Test func `CSV has a row for each line of the budget, in full precision`() throws {
    let reported = try ModelSample.reported("jcgm101-9.3-mass.yaml")
    let lines = UncertaintyCSV.text([reported]).split(separator: "\r\n")
    #expect(lines.count == 1 + 5 + 1)
    #expect(
      lines.allSatisfy {
        $0.split(separator: ",", omittingEmptySubsequences: false).count
          >= UncertaintyCSV.columns.count
      })
    let last = lines[6].split(separator: ",", omittingEmptySubsequences: false)
    let u = try #require(reported.framework(0)?.standardUncertainty)
    #expect(Double(last[5]) == u)
    #expect(last[6] == "")
    #expect(last[28] == "true" || last[28] == "false")
  }

  @Test func `ticks of an axis are round and within`() {
    for (lower, upper) in [(0.951, 1.548), (-3.0, 3.0), (50_000_702, 50_000_997), (1e-12, 5e-12)] {
      let ticks = DistributionChart.ticks(lower, upper)
      #expect((3...9).contains(ticks.count), "\(ticks)")
      #expect(ticks.allSatisfy { $0 >= lower && $0 <= upper })
    }
    #expect(DistributionChart.ticks(1, 1) == [])
    #expect(DistributionChart.ticks(0, .infinity) == [])
  }

  @Test func `numbers of a drawing`() {
    #expect(SVGNumber.text(12.345) == "12.35" || SVGNumber.text(12.345) == "12.34")
    #expect(SVGNumber.text(-0.051) == "-0.05")
    #expect(SVGNumber.text(.nan) == "0")
    #expect(SVGNumber.text(1e300) == "1000000.00")
  }
}
