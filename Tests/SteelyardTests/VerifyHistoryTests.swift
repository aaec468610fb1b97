import Foundation
import Testing

/// `steelyard verify --history`, and the risk view of its options.
@Suite struct VerifyHistoryTests {
  private static let folder = Program.root.appendingPathComponent("reference-data/examples/history")

  private func run(
    _ arguments: [String], environment: [String: String] = Program.english
  ) throws -> Program.Outcome {
    try Program.run(["verify"] + arguments, in: Self.folder, environment: environment)
  }

  @Test(arguments: [("en", Program.english), ("vi", Program.vietnamese)])
  func `margin, drift and the day of crossing`(
    language: String, environment: [String: String]
  ) throws {
    let outcome = try run(
      ["counter-15kg-2026.yaml", "--history", "counter-15kg-2022-2025.yaml"],
      environment: environment)
    #expect(outcome.status == 0)
    try Snapshot.expect(outcome.output, matches: "history/counter-15kg.\(language).txt")
  }

  @Test func `the same as JSON and Markdown`() throws {
    let arguments = ["counter-15kg-2026.yaml", "--history", "counter-15kg-2022-2025.yaml"]
    try Snapshot.expect(
      try run(arguments + ["--format", "json"]).output, matches: "history/counter-15kg.json")
    try Snapshot.expect(
      try run(arguments + ["--format", "markdown"]).output, matches: "history/counter-15kg.md")
  }

  @Test func `a history that is not there is an error of input, and the rest is judged`() throws {
    let outcome = try run(["counter-15kg-2026.yaml", "--history", "none.yaml"])
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("NO-SUCH-FILE"))
    #expect(outcome.output.contains("PASS"))
  }

  @Test func `the risk can be left out, and its threshold must be a probability`() throws {
    #expect(try !run(["counter-15kg-2026.yaml", "--no-risk"]).output.contains("How sure"))
    #expect(try run(["counter-15kg-2026.yaml", "--risk-threshold", "1.5"]).status == 64)
    let strict = try run(["counter-15kg-2026.yaml", "--risk-threshold", "0.0000001"])
    #expect(strict.output.contains("BORDERLINE"))
    #expect(strict.status == 0)
  }
}
