import Foundation
import Testing

/// `steelyard statistics line`.
@Suite struct CurveCommandTests {
  static let examples = Program.root.appendingPathComponent("reference-data/examples/statistics")

  private func run(
    _ arguments: [String], environment: [String: String] = Program.english, input: String = ""
  ) throws -> Program.Outcome {
    try Program.run(
      ["statistics", "line"] + arguments, in: Self.examples, input: input, environment: environment)
  }

  private func json(_ arguments: [String]) throws -> [String: Any] {
    let outcome = try run(arguments + ["--format", "json"])
    #expect(outcome.errors == "")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  static let thermometer = ["thermometer.csv", "--x", "t", "--y", "b", "--origin", "20"]

  /// JCGM 100:2008, H.3: y₁ −0.1712 (0.0029), y₂ 0.00218 (0.00067), r −0.930, s 0.0035,
  /// b(30 °C) −0.1494 (0.0041).
  @Test func `the thermometer of the GUM`() throws {
    let value = try json(Self.thermometer + ["--predict", "30"])
    #expect(value["schema"] as? String == "steelyard.statistics/v1")
    #expect(value["analysis"] as? String == "line")
    let coefficients = try #require(value["coefficients"] as? [[String: Double]])
    for (index, printed) in [(-0.1712, 0.0029, 5), (0.00218, 0.00067, 6)].enumerated() {
      let half = 0.5000001 * pow(10, -Double(printed.2 - 1))
      #expect(abs(try #require(coefficients[index]["value"]) - printed.0) <= half)
      #expect(abs(try #require(coefficients[index]["standardUncertainty"]) - printed.1) <= half)
    }
    let correlation = try #require(value["correlation"] as? [[Double]])
    #expect(abs(correlation[0][1] + 0.930) <= 0.0005)
    #expect(abs((value["residualStandardDeviation"] as? Double ?? 0) - 0.0035) <= 0.00005)
    #expect(value["degreesOfFreedom"] as? Int == 9)
    #expect(value["chiSquare"] is NSNull)
    let prediction = try #require((value["predictions"] as? [[String: Any]])?.first)
    #expect(abs((prediction["y"] as? Double ?? 0) + 0.1494) <= 0.00005)
    #expect(abs((prediction["standardUncertainty"] as? Double ?? 0) - 0.0041) <= 0.00005)
    #expect(prediction["extrapolated"] as? Bool == true)
  }

  /// Pearson's data with York's weights (1901, 1966): 5.47991 − 0.480533 x, χ² = 11.8664.
  @Test func `uncertain x and y, as columns and as a covariance matrix`() throws {
    let value = try json(["pearson-york.csv", "--x", "x", "--y", "y", "--ux", "ux", "--uy", "uy"])
    let coefficients = try #require(value["coefficients"] as? [[String: Double]])
    #expect(abs(try #require(coefficients[0]["value"]) - 5.47991) <= 0.00001)
    #expect(abs(try #require(coefficients[1]["value"]) + 0.480533) <= 0.000001)
    #expect((value["iterations"] as? Int ?? 0) > 1)

    try Program.withTemporaryFolder { folder in
      let text = try String(
        contentsOf: Self.examples.appendingPathComponent("pearson-york.csv"), encoding: .utf8)
      let rows = text.split(separator: "\n").dropFirst(2).map { $0.split(separator: ",") }
      let u = rows.map { Double($0[2]) ?? .nan } + rows.map { Double($0[3]) ?? .nan }
      let matrix = u.indices.map { row in
        u.indices.map { row == $0 ? "\(u[row] * u[row])" : "0" }.joined(separator: ",")
      }.joined(separator: "\n")
      let file = folder.appendingPathComponent("v.csv")
      try Data(matrix.utf8).write(to: file)
      let full = try json(["pearson-york.csv", "--x", "x", "--y", "y", "--covariance", file.path])
      let other = try #require(full["coefficients"] as? [[String: Double]])
      for index in 0...1 {
        let difference =
          try #require(other[index]["value"]) - (try #require(coefficients[index]["value"]))
        #expect(abs(difference) < 1e-12)
      }
      let wrong = try run(["thermometer.csv", "--x", "t", "--y", "b", "--covariance", file.path])
      #expect(wrong.status == 65 && wrong.errors.contains("WRONG-SIZE"))
    }
  }

  /// An inverse reading leads back to where a prediction came from.
  @Test func `readings in both directions agree`() throws {
    let there = try json(Self.thermometer + ["--predict", "25"])
    let y = try #require((there["predictions"] as? [[String: Any]])?.first?["y"] as? Double)
    let back = try json(Self.thermometer + ["--inverse", "\(y)", "--inverse", "\(y)+-0.001"])
    let inverses = try #require(back["inverses"] as? [[String: Any]])
    #expect(abs((inverses[0]["x"] as? Double ?? 0) - 25) < 1e-9)
    let u = inverses.compactMap { $0["standardUncertainty"] as? Double }
    #expect(u.count == 2 && u[1] > u[0])
  }

  @Test func `residuals that contradict the stated uncertainties end with status 1`() throws {
    let small = try run(Self.thermometer + ["--uy", "0.0001"])
    #expect(small.status == 1)
    #expect(small.output.contains("✗ χ²"))
    let fair = try run(Self.thermometer + ["--uy", "0.0035"])
    #expect(fair.status == 0)
    #expect(fair.output.contains("✓ χ²"))
  }

  @Test func `standard input, other delimiters and decimal commas are read`() throws {
    let text = "x;y\n# a note\n1,0;2,1\n2,0;3,9\n\n3,0;6,2\n"
    let outcome = try run(["-", "--x", "x", "--y", "y", "--format", "json"], input: text)
    #expect(outcome.status == 0)
    let plain = try run(
      ["-", "--x", "x", "--y", "y", "--format", "json"],
      input: "x,y\n1,2.1\n2,3.9\n3,6.2\n")
    #expect(outcome.output == plain.output)
  }

  @Test(arguments: [
    (["nowhere.csv", "--x", "t", "--y", "b"], 74 as Int32, "nowhere.csv"),
    (["thermometer.csv", "--x", "tt", "--y", "b"], 65, "t?"),
    (["thermometer.csv", "--x", "t", "--y", "c"], 65, "NO-SUCH-COLUMN"),
    (
      ["thermometer.csv", "--x", "t", "--y", "b", "--degree", "12"], 65, "FIT-TOO-FEW-OBSERVATIONS"
    ),
    (["thermometer.csv", "--x", "t", "--y", "b", "--uy", "0"], 65, "FIT-NOT-POSITIVE"),
    (["thermometer.csv", "--x", "t", "--y", "b", "--degree", "16"], 64, "--degree"),
    (["thermometer.csv", "--x", "t", "--y", "b", "--ux", "1"], 64, "--ux needs --uy"),
    (
      ["thermometer.csv", "--x", "t", "--y", "b", "--uy", "1", "--covariance", "x"], 64,
      "excludes"
    ),
    (
      ["thermometer.csv", "--x", "t", "--y", "b", "--degree", "2", "--inverse", "9"], 65,
      "FIT-NO-INVERSE"
    ),
  ])
  func `what is wrong is told`(arguments: [String], status: Int32, message: String) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == status)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    let vietnamese = try run(arguments, environment: Program.vietnamese)
    #expect(vietnamese.status == status && vietnamese.errors != outcome.errors)
  }

  @Test func `rows that lack a value are left out, and that is said`() throws {
    let outcome = try run(["-", "--x", "x", "--y", "y"], input: "x,y\n1,2\n2,\n3,6\n4,8.1\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("3 points") && outcome.output.contains("1 rows lack a value"))
    let csv = try run(
      ["-", "--x", "x", "--y", "y", "--format", "csv"], input: "x,y\n1,2\n2,\n3,6\n4,8.1\n")
    #expect(csv.output.split(separator: "\r\n").count == 4)
  }

  @Test(arguments: [
    ("x,y\n1,2\n2,oops\n3,4\n", "stdin:3:3: error[NOT-A-NUMBER]"),
    ("x,y\n1,2\n2\n3,4\n", "stdin:3:1: error[CELL-COUNT]"),
    ("x,y\n1,1e999\n", "stdin:2:3: error[NUMBER-TOO-LARGE]"),
    ("x,y\n", "error[NO-DATA]"),
    ("# nothing\n", "error"),
    ("x,x,y\n1,2,3\n", "error[DUPLICATE-COLUMN]"),
    ("x,y\n2,1\n2,2\n2,3\n", "error[FIT-DEPENDENT-COLUMN]"),
  ])
  func `a damaged table is refused at its place`(text: String, message: String) throws {
    let outcome = try run(["-", "--x", "x", "--y", "y"], input: text)
    #expect(outcome.status == 65 && outcome.output == "")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func `no line is longer than 80 columns, and a page stands by itself`() throws {
    for environment in [Program.english, Program.vietnamese] {
      for degree in ["1", "3", "6"] {
        let outcome = try run(
          Self.thermometer + ["--degree", degree, "--predict", "25"], environment: environment)
        #expect(outcome.status == 0)
        for line in outcome.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
        #expect(!outcome.output.lowercased().contains("nan"))
      }
      let page = try run(Self.thermometer + ["--format", "html"], environment: environment)
      #expect(page.output.hasPrefix("<!DOCTYPE html>") && page.output.contains("<svg"))
      #expect(page.output.hasSuffix("</html>\n") && !page.output.lowercased().contains("nan"))
    }
    let ascii = try run(Self.thermometer + ["--ascii"])
    #expect(ascii.output.utf8.allSatisfy { $0 < 0x80 })
  }
}
