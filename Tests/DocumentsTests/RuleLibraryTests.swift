import Foundation
import Quantities
import Rules
import Testing

@testable import Documents

@Suite struct RuleLibraryTests {
  /// Runs `body` with a directory that holds `files`.
  func withDirectory(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("steelyard-rules-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    for (name, text) in files {
      try Data(text.utf8).write(to: directory.appendingPathComponent(name))
    }
    try body(directory.path)
  }

  static let control = RuleSetDocumentTests.others[2].text
  static let retail = RuleSetDocumentTests.others[0].text

  func problems(_ directory: String) -> [DocumentProblem] {
    do {
      _ = try RuleLibrary.load(directory: directory)
      return []
    } catch {
      return error.problems
    }
  }

  @Test func `without a directory there is what is compiled in`() throws {
    let library = try RuleLibrary.load(directory: nil)
    #expect(library.book.sets.count == 8)
    #expect(library.file(of: "oiml-r76-2006") == nil)
  }

  @Test func `a rule set that is compiled in is read alone`() throws {
    for set in try RuleLibrary.builtIn().book.sets {
      #expect(try RuleLibrary.builtIn(set.id) == set)
    }
    #expect(try RuleLibrary.builtIn("oiml-r76") == nil)
  }

  @Test func `a directory adds and replaces`() throws {
    let replacement = Self.control.replacing("id: control", with: "id: vn-group2-2026")
    let files = [
      "new.yml": Self.control, "list.yaml": replacement, "README.md": "not a rule file",
      ".hidden.yaml": "not read: [",
    ]
    try withDirectory(files) { directory in
      let library = try RuleLibrary.load(directory: directory)
      #expect(library.book.sets.count == 9)
      #expect(library.book["vn-group2-2026"]?.title.english == "R")
      #expect(library.file(of: "vn-group2-2026") == "\(directory)/list.yaml")
      #expect(library.file(of: "control") == "\(directory)/new.yml")
      #expect(library.file(of: "oiml-r76-2006") == nil)
    }
  }

  @Test func `JSON is as good as YAML`() throws {
    let json = """
      {"schema": "steelyard.rules/v1", "kind": "test-weights", "id": "w", "document": "D",
       "title": {"en": "W", "vi": "Q"}, "shortName": "D", "edition": "1", "inForce": {},
       "status": "unconfirmed",
       "weights": {"clause": "1", "status": "confirmed", "unit": "mg", "classes": ["M1"],
                   "rows": [{"nominal": "1 kg", "mpe": [50]}]}}
      """
    try withDirectory(["w.json": json]) { directory in
      let set = try #require(try RuleLibrary.load(directory: directory).book["w"])
      guard case .testWeights(let table) = set.body else { return }
      #expect(table.mpe(nominal: Mass(1, .kilogram), weightClass: "M1") == Mass(50, .milligram))
    }
  }

  @Test func `bad files are told together, each with its line`() throws {
    let files = [
      "a.yaml": Self.control.replacing("months: 12", with: "months: x"), "b.yaml": "- 1",
      "c.json": "{",
    ]
    try withDirectory(files) { directory in
      let found = problems(directory)
      #expect(
        found.map { $0.file.split(separator: "/").last.map(String.init) ?? "" }
          == ["a.yaml", "b.yaml", "c.json"])
      #expect(
        found.map(\.placeAndCode) == ["15:92 NOT-A-WHOLE-NUMBER", "1:1 WRONG-TYPE", "1:2 SYNTAX"])
    }
  }

  @Test func `two files cannot claim one identifier`() throws {
    try withDirectory(["a.yaml": Self.control, "b.yaml": Self.control]) { directory in
      #expect(problems(directory).map(\.code) == ["RULE-ID-TWICE"])
    }
  }

  @Test func `a reference to rules that are not there is refused`() throws {
    let text = Self.retail.replacing("rules: oiml-r76-2006", with: "rules: oiml-r76-2007")
    try withDirectory(["a.yaml": text]) { directory in
      let found = problems(directory)
      #expect(found.map(\.code) == ["NO-SUCH-RULE-SET"])
      #expect(found.first?.help?.english == "did you mean 'oiml-r76-2006'?")
    }
  }

  @Test func `a directory without rule files, or none at all, is an error`() throws {
    try withDirectory(["a.txt": ""]) { directory in
      #expect(problems(directory).map(\.code) == ["NO-RULE-FILES"])
      #expect(problems("\(directory)/a.txt").map(\.code) == ["NOT-A-DIRECTORY"])
      #expect(problems("\(directory)/none").map(\.code) == ["NO-SUCH-FILE"])
    }
  }
}
