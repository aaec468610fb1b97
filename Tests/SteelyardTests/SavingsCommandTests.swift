import Foundation
import Testing

/// `steelyard savings`, run as a user would run it.
@Suite struct SavingsCommandTests {
  private static let folder = Program.root.appendingPathComponent("reference-data/examples/savings")

  private func run(
    _ arguments: [String], input: String = "", environment: [String: String] = Program.english
  ) throws -> Program.Outcome {
    try Program.run(
      ["savings"] + arguments, in: Self.folder, input: input, environment: environment)
  }

  @Test(arguments: [
    "rice-cooperative", "filling-line", "market-stall", "quarry-truck-scale", "petrol-station",
    "workshop-electricity",
  ])
  func `the text of an example, in both languages`(name: String) throws {
    let arguments = ["\(name).yaml", "--trials", "4000"]
    let english = try run(arguments)
    #expect(english.status == 0)
    #expect(english.errors == "")
    #expect(english.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    try Snapshot.expect(english.output, matches: "savings/\(name).en.txt")
    let vietnamese = try run(arguments, environment: Program.vietnamese)
    #expect(vietnamese.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    try Snapshot.expect(vietnamese.output, matches: "savings/\(name).vi.txt")
  }

  @Test func `an explanation, a page and tables`() throws {
    let example = ["market-stall.yaml", "--trials", "2000"]
    for language in ["en", "vi"] {
      let explained = try run(example + ["--explain", "--lang", language])
      #expect(explained.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
      try Snapshot.expect(explained.output, matches: "savings/explain.\(language).txt")
      try Snapshot.expect(
        try run(example + ["--format", "markdown", "--lang", language]).output,
        matches: "savings/stall.\(language).md")
    }
    try Snapshot.expect(
      try run(example + ["--format", "html"]).output, matches: "savings/stall.html")
    let sheet = try run(example + ["--format", "html", "--quiet"]).output
    #expect(sheet.contains("<svg") && !sheet.contains("IRR"))
    #expect(!(try run(example + ["--format", "markdown", "--quiet"]).output.contains("IRR")))
    try Snapshot.expect(
      try run(example + ["--format", "csv"]).output, matches: "savings/stall.csv")
    try Snapshot.expect(
      try run(example + ["--format", "json"]).output, matches: "savings/stall.json")
  }

  @Test func `the same seed gives the same bytes`() throws {
    let arguments = ["petrol-station.yaml", "--format", "json", "--trials", "500"]
    let one = try run(arguments)
    #expect(try run(arguments).output == one.output)
    #expect(try run(arguments + ["--seed", "5"]).output != one.output)
  }

  /// The loads of the example go up to 15 kg, so a sack of 50 kg has the error of the last one.
  @Test func `the measured error takes the place of the stated one`() throws {
    let visit = "../inspections/counter-15kg-drifted.json"
    func bias(_ arguments: [String]) throws -> Double? {
      let outcome = try run(
        ["rice-cooperative.yaml", "--trials", "300", "--format", "json"] + arguments)
      #expect(outcome.status == 0)
      let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      let found = (value as? [String: Any])?["breakEven"] as? [[String: Any]]
      return found?.first { $0["input"] as? String == "scaleError" }?["estimate"] as? Double
    }
    #expect(try bias([]) == 0.6 * 0.05)
    let inspected = try #require(try bias(["--from-inspection", visit, "--loss", "paddy"]))
    #expect(inspected != 0.6 * 0.05)
    let calibration = """
      {"schema": "steelyard.calibration/v1", "unit": "g", "points": [
        {"load": "20 kg", "error": 8, "standardUncertainty": 2},
        {"load": "60 kg", "error": 16, "standardUncertainty": 4}]}
      """
    try Program.withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("calibration.json")
      try Data(calibration.utf8).write(to: file)
      // At 50 kg, three quarters of the way.
      let found = try #require(try bias(["--from-calibration", file.path, "--loss", "paddy"]))
      #expect(abs(found - 0.014) < 1e-12)
    }
    let unnamed = try run(["rice-cooperative.yaml", "--from-inspection", visit])
    #expect(unnamed.status == 65)
    #expect(unnamed.errors.contains("error[UNKNOWN-LOSS]"))
    #expect(unnamed.errors.contains("paddy, rice"))
    #expect(
      try run(["rice-cooperative.yaml", "--from-inspection", visit, "--loss", "beans"]).status == 65
    )
    let market = "../inspections/retail-market-morning.yaml"
    #expect(
      try run(["market-stall.yaml", "--from-inspection", market]).errors.contains(
        "error[MANY-INSTRUMENTS]"))
    #expect(
      try run(["petrol-station.yaml", "--from-inspection", visit]).errors.contains("'L'"))
    #expect(
      try run(["rice-cooperative.yaml", "--from-inspection", "nowhere.json", "--loss", "paddy"])
        .status == 74)
    #expect(try run(["rice-cooperative.yaml", "--loss", "paddy"]).status == 64)
  }

  @Test func `the conclusion alone`() throws {
    let quiet = try run(["petrol-station.yaml", "--trials", "500", "--quiet"])
    #expect(quiet.output.hasPrefix("First: "))
    #expect(quiet.output.split(separator: "\n").count <= 8)
  }

  @Test func `only ASCII where it is asked`() throws {
    for language in ["en", "vi"] {
      let outcome = try run([
        "rice-cooperative.yaml", "--trials", "500", "--ascii", "--explain", "--lang", language,
      ])
      #expect(outcome.output.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test func `known inputs need no trials`() throws {
    let text = """
      schema: steelyard.savings/v1
      currency: USD
      unit: kg
      horizon: 10
      discountRate: 8 %
      losses: {giveaway: {mechanism: other, annual: 10000 USD}}
      solutions:
        checkweigher: {investment: 50000 USD, changes: {giveaway: {annual: 0 USD}}}
      """
    let outcome = try run(["-", "--format", "json"], input: text)
    #expect(outcome.status == 0)
    let value = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let options = try #require(value["options"] as? [[String: Any]])
    // The published pair 50 000 and 10 000 a year, with the figures of docs/method/economics.md.
    #expect(abs((options[1]["netPresentValue"] as? Double ?? 0) - 17_100.81) < 0.005)
    #expect(options[1]["payback"] as? Double == 5)
    #expect(abs((options[1]["discountedPayback"] as? Double ?? 0) - 6.6375) < 0.00005)
    #expect(value["trials"] as? Int == 0)
    let report = try run(["-"], input: text)
    #expect(report.output.contains("15.1 %"))
    #expect(!report.output.contains("Monte Carlo"))
  }

  @Test func `a bad file is told, the others are evaluated`() throws {
    let outcome = try run(["petrol-station.yaml", "-", "--trials", "500"], input: "schema: x\n")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("<stdin>:1:9: error[SCHEMA]"))
    #expect(outcome.output.contains("Petrol station"))
    #expect(try run(["nowhere.yaml"]).status == 74)
    #expect(try run([]).status == 64)
    #expect(try run(["petrol-station.yaml", "--trials", "3"]).status == 64)
  }
}
