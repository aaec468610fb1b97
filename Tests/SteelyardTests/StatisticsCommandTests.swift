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

  @Test func `outlier tests in all their forms`() throws {
    try snapshots(["outliers", "uranium.csv"], "outliers")
  }

  @Test func `analyses of variance in all their forms`() throws {
    try snapshots(["anova", "zener-days.csv", "--summaries", "--by", "day"], "anova-summaries")
    try snapshots(["anova", "silicon.csv", "--by", "instrument"], "anova")
  }

  @Test func `precision in all its forms`() throws {
    try snapshots(["precision", "moisture.csv", "--by", "lab", "--level", "level"], "precision")
  }

  @Test func `how many to inspect, in all its forms`() throws {
    try snapshots(
      ["sample", "--population", "340", "--rate", "5%", "--draw", "--seed", "7"], "sample-plan")
    try snapshots(
      ["sample", "--population", "340", "--inspected", "56", "--found", "2"], "sample-result")
    let comma = ["sample", "--population", "340", "--rate", "0,05", "--quiet"]
    #expect(try run(comma).output == "Inspect 54 of 340, drawn by lot.\n")
    // Without a seed the draw is by chance, and its seed is told: it can be repeated.
    let chance = try run(["sample", "--population", "340", "--rate", "5%", "--draw"]).output
    let seed = try #require(chance.firstMatch(of: /seed (\d+)/)?.1)
    let again = ["sample", "--population", "340", "--rate", "5%", "--draw", "--seed", String(seed)]
    #expect(try run(again).output == chance)
  }

  /// None of n drawn is among the 17: ∏ (323 − i)/(340 − i).
  @Test func `the plan is the least sample by counting`() throws {
    func missed(_ size: Int) -> Double {
      var product = 1.0
      for index in 0..<size { product *= Double(323 - index) / Double(340 - index) }
      return product
    }
    #expect(missed(53) > 0.05 && missed(54) <= 0.05)
    let csv = try run(["sample", "--population", "340", "--rate", "5%", "--format", "csv"]).output
    let rows = csv.split(whereSeparator: \.isNewline)
    let row = try #require(rows.first { $0.hasPrefix("340,54,0,17,") })
    let cells = row.split(separator: ",")
    #expect(abs(try #require(Double(cells[5])) - missed(54)) < 1e-14)
    #expect(abs(try #require(Double(cells[4])) - (1 - missed(54))) < 1e-14)
  }

  @Test(arguments: [
    ["--rate", "0"], ["--rate", "120%"], ["--rate", "5%", "--miss", "0"], ["--inspected", "5"],
    ["--inspected", "341", "--found", "0"], ["--inspected", "5", "--found", "6"], [],
    ["--rate", "5%", "--inspected", "5", "--found", "0"], ["--rate", "5%", "--allowed", "17"],
    ["--rate", "5%", "--seed", "1"], ["--rate", "five"], ["--rate", "5%", "--population", "0"],
  ])
  func `a sample that makes no sense is refused`(arguments: [String]) throws {
    let outcome = try run(["sample", "--population", "340"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output == "" && outcome.errors.hasPrefix("Error: "))
  }

  @Test func `a nested analysis, and columns as groups`() throws {
    let nested = try run(
      ["anova", "-", "--by", "day", "--within", "run", "--format", "json"],
      input: "day,run,x\n1,a,1\n1,a,2\n1,b,3\n1,b,5\n2,a,2\n2,a,2.5\n2,b,4\n2,b,4\n")
    #expect(nested.status == 0)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(nested.output.utf8)) as? [String: Any])
    let column = try #require((document["columns"] as? [[String: Any]])?.first)
    #expect(column["subgroupName"] as? String == "run")
    // Within: (1 − 2)², (3 − 5)², (2 − 2.5)² and 0, each halved.
    let within = try #require(column["within"] as? [String: Any])
    #expect(within["sumOfSquares"] as? Double == 2.625)
    let wide = try run(["anova", "-", "--quiet"], input: "a;b\n1;2\n2;3\n3;4\n")
    #expect(wide.output == "x = 2.50, u = 0.50, ν = 1\n")
  }

  @Test func `what the data do not allow is said`() throws {
    let single = try run(["precision", "-", "--by", "lab"], input: "lab,x\nA,1\nB,2\n")
    #expect(single.status == 65)
    #expect(single.errors.contains("error[NO-REPLICATES]"))
    let one = try run(["anova", "-", "--by", "g"], input: "g,x\nA,1\nA,2\n")
    #expect(one.status == 65)
    #expect(one.errors.contains("error[TOO-FEW-GROUPS]"))
    let few = try run(["outliers", "-"], input: "1\n2\n")
    #expect(few.status == 0)
    #expect(few.output.contains("no test can be made of 2 values"))
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
    ["outliers", "uranium.csv", "--significance", "5"],
    ["outliers", "uranium.csv", "--test", "chauvenet"],
    ["anova", "silicon.csv", "--within", "run"], ["precision", "moisture.csv"],
    ["anova", "zener-days.csv", "--summaries", "--column", "mean"],
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
      for verb in ["summary", "outliers", "anova"] {
        let outcome = try run([verb, "-", "--format", format], input: text)
        // One column is no group to compare with.
        #expect(outcome.status == 0 || verb == "anova", "\(format): \(outcome.errors)")
        #expect(outcome.status == 0 || outcome.status == 65)
        #expect(!outcome.output.lowercased().contains("nan"))
      }
      let outcome = try run(["-", "--format", format], input: text)
      if format == "json" { _ = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) }
    }
  }
}
