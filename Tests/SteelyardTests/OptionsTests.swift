import Foundation
import Testing

@Suite struct OptionsTests {
  @Test(arguments: ["en", "vi"])
  func `help begins with examples`(language: String) throws {
    for (name, arguments) in [
      ("help", ["--help"]), ("help-verify", ["verify", "--help"]),
      ("help-record", ["record", "--help"]), ("help-explain", ["explain", "--help"]),
      ("help-plan", ["plan", "--help"]), ("help-batch", ["batch", "--help"]),
      ("help-rules", ["rules", "--help"]),
      ("help-rules-show", ["rules", "show", "--help"]), ("help-schema", ["schema", "--help"]),
      ("help-uncertainty", ["uncertainty", "--help"]),
      ("help-statistics", ["statistics", "--help"]),
      ("help-statistics-summary", ["statistics", "summary", "--help"]),
      ("help-statistics-outliers", ["statistics", "outliers", "--help"]),
      ("help-statistics-anova", ["statistics", "anova", "--help"]),
      ("help-statistics-precision", ["statistics", "precision", "--help"]),
      ("help-interval", ["interval", "--help"]),
      ("help-interval-review", ["interval", "review", "--help"]),
      ("help-interval-chart", ["interval", "chart", "--help"]),
      ("help-selftest", ["selftest", "--help"]), ("help-savings", ["savings", "--help"]),
      ("help-calibrate", ["calibrate", "--help"]), ("help-weights", ["weights", "--help"]),
      ("help-weights-show", ["weights", "show", "--help"]),
      ("help-weights-impact", ["weights", "impact", "--help"]),
    ] {
      let outcome = try Program.run(
        arguments + ["--lang", language].filter { _ in name != "help" },
        environment: language == "vi" ? Program.vietnamese : Program.english)
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      // The list of verbs grows; what stands before it is kept whole.
      let verbs = outcome.output.range(of: language == "vi" ? "CÁC LỆNH:" : "SUBCOMMANDS:")
      try Snapshot.expect(
        String(outcome.output[..<(verbs?.lowerBound ?? outcome.output.endIndex)]),
        matches: "help/\(name).\(language).txt")
      let examples = try #require(
        outcome.output.range(of: language == "vi" ? "Ví dụ:" : "Examples:"))
      let usage = try #require(
        outcome.output.range(of: language == "vi" ? "CÁCH DÙNG:" : "USAGE:"))
      #expect(examples.lowerBound < usage.lowerBound)
    }
  }

  @Test func `without anything it shows its help`() throws {
    #expect(try Program.run([]).output == Program.run(["--help"]).output)
  }

  @Test func `the version names the editions of the rule sets`() throws {
    let outcome = try Program.run(["--version"])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("steelyard 0."))
    #expect(outcome.output.contains("  oiml-r76-2006      OIML R 76-1:2006"))
    #expect(outcome.output.contains("  vn-tt09-2017 "))
  }

  @Test func `the language follows the environment and yields to --lang`() throws {
    let file = "retail-seller-short.json"
    func isVietnamese(_ environment: [String: String], _ more: [String] = []) throws -> Bool {
      try Program.run(["verify", file] + more, environment: environment).output
        .contains("KHÔNG ĐẠT")
    }
    #expect(try isVietnamese(["LANG": "vi_VN.UTF-8"]))
    #expect(try isVietnamese(["LANG": "en_US.UTF-8", "LC_MESSAGES": "vi_VN.UTF-8"]))
    #expect(try !isVietnamese(["LANG": "vi_VN.UTF-8", "LC_ALL": "C.UTF-8"]))
    #expect(try isVietnamese(["LANG": "C"], ["--lang", "vi"]))
    #expect(try !isVietnamese(["LANG": "vi_VN.UTF-8"], ["--lang=en"]))
  }

  @Test func `symbols go where the locale is not UTF-8, and letters too with --ascii`() throws {
    let plain = try Program.run(
      ["verify", "retail-seller-short.json"], environment: ["LANG": "C"]
    ).output
    #expect(!plain.contains("●") && plain.contains("Điều"))
    let ascii = try Program.run(
      ["verify", "retail-seller-short.json", "--ascii", "--lang", "vi"]).output
    #expect(ascii.utf8.allSatisfy { $0 < 0x80 })
    try Snapshot.expect(ascii, matches: "ascii.vi.txt")
  }

  @Test func `--quiet leaves one line an inspection`() throws {
    let outcome = try Program.run(["verify", "--quiet", "retail-market-morning.yaml"])
    #expect(outcome.output.split(separator: "\n").count == 3)
    #expect(outcome.output.hasPrefix("✗ fail"))
  }

  @Test func `--exit-zero hides verdicts and nothing else`() throws {
    #expect(try Program.run(["verify", "--exit-zero", "counter-15kg-drifted.json"]).status == 0)
    #expect(
      try Program.run(["verify", "--exit-zero", "platform-150kg-without-added.yaml"]).status == 0)
    #expect(try Program.run(["verify", "--exit-zero", "missing.json"]).status == 74)
  }

  @Test func `--rules and --stage judge otherwise`() throws {
    let file = "counter-15kg-drifted.json"
    // 7.5 g at 10 kg and 10.5 g in a corner: within twice ±5 g? 10.5 g is not.
    let inService = try Program.run(["verify", "--stage", "in-service", file])
    #expect(inService.output.contains("in-service inspection"))
    #expect(inService.output.contains("±10 "))
    let unknown = try Program.run(["verify", "--rules", "oiml-r76-2060", file])
    #expect(unknown.status == 65)
    #expect(unknown.errors.contains("error[UNKNOWN-RULES]"))
    #expect(unknown.errors.contains("did you mean oiml-r76-2006?"))
  }

  @Test func `--numbers says how numbers are written`() throws {
    try Program.withTemporaryFolder { folder in
      let text = """
        {"schema": "steelyard.inspection/v1", "rules": "vn-tt09-2017",
         "instrument": {"id": "a", "kind": "spring-dial", "accuracyClass": "IIII",
           "max": "5 kg", "e": "20 g", "indication": "analog"},
         "tests": [{"test": "weighing", "readings": [{"load": "1.500 g", "indication": "1.500 g"}]}]}
        """
      try Data(text.utf8).write(to: folder.appendingPathComponent("a.json"))
      let undeclared = try Program.run(["verify", "a.json"], in: folder)
      #expect(undeclared.status == 65)
      #expect(undeclared.errors.contains("'1.500' can be read as 1.5 or as 1500"))
      let vietnamese = try Program.run(
        ["verify", "a.json", "--numbers", "vi", "--format", "csv"], in: folder)
      #expect(vietnamese.output.contains(",1500,1500,g,"))
      let english = try Program.run(
        ["verify", "a.json", "--numbers", "en", "--format", "csv"], in: folder)
      #expect(english.output.contains(",1.5,1.5,g,"))
    }
  }

  @Test func `a folder of rules is used, and a bad one is refused with its place`() throws {
    try Program.withTemporaryFolder { folder in
      let rules = Program.root.appendingPathComponent("reference-data/rules")
      let text = try String(
        contentsOf: rules.appendingPathComponent("oiml-r76-2006.yaml"), encoding: .utf8)
      let file = folder.appendingPathComponent("local.yaml")
      // A stricter national rule under its own name.
      try Data(
        text.replacing("id: oiml-r76-2006", with: "id: local-rules")
          .replacing(
            "{class: III, upToInE: 500, mpeInE: 0.5}",
            with: "{class: III, upToInE: 500, mpeInE: 0.1}"
          )
          .utf8
      ).write(to: file)
      let judged = try Program.run(
        [
          "verify", "--rules-dir", folder.path, "--rules", "local-rules",
          "counter-15kg-initial.json",
        ])
      #expect(judged.status == 1)
      #expect(judged.output.contains("±0.5 "))
      try Data(text.replacing("mpeInE: 0.5", with: "mpeInE: half").utf8).write(to: file)
      let refused = try Program.run(
        ["verify", "--rules-dir", folder.path, "counter-15kg-initial.json"])
      #expect(refused.status == 65)
      #expect(refused.output == "")
      #expect(refused.errors.contains("local.yaml:"))
      let missing = try Program.run(
        ["verify", "--rules-dir", "nowhere", "counter-15kg-initial.json"])
      #expect(missing.status == 74)
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions are generated`(shell: String) throws {
    let outcome = try Program.run(["--generate-completion-script", shell])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("verify"))
    #expect(outcome.output.contains("rules-dir"))
  }

  @Test func `schemas are printed by name`() throws {
    let names = [
      "calibration", "conformity", "control-chart", "fleet", "fleet-result", "inspection",
      "interval", "mapping", "model", "plan", "rule-tables", "rules", "savings", "savings-result",
      "selftest", "statistics", "uncertainty", "verdict",
      "weighing-design", "weight-fitness", "weight-impact", "weights",
    ]
    #expect(try Program.run(["schema"]).output == names.joined(separator: "\n") + "\n")
    for name in names {
      let file = Program.root.appendingPathComponent(
        "reference-data/schemas/\(name).schema.json")
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(try Program.run(["schema", name]).output == text)
      #expect(try Program.run(["schema", "steelyard.\(name)/v1"]).output == text)
    }
    let unknown = try Program.run(["schema", "inspecton"])
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("did you mean inspection?"))
  }
}
