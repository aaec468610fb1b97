import Foundation
import Testing

/// `steelyard weights`, run as a user would run it.
@Suite struct WeightsCommandTests {
  private static let folder = Program.root.appendingPathComponent(
    "reference-data/examples/calibrations")
  private static let set = "weights-e2-200g.yaml"

  private func run(
    _ arguments: [String], environment: [String: String] = Program.english
  ) throws -> Program.Outcome {
    try Program.run(["weights"] + arguments, in: Self.folder, environment: environment)
  }

  @Test func `a set with its due dates, in both languages and every form`() throws {
    for (language, environment) in [("en", Program.english), ("vi", Program.vietnamese)] {
      let outcome = try run(["show", Self.set, "--on", "2026-11-23"], environment: environment)
      #expect(outcome.status == 0)
      try Snapshot.expect(outcome.output, matches: "weights/show.\(language).txt")
      for line in outcome.output.split(separator: "\n") { #expect(line.count <= 80) }
    }
    for (format, ending) in [
      ("csv", "csv"), ("markdown", "md"), ("json", "json"), ("html", "html"),
    ] {
      let outcome = try run(["show", Self.set, "--on", "2026-11-23", "--format", format])
      try Snapshot.expect(outcome.output, matches: "weights/show.\(ending)")
    }
  }

  @Test func `an overdue set ends with a status`() throws {
    #expect(try run(["show", Self.set]).status == 0)
    #expect(try run(["show", Self.set, "--on", "2027-02-10"]).status == 0)
    #expect(try run(["show", Self.set, "--on", "2027-02-11"]).status == 1)
    #expect(try run(["show", Self.set, "--on", "yesterday"]).status == 64)
    #expect(try run(["show", "nowhere.yaml"]).status == 74)
    #expect(try run(["show", "balance-220g.yaml"]).status == 65)
  }

  private func impact(_ more: [String], environment: [String: String] = Program.english) throws
    -> Program.Outcome
  {
    try run(
      ["impact", "--set", Self.set, "--piece", "100g", "--value", "99.9990 g"] + more,
      environment: environment)
  }

  @Test func `a wrong weight, traced in both languages and every form`() throws {
    let files = ["balance-220g.yaml", "counter-15kg.yaml"]
    for (language, environment) in [("en", Program.english), ("vi", Program.vietnamese)] {
      let outcome = try impact(files, environment: environment)
      #expect(outcome.errors == "")
      try Snapshot.expect(outcome.output, matches: "weights/impact.\(language).txt")
      for line in outcome.output.split(separator: "\n") { #expect(line.count <= 80) }
    }
    for (format, ending) in [
      ("csv", "csv"), ("markdown", "md"), ("json", "json"), ("html", "html"),
    ] {
      let outcome = try impact(files + ["--format", format])
      try Snapshot.expect(outcome.output, matches: "weights/impact.\(ending)")
    }
  }

  @Test func `a verdict that flips ends with a status`() throws {
    try Program.withTemporaryFolder { folder in
      let set = folder.appendingPathComponent("set.yaml")
      try Data(
        """
        schema: steelyard.weights/v1
        id: M
        pieces:
          - {id: 2kg, nominal: 2 kg, class: M1}
          - {id: 5kg, nominal: 5 kg, class: M1}
        """.utf8
      ).write(to: set)
      try Data(
        """
        schema: steelyard.inspection/v1
        rules: vn-tt09-2017
        instrument: {id: stall, kind: spring-dial, accuracyClass: IIII, max: 10 kg, e: 50 g, indication: analog}
        weightSets: [set.yaml]
        goods: 7 kg
        tests:
          - test: weighing
            readings:
              - {load: 2 kg, indication: 2 kg, pieces: [2kg]}
              - {load: 7 kg, indication: 7.05 kg, pieces: [2kg, 5kg]}
        """.utf8
      ).write(to: folder.appendingPathComponent("visit.yaml"))
      func run(_ value: String) throws -> Program.Outcome {
        try Program.run(
          [
            "weights", "impact", "--set", "set.yaml", "--piece", "5kg", "--value", value,
            "visit.yaml",
          ],
          in: folder)
      }
      // TT 09/2017, Bảng 2: 100 g at 7 kg on a 10 kg dial; the scale shows 50 g too much.
      #expect(try run("4.95 kg").status == 0)
      let flipped = try run("4949 g")
      #expect(flipped.status == 1)
      #expect(flipped.output.contains("pass → ✗ fail"))
      let verified = try Program.run(["verify", "visit.yaml"], in: folder)
      #expect(verified.status == 0, "\(verified.output)")
    }
  }

  @Test func `what cannot be used is said, and the rest is traced`() throws {
    let outcome = try impact(["nowhere.yaml", "balance-220g.yaml"])
    #expect(outcome.status == 74)
    #expect(outcome.output.contains("AB-220"))
    #expect(
      try run(["impact", "--set", Self.set, "--piece", "1t", "--value", "1 t", "x"]).status == 65)
    #expect(
      try run(["impact", "--set", Self.set, "--piece", "100g", "--value", "99", "x"]).status == 64)
    #expect(try run(["impact"]).status == 64)
    let slip = try run(
      ["impact", "--set", Self.set, "--piece", "100gg", "--value", "100 g", "balance-220g.yaml"])
    #expect(slip.errors.contains("did you mean 100g"))
  }
}
