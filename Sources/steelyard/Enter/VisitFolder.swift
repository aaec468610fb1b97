import Documents
import Foundation
import Quantities
import Reporting
import Verification

/// The folder of a day's visits: one file a visit, and one summary of all.
struct VisitFolder {
  let path: String

  /// Saves an inspection under a name made of its day and its scale, whole or not at all.
  ///
  /// The same inspection saved twice is one file; another one of the same scale gets a number.
  ///
  /// - Returns: the path of the file.
  /// - Throws: ``Stop`` after saying what is wrong.
  func save(_ inspection: Inspection) throws -> String {
    let data = Data(InspectionDocument.json(inspection).text.utf8)
    let name = [inspection.date?.iso ?? "", Self.name(inspection.instrument.id)]
      .filter { !$0.isEmpty }.joined(separator: "-")
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      var number = 1
      while true {
        let file = path + "/" + name + (number > 1 ? "-\(number)" : "") + ".json"
        number += 1
        if let known = FileManager.default.contents(atPath: file) {
          if known == data { return file }
          continue
        }
        try data.write(to: URL(fileURLWithPath: file), options: .atomic)
        return file
      }
    } catch {
      throw refuse(error)
    }
  }

  /// Judges all inspections of the folder and writes `summary.md` and `summary.csv`.
  ///
  /// - Returns: how many there are and what came of them, in a line.
  func summarise(_ round: VerificationRound, language: Language) throws -> String {
    var round = round
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
      .filter { $0.hasSuffix(".json") }.sorted()
    for name in names { round.judge(path + "/" + name) }
    let verified = round.verified
    do {
      try Data(VerificationMarkdown(language: language).text(verified).utf8)
        .write(to: URL(fileURLWithPath: path + "/summary.md"), options: .atomic)
      try Data(VerificationCSV.text(verified).utf8)
        .write(to: URL(fileURLWithPath: path + "/summary.csv"), options: .atomic)
    } catch {
      throw refuse(error)
    }
    func count(_ verdict: Verdict) -> Int { verified.count { $0.result.verdict == verdict } }
    let (passed, failed, open) = (count(.pass), count(.fail), count(.inconclusive))
    let place = Self.shown(path) + "/summary.md"
    return Speech.say(
      "\(verified.count) \(verified.count == 1 ? "visit" : "visits"), \(passed) pass, \(failed) fail, \(open) inconclusive\n  \(place)",
      vi:
        "\(verified.count) lần kiểm tra, \(passed) đạt, \(failed) không đạt, \(open) chưa kết luận\n  \(place)"
    )
  }

  /// `sap-7` for `Sạp 7`.
  private static func name(_ id: String) -> String {
    let letters = Spelling.folded(id).map { character -> Character in
      character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
    }
    return String(letters).split(separator: "-").joined(separator: "-")
  }

  /// A path as it is typed from here.
  static func shown(_ path: String) -> String {
    let here = FileManager.default.currentDirectoryPath + "/"
    return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
  }

  /// A path as a shell takes it.
  static func quoted(_ path: String) -> String {
    let isPlain = path.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "/._-".contains($0))
    }
    return isPlain ? path : "'\(path.replacing("'", with: "'\\''"))'"
  }

  private func refuse(_ error: any Error) -> Stop {
    Console.say("steelyard: \(path): \(error.localizedDescription)")
    return Stop(status: .inputOutput)
  }
}
