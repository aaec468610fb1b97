import Foundation
import Testing

/// `steelyard statistics design`.
@Suite struct WeighingCommandTests {
  private func run(
    _ arguments: [String], environment: [String: String] = Program.english, input: String = ""
  ) throws -> Program.Outcome {
    try Program.run(
      ["statistics", "design"] + arguments, in: CurveCommandTests.examples, input: input,
      environment: environment)
  }

  /// NIST/SEMATECH e-Handbook, 2.3.3.2.1.
  @Test func `the kilograms of the handbook`() throws {
    let outcome = try run(["kilograms.yaml", "--format", "json"])
    #expect(outcome.status == 0)
    let value = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(value["analysis"] as? String == "design")
    let values = try #require(value["values"] as? [[String: Any]])
    for (line, printed) in zip(values, [0.22248, 0.60081, 1.81415]) {
      #expect(abs((line["value"] as? Double ?? 0) - printed) <= 0.000006)
    }
    let solution = try #require(value["solution"] as? [String: Any])
    #expect(solution["divisor"] as? Int == 6)
    #expect(solution["rows"] as? [[Int]] == [[2, -2, 0], [1, -1, -3], [-1, 1, -3]])
  }

  /// e-Handbook, 2.3.4.1.15: K₁ of the single weights 0.3162, 0.4690, 0.5657, 0.6164.
  @Test func `a design of the catalogue is shown`() throws {
    let outcome = try run(["--named", "5,5,3,2,1,1,1"])
    #expect(outcome.status == 0)
    for text in ["divisor 10", "0.3162", "0.4690", "0.5657", "0.6164", "2.3.4.1.15"] {
      #expect(outcome.output.contains(text))
    }
    let wrong = try run(["--named", "5,5,3,2,1,1,2"])
    #expect(wrong.status == 64 && wrong.errors.contains("did you mean '5,5,3,2,1,1,1'?"))
    let list = try run(["--list"])
    #expect(list.output.contains("2,2,2,1,1") && list.output.contains("2.3.4.1.7"))
  }

  @Test func `a process out of control ends with status 1`() throws {
    let good = try run(["hundred-grams.yaml"])
    #expect(good.status == 0 && good.output.contains("✓ repeatability"))
    let text = try String(
      contentsOf: CurveCommandTests.examples.appendingPathComponent("hundred-grams.yaml"),
      encoding: .utf8)
    let changed = text.replacing("standardDeviation: 0.012", with: "standardDeviation: 0.003")
    #expect(changed != text)
    let bad = try run(["-"], input: changed)
    #expect(bad.status == 1 && bad.output.contains("✗ repeatability"))
  }

  @Test func `files that cannot be used are told, the others are solved`() throws {
    let outcome = try run(["kilograms.yaml", "nowhere.yaml", "thermometer.csv"])
    #expect(outcome.status == 74)
    #expect(outcome.output.contains("0.2225"))
    #expect(outcome.errors.contains("nowhere.yaml"))
    #expect(try run([]).status == 64)
    #expect(try run(["--list", "kilograms.yaml"]).status == 64)
    let csv = try run(["kilograms.yaml", "--format", "csv"])
    #expect(csv.output.contains("kilograms.yaml,R1,0.222478"))
  }

  @Test func `no line is longer than 80 columns`() throws {
    for environment in [Program.english, Program.vietnamese] {
      for arguments in [["kilograms.yaml"], ["hundred-grams.yaml"], ["--named", "1,1,1,1,1"]] {
        let outcome = try run(arguments, environment: environment)
        for line in outcome.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
      }
      let page = try run(["hundred-grams.yaml", "--format", "html"], environment: environment)
      #expect(page.output.hasSuffix("</html>\n"))
      let markdown = try run(["kilograms.yaml", "--format", "markdown"], environment: environment)
      #expect(markdown.output.hasPrefix("# ") && markdown.output.contains("| ---: |"))
    }
  }
}
