import Foundation
import Testing

/// `steelyard batch --errors` and what `steelyard savings` makes of it, run as a user would.
@Suite struct FleetCommandTests {
  private static let folder = Program.root.appendingPathComponent("reference-data/examples/fleet")

  /// Runs a batch of the example, then `body` in its folder.
  private func withBatch(
    _ arguments: [String] = ["--errors"], _ body: (URL) throws -> Void
  ) throws {
    try Program.withTemporaryFolder { folder in
      for name in ["markets.csv", "markets.yaml"] {
        try FileManager.default.copyItem(
          at: Self.folder.appendingPathComponent(name), to: folder.appendingPathComponent(name))
      }
      let batch = try Program.run(
        ["batch", "markets.csv", "--output", "results", "--quiet", "--exit-zero"] + arguments,
        in: folder)
      #expect(batch.status == 0)
      try body(folder)
    }
  }

  @Test func `a market is told in both languages and all forms`() throws {
    try withBatch { folder in
      for (language, environment) in [("en", Program.english), ("vi", Program.vietnamese)] {
        let text = try Program.run(
          ["savings", "markets.yaml", "--from-batch", "results", "--trials", "2000"], in: folder,
          environment: environment)
        #expect(text.status == 0)
        #expect(text.errors == "")
        #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        try Snapshot.expect(text.output, matches: "fleet/markets.\(language).txt")
      }
      for (format, ending) in [
        ("markdown", "md"), ("html", "html"), ("csv", "csv"), ("json", "json"),
      ] {
        let found = try Program.run(
          [
            "savings", "markets.yaml", "--from-batch", "results", "--trials", "2000", "--format",
            format, "--explain",
          ], in: folder)
        try Snapshot.expect(found.output, matches: "fleet/markets.\(ending)")
      }
    }
  }

  @Test func `a scale of a batch tells the error of a stall`() throws {
    let stall = """
      schema: steelyard.savings/v1
      unit: kg
      horizon: 3
      discountRate: 10 %
      losses:
        fish: {mechanism: bias, direction: selling, weighings: 8000, load: 1 kg,
          price: 90000 VND/kg, bias: 0 g}
      """
    func error(_ folder: URL, _ arguments: [String]) throws -> [String: Any] {
      let found = try Program.run(
        ["savings", "stall.yaml", "--from-batch", "results", "--format", "json", "--trials", "300"]
          + arguments, in: folder)
      #expect(found.status == 0, "\(found.errors)")
      let value = try JSONSerialization.jsonObject(with: Data(found.output.utf8))
      return try #require((value as? [String: Any])?["measured"] as? [String: Any])
    }
    try withBatch { folder in
      try Data(stall.utf8).write(to: folder.appendingPathComponent("stall.yaml"))
      let one = try error(folder, ["--instrument", "M-030"])
      let any = try error(folder, ["--kind", "spring-dial", "--place", "North market"])
      let (u, spread) = (
        one["standardUncertainty"] as? Double, any["standardUncertainty"] as? Double
      )
      // Any dial of the market is less well known than one that was inspected.
      #expect(try #require(u) < #require(spread))
      #expect(any["source"] as? String == "results (spring-dial, North market)")
      for (arguments, code) in [
        ([], "MANY-INSTRUMENTS"), (["--kind", "spring"], "UNKNOWN-KIND"),
      ] {
        let refused = try Program.run(
          ["savings", "stall.yaml", "--from-batch", "results"] + arguments, in: folder)
        #expect(refused.status == 65)
        #expect(refused.errors.contains("error[\(code)]"))
      }
    }
  }

  @Test func `what is missing is told`() throws {
    try withBatch([]) { folder in
      let found = try Program.run(
        ["savings", "markets.yaml", "--from-batch", "results"], in: folder)
      #expect(found.status == 65)
      #expect(found.errors.contains("error[NO-ERRORS-FILE]"))
      #expect(found.errors.contains("--errors"))
    }
    for arguments in [
      ["markets.yaml"], ["markets.yaml", "--place", "x"],
      ["markets.yaml", "--from-batch", "x", "--from-inspection", "y"],
      ["markets.yaml", "--from-batch", "x", "--trials", "5"],
    ] {
      #expect(try Program.run(["savings"] + arguments, in: Self.folder).status == 64)
    }
    let nowhere = try Program.run(
      ["savings", "markets.yaml", "--from-batch", "nowhere"], in: Self.folder)
    #expect(nowhere.status == 65)
    #expect(nowhere.errors.contains("error[NOT-A-BATCH]"))
  }
}
