import Conformity
import Quantities
import Testing

@testable import Reporting

/// Answers for other programs: CSV, Markdown, HTML.
@Suite struct ConformityPagesTests {
  private static let wild = "<script>alert(\"x\")</script> | a & b, \"c\"\u{1B}[31m"

  @Test(arguments: ConformitySample.all)
  func `a page is well formed and stands by itself`(sample: ConformitySample) throws {
    let reported = try sample.reported(title: Self.wild)
    for language in Language.allCases {
      let page = ConformityHTML(language: language, explains: true).text(reported)
      PageChecks.expectSound(page)
      #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
      #expect(page.contains("&lt;script&gt;") && !page.contains("\u{1B}"))
      // Charts say what they show to those who do not see them.
      let charts = page.matches(of: /<svg [^>]*>/).map(\.output)
      #expect(charts.allSatisfy { $0.contains("role=\"img\"") && $0.contains("aria-label=\"") })
    }
  }

  @Test(arguments: ConformitySample.all)
  func `Markdown has even tables, and a title is text`(sample: ConformitySample) throws {
    let reported = try sample.reported(title: Self.wild)
    for language in Language.allCases {
      let text = ConformityMarkdown(language: language, explains: true).text(reported)
      PageChecks.expectEvenTables(text)
      #expect(text.contains("\\<script\\>") && text.contains("\\|") && !text.contains("\u{1B}"))
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    }
  }

  @Test(arguments: ConformitySample.all)
  func `CSV keeps every digit`(sample: ConformitySample) throws {
    let reported = try sample.reported(file: "a,\"b\".yaml")
    let text = ConformityCSV.text(reported)
    let lines = text.split(separator: "\r\n")
    #expect(lines.count == 2 && text.hasSuffix("\r\n"))
    #expect(lines[1].hasPrefix("\"a,\"\"b\"\".yaml\","))
    let names = lines[0].split(separator: ",").map(String.init)
    let rest = lines[1].dropFirst("\"a,\"\"b\"\".yaml\",".count)
    let cells = rest.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let row = Dictionary(uniqueKeysWithValues: zip(names.dropFirst(), cells))
    #expect(row.count == names.count - 1)
    let answer = reported.answer
    #expect(row["standard_uncertainty"].flatMap(Double.init) == answer.standardUncertainty)
    #expect(row["conformance_probability"].flatMap(Double.init) == answer.state?.conforming)
    #expect(row["global_consumer_risk"].flatMap(Double.init) == answer.risks?.consumerRisk)
    #expect(row["expected_cost"].flatMap(Double.init) == answer.expectedCost)
    #expect(row["upper"].flatMap(Double.init) == answer.problem.tolerance.upper)
    #expect(row["decision"] == answer.decision?.rawValue ?? "")
  }

  @Test(arguments: ConformitySample.all)
  func `the CSV of a sweep has as many cells in each row`(sample: ConformitySample) throws {
    let sweep = try #require(try sample.reported().sweep)
    let lines = ConformityCSV.text(sweep).split(separator: "\r\n")
    #expect(lines.count == 1 + sweep.curve.points.count + sweep.bands.points.count)
    for line in lines { #expect(line.count { $0 == "," } == 7, "\(line)") }
  }
}
