import Foundation
import Testing

/// `steelyard statistics`, run as a user would run it.
@Suite struct StatisticsCommandTests {
  static let examples = Program.root.appendingPathComponent("reference-data/examples/statistics")

  private func run(
    _ arguments: [String], input: String = "", environment: [String: String] = Program.english
  ) throws -> Program.Outcome {
    try Program.run(
      ["statistics"] + arguments, in: Self.examples, input: input, environment: environment)
  }

  /// The forms of a result, in both languages where people read them.
  private func snapshots(_ arguments: [String], _ name: String) throws {
    for language in ["en", "vi"] {
      let text = try run(arguments + ["--lang", language])
      #expect(text.status == 0)
      #expect(text.errors == "")
      try Snapshot.expect(text.output, matches: "statistics/\(name).\(language).txt")
      for line in text.output.split(separator: "\n") { #expect(line.count <= 80) }
      try Snapshot.expect(
        try run(arguments + ["--format", "markdown", "--lang", language]).output,
        matches: "statistics/\(name).\(language).md")
    }
    for format in ["html", "csv", "json"] {
      try Snapshot.expect(
        try run(arguments + ["--format", format]).output, matches: "statistics/\(name).\(format)")
    }
  }

  @Test func `a summary in all its forms`() throws {
    try snapshots(["temperatures.csv"], "summary")
  }

  @Test func `standard input, decimal commas and no heading`() throws {
    let outcome = try run(["-", "--quiet"], input: "10,2\n10,1\n10,4\n")
    #expect(outcome.output == "x = 10.233, u = 0.088, s = 0.153, n = 3, ν = 2\n")
    let vietnamese = try run(
      ["-", "--quiet"], input: "10,2\n10,1\n10,4\n", environment: Program.vietnamese)
    #expect(vietnamese.output == "x = 10,233, u = 0,088, s = 0,153, n = 3, ν = 2\n")
  }

  @Test func `a file that cannot be used does not keep the others from being evaluated`() throws {
    let outcome = try run(["nowhere.csv", "temperatures.csv", "--quiet"])
    #expect(outcome.status == 74)
    #expect(outcome.output.hasPrefix("temperature = 100.14 °C"))
    #expect(outcome.errors.hasPrefix("nowhere.csv: error[NO-SUCH-FILE]"))
    let bad = try run(["-"], input: "lab,mass_g\nA,1\nB,oops\nC,2\n")
    #expect(bad.status == 65)
    #expect(bad.output == "")
    #expect(bad.errors.hasPrefix("stdin:3:3: error[NOT-A-NUMBER]: 'oops' in column 'mass_g'"))
  }

  @Test func `what was misspelt is asked back`() throws {
    let verb = try run(["sumary", "temperatures.csv"])
    #expect(verb.status == 64)
    #expect(verb.errors.contains("did you mean steelyard statistics summary?"))
    let column = try run(["temperatures.csv", "--column", "temperatur"])
    #expect(column.status == 65)
    #expect(column.errors.contains("did you mean temperature [°C]?"))
  }

  @Test(arguments: [
    ["temperatures.csv", "--coverage", "95"], ["temperatures.csv", "--format", "pdf"],
    ["temperatures.csv", "--delimiter", "pipe"], [],
  ])
  func `a wrong command line is said to be one`(arguments: [String]) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(!outcome.errors.isEmpty)
  }

  /// Data that no person would keep.
  static let hostile = [
    "1\n", "1\n1\n1\n", "0\n0\n", "1e300\n-1e300\n", "5e-324\n0\n1e-320\n",
    "1e308\n1e-308\n3\n", "1\n2\n", (1...4000).map { "\($0 % 7)\n" }.joined(),
    "a;b;c;d;e;f;g;h;i;j;k;l;m;n\n1;2;3;4;5;6;7;8;9;10;11;12;13;14\n2;3;4;5;6;7;8;9;1;2;3;4;5;6\n",
    "x \u{202E}evil [µg]\n1\n3\n2\n",
  ]

  @Test(arguments: hostile)
  func `hostile data end in order`(text: String) throws {
    for format in ["text", "json", "csv", "markdown", "html"] {
      let outcome = try run(["-", "--format", format], input: text)
      #expect(outcome.status == 0, "\(format): \(outcome.errors)")
      #expect(!outcome.output.lowercased().contains("nan"))
      if format == "json" { _ = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) }
    }
  }
}
