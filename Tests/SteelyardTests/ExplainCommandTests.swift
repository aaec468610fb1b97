import Foundation
import Testing

@Suite struct ExplainCommandTests {
  @Test(arguments: [
    "counter-15kg-drifted.json", "platform-150kg-without-added.yaml",
    "spring-dial-15kg-dlvn30.yaml",
  ])
  func `the arithmetic of an example, in both languages`(file: String) throws {
    for language in ["en", "vi"] {
      let outcome = try Program.run(["explain", file, "--lang", language])
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
      try Snapshot.expect(outcome.output, matches: "explain/\(file).\(language).txt")
    }
  }

  @Test func `verify --explain shows the report and the arithmetic below it`() throws {
    let files = ["retail-seller-short.json", "counter-15kg-drifted.json"]
    for format in ["text", "markdown"] {
      let report = try Program.run(["verify", "--format", format] + files)
      let arithmetic = try files.map {
        try Program.run(["explain", "--format", format, $0]).output
      }
      let both = try Program.run(["verify", "--explain", "--format", format] + files)
      #expect(both.status == report.status)
      // Without breaking spaces, which Markdown of `explain` replaces for searches.
      let text = both.output.replacing("\u{A0}", with: " ")
      for page in arithmetic {
        #expect(text.contains(page.replacing("\u{A0}", with: " ").dropLast()))
      }
      #expect(text.contains("E = 125 g >"))
      #expect(!report.output.contains("E = 125 g >"))
    }
    let page = try Program.run(["verify", "--explain", "--format", "html", "--lang", "vi"] + files)
    #expect(page.output.replacing("\u{A0}", with: " ").contains("E = 125 g &gt; cho phép"))
    #expect(page.output.components(separatedBy: "<article>").count == 5)
  }

  @Test func `JSON says the same to programs`() throws {
    let outcome = try Program.run(
      ["explain", "counter-15kg-initial.json", "--format", "json", "--lang", "vi"])
    let value = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(value["schema"] as? String == "steelyard.explanation/v1")
    #expect(value["differences"] as? Int == 0)
    let sections = try #require(value["sections"] as? [[String: Any]])
    let entries = try #require(sections[0]["entries"] as? [[String: Any]])
    let lines = try #require(entries[2]["lines"] as? [[String: Any]])
    // R 76-1, A.4.4.3: the example with e = 5 g. A decimal point, whatever the language.
    #expect(lines[0]["formula"] as? String == "I + q/2 − ΔL − L")
    #expect(lines[0]["numbers"] as? String == "1000 g + 5 g/2 − 1.5 g − 1000 g")
    #expect(lines[0]["value"] as? String == "1 g")
  }

  @Test func `a code is explained with its clause`() throws {
    let english = try Program.run(["explain", "repeatability-spread"])
    #expect(english.status == 0)
    #expect(english.output.hasPrefix("REPEATABILITY-SPREAD\nFindings of a verification\n"))
    #expect(english.output.contains("R 76-1, 3.6.1, A.4.10"))
    let vietnamese = try Program.run(["explain", "AMBIGUOUS-NUMBER", "--lang", "vi"])
    #expect(vietnamese.output.contains("Một số có thể đọc theo hai cách"))
    let json = try Program.run(["explain", "RETAIL-SHORTAGE", "--format", "json"])
    #expect(json.output.contains("\"TT 09/2017/TT-BKHCN, Điều 5 khoản 1, Bảng 2\""))
  }

  @Test func `a misspelt code is met with the one that is meant`() throws {
    let outcome = try Program.run(["explain", "REPEATABILTY-SPREAD"])
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("error[UNKNOWN-CODE]"))
    #expect(outcome.errors.contains("did you mean REPEATABILITY-SPREAD?"))
    // The others are explained all the same.
    let both = try Program.run(["explain", "HYSTERESIS", "NOTHING-OF-THE-KIND"])
    #expect(both.status == 64)
    #expect(both.output.hasPrefix("HYSTERESIS\n"))
  }

  @Test func `without an argument all codes are listed`() throws {
    for language in ["en", "vi"] {
      let outcome = try Program.run(["explain", "--lang", language])
      #expect(outcome.status == 0)
      for code in ["ERROR-BEYOND-MPE", "AMBIGUOUS-NUMBER", "TOO-FEW-FIELDS", "CHI-SQUARE"] {
        #expect(outcome.output.contains("  \(code): "))
      }
      #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
  }

  @Test func `a file that cannot be used is told, and the rest is explained`() throws {
    let outcome = try Program.run(
      ["explain", "no-such.yaml", "retail-seller-short.json", "--format", "markdown"])
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("error[NO-SUCH-FILE]"))
    #expect(outcome.output.contains("E = 125 g >"))
  }

  /// docs/guides/findings: an introduction, and then what the program writes.
  @Test(arguments: ["en", "vi"])
  func `the guide of findings is what the program says`(language: String) throws {
    let outcome = try Program.run(["explain", "--format", "markdown", "--lang", language])
    let written = try #require(outcome.output.firstRange(of: "## "))
    let body = outcome.output[written.lowerBound...]
    let file = Program.root.appendingPathComponent("docs/guides/findings.\(language).md")
    let guide = try String(contentsOf: file, encoding: .utf8)
    let start = guide.firstRange(of: "## ")?.lowerBound ?? guide.endIndex
    if Snapshot.isRecording {
      try Data((guide[..<start] + body).utf8).write(to: file)
    } else {
      #expect(guide[start...] == body, "docs/guides/findings.\(language).md")
    }
  }
}
