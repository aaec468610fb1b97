import Foundation
import Quantities
import Testing

@testable import steelyard

/// Questions and answers, without a terminal.
@Suite struct DialogueTests {
  /// Lines in, talk out.
  private final class Script {
    var lines: [String]
    var shown = ""
    let isTerminal: Bool

    init(_ lines: [String], isTerminal: Bool = true) {
      self.lines = lines
      self.isTerminal = isTerminal
    }

    var ends: Dialogue.Ends {
      Dialogue.Ends(
        next: { self.lines.isEmpty ? nil : self.lines.removeFirst() },
        show: { self.shown += $0 }, isTerminal: isTerminal)
    }
  }

  /// What is weighed, and, for goods that come in bags, how many; then a price.
  private static func order(_ dialogue: Dialogue) throws -> [String] {
    let goods = try dialogue.ask(
      .choosing(
        "goods", "What do you weigh?",
        among: [
          Choice(word: "rice", label: "rice in bags", answer: "rice"),
          Choice(word: "fruit", label: "fruit", answer: "fruit"),
        ]))
    var answers = [goods]
    if goods == "rice" { answers.append("\(try dialogue.ask(count))") }
    answers.append(
      try dialogue.ask(
        Question(
          name: "price", text: "What does it cost?", help: "For one kilogram.",
          suggestion: "100"
        ) { line in line }))
    return answers
  }

  private static var count: Question<Int> {
    Question(name: "count", text: "How many bags?") { line throws(Complaint) in
      guard let count = Int(line), count > 0 else {
        throw Complaint(text: "'\(line)' is no number of bags.")
      }
      return count
    }
  }

  private func answers(
    _ lines: String..., isTerminal: Bool = true, journal: AnswerJournal? = nil
  ) throws -> (answers: [String], shown: String) {
    let script = Script(lines, isTerminal: isTerminal)
    let answers = try Dialogue(ends: script.ends, journal: journal).run(Self.order)
    #expect(script.lines.isEmpty)
    return (answers, script.shown)
  }

  @Test func `answers by number, word, label and suggestion`() throws {
    #expect(try answers("1", "3", "50").answers == ["rice", "3", "50"])
    #expect(try answers("Rice", "3", "").answers == ["rice", "3", "100"])
    #expect(try answers("  rice   in\tbags ", "3", "50").answers == ["rice", "3", "50"])
    #expect(try answers("FRUIT", " ").answers == ["fruit", "100"])
  }

  @Test func `what is asked at a terminal`() throws {
    #expect(
      try answers("1", "3", "50").shown == """

        What do you weigh?
          1  rice in bags
          2  fruit
        >\u{20}
        How many bags?
        >\u{20}
        What does it cost?
        [100] >\u{20}
        """)
  }

  @Test func `a pipe sees its answers between the questions`() throws {
    #expect(
      try answers("2", "7", isTerminal: false).shown == """

        What do you weigh?
          1  rice in bags
          2  fruit
        > 2

        What does it cost?
        [100] > 7

        """)
  }

  @Test func `a wrong answer is told and asked again`() throws {
    let wrong = try answers("rise", "0", "1", "none", "", "2", "5")
    #expect(wrong.answers == ["rice", "2", "5"])
    #expect(wrong.shown.contains("  Type a number from 1 to 2. Did you mean 'rice'?\n> "))
    #expect(wrong.shown.contains("  'none' is no number of bags.\n> "))
    #expect(wrong.shown.contains("  Type an answer, or ? for help.\n> "))
  }

  @Test func `back asks the question before, and forgets its answer only`() throws {
    #expect(try answers("1", "back", "2", "9").answers == ["fruit", "9"])
    #expect(try answers("1", "3", "lùi", "4", "9").answers == ["rice", "4", "9"])
    #expect(try answers("1", "3", "<", "<", "2", "9").answers == ["fruit", "9"])
    let first = try answers("back", "2", "9")
    #expect(first.answers == ["fruit", "9"])
    #expect(first.shown.contains("  This is the first question.\n"))
  }

  @Test func `help is told, and the question stands`() throws {
    let helped = try answers("2", "?", "9")
    #expect(helped.answers == ["fruit", "9"])
    #expect(helped.shown.contains("  For one kilogram.\n"))
    #expect(helped.shown.contains("  ? explains, back returns"))
  }

  @Test func `stop, and the end of the lines`() throws {
    #expect(throws: DialogueEnd.stopped) { try answers("1", "stop") }
    #expect(throws: DialogueEnd.noMoreLines(answered: 2)) { try answers("1", "3") }
    let silent = Script([], isTerminal: false)
    #expect(throws: DialogueEnd.noMoreLines(answered: 0)) {
      try Dialogue(ends: silent.ends).run(Self.order)
    }
    #expect(silent.shown == "")
  }

  @Test func `keys and lines that are no text are told`() throws {
    let keys = try answers("\u{1B}[A", "2", String(repeating: "9", count: 501), "9")
    #expect(keys.answers == ["fruit", "9"])
    #expect(keys.shown.contains("arrow keys do not work here"))
    #expect(keys.shown.contains("longer than 500 characters"))
  }

  @Test func `composed and decomposed letters are one answer`() throws {
    #expect(
      try answers("2", "cam Cao Phong \u{111}o\u{302}\u{300}ng").answers[1]
        == "cam Cao Phong đồng")
  }

  @Test func `an interrupted dialogue goes on where it was`() throws {
    try Program.withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("order.answers").path
      func journal() throws -> AnswerJournal {
        try AnswerJournal(path: path, dialogue: "order", language: .english)
      }
      #expect(throws: DialogueEnd.noMoreLines(answered: 2)) {
        try answers("2", "back", "1", "3", journal: journal())
      }
      let resumed = try answers("50", journal: journal())
      #expect(resumed.answers == ["rice", "3", "50"])
      #expect(
        resumed.shown == """
          What do you weigh? 1
          How many bags? 3

          What does it cost?
          [100] >\u{20}
          """)
      #expect(try journal().entries.map(\.name) == ["goods", "count", "price"])
      // Taking back reaches behind the interruption.
      #expect(throws: DialogueEnd.stopped) {
        try answers("stop", journal: journal().shortened(to: 1))
      }
      #expect(try answers("back", "2", "8", journal: journal()).answers == ["fruit", "8"])
    }
  }

  @Test func `an answer that no longer fits is dropped with what follows`() throws {
    try Program.withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("order.answers").path
      try Data("# steelyard-answers/v1 order in en\ngoods\trice\ncount\tmany\nprice\t5\n".utf8)
        .write(to: URL(fileURLWithPath: path))
      let journal = try AnswerJournal(path: path, dialogue: "order", language: .english)
      #expect(try answers("6", "7", journal: journal).answers == ["rice", "6", "7"])
      #expect(journal.entries.map(\.line) == ["rice", "6", "7"])
    }
  }
}

extension AnswerJournal {
  /// The same journal with only its first `count` answers.
  fileprivate func shortened(to count: Int) throws -> AnswerJournal {
    try keep(count)
    return self
  }
}
