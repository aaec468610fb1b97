import Documents
import Foundation
import Quantities
import Reporting
import Rules

extension SavingsCommand {
  /// Asks for everything, writes the document, and reports on it.
  func interview() throws {
    let language = Speech.language
    let book = try ruleOptions.ruleBook(language)
    let path = try interviewPath()
    let journal: AnswerJournal
    do throws(JournalError) {
      journal = try AnswerJournal(path: path + ".answers", dialogue: "savings", language: language)
    } catch {
      Console.say("steelyard: " + error.text[language])
      throw Stop(status: .inputOutput)
    }
    let told = try hold(Dialogue(journal: journal), book, path: path, journal: journal)
    let text = told.yaml
    do {
      let document = try SavingsDocument.read(
        Array(text.utf8), file: path, rules: { () throws(DocumentError) in book })
      let reported = try evaluated(document, nil)
      try write(text, to: path)
      journal.remove()
      try writeWorkbook([reported])
      try Console.write(self.text([reported], language))
    } catch let error as DocumentError {
      Console.say(error.text(language))
      throw Stop(status: error.status)
    }
    Console.say(
      Speech.say(
        "\nWritten: \(path). To see this page again:\n  steelyard savings \(Self.shellWord(path))",
        vi: "\nĐã ghi: \(path). Để xem lại trang này:\n  steelyard savings \(Self.shellWord(path))")
    )
  }

  private func hold(
    _ dialogue: Dialogue, _ book: RuleBook, path: String, journal: AnswerJournal
  ) throws -> InterviewedSavings {
    if !dialogue.isFresh {
      Console.say(
        Speech.say(
          "Going on from your earlier answers (\(journal.path)):",
          vi: "Tiếp tục từ các câu trả lời trước (\(journal.path)):"))
    }
    do {
      return try dialogue.run { try Interview($0, book: book, language: Speech.language).hold() }
    } catch let end as DialogueEnd {
      // Nothing was answered: nothing is left behind.
      if journal.entries.isEmpty { journal.remove() }
      let (text, status) = end.said(
        resuming: journal.entries.isEmpty
          ? nil : "steelyard savings --ask --output \(Self.shellWord(path))")
      Console.say(text)
      throw Stop(status: status)
    }
  }

  /// The file that is to be written: that of `--output`, or the first that is not there.
  private func interviewPath() throws -> String {
    let files = FileManager.default
    if let output {
      guard files.fileExists(atPath: output) else { return output }
      Console.say(
        Speech.say(
          "steelyard: \(output) is there already and is not written over; give another name",
          vi: "steelyard: đã có \(output) và không ghi đè; hãy đặt tên khác"))
      throw Stop(status: .usage)
    }
    let name = Speech.say("savings", vi: "tiet-kiem")
    var path = "\(name).yaml"
    var number = 2
    while files.fileExists(atPath: path) {
      path = "\(name)-\(number).yaml"
      number += 1
    }
    return path
  }

  /// Writes a file that is not there: it appears whole or not at all.
  private func write(_ text: String, to path: String) throws {
    let partial = "\(path).\(ProcessInfo.processInfo.processIdentifier).partial"
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: partial))
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: partial))
      try file.synchronize()
      try file.close()
      try FileManager.default.moveItem(atPath: partial, toPath: path)
    } catch {
      try? FileManager.default.removeItem(atPath: partial)
      Console.say("steelyard: \(path): \(error.localizedDescription)")
      throw Stop(status: .inputOutput)
    }
  }

  /// `text` as one word of a shell.
  static func shellWord(_ text: String) -> String {
    let plain = text.allSatisfy { $0.isLetter || $0.isNumber || "._-/+=:@".contains($0) }
    return plain && !text.isEmpty ? text : "'\(text.replacing("'", with: "'\\''"))'"
  }
}
