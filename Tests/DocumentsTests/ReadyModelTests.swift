import Documents
import Foundation
import Testing
import Uncertainty

/// Ready models at other values than those they hold: the density of air and conventional mass
/// against `reference-data/cases/uncertainty/air-and-mass.json`, made with 50 digits.
@Suite struct ReadyModelTests {
  private static let data = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("reference-data")

  private func cases(_ name: String) throws -> [[String: Double]] {
    let file = Self.data.appendingPathComponent("cases/uncertainty/air-and-mass.json")
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    return (object as? [String: [[String: Double]]])?[name] ?? []
  }

  /// The output of a model with other values of its inputs, by name.
  private func value(_ file: String, _ values: [String: Double]) throws -> Double {
    let document = try ModelDocument.read(
      path: Self.data.appendingPathComponent("models/\(file)").path)
    var prepared = try PreparedPropagation(document.model)
    for (name, value) in values {
      let input = try #require(document.model.inputs.firstIndex { $0.name == name })
      prepared.setValue(value, ofInput: input)
    }
    return try prepared.evaluate().value
  }

  @Test func `density of air by both formulas`() throws {
    let cases = try cases("air")
    #expect(cases.count == 6)
    for entry in cases {
      let t = try #require(entry["temperature"])
      let p = try #require(entry["pressure"])
      let h = try #require(entry["humidity"])
      let cipm = try value("air-density-cipm-2007.yaml", ["p": p, "t": t, "h": h])
      let expected = try #require(entry["cipm2007"])
      #expect((cipm - expected).magnitude < 1e-12 * expected, "\(entry)")
      let simple = try value(
        "air-density-simplified.yaml", ["p": p / 100, "t": t, "h": 100 * h])
      let expectedSimple = try #require(entry["simplified"])
      #expect((simple - expectedSimple).magnitude < 1e-12 * expectedSimple, "\(entry)")
      // Within the range of the simplified formula the two agree to 2 parts in 10⁴.
      if p >= 90_000, h <= 0.8 { #expect((simple / cipm - 1).magnitude < 2e-4) }
    }
  }

  @Test func `conventional mass`() throws {
    let cases = try cases("mass")
    #expect(cases.count == 5)
    for entry in cases {
      let m = try #require(entry["mass"])
      let rho = try #require(entry["density"])
      let expected = try #require(entry["conventional"])
      let found = try value("conventional-mass.yaml", ["m": m, "rho": rho])
      #expect((found - expected).magnitude < 1e-13 * expected, "\(entry)")
    }
  }
}
