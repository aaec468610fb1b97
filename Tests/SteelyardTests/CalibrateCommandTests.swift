import Foundation
import Testing

/// `steelyard calibrate`, run as a user would run it.
@Suite struct CalibrateCommandTests {
  private static let folder = Program.root.appendingPathComponent(
    "reference-data/examples/calibrations")

  private func run(
    _ arguments: [String], input: String = "", environment: [String: String] = Program.english
  ) throws -> Program.Outcome {
    try Program.run(
      ["calibrate"] + arguments, in: Self.folder, input: input, environment: environment)
  }

  @Test(arguments: ["balance-220g", "counter-15kg", "truck-60t"])
  func `the text of an example, in both languages`(name: String) throws {
    let arguments = ["\(name).yaml", "--required", "1%", "--safety", "2"]
    for (language, environment) in [("en", Program.english), ("vi", Program.vietnamese)] {
      let outcome = try run(arguments, environment: environment)
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      for line in outcome.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
      #expect(!outcome.output.contains("\u{1B}"))
      try Snapshot.expect(outcome.output, matches: "calibrations/\(name).\(language).txt")
    }
    let ascii = try run(arguments + ["--ascii", "--lang", "vi"])
    #expect(ascii.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `a derivation, a page and tables`() throws {
    let balance = "balance-220g.yaml"
    for language in ["en", "vi"] {
      let explained = try run([balance, "--explain", "--lang", language])
      try Snapshot.expect(explained.output, matches: "calibrations/explain.\(language).txt")
      let markdown = try run(
        [balance, "--format", "markdown", "--weighing", "83.2 g", "--lang", language])
      try Snapshot.expect(markdown.output, matches: "calibrations/balance.\(language).md")
    }
    let question = ["--required", "1%", "--weighing", "83.2 g"]
    for (format, file) in [("html", "html"), ("csv", "csv"), ("json", "json")] {
      let outcome = try run([balance, "--format", format] + question)
      #expect(outcome.status == 0)
      try Snapshot.expect(outcome.output, matches: "calibrations/balance.\(file)")
    }
  }

  @Test func `the printed budget of the guide`() throws {
    let outcome = try run(["balance-220g.yaml", "--format", "json"])
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(document["schema"] as? String == "steelyard.calibration/v1")
    let points = try #require(document["points"] as? [[String: Any]])
    let point = try #require(points.first { $0["load"] as? String == "100 g" })
    // EURAMET cg-18, appendix H1: E = 0.7 mg, u = 0.900 mg, k = 2.00, U = 1.80 mg.
    #expect(point["uncorrectedError"] as? String == "0.7 mg")
    func number(_ key: String) -> Double { point[key] as? Double ?? .nan }
    #expect((number("standardUncertainty") - 0.900).magnitude < 0.0005)
    #expect((number("coverageFactor") - 2.00).magnitude < 0.005)
    #expect((number("expandedUncertainty") - 1.80).magnitude < 0.005)
    #expect(point["dominant"] as? String == "buoyancy")
  }

