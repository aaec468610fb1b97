import Foundation
import Quantities
import Testing
import Uncertainty

@testable import Reporting

/// Correlations and coverage regions in every form of a report.
@Suite struct RegionChartTests {
  private static func polar() throws -> ReportedModel {
    try ModelSample.reported("jcgm102-9.3-polar.yaml", trials: 20_000)
  }

  @Test func `a picture holds both methods, and says them apart without colour`() throws {
    let reported = try Self.polar()
    for language in Language.allCases {
      let page = UncertaintyHTML(language: language).text([reported])
      #expect(page.components(separatedBy: "viewBox=\"0 0 620 500\"").count == 2)
      #expect(page.contains("<path class=\"curve\" d="))
      #expect(page.contains("<path class=\"trials\" stroke-dasharray="))
      #expect(page.contains("<path class=\"curve box\" d="))
      #expect(page.contains("<path class=\"trials box\" stroke-dasharray="))
    }
  }

  /// The corners of the ellipse of the law of propagation: the point at angle 0 lies k u(mag)
  /// to the right of the centre and r k u(ph) above it.
  @Test func `an ellipse lies where the formula says`() throws {
    let density = PairDensityFixture.flat
    let regions = try #require(
      CoverageRegions(estimates: [0, 0], covariance: [[1, 0.6], [0.6, 4]], probability: 0.95))
    let svg = RegionChart(
      density, framework: nil, trials: regions,
      figures: UncertaintyFigures(language: .english), labels: ("a", "b")
    ).svg
    let match = try #require(
      svg.firstMatch(of: /class="trials" stroke-dasharray="7 5" d="M([0-9.]+) ([0-9.]+) L/))
    let (x, y) = (try #require(Double(match.output.1)), try #require(Double(match.output.2)))
    // The picture shows ±10 by ±10 on 480 by 400 points; r = 0.3.
    let k = 2.447746830680816
    #expect(abs(x - (350 + k / 20 * 480)) < 0.01)
    #expect(abs(y - (212 - 0.3 * 2 * k / 20 * 400)) < 0.01)
  }

  @Test func `what the text says of regions`() throws {
    let reported = try Self.polar()
    let english = UncertaintyText(style: TextStyle(language: .english)).text(reported)
    #expect(english.contains("Correlation of the outputs by Monte Carlo"))
    #expect(english.contains("Coverage regions of all outputs together, p = 95 %"))
    // JCGM 102:2011, 9.2 prints 2.45 and, for Bonferroni, 2.24.
    #expect(english.contains(#/ellipsoid, k +2\.45 /#))
    #expect(english.contains(#/by Bonferroni +2\.24/#))
    #expect(english.contains("✗ Monte Carlo does not confirm the regions (JCGM 102, 8): mag is"))
    let vietnamese = UncertaintyText(style: TextStyle(language: .vietnamese)).text(reported)
    #expect(vietnamese.contains("Vùng phủ của tất cả các đại lượng ra cùng lúc"))
    #expect(vietnamese.contains(#/theo Bonferroni +2,24/#))
    #expect(!vietnamese.contains("Correlation"))
    for line in english.split(separator: "\n") { #expect(line.count <= TextStyle.width) }
  }

  @Test func `regions that agree are confirmed`() throws {
    let reported = try ModelSample.reported(
      try ModelSample.document(
        """
        outputs: {y1: "x1 + x3", y2: "x2 + x3"}
        inputs:
          x1: {value: 0, standardUncertainty: 1}
          x2: {value: 0, standardUncertainty: 1}
          x3: {value: 0, standardUncertainty: 1}
        """), trials: 300_000)
    let text = UncertaintyText(style: TextStyle(language: .english)).text(reported)
    #expect(text.contains("✓ Monte Carlo confirms the regions"))
    #expect(!text.contains("Correlation of the outputs by Monte Carlo"))
    let markdown = UncertaintyMarkdown(language: .english).text([reported])
    #expect(markdown.contains("| box, y1 |"))
  }

  @Test func `CSV has the box of every output`() throws {
    let reported = try Self.polar()
    let lines = UncertaintyCSV.text([reported]).split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let titles = lines[0].map(String.init)
    let low = try #require(titles.firstIndex(of: "region_box_low"))
    let rows = lines.dropFirst().filter { $0[2].isEmpty }
    let region = try #require(reported.evaluation.regions).rectangle.intervals
    #expect(rows.map { Double($0[low]) } == region.map(\.lowerBound))
    #expect(rows.allSatisfy { Double($0[low + 2]) ?? 0 > 2 })
  }

  @Test func `one output has no regions`() throws {
    let reported = try ModelSample.reported("jcgm101-9.3-mass.yaml")
    #expect(reported.evaluation.regions == nil)
    #expect(!UncertaintyHTML(language: .english).text([reported]).contains("0 0 620 500"))
  }
}

/// A picture of two outputs from −10 to 10.
private enum PairDensityFixture {
  static let flat = PairDensity(
    first: 0, second: 1, horizontal: -10...10, vertical: -10...10, side: 2, counts: [1, 1, 1, 1])
}
