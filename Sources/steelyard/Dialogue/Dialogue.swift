import Foundation
import Reporting

/// Questions and answers, a line each: with a person at a terminal, or with a script in a pipe.
///
/// A dialogue is a function that asks one question after the other and returns what came of it:
///
///     let name = try dialogue.run { dialogue in
///       let kind = try dialogue.ask(.choosing("kind", "What scale is it?", among: kinds))
///       return try dialogue.ask(Question(name: "load", text: "Which load?", read: mass))
///     }
///
/// It must depend on nothing but the answers, because it is run again from its beginning when an
/// answer is taken back or an interrupted dialogue is taken up: what was answered is then not
/// asked again. An answer that no longer fits its question is dropped with all after it.
final class Dialogue {
  /// How a line comes and how one goes.
  struct Ends {
    /// The next line, without its end; `nil` when there are no more.
    let next: () -> String?
    /// Shows a text as it is.
    let show: (String) -> Void
    /// Whether a person types, who sees what was typed.
    let isTerminal: Bool

    /// Standard input, and standard error: the data go to standard output.
    static var standard: Ends {
      Ends(
        next: { readLine(strippingNewline: true) },
        show: { Console.show($0) },
        isTerminal: Surroundings.isInputATerminal)
    }
  }

  /// No answer has more characters.
  static let longestLine = 500

  private let ends: Ends
  private let journal: AnswerJournal?
  private let width = 78
  private var entries: [AnswerJournal.Entry]
  /// How many answers have been given in this run of the function.
  private var position = 0
  /// How many answers of an earlier time are shown once.
  private var recalled: Int
  /// Whether what is told now has not been told before.
  private var isTelling = true

  /// - Parameter journal: where the answers are kept; `nil`: nowhere.
  init(ends: Ends = .standard, journal: AnswerJournal? = nil) {
    self.ends = ends
    self.journal = journal
    entries = journal?.entries ?? []
    recalled = entries.count
  }

  /// Whether nothing has been answered yet.
  var isFresh: Bool { entries.isEmpty }

  /// Runs `script` until it returns.
  ///
  /// - Throws: ``DialogueEnd``, and what `script` throws.
  func run<Result>(_ script: (Dialogue) throws -> Result) throws -> Result {
    while true {
      position = 0
      isTelling = entries.isEmpty || recalled > 0
      do { return try script(self) } catch is TakenBack {}
    }
  }

  /// An answer was taken back: the function begins anew.
  private struct TakenBack: Error {}

  /// Tells something between two questions; not again when answers are gone through again.
  func tell(_ text: String) {
    if isTelling { show(text) }
  }

  /// Asks until the answer can be used.
  ///
  /// - Throws: ``DialogueEnd``
  func ask<Answer>(_ question: Question<Answer>) throws -> Answer {
    if let answer = try keptAnswer(question) { return answer }
    var isWhole = true
    while true {
      // A script is only spoken to once its line is there.
      if ends.isTerminal { show(question, isWhole: isWhole) }
      guard let typed = ends.next() else {
        if ends.isTerminal { ends.show("\n") }
        throw DialogueEnd.noMoreLines(answered: entries.count)
      }
      if !ends.isTerminal {
        show(question, isWhole: isWhole)
        ends.show(TextLayout.printable(typed) + "\n")
      }
      isWhole = false
      do {
        let line = try Self.line(typed)
        if let command = DialogueCommand(line) {
          try obey(command, at: question)
          continue
        }
        let given = line.isEmpty ? question.suggestion ?? "" : line
        if given.isEmpty {
          throw Complaint(
            text: Speech.say(
              "Type an answer, or ? for help.", vi: "Hãy gõ câu trả lời, hoặc ? để xem giải thích.")
          )
        }
        let answer = try question.read(given)
        try keep(AnswerJournal.Entry(name: question.name, line: given))
        return answer
      } catch let complaint as Complaint {
        show(complaint.text, indent: 2)
      }
    }
  }

  private func obey<Answer>(_ command: DialogueCommand, at question: Question<Answer>) throws {
    switch command {
    case .back: try back()
    case .help:
      if let text = question.help { show(text, indent: 2) }
      show(DialogueCommand.hint, indent: 2)
    case .stop: throw DialogueEnd.stopped
    }
  }

  // MARK: Answers

  /// The answer that was given before.
  private func keptAnswer<Answer>(_ question: Question<Answer>) throws -> Answer? {
    guard position < entries.count else { return nil }
    let entry = entries[position]
    if entry.name == question.name, let answer = try? question.read(entry.line) {
      if position < recalled {
        show("\(question.text.prefix { $0 != "\n" }) \(TextLayout.printable(entry.line))")
      }
      position += 1
      isTelling = position <= recalled
      if position == recalled { recalled = 0 }
      return answer
    }
    try take(back: position)
    return nil
  }

  private func keep(_ entry: AnswerJournal.Entry) throws {
    do throws(JournalError) { try journal?.append(entry) } catch {
      throw DialogueEnd.journal(error)
    }
    entries.append(entry)
    position = entries.count
    isTelling = true
  }

  /// Leaves only the first `count` answers.
  private func take(back count: Int) throws {
    do throws(JournalError) { try journal?.keep(count) } catch { throw DialogueEnd.journal(error) }
    entries.removeLast(entries.count - count)
    recalled = 0
  }

  /// Takes the last answer back.
  private func back() throws {
    if entries.isEmpty {
      show(Speech.say("This is the first question.", vi: "Đây là câu hỏi đầu tiên."), indent: 2)
      return
    }
    try take(back: entries.count - 1)
    throw TakenBack()
  }

  /// A line that was typed, fit to be kept.
  private static func line(_ typed: String) throws(Complaint) -> String {
    let isText = typed.unicodeScalars.allSatisfy { scalar in
      scalar == "\t" || (scalar.value >= 0x20 && scalar.value != 0x7F && scalar != "\u{FFFD}")
    }
    if !isText {
      throw Complaint(
        text: Speech.say(
          "There are characters in it that are no text (arrow keys do not work here). Type it again.",
          vi: "Trong đó có ký tự không phải chữ (ở đây không dùng được phím mũi tên). Hãy gõ lại."))
    }
    if typed.count > longestLine {
      throw Complaint(
        text: Speech.say(
          "This is longer than \(longestLine) characters. Say it in fewer.",
          vi: "Dài hơn \(longestLine) ký tự. Hãy viết ngắn hơn."))
    }
    let words = typed.split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
    return words.joined(separator: " ").precomposedStringWithCanonicalMapping
  }

  // MARK: Showing

  private func show<Answer>(_ question: Question<Answer>, isWhole: Bool) {
    if isWhole { show("\n" + question.text) }
    ends.show(question.suggestion.map { "[\($0)] > " } ?? "> ")
  }

  private func show(_ text: String, indent: Int = 0) {
    let space = String(repeating: " ", count: indent)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let own = String(line.prefix { $0 == " " })
      for part in TextLayout.wrap(String(line.dropFirst(own.count)), width - indent - own.count) {
        // No-break spaces have done their work.
        let text = part.replacing("\u{A0}", with: " ")
        ends.show(text.isEmpty ? "\n" : space + own + text + "\n")
      }
    }
  }
}
