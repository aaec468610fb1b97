import Documents
import Foundation
import Quantities
import Rules
import Verification

/// What a person's machine remembers between visits, in `$XDG_STATE_HOME/steelyard`.
struct EntryState {
  /// A scale that was visited.
  struct Scale: Codable, Equatable {
    /// An inspection without tests, as `steelyard.inspection/v1`.
    var inspection: String
    /// What its display shows.
    var unit: String
  }

  /// What is suggested the next time.
  struct Memory: Codable, Equatable {
    /// The last one first.
    var scales: [Scale] = []
    /// The weights at hand, in words.
    var weights: String = ""
    var inspector: String = ""
  }

  /// What a visit was begun with.
  ///
  /// It is kept beside the answers: they only make sense with it, and with nothing else.
  struct Visit: Codable, Equatable {
    var rules: String?
    var stage: String?
    var weights: [String]
    var date: String
    var folder: String
    var memory: Memory
  }

  static let mostScales = 9

  let folder: URL

  /// - Throws: ``Stop`` after saying that the folder cannot be made.
  init() throws {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"] ?? NSTemporaryDirectory()
    let base =
      environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? home + "/.local/state"
    folder = URL(fileURLWithPath: base).appendingPathComponent("steelyard")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      Console.say("steelyard: \(folder.path): \(error.localizedDescription)")
      throw Stop(status: .inputOutput)
    }
  }

  var journal: String { folder.appendingPathComponent("visit.answers").path }
  private var visitFile: URL { folder.appendingPathComponent("visit.json") }
  private var memoryFile: URL { folder.appendingPathComponent("remembered.json") }

  var memory: Memory {
    (try? Data(contentsOf: memoryFile))
      .flatMap { try? JSONDecoder().decode(Memory.self, from: $0) } ?? Memory()
  }

  /// The visit that was begun and not ended.
  var unfinished: Visit? {
    guard FileManager.default.fileExists(atPath: journal) else { return nil }
    return (try? Data(contentsOf: visitFile))
      .flatMap { try? JSONDecoder().decode(Visit.self, from: $0) }
  }

  /// Puts the answers of an unfinished visit aside, under a name of their own.
  func putAside() throws {
    guard FileManager.default.fileExists(atPath: journal) else { return }
    var number = 1
    var place: URL
    repeat {
      place = folder.appendingPathComponent("aside-\(number)")
      number += 1
    } while FileManager.default.fileExists(atPath: place.path)
    do {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
      try FileManager.default.moveItem(
        atPath: journal, toPath: place.appendingPathComponent("visit.answers").path)
      if FileManager.default.fileExists(atPath: visitFile.path) {
        try FileManager.default.moveItem(
          at: visitFile, to: place.appendingPathComponent("visit.json"))
      }
    } catch {
      throw refuse(place.path, error)
    }
    Console.say(
      Speech.say(
        "The answers of the unfinished visit are in \(place.path).",
        vi: "Câu trả lời của lần kiểm tra dở dang nằm trong \(place.path)."))
  }

  func begin(_ visit: Visit) throws { try write(visit, to: visitFile) }

  /// The visit is saved: its answers are not needed any more.
  func end(_ memory: Memory, _ journal: AnswerJournal) throws {
    try write(memory, to: memoryFile)
    journal.remove()
    try? FileManager.default.removeItem(at: visitFile)
  }

  private func write(_ value: some Encodable, to file: URL) throws {
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      try encoder.encode(value).write(to: file, options: .atomic)
    } catch {
      throw refuse(file.path, error)
    }
  }

  private func refuse(_ path: String, _ error: any Error) -> Stop {
    Console.say("steelyard: \(path): \(error.localizedDescription)")
    return Stop(status: .inputOutput)
  }
}
