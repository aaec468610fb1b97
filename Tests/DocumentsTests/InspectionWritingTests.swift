import Foundation
import Quantities
import Testing
import Verification

@testable import Documents

/// What is written reads back as the same values.
@Suite struct InspectionWritingTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("reference-data/examples/inspections")

  @Test func `every example inspection survives writing and reading`() throws {
    let options = InspectionDocument.Options(ruleBook: try RuleLibrary.builtIn().book)
    let schema = try SchemaValidator(
      try #require(DocumentSchema.all.first { $0.name == "inspection" }).text)
    var count = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted() {
      let path = Self.folder.appendingPathComponent(name).path
      for inspection in try InspectionDocument.read(path: path, options: options).inspections {
        let inspection = try inspection.get()
        let text = InspectionDocument.json(inspection).text
        let node = try DocumentNode.read(Array(text.utf8), file: "written", format: .json)
        #expect(schema.problems(SchemaValidator.json(node)) == [], "\(name)")
        let back = InspectionDocument.read(node, file: "written", options: options)
        let again = try #require(back.inspections.first).get()
        #expect(again == inspection, "\(name)")
        count += 1
      }
    }
    #expect(count >= 10)
  }
}
