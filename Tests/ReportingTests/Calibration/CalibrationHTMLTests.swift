import Calibration
import Documents
import Foundation
import Quantities
import Testing

@testable import Reporting

@Suite struct CalibrationHTMLTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("reference-data/examples/calibrations")

  @Test(arguments: ["balance-220g.yaml", "counter-15kg.yaml", "truck-60t.yaml"])
  func `a page is well formed, and no drawing is a black area`(name: String) throws {
    var options = InspectionDocument.Options(ruleBook: try RuleLibrary.builtIn().book)
    options.requiresRules = false
    options.opensWeightSets = true
    let contents = try InspectionDocument.read(
      path: Self.folder.appendingPathComponent(name).path, options: options)
    let record = try #require(contents.records.first).get()
    let result = try Calibrator(ruleBook: options.ruleBook).calibrate(record)
    for language in Language.allCases {
      let page = CalibrationHTML(language: language, explains: true)
        .text([CalibratedRecord(source: name, result: result)])
      PageChecks.expectSound(page)
      #expect(page.contains("<svg ") && page.contains("class=\"sum\""))
      let markdown = CalibrationMarkdown(language: language, explains: true)
        .text([CalibratedRecord(source: name, result: result)])
      PageChecks.expectEvenTables(markdown)
    }
  }
}
