import Foundation
import Testing

/// `steelyard plan`, run as a user would run it.
@Suite struct PlanCommandTests {
  private func plan(
    _ arguments: [String], environment: [String: String] = Program.english
  ) throws -> Program.Outcome {
    try Program.run(["plan"] + arguments, environment: environment)
  }

  private static let counter = [
    "--class", "III", "--max", "15kg", "--min", "100g", "--e", "5g", "--kind", "counter",
  ]
  private static let cases: [(name: String, arguments: [String], status: Int32)] = [
    ("counter", counter + ["--weights", "M1 1mg-20kg"], 0),
    ("poor", ["--class", "III", "--max", "30kg", "--e", "10g", "--weights", "M3 1g-20kg"], 1),
    (
      "truck",
      [
        "--class", "III", "--max", "80t", "--min", "400kg", "--e", "20kg", "--kind", "truck",
        "--supports", "8", "--weights", "M1 1000kg x28", "--weights", "M1 1kg-20kg, 20kg x24",
      ], 2
    ),
    (
      "retail",
      [
        "--rules", "vn-tt09-2017", "--kind", "spring-dial", "--class", "IIII", "--max", "10kg",
        "--e", "50g", "--goods", "7kg", "--weights", "M1 5kg, 2kg x2, 1kg, 500g",
      ], 0
    ),
    (
      "dial",
      [
        "--rules", "vn-dlvn30-2019", "--stage", "periodic", "--kind", "spring-dial", "--class",
        "IIII", "--max", "15kg", "--min", "500g", "--e", "50g", "--weights", "M1 1g-10kg",
      ], 0
    ),
    (
      "ranges",
      [
        "--class", "III", "--min", "40g", "--structure", "multiple-range", "--range", "6kg/2g",
        "--range", "30kg/10g", "--weights", "F1 1mg-20kg",
      ], 0
    ),
  ]

  @Test func `plans in both languages`() throws {
    for (name, arguments, status) in Self.cases {
      for (language, environment) in [("en", Program.english), ("vi", Program.vietnamese)] {
        let outcome = try plan(arguments, environment: environment)
        #expect(outcome.status == status, "\(name): \(outcome.errors)")
        #expect(outcome.errors == "")
        for line in outcome.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
        try Snapshot.expect(outcome.output, matches: "plan/\(name).\(language).txt")
      }
    }
  }

  @Test func `every form, and the status`() throws {
    for (format, ending) in [("json", "json"), ("csv", "csv"), ("markdown", "md")] {
      let outcome = try plan(Self.cases[0].arguments + ["--format", format])
      #expect(outcome.status == 0)
      try Snapshot.expect(
        outcome.output.replacing(/"version": ".*"/, with: "\"version\": \"…\""),
        matches: "plan/counter.\(ending)")
    }
    let page = try plan(Self.cases[0].arguments + ["--format", "html"])
    #expect(page.output.hasPrefix("<!DOCTYPE html>"))
    let ascii = try plan(Self.cases[2].arguments + ["--ascii"])
    #expect(ascii.output.utf8.allSatisfy { $0 < 0x80 })
    #expect(try plan(Self.cases[1].arguments + ["--exit-zero"]).status == 0)
    #expect(try plan(Self.cases[0].arguments + ["--quiet"]).output.hasPrefix("✓ "))
    let truck = Self.cases[2].arguments
    #expect(try plan(truck + ["--spread", "6kg"]).status == 0)
    #expect(try plan(truck + ["--spread", "6.5kg"]).status == 1)
  }

  @Test func `the instrument of an inspection, with other weights`() throws {
    let own = try plan(["counter-15kg-initial.json"])
    #expect(own.errors == "")
    #expect(own.output.contains("class III · Max 15 kg"))
    let other = try plan(["counter-15kg-initial.json", "--weights", "M1 1mg-20kg"])
    #expect(other.status == 0)
    #expect(other.output.contains("31 weights M1"))
    let set = "../calibrations/weights-e2-200g.yaml"
    #expect(try plan(["balance-2200g-class2.json", "--weights", set]).status != 65)
  }

  @Test func `what is wrong is said, with the likely fix`() throws {
    func errors(_ arguments: [String], _ status: Int32 = 64) throws -> String {
      let outcome = try plan(arguments)
      #expect(outcome.status == status, "\(arguments): \(outcome.output)")
      #expect(outcome.output == "")
      return outcome.errors
    }
    #expect(try errors([]).contains("--class is missing"))
    #expect(try errors(Self.counter).contains("--weights is missing"))
    #expect(try errors(["--class", "III", "--e", "5g", "--weights", "M1 5kg"]).contains("--max"))
    #expect(
      try errors(Self.counter + ["--weights", "N1 5kg"]).contains("did you mean E1, F1, M1?"))
    #expect(
      try errors(Array(Self.counter.dropLast()) + ["countre", "--weights", "M1 5kg"])
        .contains("did you mean counter"))
    #expect(
      try errors(Self.counter + ["--weights", "M1 5kg", "--rules", "oiml-r76-2007"])
        .contains("did you mean oiml-r76-2006"))
    #expect(
      try errors(Self.counter + ["--range", "6kg", "--weights", "M1 5kg"]).contains("6kg/2g"))
    #expect(try errors(Self.counter + ["--weights", "M1 5kg", "--loads", "0"]).contains("--loads"))
    #expect(
      try errors(["counter-15kg-initial.json", "--max", "3kg"]).contains("INSTRUMENT-TWICE"))
    #expect(try errors(["nowhere.json"], 74).contains("nowhere.json"))
    #expect(try errors(["retail-market-morning.yaml"], 65).contains("SEVERAL-INSPECTIONS"))
    #expect(
      try errors(["--class", "III", "--max", "15kg", "--e", "20kg", "--weights", "M1 5kg"])
        .contains("error"))
  }
}
