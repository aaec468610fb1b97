import Calibration
import Documents
import Foundation
import Quantities
import Testing
import Uncertainty
import Verification

/// The fields of an inspection that only a calibration needs, and the documents it writes.
@Suite struct CalibrationFieldsTests {
  private func record(_ fields: String) throws -> CalibrationRecord {
    let text = Sample.minimal.replacing("\"tests\":", with: "\(fields) \"tests\":")
    #expect(text != Sample.minimal)
    return try Sample.contents(text).records[0].get()
  }

  private func codes(_ fields: String) throws -> [String] {
    let text = Sample.minimal.replacing("\"tests\":", with: "\(fields) \"tests\":")
    guard case .failure(let error) = try Sample.contents(text).records[0] else { return [] }
    return error.problems.map(\.code)
  }

  @Test func `environment, history, evaluation and use`() throws {
    let conditions = try record(
      """
      "environment": {"temperature": {"from": "20 °C", "to": "22 °C"}, "pressure": "1008 hPa",
        "humidity": {"value": "48 %", "standardUncertainty": "3 %"}, "airDensityFormula": "simplified",
        "temperatureDifference": "1.5 K", "convection": [{"nominal": "1 kg", "change": "1 mg"}]},
      "history": {"adjustment": "immediately-before", "temperatureRange": {"from": "18 °C", "to": "23 °C"}},
      "calibration": {"driftFactor": 2, "turningPointStep": "0.5 g", "repeatability": "largest"},
      "use": {"temperatureRange": "10 K", "temperatureCoefficient": "1.5 ppm/K", "adjustmentDrift": "5 ppm"},
      """
    ).conditions
    #expect(conditions.temperature == StatedValue(from: 20, to: 22))
    #expect(conditions.pressure == StatedValue(100_800))
    #expect(conditions.humidity == StatedValue(0.48, standardUncertainty: 0.03))
    #expect(conditions.airDensityFormula == .simplified)
    #expect(conditions.temperatureDifference == 1.5)
    #expect(conditions.convection.count == 1)
    #expect(conditions.adjustment == .immediatelyBefore)
    #expect(conditions.roomTemperatureRange == 5)
    #expect(conditions.driftFactor == 2)
    #expect(conditions.turningPointStep == (try Mass(parsing: "0.5 g")))
    #expect(conditions.pooling == .largest)
    #expect(conditions.useTemperatureRange == 10)
    #expect(conditions.temperatureCoefficient == 1.5e-6)
    #expect(conditions.adjustmentDrift == 5e-6)
  }

  @Test func `kelvins, degrees and Vietnamese numbers`() throws {
    let kelvin = try record("\"environment\": {\"temperature\": \"294.15 K\"},").conditions
    #expect(abs((kelvin.temperature?.value ?? 0) - 21) < 1e-9)
    let text = Sample.minimal.replacing(
      "\"tests\":",
      with: "\"numbers\": \"vi\", \"environment\": {\"temperature\": \"21,4 °C\"}, \"tests\":")
    let vietnamese = try Sample.contents(text).records[0].get()
    #expect(vietnamese.conditions.temperature?.value == 21.4)
  }

  @Test(arguments: [
    ("\"environment\": {\"temperature\": \"21\"},", "MISSING-UNIT"),
    ("\"environment\": {\"temperature\": \"21 hPa\"},", "UNKNOWN-UNIT"),
    ("\"environment\": {\"temperature\": {\"from\": \"22 °C\", \"to\": \"20 °C\"}},", "LIMITS"),
    ("\"environment\": {\"temperature\": {}},", "MISSING-FIELD"),
    ("\"environment\": {\"humidity\": \"x %\"},", "NOT-A-NUMBER"),
    ("\"environment\": {\"convection\": [{\"nominal\": \"1 kg\"}]},", "MISSING-FIELD"),
    ("\"history\": {\"adjustment\": \"yes\"},", "NOT-ALLOWED"),
    ("\"history\": {\"temperatureRange\": \"-5 K\"},", "OUTSIDE-RANGE"),
    ("\"history\": {\"temperatureRange\": {\"from\": \"20 °C\"}},", "MISSING-FIELD"),
    ("\"calibration\": {\"driftFactor\": 0},", "OUTSIDE-RANGE"),
    ("\"calibration\": {\"driftFactor\": -1},", "OUTSIDE-RANGE"),
    ("\"calibration\": {\"turningPointStep\": \"0 g\"},", "NOT-POSITIVE"),
    ("\"use\": {\"adjustmentDrift\": \"-5 ppm\"},", "OUTSIDE-RANGE"),
    ("\"use\": {\"temperatureCoefficient\": \"5 ppm\"},", "UNKNOWN-UNIT"),
    ("\"weights\": [{\"nominal\": \"1 kg\"}],", "NO-CLASS"),
    ("\"weights\": [{\"nominal\": \"1 kg\", \"conventionalValue\": \"1 kg\"}],", "NO-UNCERTAINTY"),
  ])
  func `what cannot be is refused`(fields: String, code: String) throws {
    #expect(try codes(fields).contains(code))
  }

