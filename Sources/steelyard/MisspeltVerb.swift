import ArgumentParser
import Quantities

/// A first word on the command line that is no verb, with the verbs it may have meant.
struct MisspeltVerb {
  let text: String

  /// `nil` when `word` is a verb, an option or nothing that stands for a verb.
  init?(_ word: String) {
    let verbs = Steelyard.verbs.map { $0._commandName } + ["help"]
    if word.hasPrefix("-") || verbs.contains(word) { return nil }
    let near = Spelling.nearest(to: word, in: verbs)
    let verb = String(word.prefix(60).filter { !$0.isNewline })
    var lines = [
      Speech.say(
        "steelyard: error[UNKNOWN-VERB]: there is no verb '\(verb)'",
        vi: "steelyard: lỗi[UNKNOWN-VERB]: không có lệnh '\(verb)'")
    ]
    lines.append(
      near.isEmpty
        ? Speech.say(
          "  help: the verbs are \(verbs.joined(separator: ", "))",
          vi: "  gợi ý: các lệnh là \(verbs.joined(separator: ", "))")
        : Speech.say(
          "  help: did you mean \(near.joined(separator: ", "))?",
          vi: "  gợi ý: có phải ý bạn là \(near.joined(separator: ", "))?"))
    text = lines.joined(separator: "\n")
  }
}
