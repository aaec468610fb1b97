import Documents
import Foundation
import Quantities
import Testing
import Uncertainty

/// The evaluation of a model as JSON.
@Suite struct UncertaintyDocumentTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func evaluated(_ text: String) throws -> ModelEvaluation {
    let document = try ModelDocument.read(Array(text.utf8), file: "m.yaml")
    var settings = document.simulation
    settings?.extent = .trials(20_000)
    return try ModelEvaluation(
      document.model, options: document.propagation, simulating: settings)
  }

  private func parsed(_ evaluation: ModelEvaluation) throws -> [String: Any] {
    let text = UncertaintyDocument.json(
      evaluation, source: "m.yaml", language: .english, version: "1"
    ).text
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func model(_ body: String) -> String { "schema: steelyard.model/v1\n" + body }

  @Test func `the fields of the contract are there, by output name`() throws {
    // GUM H.2, first approach: three outputs and correlated observations.
    let document = try ModelDocument.read(
      path: Self.root.appendingPathComponent("reference-data/models/gum-h2-impedance.yaml").path)
    let found = try parsed(try ModelEvaluation(document.model, simulating: SimulationSettings()))
    #expect(found["schema"] as? String == "steelyard.uncertainty/v1")
    let outputs = try #require(found["outputs"] as? [String: [String: Any]])
    #expect(Set(outputs.keys) == ["R", "X", "Z"])
    #expect(found["outputOrder"] as? [String] == ["R", "X", "Z"])
    for output in outputs.values {
      for field in [
        "value", "standardUncertainty", "effectiveDegreesOfFreedom", "coverageFactor",
        "expandedUncertainty", "coverageInterval", "budget", "monteCarlo", "validation",
      ] {
        #expect(output[field] != nil, "\(field)")
      }
      let budget = try #require(output["budget"] as? [[String: Any]])
      #expect(budget.map { $0["input"] as? String } == ["V", "I", "phi"])
      for row in budget {
        for field in ["value", "standardUncertainty", "sensitivity", "contribution", "share"] {
          #expect(row[field] is Double, "\(field)")
        }
      }
      let trials = try #require(output["monteCarlo"] as? [String: Any])
      #expect(trials["trials"] as? Int == 1_000_000)
      #expect(trials["seed"] as? Int == 1)
      for field in ["coverageInterval", "shortestCoverageInterval"] {
        #expect((trials[field] as? [Double])?.count == 2)
      }
      let validation = try #require(output["validation"] as? [String: Any])
      #expect(validation["difference"] is Double)
      #expect(validation["tolerance"] is Double)
      #expect(validation["validated"] is Bool)
    }
    let covariance = try #require(found["covariance"] as? [[Double]])
    let correlation = try #require(found["correlation"] as? [[Double]])
    let u = ["R", "X", "Z"].compactMap { outputs[$0]?["standardUncertainty"] as? Double }
    for i in 0..<3 {
      #expect((covariance[i][i] - u[i] * u[i]).magnitude < 1e-12 * u[i] * u[i])
      for j in 0..<3 {
        #expect((correlation[i][j] * u[i] * u[j] - covariance[i][j]).magnitude < 1e-12)
      }
    }
    // JCGM 100, H.2.3: r(R, X) = −0.588.
    #expect((correlation[0][1] + 0.588).magnitude < 0.0005)
  }

  @Test func `infinite degrees of freedom are null, and nothing is not a number`() throws {
    let evaluation = try evaluated(
      model("outputs: {y: \"2*a\"}\ninputs: {a: {value: 0, standardUncertainty: 1e-300}}\n"))
    let text = UncertaintyDocument.json(
      evaluation, source: "m", language: .vietnamese, version: "1"
    ).text
    #expect(!text.lowercased().contains("inf"))
    #expect(!text.lowercased().contains("nan"))
    let outputs = try #require(try parsed(evaluation)["outputs"] as? [String: [String: Any]])
    #expect(outputs["y"]?["effectiveDegreesOfFreedom"] is NSNull)
    #expect(outputs["y"]?["standardUncertainty"] as? Double == 2e-300)
  }

  @Test func `numbers read back as the same numbers`() throws {
    let evaluation = try evaluated(
      model("outputs: {y: \"a/3\"}\ninputs: {a: {value: 0.1, standardUncertainty: 0.07}}\n"))
    let outputs = try #require(try parsed(evaluation)["outputs"] as? [String: [String: Any]])
    #expect(outputs["y"]?["value"] as? Double == 0.1 / 3)
    #expect(
      outputs["y"]?["standardUncertainty"] as? Double
        == evaluation.propagation?.outputs[0].standardUncertainty)
  }

  @Test func `without Monte Carlo its fields are null`() throws {
    let found = try parsed(
      try evaluated(model("outputs: {y: a}\ninputs: {a: [1, 2]}\nmonteCarlo: false\n")))
    let outputs = try #require(found["outputs"] as? [String: [String: Any]])
    #expect(outputs["y"]?["monteCarlo"] is NSNull)
    #expect(outputs["y"]?["validation"] is NSNull)
  }

  @Test func `a model without a slope still has its Monte Carlo figures`() throws {
    // √|a| has no finite slope at 0.
    let found = try parsed(
      try evaluated(
        model("outputs: {y: \"sqrt(abs(a))\"}\ninputs: {a: {value: 0, standardUncertainty: 1}}\n")))
    let outputs = try #require(found["outputs"] as? [String: [String: Any]])
    #expect(outputs["y"]?["standardUncertainty"] is NSNull)
    let trials = try #require(outputs["y"]?["monteCarlo"] as? [String: Any])
    // E √|Z| = 2^¼ Γ(3/4)/√π = 0.8222.
    #expect(((trials["mean"] as? Double ?? 0) - 0.8222).magnitude < 0.02)
    let warnings = try #require(found["warnings"] as? [[String: Any]])
    #expect(warnings.contains { $0["code"] as? String == "NO-SLOPE" })
  }

  @Test func `trials without a value are counted and told`() throws {
    let found = try parsed(
      try evaluated(
        model("outputs: {y: \"ln(a)\"}\ninputs: {a: {value: 1, standardUncertainty: 1}}\n")))
    let outputs = try #require(found["outputs"] as? [String: [String: Any]])
    let trials = try #require(outputs["y"]?["monteCarlo"] as? [String: Any])
    // P(N(1, 1) < 0) = 0.1587 of 20 000.
    let invalid = try #require(trials["invalidTrials"] as? Int)
    #expect((Double(invalid) / 20_000 - 0.1587).magnitude < 0.015)
    let warnings = try #require(found["warnings"] as? [[String: Any]])
    #expect(warnings.contains { $0["code"] as? String == "INVALID-TRIALS" })
    for warning in warnings {
      let messages = try #require(warning["messages"] as? [String: String])
      #expect(messages["en"] != messages["vi"])
    }
  }
}
