import Foundation
import Testing

/// `steelyard uncertainty`, run as a user would run it.
@Suite struct UncertaintyCommandTests {
  private static let models = Program.root.appendingPathComponent("reference-data/models")

  private func run(
    _ arguments: [String], input: String = "", environment: [String: String] = Program.english
  ) throws -> Program.Outcome {
    try Program.run(
      ["uncertainty"] + arguments, in: Self.models, input: input, environment: environment)
  }

  @Test(arguments: [
    "jcgm101-9.3-mass", "gum-h1-end-gauge", "gum-h2-impedance", "jcgm102-9.3-polar",
  ])
  func `the text of a model, in both languages`(name: String) throws {
    let arguments = ["\(name).yaml", "--trials", "100000"]
    let english = try run(arguments)
    #expect(english.status == 0)
    #expect(english.errors == "")
    try Snapshot.expect(english.output, matches: "uncertainty/\(name).en.txt")
    let vietnamese = try run(arguments, environment: Program.vietnamese)
    try Snapshot.expect(vietnamese.output, matches: "uncertainty/\(name).vi.txt")
  }

  @Test func `a derivation, a page and a table`() throws {
    let model = ["jcgm101-9.3-mass.yaml", "--trials", "100000"]
    for language in ["en", "vi"] {
      let explained = try run(
        model
          + ["--explain", "--no-monte-carlo", "--lang", language].filter {
            $0 != "--no-monte-carlo"
          })
      try Snapshot.expect(explained.output, matches: "uncertainty/explain.\(language).txt")
      let markdown = try run(model + ["--format", "markdown", "--lang", language])
      try Snapshot.expect(markdown.output, matches: "uncertainty/mass.\(language).md")
    }
    try Snapshot.expect(
      try run(model + ["--format", "html"]).output, matches: "uncertainty/mass.html")
    try Snapshot.expect(
      try run(model + ["--format", "csv"]).output, matches: "uncertainty/mass.csv")
    try Snapshot.expect(
      try run(model + ["--format", "json"]).output, matches: "uncertainty/mass.json")
  }

  @Test func `the same bytes on any number of threads`() throws {
    let arguments = ["jcgm101-9.5-gauge-block.yaml", "--format", "json", "--trials", "300000"]
    let one = try run(arguments + ["--jobs", "1"])
    #expect(one.status == 0)
    #expect(try run(arguments + ["--jobs", "3"]).output == one.output)
    #expect(try run(arguments).output == one.output)
    #expect(try run(arguments + ["--seed", "2"]).output != one.output)
  }

