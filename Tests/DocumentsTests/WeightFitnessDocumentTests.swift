import Calibration
import Documents
import Foundation
import Quantities
import Rules
import Testing

@Suite struct WeightFitnessDocumentTests {
  private static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("reference-data/examples/calibrations/weights-e2-200g.yaml")

  @Test(arguments: [nil, "2026-11-23", "2099-01-01"])
  func `a set against its schema`(day: String?) throws {
    let set = try WeightSetDocument.read(path: Self.file.path)
    let date = day.flatMap { CalendarDate(iso: $0) }
    let json = WeightFitnessDocument.json(
      set, table: try RuleLibrary.builtIn().book.testWeights?.table, on: date,
      language: .english, source: "s", version: "1")
    let object = try JSONSerialization.jsonObject(with: Data(json.text.utf8))
    let schema = try SchemaValidator(
      try #require(DocumentSchema.all.first { $0.name == "weight-fitness" }).text)
    #expect(schema.problems(object) == [])
    let pieces = try #require((object as? [String: Any])?["pieces"] as? [[String: Any]])
    #expect(pieces.count == set.pieces.count)
    // R 111-1, Table 1: 100 g of class E2.
    #expect(pieces.contains { $0["mpe"] as? String == "0.00016 g" })
    #expect(pieces.allSatisfy { $0["fitness"] as? String == "fit" })
    #expect(pieces.allSatisfy { $0["overdue"] as? Bool == date.map { _ in day == "2099-01-01" } })
  }
}
