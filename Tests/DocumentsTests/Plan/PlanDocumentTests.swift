import Foundation
import Quantities
import Rules
import Testing
import Verification

@testable import Documents

@Suite struct PlanDocumentTests {
  private func plan(
    _ kind: String, max: String, e: String, supports: Int?, indication: IndicationType,
    accuracyClass: AccuracyClass = .iii, weights: String
  ) throws -> LoadPlan {
    let book = try RuleLibrary.builtIn().book
    var options = Instrument.Options()
    options.supports = supports
    let instrument = try Instrument(
      id: "", kind: kind, accuracyClass: accuracyClass, max: try Mass(parsing: max),
      e: try Mass(parsing: e), indication: indication, options: options)
    return try LoadPlanner(ruleBook: book).plan(
      .init(
        instrument: instrument, stage: .initial,
        weights: try WeightList.read(
          weights, classes: try #require(book.testWeights).table.classes)),
      rules: "oiml-r76-2006")
  }

  @Test func `every plan is valid by its schema`() throws {
    let schema = try SchemaValidator(
      try #require(DocumentSchema.all.first { $0.name == "plan" }).text)
    let plans = [
      try plan(
        "counter", max: "15 kg", e: "5 g", supports: 4, indication: .digital,
        weights: "M1 1mg-20kg"),
      try plan(
        "truck", max: "80 t", e: "20 kg", supports: 8, indication: .digital,
        weights: "M1 1000kg x28"),
      try plan(
        "counter", max: "15 kg", e: "5 g", supports: 4, indication: .digital,
        weights: "M3 5kg, M2 1mg"),
      try plan(
        "beam", max: "100 kg", e: "50 g", supports: nil, indication: .nonSelfIndicating,
        weights: "M1 1g-20kg, 20kg x5"),
    ]
    for language in Language.allCases {
      for plan in plans {
        let text = PlanDocument.json(plan, language: language, version: "1").text
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
        #expect(schema.problems(value) == [])
      }
    }
  }
}