  @Test func `a budget goes through the evaluation of models and comes back`() throws {
    for (file, load) in [("balance-220g.yaml", "150 g"), ("counter-15kg.yaml", "5 kg")] {
      let model = try run([file, "--model", load])
      #expect(model.status == 0)
      let evaluated = try Program.run(
        ["uncertainty", "-", "--format", "json", "--trials", "200000"], input: model.output)
      #expect(evaluated.status == 0)
      let document = try #require(
        try JSONSerialization.jsonObject(with: Data(evaluated.output.utf8)) as? [String: Any])
      let outputs = try #require(document["outputs"] as? [String: [String: Any]])
      let output = try #require(outputs["E"])
      let trials = try #require(output["monteCarlo"] as? [String: Any])
      let u = try #require(output["standardUncertainty"] as? Double)
      // A t distribution is wider than its scale, at ν = 5 by √(5/3), and never narrower.
      let simulated = try #require(trials["standardUncertainty"] as? Double)
      #expect((0.99...(5.0 / 3).squareRoot()).contains(simulated / u))
      let calibrated = try run([file, "--format", "json"])
      let whole = try #require(
        try JSONSerialization.jsonObject(with: Data(calibrated.output.utf8)) as? [String: Any])
      let points = try #require(whole["points"] as? [[String: Any]])
      let point = try #require(points.first { $0["load"] as? String == load })
      let grams = whole["unit"] as? String == "mg" ? 1e-3 : 1
      let own = (point["expandedUncertainty"] as? Double ?? .nan) * grams
      let other = try #require(output["expandedUncertainty"] as? Double)
      #expect((own / other - 1).magnitude < 1e-9)
    }
    #expect(try run(["balance-220g.yaml", "--model", "33 g"]).status == 65)
  }

  @Test func `standard input, quiet, and several files`() throws {
    let text = try String(
      contentsOf: Self.folder.appendingPathComponent("truck-60t.yaml"), encoding: .utf8)
    let piped = try run(["-", "--quiet"], input: text)
    #expect(piped.output == (try run(["truck-60t.yaml", "--quiet"])).output)
    #expect(piped.output.split(separator: "\n").count == 4)
    let two = try run(["truck-60t.yaml", "counter-15kg.yaml", "--format", "json"])
    let values = try #require(
      try JSONSerialization.jsonObject(with: Data(two.output.utf8)) as? [[String: Any]])
    #expect(values.map { $0["instrument"] as? String } == ["WB-60-03", "CS-15-04"])
  }

  @Test func `--fit decides the shape`() throws {
    for shape in ["proportional", "bent", "linear", "quadratic"] {
      let outcome = try run(["balance-220g.yaml", "--fit", shape, "--format", "json"])
      #expect(outcome.output.contains("\"shape\": \"\(shape)\""))
    }
  }

  // MARK: What cannot be used, or is in doubt

  @Test(arguments: [
    ["--required", "0"], ["--required", "150%"], ["--required", "x"], ["--safety", "0.5"],
    ["--weighing", "83"], ["--weighing", "x g"], ["--fit", "cubic"], ["--format", "pdf"],
    ["--model", "100"],
  ])
  func `a wrong command line is said to be one`(arguments: [String]) throws {
    let outcome = try run(["balance-220g.yaml"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(!outcome.errors.isEmpty)
  }

  /// A record of a 15 kg scale with the given fields and tests.
  private func record(_ fields: String, tests: String) -> String {
    """
    schema: steelyard.inspection/v1
    instrument: {kind: counter, accuracyClass: III, max: 15 kg, e: 5 g, indication: digital}
    \(fields)
    tests:
    \(tests)
    """
  }

  private static let weighing = """
      - test: weighing
        readings: [{load: 5 kg, indication: 5 kg}, {load: 10 kg, indication: 10 kg}]
    """
  private static let repeatability = """
      - test: repeatability
        readings: [{load: 10 kg, indication: 10 kg}, {load: 10 kg, indication: 10005 g}]
    """

  static let doubtful: [(String, String, Int32)] = [
    ("weights: [{class: M1, nominal: 5 kg, count: 2}]", weighing + "\n" + repeatability, 0),
    ("weights: [{class: M1, nominal: 5 kg, count: 2}]", weighing, 2),
    ("weights: [{class: M1, nominal: 5 kg, count: 1}]", weighing + "\n" + repeatability, 2),
    ("weights: []", weighing + "\n" + repeatability, 2),
    ("weights: [{class: X, nominal: 5 kg, count: 2}]", weighing + "\n" + repeatability, 2),
    (
      "date: 2026-11-23\nweights: [{class: M1, nominal: 5 kg, count: 2, due: 2026-01-01}]",
      weighing + "\n" + repeatability, 2
    ),
    ("weights: [{class: M1, nominal: 5 kg, count: 2}]", repeatability, 65),
    ("weights: [{nominal: 5 kg, conventionalValue: 5 kg}]", weighing, 65),
    ("weightSets: [nowhere.yaml]", weighing, 74),
    ("environment: {airDensity: 1200 kg/m3}\nweights: [{class: M1, nominal: 5 kg}]", weighing, 65),
  ]

  @Test(arguments: doubtful)
  func `what is missing ends in order, in every form`(
    fields: String, tests: String, status: Int32
  ) throws {
    for format in ["text", "json", "csv", "markdown", "html"] {
      let outcome = try run(
        ["-", "--format", format, "--explain", "--required", "1%", "--weighing", "7 kg"],
        input: record(fields, tests: tests))
      #expect(outcome.status == status, "\(format): \(outcome.errors)")
      #expect(!outcome.output.contains(/\b(?:NaN|nan|inf)\b/))
      #expect([0, 2].contains(status) || outcome.errors.contains("error["))
      if format == "json", [0, 2].contains(status) {
        _ = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      }
      if format == "text" {
        for line in outcome.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
      }
    }
    let excused = try run(["-", "--exit-zero"], input: record(fields, tests: tests))
    #expect(excused.status == (status == 2 ? 0 : status))
  }
}
