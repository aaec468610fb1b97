import Foundation
import Testing

@Suite struct RecordCommandTests {
  @Test(arguments: [
    ("counter-15kg-initial.json", "en"), ("spring-dial-15kg-dlvn30.yaml", "vi"),
    ("retail-seller-short.json", "en"), ("retail-market-morning.yaml", "vi"),
  ])
  func `the record of an example as Markdown`(file: String, language: String) throws {
    let outcome = try Program.run(["record", file, "--lang", language])
    // Whatever the verdict: the record was made.
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    try Snapshot.expect(outcome.output, matches: "record/\(file).\(language).md")
  }

  @Test func `the page of a record, kept whole`() throws {
    let outcome = try Program.run(
      ["record", "retail-seller-short.json", "--format", "html", "--lang", "vi"])
    #expect(outcome.status == 0)
    try Snapshot.expect(outcome.output, matches: "record/retail-seller-short.vi.html")
  }

  @Test func `a verdict as a page`() throws {
    let outcome = try Program.run(["verify", "counter-15kg-drifted.json", "--format", "html"])
    #expect(outcome.status == 1)
    try Snapshot.expect(outcome.output, matches: "record/verify-counter-15kg-drifted.en.html")
  }

  @Test func `the fields of the record are read from the file`() throws {
    let text = try String(
      contentsOf: Program.examples.appendingPathComponent("retail-seller-short.json"),
      encoding: .utf8)
    let filled = text.replacing(
      "\"tests\":",
      with: "\"record\": {\"number\": \"12/BB\", \"deadline\": \"2026-12-01\"}, \"tests\":",
      maxReplacements: 1)
    let outcome = try Program.run(["record", "-"], input: filled)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("No.: 12/BB"))
    #expect(outcome.output.contains("- Deadline: 2026-12-01"))
    let slip = try Program.run(
      ["record", "-"], input: filled.replacing("deadline", with: "deadlin"))
    #expect(slip.status == 65)
    #expect(slip.errors.contains("error[UNKNOWN-FIELD]"))
    #expect(slip.errors.contains("deadline"))
    #expect(slip.output == "")
  }

  /// R 76-1, 3.5.3.3: the maximum permissible errors do not hold for a tare that was keyed in.
  @Test func `a tare that was keyed in is read from the file`() throws {
    let text = try String(
      contentsOf: Program.examples.appendingPathComponent("multi-interval-15kg.yaml"),
      encoding: .utf8)
    let preset = text.replacing("    tare: 1 kg\n", with: "    tare: 1 kg\n    presetTare: true\n")
    #expect(preset != text)
    let outcome = try Program.run(["verify", "-"], input: preset)
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("PRESET-TARE"))
    #expect(try Program.run(["explain", "-"], input: preset).output.contains(": all the same."))
  }
}
