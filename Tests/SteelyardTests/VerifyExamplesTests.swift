import Foundation
import Testing

/// The examples that ship with the program, as it prints them.
@Suite struct VerifyExamplesTests {
  /// Each example and the status that it must lead to.
  static let examples: [(file: String, status: Int32)] = [
    ("balance-2200g-class2.json", 0), ("counter-15kg-drifted.json", 1),
    ("counter-15kg-initial.json", 0), ("multi-interval-15kg.yaml", 0),
    ("platform-150kg-without-added.yaml", 2), ("retail-buyer-100kg.json", 0),
    ("retail-market-morning.yaml", 1), ("retail-seller-short.json", 1),
    ("spring-dial-15kg-dlvn30.yaml", 0), ("truck-60t-substitution.json", 0),
  ]

  @Test func `every example is here`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Program.examples.path)
    #expect(files.sorted() == Self.examples.map(\.file))
  }

  @Test(arguments: examples.map(\.file))
  func `the text of an example, in both languages`(file: String) throws {
    let status = Self.examples.first { $0.file == file }?.status
    let english = try Program.run(["verify", file])
    #expect(english.status == status)
    #expect(english.errors == "")
    try Snapshot.expect(english.output, matches: "text/\(file).en.txt")
    let vietnamese = try Program.run(["verify", file], environment: Program.vietnamese)
    #expect(vietnamese.status == status)
    try Snapshot.expect(vietnamese.output, matches: "text/\(file).vi.txt")
    for line in (english.output + vietnamese.output).split(separator: "\n") {
      #expect(line.count <= 80)
    }
    #expect(!english.output.contains("\u{1B}"))
  }

  @Test(arguments: ["counter-15kg-drifted.json", "platform-150kg-without-added.yaml"])
  func `the JSON of one inspection is an object`(file: String) throws {
    let outcome = try Program.run(["verify", file, "--format", "json", "--lang", "vi"])
    #expect(outcome.output.hasPrefix("{\n  \"schema\": \"steelyard.verdict/v1\","))
    try Snapshot.expect(outcome.output, matches: "json/\(file)")
  }

  @Test func `the JSON of several files, or of a list, is an array`() throws {
    let several = try Program.run(
      ["verify", "counter-15kg-initial.json", "retail-seller-short.json", "--format", "json"])
    #expect(several.status == 1)
    let values = try #require(try parsed(several.output) as? [[String: Any]])
    #expect(values.map { $0["instrument"] as? String } == ["BN-0001", "stall 7"])
    let list = try Program.run(["verify", "retail-market-morning.yaml", "--format", "json"])
    #expect((try parsed(list.output) as? [Any])?.count == 3)
  }

  @Test func `the contract's fields are there with the contract's values`() throws {
    let outcome = try Program.run(["verify", "counter-15kg-initial.json", "--format", "json"])
    let verdict = try #require(try parsed(outcome.output) as? [String: Any])
    #expect(verdict["schema"] as? String == "steelyard.verdict/v1")
    #expect(verdict["instrument"] as? String == "BN-0001")
    #expect(verdict["rules"] as? String == "oiml-r76-2006")
    #expect(verdict["stage"] as? String == "initial")
    #expect(verdict["verdict"] as? String == "pass")
    let tests = try #require(verdict["tests"] as? [[String: Any]])
    #expect(tests[0]["test"] as? String == "weighing")
    #expect((tests[0]["clause"] as? String)?.hasPrefix("R 76-1, 3.5.1") == true)
    let readings = try #require(tests[0]["readings"] as? [[String: Any]])
    // R 76-1, A.4.4.3, with e = 5 g: 1000 + 2.5 − 1.5 − 1000 = 1 g, less E0 = 2.5 − 2 g.
    #expect(readings[2]["load"] as? String == "1000 g")
    #expect(readings[2]["error"] as? String == "1 g")
    #expect(readings[2]["correctedError"] as? String == "0.5 g")
    #expect(readings[2]["mpe"] as? String == "2.5 g")
    #expect(readings[2]["verdict"] as? String == "pass")
    #expect(verdict["findings"] as? [Any] != nil)
  }

  @Test func `an error between bounds carries its interval`() throws {
    let outcome = try Program.run(
      ["verify", "platform-150kg-without-added.yaml", "--format", "json"])
    let verdict = try #require(try parsed(outcome.output) as? [String: Any])
    let tests = try #require(verdict["tests"] as? [[String: Any]])
    let readings = try #require(tests[0]["readings"] as? [[String: Any]])
    #expect(readings[3]["errorInterval"] as? [String] == ["75 g", "125 g"])
    #expect(readings[3]["correctedError"] == nil)
  }

  @Test func `CSV has a row for each reading of all examples`() throws {
    let files = Self.examples.map(\.file)
    let outcome = try Program.run(["verify", "--format", "csv"] + files)
    try Snapshot.expect(outcome.output, matches: "examples.csv")
  }

  @Test func `Markdown in both languages`() throws {
    let files = ["spring-dial-15kg-dlvn30.yaml", "retail-seller-short.json"]
    for language in ["en", "vi"] {
      let outcome = try Program.run(["verify", "--format", "markdown", "--lang", language] + files)
      try Snapshot.expect(outcome.output, matches: "examples.\(language).md")
    }
  }

  @Test func `a summary follows when there are several`() throws {
    let outcome = try Program.run(["verify"] + Self.examples.map(\.file))
    #expect(outcome.status == 1)
    let start = try #require(outcome.output.range(of: "Summary\n"))
    try Snapshot.expect(String(outcome.output[start.lowerBound...]), matches: "summary.en.txt")
  }

  @Test func `a name of file read from standard input gives the same`() throws {
    let text = try String(
      contentsOf: Program.examples.appendingPathComponent("counter-15kg-initial.json"),
      encoding: .utf8)
    let piped = try Program.run(["verify", "-"], input: text)
    let named = try Program.run(["verify", "counter-15kg-initial.json"])
    #expect(piped.output == named.output)
    #expect(piped.status == 0)
  }

  private func parsed(_ text: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8))
  }
}
