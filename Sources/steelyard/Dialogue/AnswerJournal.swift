import Foundation
import Quantities

/// The answers of a dialogue, on the disk as soon as they are typed.
///
/// A text file of one line an answer, `name`, a tab and what was typed; a line `-name` takes the
/// last answer back. Every line is brought to the disk before the next question is asked, so that
/// nothing that was answered is lost, however the program ends. A last line without its end was
/// never answered. While it is open no other process can open it.
final class AnswerJournal {
  /// An answer as it was typed.
  struct Entry: Equatable {
    let name: String
    let line: String
  }

  let path: String
  /// The answers that stand, in order.
  private(set) var entries: [Entry]
  private let file: FileHandle

  /// Opens the journal at `path`, or begins it.
  ///
  /// - Parameters:
  ///   - dialogue: the name of the dialogue, one word; a journal of another one is refused.
  ///   - language: the language of the answers; a journal in another one is refused.
  init(path: String, dialogue: String, language: Language) throws(JournalError) {
    self.path = path
    let bytes: Data
    (file, bytes) = try Self.opened(path)
    let head = "# steelyard-answers/v1 \(dialogue) in "
    let begin = head + language.rawValue
    // What follows the last end of a line was not answered.
    let whole = bytes.prefix((bytes.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1)
    guard let text = String(data: whole, encoding: .utf8) else {
      throw .notOfThisDialogue(path: path)
    }
    var lines = text.split(separator: "\n")[...]
    if let first = lines.popFirst() {
      guard first.hasPrefix(head),
        let found = Language(rawValue: String(first.dropFirst(head.count))),
        let kept = Self.entries(lines)
      else { throw .notOfThisDialogue(path: path) }
      if found != language { throw .otherLanguage(path: path, found) }
      entries = kept
    } else {
      guard begin.utf8.starts(with: bytes) else { throw .notOfThisDialogue(path: path) }
      entries = []
    }
    do {
      try file.truncate(atOffset: UInt64(whole.count))
    } catch {
      throw .notWritable(path: path, reason: error.localizedDescription)
    }
    if whole.isEmpty { try write(begin) }
  }

  /// The file, which nobody else has now, and what is in it.
  private static func opened(_ path: String) throws(JournalError) -> (FileHandle, Data) {
    let url = URL(fileURLWithPath: path)
    if !FileManager.default.fileExists(atPath: path) {
      do {
        try Data().write(to: url, options: .withoutOverwriting)
        // Prices are nobody else's business.
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      } catch {
        throw .notWritable(path: path, reason: error.localizedDescription)
      }
    }
    do {
      let file = try FileHandle(forUpdating: url)
      if flock(file.fileDescriptor, LOCK_EX | LOCK_NB) != 0 { throw JournalError.inUse(path: path) }
      return (file, try file.readToEnd() ?? Data())
    } catch let error as JournalError {
      throw error
    } catch {
      throw .notReadable(path: path, reason: error.localizedDescription)
    }
  }

  /// The answers that `lines` leave standing, or `nil` where they are no journal's.
  private static func entries(_ lines: ArraySlice<Substring>) -> [Entry]? {
    var entries: [Entry] = []
    for line in lines {
      if line.hasPrefix("-") {
        guard entries.popLast()?.name == String(line.dropFirst()) else { return nil }
      } else {
        let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        entries.append(Entry(name: String(parts[0]), line: String(parts[1])))
      }
    }
    return entries
  }

  /// Keeps an answer.
  func append(_ entry: Entry) throws(JournalError) {
    try write("\(entry.name)\t\(entry.line)")
    entries.append(entry)
  }

  /// Takes back what was answered after the first `count` answers.
  func keep(_ count: Int) throws(JournalError) {
    while entries.count > count, let last = entries.last {
      try write("-\(last.name)")
      entries.removeLast()
    }
  }

  /// Removes the file: its answers are kept elsewhere now.
  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }

  private func write(_ line: String) throws(JournalError) {
    do {
      try file.write(contentsOf: Data((line + "\n").utf8))
      try file.synchronize()
    } catch {
      throw .notWritable(path: path, reason: error.localizedDescription)
    }
  }
}