  @Test func `several models are an array, one is an object`() throws {
    let one = try run(["gum-h5-zener.yaml", "--no-monte-carlo", "--format", "json"])
    #expect(one.output.hasPrefix("{\n  \"schema\": \"steelyard.uncertainty/v1\","))
    let two = try run(
      ["gum-h5-zener.yaml", "gum-h4-radon.yaml", "--no-monte-carlo", "--format", "json"])
    let values = try #require(
      try JSONSerialization.jsonObject(with: Data(two.output.utf8)) as? [[String: Any]])
    #expect(values.map { $0["source"] as? String } == ["gum-h5-zener.yaml", "gum-h4-radon.yaml"])
  }

  @Test func `a model that comes with the program can be listed, printed and evaluated`() throws {
    let list = try run(["--list-models"])
    #expect(list.status == 0)
    #expect(list.output.contains("gum-h1-end-gauge"))
    let printed = try run(["--print-model", "gum-h1-end-gauge"])
    let file = Self.models.appendingPathComponent("gum-h1-end-gauge.yaml")
    #expect(printed.output == (try String(contentsOf: file, encoding: .utf8)))
    let wrong = try run(["--print-model", "gum-h1-end-gage"])
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("did you mean gum-h1-end-gauge?"))
    #expect(try run([]).status == 64)
    #expect(try run(["--list-models", file.path]).status == 64)
  }

  @Test func `standard input gives the same`() throws {
    let text = try String(
      contentsOf: Self.models.appendingPathComponent("gum-h5-zener.yaml"), encoding: .utf8)
    let piped = try run(["-", "--quiet"], input: text)
    #expect(piped.output == (try run(["gum-h5-zener.yaml", "--quiet"])).output)
    #expect(piped.output == "V = 10.000097 V, U = 0.000041 V, k = 2.26, p = 95 %, ν_eff = 9\n")
  }

  @Test func `--coverage holds for both methods`() throws {
    let outcome = try run(
      ["jcgm101-9.2-normal.yaml", "--coverage", "0.99", "--format", "json", "--trials", "200000"])
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let outputs = try #require(document["outputs"] as? [String: [String: Any]])
    // z of 99 % is 2.576 (JCGM 100, table G.1); u = 2.
    let interval = try #require(outputs["Y"]?["coverageInterval"] as? [Double])
    #expect((interval[1] - 2 * 2.576).magnitude < 0.001)
    let trials = try #require(outputs["Y"]?["monteCarlo"] as? [String: Any])
    let found = try #require(trials["coverageInterval"] as? [Double])
    #expect((found[1] - 2 * 2.576).magnitude < 0.08)
  }

  // MARK: What cannot be used

  @Test func `a bad model does not keep the others from being evaluated`() throws {
    try Program.withTemporaryFolder { folder in
      let bad = folder.appendingPathComponent("bad.yaml")
      try Data(
        """
        schema: steelyard.model/v1
        outputs: {dm: "(mR + dmr)*2"}
        inputs: {mR: {value: 1, standardUncertainty: 0.1}, dmR: {value: 2, halfWidth: 0.1}}
        """.utf8
      ).write(to: bad)
      let outcome = try run([bad.path, "gum-h5-zener.yaml", "--quiet"])
      #expect(outcome.status == 65)
      #expect(outcome.output.hasPrefix("V = 10.000097 V"))
      #expect(outcome.errors.contains("bad.yaml:2:22: error[UNKNOWN-NAME]:"))
      #expect(outcome.errors.contains("\n    (mR + dmr)*2\n          ^^^\n"))
      #expect(outcome.errors.contains("did you mean dmR"))
      let vietnamese = try run([bad.path, "--lang", "vi"])
      #expect(vietnamese.errors.contains("lỗi[UNKNOWN-NAME]"))
      #expect(vietnamese.output == "")
    }
  }

  @Test func `files that are not there are an error of input`() throws {
    #expect(try run(["nowhere.yaml"]).status == 74)
  }

  @Test(arguments: [
    ["--digits", "9"], ["--coverage", "95"], ["--trials", "0"], ["--trials", "x"],
    ["--jobs", "0"], ["--no-monte-carlo", "--adaptive"], ["--format", "pdf"],
  ])
  func `a wrong command line is said to be one`(arguments: [String]) throws {
    let outcome = try run(["gum-h5-zener.yaml"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(!outcome.errors.isEmpty)
  }

  /// Models that no person would write, with the status that they must lead to.
  static let hostile: [(String, Int32)] = [
    ("outputs: {y: \"1/a\"}\ninputs: {a: {value: 0, standardUncertainty: 1}}", 65),
    ("outputs: {y: \"ln(a)\"}\ninputs: {a: {value: -1, standardUncertainty: 1}}", 65),
    ("outputs: {y: \"exp(a)\"}\ninputs: {a: {value: 1000, standardUncertainty: 1}}", 65),
    ("outputs: {y: \"sqrt(a)\"}\ninputs: {a: {value: 0, standardUncertainty: 1}}", 0),
    ("outputs: {y: \"1/a\"}\ninputs: {a: {value: 1, standardUncertainty: 1}}", 0),
    ("outputs: {y: \"a - a\"}\ninputs: {a: {value: 1, standardUncertainty: 1}}", 0),
    ("outputs: {y: \"3\"}", 0),
    ("outputs: {y: a}\ninputs: {a: {value: 1, standardUncertainty: 0}}", 0),
    ("outputs: {y: a}\ninputs: {a: {value: 1e308, standardUncertainty: 1e308}}", 65),
    ("outputs: {y: a}\ninputs: {a: {value: 0, standardUncertainty: 5e-324}}", 0),
    ("outputs: {y: \"a^b\"}\ninputs: {a: [1, 2, 3], b: [1, 2, 3]}", 0),
    ("outputs: {sin: a}\ninputs: {a: [1, 2]}", 65),
    ("outputs: {y: a}\ninputs: {a: {value: 1, standardUncertainty: -1}}", 65),
    (
      "outputs: {y: a + b + c}\ninputs: {a: [1, 2], b: [1, 3], c: [1, 4]}\ncorrelations: [{between: [a, b], coefficient: 0.9}, {between: [b, c], coefficient: 0.9}, {between: [a, c], coefficient: -0.9}]",
      65
    ),
    ("outputs: {y: a}\ninputs: {a: [1, 1, 1]}", 0),
  ]

  @Test(arguments: hostile)
  func `a hostile model ends in order`(body: String, status: Int32) throws {
    for format in ["text", "json", "csv", "markdown", "html"] {
      let outcome = try run(
        ["-", "--format", format, "--trials", "2000", "--explain"],
        input: "schema: steelyard.model/v1\n\(body)\n")
      #expect(outcome.status == status, "\(format): \(outcome.errors)")
      #expect(!outcome.output.lowercased().contains("nan,"))
      #expect(status == 0 || outcome.errors.contains("error["))
      if format == "json", status == 0 {
        _ = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      }
    }
  }
}
