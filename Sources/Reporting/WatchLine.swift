import Quantities
import Verification

/// A line about one file of a watched folder.
public struct WatchLine: Sendable, Hashable {
  /// What came of the file.
  public enum Outcome: Sendable, Hashable {
    /// It was verified; `folder` holds the results, `sameAs` those of the same bytes, if any.
    case verified(
      passed: Int, failed: Int, inconclusive: Int, rowsRejected: Int, folder: String,
      sameAs: String?)
    /// It could not be used.
    case refused(code: String)
  }

  /// The time as it is shown, such as `2026-11-27 15:04:05`.
  public let time: String
  public let file: String
  public let outcome: Outcome

  /// - Parameters:
  ///   - time: the time as it is shown.
  ///   - file: the file's name.
  ///   - outcome: what came of it.
  public init(time: String, file: String, _ outcome: Outcome) {
    self.time = time
    self.file = file
    self.outcome = outcome
  }

  /// The line, with its end; marks and words say what colour says.
  public func text(_ style: TextStyle) -> String {
    let language = style.language
    func say(_ english: String, vi vietnamese: String) -> String {
      LocalizedText(english, vi: vietnamese)[language]
    }
    func number(_ value: Int) -> String { ExactDecimal(value).text(language) }
    func show(_ text: String) -> String {
      TextLayout.spell(TextLayout.printable(text), for: style.characters)
    }
    let ink = Ink(isOn: style.colour)
    switch outcome {
    case .refused(let code):
      let mark = ink(show("!"), .boldYellow)
      return "\(time) \(mark) \(show(file)): " + show(say("not usable", vi: "không dùng được"))
        + " (\(code))\n"
    case .verified(let passed, let failed, let inconclusive, let rejected, let folder, let sameAs):
      var parts: [String] = []
      for (count, verdict) in [
        (passed, Verdict.pass), (failed, .fail), (inconclusive, .inconclusive),
      ] where count > 0 {
        parts.append("\(number(count)) \(verdict.name[language])")
      }
      if parts.isEmpty { parts.append(say("no instrument", vi: "không có cân nào")) }
      if rejected > 0 {
        parts.append(
          say(
            "\(number(rejected)) \(rejected == 1 ? "row" : "rows") rejected",
            vi: "\(number(rejected)) dòng bị loại"))
      }
      let verdict: Verdict? =
        failed > 0 ? .fail : inconclusive > 0 ? .inconclusive : passed > 0 ? .pass : nil
      let mark = ink(show(verdict?.mark ?? "!"), verdict?.colour ?? .boldYellow)
      var text = "\(time) \(mark) \(show(file)): \(show(parts.joined(separator: ", ")))"
      text += show(" → \(folder)")
      if let sameAs {
        text += show(say(" (same content as \(sameAs))", vi: " (cùng nội dung với \(sameAs))"))
      }
      return text + "\n"
    }
  }
}
