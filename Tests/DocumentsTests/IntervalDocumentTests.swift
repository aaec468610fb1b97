import Calibration
import Documents
import Foundation
import Quantities
import Testing

/// What is written of intervals and charts agrees with the schemas.
@Suite struct IntervalDocumentTests {
  private static let examples = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("reference-data/examples/intervals")

  private func problems(_ value: JSONValue, _ schema: String) throws -> [String] {
    let validator = try SchemaValidator(
      try #require(DocumentSchema.all.first { $0.name == schema }).text)
    let object = try JSONSerialization.jsonObject(with: Data(value.text.utf8))
    return validator.problems(object).map { "\($0)" }
  }

  @Test(arguments: ["counter-scale.csv", "market-outcomes.csv", "adjusted-balance.csv"])
  func `advice is valid`(name: String) throws {
    let histories = try HistoryTable.read(
      path: Self.examples.appendingPathComponent(name).path,
      numbers: name == "adjusted-balance.csv" ? .vietnamese : .undeclared)
    for subset in [histories, Array(histories.prefix(1))] {
      for methods in [Set(IntervalMethod.allCases), [.drift]] {
        let json = IntervalDocument.json(
          IntervalReview(subset, options: IntervalOptions()), methods: methods,
          legal: [.init(kind: "counter", rules: "vn-group2-2026", months: 12, isInForce: true)],
          sources: [name], version: "1")
        #expect(try problems(json, "interval") == [])
      }
    }
  }

  @Test func `charts are valid`() throws {
    let standards = try CheckStandardTable.read(
      path: Self.examples.appendingPathComponent("check-standard-1kg.csv").path)
    for kinds in [ChartOptions.Kind.allCases, [.ewma]] {
      let review = try CheckStandardReview(standards[0], options: ChartOptions(kinds: kinds))
      let json = ControlChartDocument.json(review, source: "x", version: "1")
      #expect(try problems(json, "control-chart") == [])
      #expect(try problems(.array([json, json]), "control-chart") == [])
    }
  }
}
