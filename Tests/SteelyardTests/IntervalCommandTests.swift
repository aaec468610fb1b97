import Foundation
import Testing

/// `steelyard interval`, run as a user would run it.
@Suite struct IntervalCommandTests {
  private static let examples = Program.root.appendingPathComponent(
    "reference-data/examples/intervals")

  private func run(
    _ arguments: [String], input: String = "", environment: [String: String] = Program.english,
    in folder: URL = examples
  ) throws -> Program.Outcome {
    try Program.run(
      ["interval"] + arguments, in: folder, input: input, environment: environment)
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `advice in both languages and all forms`() throws {
    for (language, environment) in [("en", Program.english), ("vi", Program.vietnamese)] {
      let text = try run(["counter-scale.csv"], environment: environment)
      #expect(text.status == 0 && text.errors == "")
      #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
      try Snapshot.expect(text.output, matches: "interval/counter.\(language).txt")
      let adjusted = try run(
        ["adjusted-balance.csv", "--numbers", "vi"], environment: environment)
      #expect(adjusted.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
      try Snapshot.expect(adjusted.output, matches: "interval/adjusted.\(language).txt")
      let markdown = try run(
        ["counter-scale.csv", "--format", "markdown"], environment: environment)
      try Snapshot.expect(markdown.output, matches: "interval/counter.\(language).md")
    }
    for format in ["json", "csv", "html"] {
      let outcome = try run(["counter-scale.csv", "--format", format])
      try Snapshot.expect(outcome.output, matches: "interval/counter.\(format)")
    }
    let market = try run(["market-outcomes.csv", "--quiet"])
    try Snapshot.expect(market.output, matches: "interval/market.txt")
  }

  @Test func `--explain puts numbers into the formulas, and their sums are right`() throws {
    let arguments = [
      "adjusted-balance.csv", "counter-scale.csv", "market-outcomes.csv", "--explain",
    ]
    for environment in [Program.english, Program.vietnamese] {
      let outcome = try run(arguments, environment: environment)
      #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
      // `= 2.565 + 0.7352 = 3.300 mg`, `= 5.000 − 1.700 = 3.300 mg`, `f t₀ = 1.1 × 182.6 d = 200.9 d`
      let text = outcome.output.replacing(",", with: ".").replacing(/\s+/, with: " ")
      let sums = text.matches(of: /= ([\d.]+)(?: d)? ([+−×]) ([\d.]+)(?: d)? = ([\d.]+)/)
      #expect(sums.count >= 8)
      for sum in sums {
        let (a, b) = (try #require(Double(sum.1)), try #require(Double(sum.3)))
        let result = try #require(Double(sum.4))
        let expected = sum.2 == "+" ? a + b : sum.2 == "−" ? a - b : a * b
        #expect(abs(expected - result) <= 1e-3 * max(a, b, result), "\(sum.0)")
      }
      // R ln(1 + a) + (1 − R) ln f = 0 of docs/method/intervals.md, 2: f = 1.1⁻⁹.
      #expect(text.contains("= 0.4241"))
      #expect(text.contains(/n = \d+\. k = \d+\. t₀ = 365.2 d. R = 0.9/))
    }
    let instruments = try run(arguments + ["--quiet"]).output.split(separator: "\n").count
    for format in ["markdown", "html"] {
      let outcome = try run(arguments + ["--format", format])
      #expect(outcome.output.contains("−ln R/λ"))
      // One of each instrument, and one of all together.
      let titles = outcome.output.components(separatedBy: "How this was computed").count - 1
      #expect(titles == instruments + 1)
    }
  }

  @Test func `charts in both languages and all forms`() throws {
    let arguments = ["chart", "check-standard-1kg.csv", "--baseline", "25"]
    for (language, environment) in [("en", Program.english), ("vi", Program.vietnamese)] {
      let text = try run(arguments, environment: environment)
      #expect(text.status == 1 && text.errors == "")
      #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
      try Snapshot.expect(text.output, matches: "interval/chart.\(language).txt")
      let markdown = try run(arguments + ["--format", "markdown"], environment: environment)
      try Snapshot.expect(markdown.output, matches: "interval/chart.\(language).md")
    }
    for format in ["json", "csv", "html"] {
      try Snapshot.expect(
        try run(arguments + ["--format", format]).output, matches: "interval/chart.\(format)")
    }
    let quiet = try run([
      "chart", "check-standard-1kg.csv", "--quiet", "--exit-zero", "--chart",
      "shewhart", "--rules", "3-sigma", "--sigma", "1", "--target", "0",
    ])
    #expect(quiet.status == 0)
    let day = try run(["chart", "check-standard-1kg.csv", "--ascii", "--chart", "ewma"])
    #expect(day.output.utf8.allSatisfy { $0 < 0x80 })
  }

  /// One instrument inspected in five years: each is judged, and the largest |Ec|/MPE counts.
  @Test func `a history of inspections`() throws {
    try Program.withTemporaryFolder { folder in
      let example = try String(
        contentsOf: Program.examples.appendingPathComponent("counter-15kg-initial.json"),
        encoding: .utf8)
      // At 15 kg the display shows 15 005 g; less and less has to be added.
      let reading = "\"15005 g\", \"added\": \"2.5 g\""
      #expect(example.contains(reading) && example.contains("2026-11-23"))
      var files: [String] = []
      for (year, added) in [(2022, "2.5"), (2023, "2"), (2024, "1.5"), (2025, "1"), (2026, "0.5")] {
        let file = folder.appendingPathComponent("\(year).json")
        let text = example.replacing("2026-11-23", with: "\(year)-11-23")
          .replacing(reading, with: "\"15005 g\", \"added\": \"\(added) g\"")
        try Data(text.utf8).write(to: file)
        files.append(file.path)
      }
      let outcome = try run(files + ["--format", "json"])
      #expect(outcome.errors == "")
      let document = try json(outcome.output)
      let instruments = try #require(
        document["instruments"] as? [[String: Any]], "\(outcome.errors)")
      #expect(instruments.count == 1)
      #expect(instruments[0]["kind"] as? String == "counter")
      #expect(instruments[0]["failures"] as? Int == 0)
      // Ec at 15 kg grows by 0.5 g a year; the limit there is 7.5 g, and others are nearer to
      // theirs at first.
      let drift = try #require(instruments[0]["drift"] as? [String: Any])
      let slope = try #require(drift["slopePerDay"] as? Double)
      let share = drift["relative"] as? Bool == true ? 7.5 : 1
      #expect((slope * 365.25 * share - 0.5).magnitude < 0.15)
      let legal = try #require(document["legalPeriods"] as? [[String: Any]])
      #expect(legal.contains { $0["months"] as? Int == 12 })
    }
  }

  @Test func `the legal period stays beside the advice`() throws {
    let outcome = try run(["counter-scale.csv", "--date", "2026-11-23"])
    #expect(outcome.output.contains("keeps its legal period"))
    #expect(outcome.output.contains("vn-group2-2026, "))
  }

  @Test func `options decide`() throws {
    let file = "market-outcomes.csv"
    func days(_ more: [String]) throws -> Double {
      let document = try json(
        run([file, "--method", "reliability", "--format", "json"] + more).output)
      let reliability = try #require(document["reliability"] as? [String: Any])
      return try #require(reliability["foundDays"] as? Double)
    }
    #expect(try days(["--target", "0.95"]) < days(["--target", "0.9"]))
    #expect(try days(["--target", "0.9"]) < days(["--target", "0.8"]))
    let one = try run(["-", "--format", "json"], input: "date,error_g,limit_g\n2026-01-01,1,5\n")
    #expect(one.status == 2)
    #expect(
      try run(
        ["-", "--current", "12mo", "--quiet"], input: "date,error_g,limit_g\n2026-01-01,1,5\n"
      )
      .output == "<stdin>: Shortest: 13 months, next by 2027-02-01 (staircase)\n")
  }

