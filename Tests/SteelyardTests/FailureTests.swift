import Foundation
import Testing

/// What goes wrong is said with its place and its likely fix, and has its status.
@Suite struct FailureTests {
  @Test func `wrong use ends with 64`() throws {
    for arguments in [
      ["verify"], ["verify", "--format", "jsn", "a.json"],
      ["verify", "--fromat", "json", "a.json"],
      ["verify", "--stage", "yearly", "a.json"], ["verify", "--lang", "fr", "a.json"],
      ["verfy", "a.json"], ["--verison"],
    ] {
      let outcome = try Program.run(arguments)
      #expect(outcome.status == 64, "\(arguments)")
      #expect(outcome.output == "")
      #expect(!outcome.errors.isEmpty)
    }
  }

  @Test func `near words are suggested`() throws {
    #expect(try Program.run(["verfy"]).errors.contains("did you mean verify?"))
    #expect(try Program.run(["Verify"]).errors.contains("did you mean verify?"))
    #expect(try Program.run(["help", "shcema"]).errors.contains("did you mean schema?"))
    #expect(
      try Program.run(["verify", "--fromat", "json", "a"]).errors
        .contains("Did you mean '--format'?"))
    #expect(
      try Program.run(["verfy"], environment: Program.vietnamese).errors
        .contains("có phải ý bạn là verify?"))
    #expect(
      try Program.run(["verify", "--fromat", "json", "a"], environment: Program.vietnamese).errors
        .contains("Không có tùy chọn '--fromat'. Có phải ý bạn là '--format'?"))
  }

  @Test func `a file that cannot be read ends with 74, and the rest is judged`() throws {
    let outcome = try Program.run(["verify", "missing.json", ".", "counter-15kg-initial.json"])
    #expect(outcome.status == 74)
    #expect(
      outcome.errors == """
        missing.json: error[NO-SUCH-FILE]: there is no such file
          help: check the name and the directory; '-' reads standard input
        .: error[IS-A-DIRECTORY]: this is a directory, not a file
          help: name the files in it

        """)
    #expect(outcome.output.contains("✓ PASS: BN-0001"))
    #expect(
      outcome.output.hasSuffix(
        "1 inspection: 1 pass. 2 inputs could not be used; see the errors.\n"))
  }

  @Test func `all mistakes of a file are told at their places`() throws {
    try Program.withTemporaryFolder { folder in
      let text = """
        {"schema": "steelyard.inspection/v1",
         "rules": "oiml-r76-2006", "stage": "intial",
         "instrument": {"id": "BN-7", "kind": "conter", "accuracyClass": "III",
           "max": "15 kg", "e": "5", "indication": "digital"},
         "tests": [
          {"test": "weighing", "readings": [
           {"load": "1.500 kg", "indication": "1500 g", "aded": "2 g"},
           {"load": "2 kgs", "indication": "2 kg"}]}]}
        """
      try Data(text.utf8).write(to: folder.appendingPathComponent("visit.json"))
      let outcome = try Program.run(["verify", "visit.json"], in: folder)
      #expect(outcome.status == 65)
      #expect(outcome.output == "")
      try Snapshot.expect(outcome.errors, matches: "errors.en.txt")
      let vietnamese = try Program.run(
        ["verify", "visit.json"], in: folder, environment: Program.vietnamese)
      try Snapshot.expect(vietnamese.errors, matches: "errors.vi.txt")
    }
  }

  @Test func `a bad inspection of a list does not keep the others from being judged`() throws {
    let file = Program.examples.appendingPathComponent("retail-market-morning.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
      .replacing("max: 15 kg\n    e: 50 g", with: "max: 15 kg\n    e: 50 gam me")
    let outcome = try Program.run(["verify", "-", "--format", "json"], input: text)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("<stdin>:31:8: "))
    #expect(outcome.errors.hasSuffix("steelyard: 2 judged, 1 could not be used\n"))
    let judged = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [Any]
    #expect(judged?.count == 2)
  }

  @Test func `output that cannot be written ends with 74`() throws {
    let outcome = try Program.shell(
      "steelyard verify counter-15kg-initial.json > /dev/full", in: Program.examples)
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("standard output could not be written"))
  }

  @Test func `a reader that goes away is no failure`() throws {
    let outcome = try Program.shell(
      "{ steelyard verify *; echo $? >&2; } | true", in: Program.examples)
    #expect(outcome.errors == "1\n")
  }

  /// Inputs that are no inspection at all: an error with its place, never a crash.
  static let hostile: [(String, [UInt8])] = [
    ("empty", []),
    ("blank", Array("  \n\n".utf8)),
    ("a byte order mark alone", [0xEF, 0xBB, 0xBF]),
    ("UTF-16", [0xFF, 0xFE, 0x7B, 0x00]),
    ("not UTF-8", Array("{\"schema\": \"".utf8) + [0xC3, 0x28, 0x22, 0x7D]),
    ("a null byte", Array("{\"schema\"\u{0}: 1}".utf8)),
    ("an open brace", Array("{".utf8)),
    ("deep nesting", Array(String(repeating: "[", count: 100_000).utf8)),
    ("a number", Array("5".utf8)),
    ("a string", Array("\"steelyard.inspection/v1\"".utf8)),
    ("null", Array("null".utf8)),
    ("an empty list", Array("[]".utf8)),
    ("a list of rubbish", Array("[1, null, \"a\", [], {}]".utf8)),
    ("a duplicate key", Array("{\"schema\": \"steelyard.inspection/v1\", \"schema\": 1}".utf8)),
    ("YAML aliases", Array("a: &x [1]\nb: [*x, *x]\n".utf8)),
    ("a YAML tag", Array("!!python/object:os.system {}\n".utf8)),
    ("two YAML documents", Array("schema: a\n---\nschema: b\n".utf8)),
    ("a tab in YAML", Array("schema:\n\t- a\n".utf8)),
    ("another document", Array("{\"schema\": \"steelyard.verdict/v1\"}".utf8)),
  ]

  @Test(arguments: hostile)
  func `hostile input is refused with its place`(name: String, bytes: [UInt8]) throws {
    try Program.withTemporaryFolder { folder in
      try Data(bytes).write(to: folder.appendingPathComponent("a"))
      let outcome = try Program.run(["verify", "a"], in: folder)
      #expect(outcome.status == 65)
      #expect(outcome.output == "")
      #expect(outcome.errors.hasPrefix("a:"))
      #expect(outcome.errors.contains("error["))
      #expect(outcome.errors.split(separator: "\n").count < 40)
    }
  }
}
