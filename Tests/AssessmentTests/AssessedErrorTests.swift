import Assessment
import Calibration
import Documents
import Foundation
import Quantities
import Testing
import Verification

@Suite struct AssessedErrorTests {
  @Test func `margins are what is left to the limit`() throws {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("reference-data/examples/inspections")
    let book = try RuleLibrary.builtIn().book
    for name in ["counter-15kg-drifted.json", "retail-seller-short.json"] {
      let contents = try InspectionDocument.read(
        path: folder.appendingPathComponent(name).path, options: .init(ruleBook: book))
      let record = try #require(contents.records.first).get()
      let result = try Verifier(ruleBook: book).verify(record.inspection)
      let view = RiskAssessor(ruleBook: book).assess(result, of: record)
      for error in view.errors where error.reading.errorInterval == nil {
        let margin = try #require(error.reading.margin)
        #expect((margin >= .zero) == (error.reading.verdict == .pass), "\(name): \(error.value)")
      }
      #expect(view.errors.contains { ($0.reading.margin ?? .zero) < .zero })
    }
  }
}