  // MARK: What cannot be used

  @Test(arguments: [
    ["--target", "1"], ["--target", "90"], ["--confidence", "0.5"], ["--current", "12"],
    ["--current", "soon"], ["--step", "0"], ["--method", "guess"], ["--kind", "counterr"],
    ["--date", "2026-02-30"], ["--format", "pdf"],
  ])
  func `a wrong command line is said to be one`(arguments: [String]) throws {
    let outcome = try run(["counter-scale.csv"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(!outcome.errors.isEmpty)
  }

  @Test(arguments: [
    ["--chart", "pareto"], ["--baseline", "1"], ["--lambda", "0"], ["--lambda", "2"],
    ["--k", "-1"], ["--h", "0"], ["--head-start", "9"], ["--sigma", "0"], ["--rules", "none"],
    ["--target", "nan"], ["--width", "inf"],
  ])
  func `a wrong chart is said to be one`(arguments: [String]) throws {
    let outcome = try run(["chart", "check-standard-1kg.csv"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
  }

  @Test func `a bad file does not keep the others from being used`() throws {
    let outcome = try run(["nowhere.csv", "counter-scale.csv", "--quiet"])
    #expect(outcome.status == 74)
    #expect(outcome.output.hasPrefix("BN-0001: "))
    let bad = try run(["-"], input: "instrument_id,date,error_g,limit_g\nA,2026-01-01,x,5\n")
    #expect(bad.status == 65)
    #expect(bad.errors.hasPrefix("<stdin>:2:14: error[NOT-A-NUMBER]: "))
    let flat = try run(
      ["chart", "-"], input: "date,value_g\n2026-01-01,1\n2026-01-02,1\n")
    #expect(flat.status == 65)
    #expect(flat.errors.contains("error[NO-SCATTER]"))
    #expect(flat.errors.contains("help: state the standard deviation with --sigma"))
    #expect(
      try run(["chart", "-", "--lang", "vi"], input: "date,value_g\n2026-01-01,1\n").errors
        .contains("lỗi[TOO-FEW-POINTS]"))
  }

  @Test func `a standard that cannot be charted does not keep the others from being`() throws {
    let rows =
      ["2026-01-01,a,5", "2026-01-02,a,5"]
      + ["1", "3", "2", "2.5"].enumerated().map { "2026-01-0\($0.offset + 1),b,\($0.element)" }
    let outcome = try run(
      ["chart", "-", "--chart", "shewhart", "--quiet"],
      input: (["date,standard_id,value_mg"] + rows).joined(separator: "\n") + "\n")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("'a'") && !outcome.errors.contains("'b'"))
    #expect(outcome.output.contains("b") && !outcome.output.contains("a:"))
  }
}