  @Test func `equal weights have a name each`() throws {
    let sets = try record(
      "\"weights\": [{\"id\": \"b\", \"class\": \"M1\", \"nominal\": \"1 kg\", \"count\": 3}, {\"class\": \"M1\", \"nominal\": \"2 kg\"}],"
    ).sets
    #expect(sets.count == 1)
    #expect(sets[0].pieces.map(\.id) == ["b#1", "b#2", "b#3", "weights[1]"])
  }

  @Test func `rules may be left out where nothing is judged`() throws {
    let text = Sample.minimal.replacing(
      "\"rules\": \"oiml-r76-2006\", \"stage\": \"periodic\",", with: "")
    var options = Sample.options
    let node = try DocumentNode.read(Array(text.utf8), file: "x.json")
    guard case .failure = InspectionDocument.read(node, file: "x.json", options: options).records[0]
    else {
      Issue.record("a verification without rules was taken")
      return
    }
    options.requiresRules = false
    let record = try InspectionDocument.read(node, file: "x.json", options: options).records[0]
      .get()
    #expect(record.inspection.rules == "")
  }

  // MARK: Documents

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let folder = root.appendingPathComponent("reference-data/examples/calibrations")
  static let examples = ["balance-220g.yaml", "counter-15kg.yaml", "truck-60t.yaml"]

  private func schema(_ name: String) throws -> SchemaValidator {
    try SchemaValidator(try #require(DocumentSchema.all.first { $0.name == name }).text)
  }

  @Test(arguments: examples)
  func `every example is valid, is calibrated, and its calibration is valid`(name: String) throws {
    let path = Self.folder.appendingPathComponent(name).path
    let node = try DocumentNode.read(path: path)
    #expect(try schema("inspection").problems(SchemaValidator.json(node)) == [])
    let book = try RuleLibrary.builtIn().book
    var options = InspectionDocument.Options(ruleBook: book)
    options.opensWeightSets = true
    let record = try InspectionDocument.read(path: path, options: options).records[0].get()
    let result = try Calibrator(ruleBook: book).calibrate(record)
    #expect(result.isComplete)
    let question = UseQuestion(
      results: [try Mass(parsing: "33 g"), try Mass(parsing: "999 t")], required: 0.01,
      safetyFactor: 2)
    let text = CalibrationDocument.json(
      result, question: question, source: name, language: .english, version: "1"
    ).text
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    #expect(try schema("calibration").problems(value) == [])
    // Each budget as a model that the reader of models takes.
    for point in result.points {
      let model = try #require(BudgetModelDocument.json(point, instrument: "T"))
      let document = try ModelDocument.read(Array(model.text.utf8), file: "x.json")
      let node = try DocumentNode.read(Array(model.text.utf8), file: "x.json")
      #expect(try schema("model").problems(SchemaValidator.json(node)) == [])
      let output = try document.model.propagated(document.propagation).outputs[0]
      let budget = try #require(point.budget)
      let difference = output.expandedUncertainty - budget.expandedUncertainty
      #expect(difference.magnitude <= 1e-9 * budget.expandedUncertainty)
    }
    // A wrong weight traced through it.
    if let set = record.sets.first, let piece = set.pieces.first {
      let correction = try WeightCorrection(
        of: piece.id, in: set, value: piece.nominal + piece.nominal)
      let impact = correction.impact(on: record, ruleBook: book)
      let text = WeightImpactDocument.json(correction, [(name, impact)], version: "1").text
      let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
      #expect(try schema("weight-impact").problems(value) == [])
    }
  }

  @Test func `the example of a weight set is valid`() throws {
    let path = Self.folder.appendingPathComponent("weights-e2-200g.yaml").path
    let node = try DocumentNode.read(path: path)
    #expect(try schema("weights").problems(SchemaValidator.json(node)) == [])
    #expect(try WeightSetDocument.read(path: path).pieces.count == 4)
  }
}
