import Documents
import Economics
import Foundation
import Quantities
import Testing

/// Documents about the scales of a market.
@Suite struct FleetDocumentTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let whole = """
    schema: steelyard.fleet/v1
    unit: kg
    inputs:
      turnover: {lower: 9000, upper: 15000, unit: kg}
    trades:
      fruit:
        kind: [counter, spring-dial]
        place: North
        direction: selling
        quantity: turnover
        profile:
          - {load: 1 kg, share: 75 %}
          - {load: 2500 g, share: 0.25}
        price: {lower: 20, upper: 35, unit: VND/g}
        scales: 180
    weights: 10 %
    simulation: {trials: 500, seed: 7}
    """

  private func problems(_ text: String) -> [String] {
    do throws(DocumentError) {
      _ = try FleetDocument.read(Array(text.utf8), file: "f.yaml")
      return []
    } catch {
      return error.problems.map {
        "\($0.position.map { "\($0.line):\($0.column)" } ?? "–") \($0.code)"
      }
    }
  }

  private func scale(_ kind: String, _ place: String) throws -> FleetInstrument {
    try FleetInstrument(
      kind: kind, place: place, readings: 3, tested: 0...5000, meanLoad: 2000, meanError: 4,
      deviation: 0, limit: 30)
  }

  /// 180 scales, 12 000 kg a year at 27 500 a kilogram, loads of 1.375 kg on average, 4 g too much.
  @Test func `a document asks in its own unit`() throws {
    let document = try FleetDocument.read(Array(Self.whole.utf8), file: "f.yaml")
    #expect((document.unit, document.gramsPerUnit, document.weights) == ("kg", 1000, 0.1))
    #expect((document.trials, document.seed) == (500, 7))
    let question = try document.question([
      scale("counter", "North"), scale("spring-dial", "North"), scale("counter", "South"),
    ])
    #expect(question.leftOut.map(\.count) == [1])
    let found = try FleetEvaluation(question, trials: 2000).all
    let expected = 180 * 12_000 / 1.375 * 27_500 * 0.004
    #expect(abs((found.share ?? 0) * found.turnover / expected - 1) < 1e-12)
    #expect(abs(found.turnover / (180 * 12_000 * 27_500) - 1) < 1e-12)
  }

  static let mistakes: [(good: String, bad: String, told: String)] = [
    ("unit: kg", "unit: L", "2:7 UNKNOWN-UNIT"),
    ("unit: kg\n", "", "1:1 MISSING-FIELD"),
    ("    kind: [counter, spring-dial]\n", "", "7:5 MISSING-FIELD"),
    ("direction: selling", "direction: lending", "9:16 NOT-ALLOWED"),
    ("quantity: turnover", "quantity: -5 kg", "10:15 NEGATIVE"),
    ("quantity: turnover", "quantity: 5 L", "10:15 UNKNOWN-UNIT"),
    ("quantity: turnover", "quantity: turnover\n    weighings: 100", "10:15 CONFLICT"),
    ("    quantity: turnover\n", "", "7:5 MISSING-FIELD"),
    ("share: 75 %", "share: 85 %", "7:5 SHARES"),
    ("share: 75 %", "share: 175 %", "12:29 NOT-A-SHARE"),
    ("{load: 1 kg, share: 75 %}", "{load: 1 kg}", "12:9 MISSING-FIELD"),
    ("load: 2500 g", "load: 0 g", "13:16 NOT-POSITIVE"),
    ("load: 2500 g", "load: 2500", "13:16 MISSING-UNIT"),
    ("price: {lower: 20, upper: 35, unit: VND/g}", "price: 20000", "14:12 MISSING-UNIT"),
    ("price: {lower: 20, upper: 35, unit: VND/g}", "price: 2 XYZ/kg", "14:12 CURRENCY"),
    ("scales: 180", "scales: -1", "15:13 NEGATIVE"),
    ("scales: 180", "scale: 180", "15:5 UNKNOWN-FIELD"),
    ("weights: 10 %", "weights: 110 %", "16:10 NOT-A-SHARE"),
    ("trials: 500", "trials: 5", "17:22 OUTSIDE-RANGE"),
    ("inputs:\n", "inputs:\n  other: 5\n", "4:3 UNUSED-INPUT"),
    ("    profile:\n", "    load: 1 kg\n    profile:\n", "13:7 CONFLICT"),
    ("steelyard.fleet/v1", "steelyard.savings/v1", "1:9 SCHEMA"),
  ]

  @Test(arguments: mistakes.indices)
  func `a mistake is told at its place`(index: Int) throws {
    let (good, bad, told) = Self.mistakes[index]
    let text = Self.whole.replacing(good, with: bad)
    #expect(text != Self.whole)
    #expect(problems(text).contains(told), "\(bad): \(problems(text))")
  }

  @Test func `the example and its result keep to their schemas`() throws {
    let path = Self.root.appendingPathComponent("reference-data/examples/fleet/markets.yaml").path
    func schema(_ name: String) throws -> SchemaValidator {
      try SchemaValidator(try #require(DocumentSchema.all.first { $0.name == name }).text)
    }
    let node = try DocumentNode.read(path: path)
    #expect(try schema("fleet").problems(SchemaValidator.json(node)) == [])
    #expect(try FleetDocument.isOne(path: path))
    let question = try FleetDocument.read(path: path).question([
      scale("counter", "North market"), scale("spring-dial", "South market"),
      scale("platform", "South market"), scale("crane", ""),
    ])
    let text = FleetResultDocument.json(
      try FleetEvaluation(question, trials: 200), conclusion: ["a"], source: "f.yaml",
      batch: "out", version: "1"
    ).text
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    #expect(try schema("fleet-result").problems(value) == [])
  }
}
