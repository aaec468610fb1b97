import Foundation
import Quantities
import Testing

@testable import steelyard

/// Answers on the disk.
@Suite struct AnswerJournalTests {
  private func withFile(_ text: String?, _ body: (String) throws -> Void) throws {
    try Program.withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("rice.answers")
      if let text { try Data(text.utf8).write(to: file) }
      try body(file.path)
    }
  }

  private func open(_ path: String, language: Language = .english) throws -> AnswerJournal {
    try AnswerJournal(path: path, dialogue: "savings", language: language)
  }

  private static let head = "# steelyard-answers/v1 savings in en\n"

  @Test func `each answer is a line in the file at once`() throws {
    try withFile(nil) { path in
      let journal = try open(path)
      func text() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
      #expect(try text() == Self.head)
      try journal.append(AnswerJournal.Entry(name: "goods", line: "gạo\tnếp"))
      #expect(try text() == Self.head + "goods\tgạo\tnếp\n")
      try journal.append(AnswerJournal.Entry(name: "price", line: "18 000"))
      try journal.keep(1)
      #expect(try text() == Self.head + "goods\tgạo\tnếp\nprice\t18 000\n-price\n")
      #expect(journal.entries == [AnswerJournal.Entry(name: "goods", line: "gạo\tnếp")])
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
      journal.remove()
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test(arguments: [
    (head + "goods\trice\nprice\t18", ["rice"]), (head, []), ("# steelyard-answ", []), ("", []),
    (head + "goods\trice\n-goods\nprice\t2\n", ["2"]), (head + "goods\t\n", [""]),
  ])
  func `what was answered is read, a torn line was not`(text: String, lines: [String]) throws {
    try withFile(text) { path in
      let journal = try open(path)
      #expect(journal.entries.map(\.line) == lines)
      try journal.append(AnswerJournal.Entry(name: "next", line: "7"))
    }
    try withFile(text) { path in
      try open(path).append(AnswerJournal.Entry(name: "next", line: "7"))
      #expect(try open(path).entries.map(\.line) == lines + ["7"])
    }
  }

  @Test(arguments: [
    "schema: steelyard.savings/v1\n", "# steelyard-answers/v1 verify in en\n", "torn", "\u{0}\n",
    head + "no tab\n", head + "-goods\n", head + "goods\t1\n-price\n",
    "# steelyard-answers/v1 savings in fr\n", "# steelyard-answers/v2 savings in en\n",
  ])
  func `a file that is something else is left alone`(text: String) throws {
    try withFile(text) { path in
      #expect(throws: JournalError.notOfThisDialogue(path: path)) { try open(path) }
      let kept = try String(contentsOfFile: path, encoding: .utf8)
      #expect(kept == text)
    }
  }

  @Test func `bytes that are no text are left alone`() throws {
    try withFile(nil) { path in
      let bytes = Data([0xFF, 0xFE, 0x0A])
      try bytes.write(to: URL(fileURLWithPath: path))
      #expect(throws: JournalError.notOfThisDialogue(path: path)) { try open(path) }
      let kept = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(kept == bytes)
    }
  }

  @Test func `another language, another window, no folder`() throws {
    try withFile(Self.head) { path in
      #expect(throws: JournalError.otherLanguage(path: path, .english)) {
        try open(path, language: .vietnamese)
      }
      let first = try open(path)
      #expect(throws: JournalError.inUse(path: path)) { try open(path) }
      try first.append(AnswerJournal.Entry(name: "goods", line: "rice"))
    }
    #expect(throws: JournalError.self) { try open("/nowhere/at/all.answers") }
  }
}
