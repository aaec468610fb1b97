import Quantities
import Testing

@testable import Documents

@Suite struct YAMLReaderTests {
  @Test func `block and flow notation are read`() throws {
    let text = """
      # an inspection
      schema: steelyard.inspection/v1
      instrument: {id: BN-0001, max: 15 kg, "e": "5 g"}
      tests:
        - test: weighing
          readings:
          - {load: 1000 g, indication: '1000 g'}
        - []
      note: |
        first
        second
      empty:
      tilde: ~
      """
    #expect(
      try read(text, .yaml).outline
        == #"{schema:steelyard.inspection/v1,instrument:{id:BN-0001,max:15 kg,e:"5 g"},"#
        + #"tests:[{test:weighing,readings:[{load:1000 g,indication:"1000 g"}]},[]],"#
        + "note:\"first\nsecond\n\",empty:null,tilde:null}")
  }

  @Test func `plain scalars keep their text`() throws {
    for text in [
      "1.500", "0x1F", "1e3", "yes", "no", "2026-11-23", "0,005 kg", "1_000", ".5", "=", "<<",
    ] {
      #expect(try read("a: \(text)", .yaml)["a"]?.text == text)
    }
  }

  @Test func `JSON is YAML`() throws {
    let text = #"{"a": [1, {"b": "x\/y"}], "c": null}"#
    #expect(try read(text, .yaml).outline == read(text, .json).outline)
  }

  @Test func `places count lines and scalars`() throws {
    let node = try read("Chợ: {thịt: 1,\n  cá: [2,\r\n   3]}\nx: 4", .yaml)
    #expect(node["Chợ"]?["thịt"]?.position == DocumentPosition(line: 1, column: 13))
    #expect(node["Chợ"]?["cá"]?.position == DocumentPosition(line: 2, column: 7))
    #expect(node["x"]?.position == DocumentPosition(line: 4, column: 4))
    guard case .list(let entries)? = node["Chợ"]?["cá"]?.content else { return }
    #expect(entries.map(\.position) == [.init(line: 2, column: 8), .init(line: 3, column: 4)])
  }

  @Test(arguments: [
    ("a: 1\na: 2", 2, 1, 1, 1), ("a: 1\nbb: 2\nc:\n  x: 1\n  y: 2\n  x: 3", 6, 3, 4, 3),
    ("t: [{e: 1, \"e\": 2}]", 1, 12, 1, 6), ("\"max\": 1\n'max': 2", 2, 1, 1, 1),
    ("a: 1\nb: 2\na: 3\na: 4", 3, 1, 1, 1), ("é: 1\né: 2", 2, 1, 1, 1),
  ])
  func `a repeated key is told with both places`(
    text: String, line: Int, column: Int, firstLine: Int, firstColumn: Int
  ) {
    do {
      _ = try read(text, .yaml)
      Issue.record("repeated keys were read")
    } catch let error as DocumentError {
      #expect(error.problems.map(\.placeAndCode) == ["\(line):\(column) DUPLICATE-KEY"])
      let text = error.problems[0].message[.english]
      #expect(text.hasSuffix("line \(firstLine), column \(firstColumn)"))
    } catch {
      Issue.record(error)
    }
  }

  @Test(arguments: [
    ("a: &x 1\nb: *x", ["1:4 REFERENCE", "2:4 REFERENCE"]), ("a: &x 1", ["1:4 REFERENCE"]),
    ("a: *x", ["1:4 REFERENCE"]), ("&x a: 1", ["1:1 REFERENCE"]),
    ("{\"a\":*x}", ["1:6 REFERENCE"]), ("*x : 1", ["1:1 KEY"]),
  ])
  func `anchors and aliases are refused`(text: String, expected: [String]) {
    let found = problems(text, .yaml)
    #expect(found.contains { $0.hasSuffix("REFERENCE") })
    for problem in expected where problem.hasSuffix("REFERENCE") {
      #expect(found.contains(problem), "\(found)")
    }
  }

  @Test func `an ampersand or a star inside a text is part of it`() throws {
    let text = "a: P&G *new*\nb: \"* & *\"\nc: x * y\nd: |\n  * one\n  * two\n# *c &d"
    let node = try read(text, .yaml)
    #expect(node["a"]?.text == "P&G *new*")
    #expect(node["b"]?.text == "* & *")
    #expect(node["c"]?.text == "x * y")
    #expect(node["d"]?.text == "* one\n* two\n")
  }

  @Test func `a few lines that stand for billions of values are refused at once`() {
    var laughs = "a0: &a0 [x]\n"
    for i in 1...30 {
      let alias = "*a\(i - 1)"
      laughs += "a\(i): &a\(i) [\(alias), \(alias), \(alias), \(alias)]\n"
    }
    // As a value, as a key of a block and as a key of a flow.
    for end in ["b: *a30", "? *a30\n: 1", "b: {*a30 : 1}", "b: {[*a30]: 1}"] {
      let found = problems(laughs + end, .yaml)
      #expect(found.contains { $0.hasSuffix("REFERENCE") })
    }
  }

  @Test(arguments: [
    ("a: !custom 1", "1:4 TAG"), ("a: !!binary aGk=", "1:4 TAG"), ("a: !!float 1", "1:4 TAG"),
    ("!x {a: 1}", "1:1 TAG"), ("a: 1\n---\nb: 2", "2:1 MULTIPLE-DOCUMENTS"),
    ("[1, 2]: 3", "1:1 KEY"), ("? {a: 1}\n: 2", "1:3 KEY"), ("~: 1", "1:1 KEY"),
    ("a:\n\tb: 1", "2:1 SYNTAX"), ("a: b: c", "1:5 SYNTAX"), ("a: [1, 2", "2:1 SYNTAX"),
    ("a: \"x", "1:6 SYNTAX"), ("a: @x", "1:4 SYNTAX"), ("a: 1\n  b: 2", "2:4 SYNTAX"),
    ("- a\nb: 1", "2:1 SYNTAX"), ("a: \"\\q\"", "1:5 SYNTAX"), ("%YAML 9.9\n---\na", "1:1 SYNTAX"),
    ("a: \"\\uD800\"", "1:7 SYNTAX"), ("# only a comment", "1:1 EMPTY-DOCUMENT"),
  ])
  func `what is not read is refused where it stands`(text: String, problem: String) {
    #expect(problems(text, .yaml).first == problem)
  }

  @Test func `one document may begin with a mark and end with one`() throws {
    #expect(try read("---\na: 1\n...\n", .yaml).outline == "{a:1}")
  }
}
