import Quantities

/// One of the answers that a question offers.
struct Choice<Answer> {
  /// The word that may be typed for it, beside its number.
  let word: String
  /// How it is described.
  let label: String
  let answer: Answer
}

extension Question {
  /// A question whose answers are listed; the number, the word or the label chooses one.
  static func choosing(
    _ name: String, _ text: String, among choices: [Choice<Answer>], help: String? = nil,
    suggestion: String? = nil
  ) -> Question {
    let list = choices.enumerated().map { "  \($0 + 1)\u{A0} \($1.label)" }
    return Question(
      name: name, text: ([text] + list).joined(separator: "\n"), help: help,
      suggestion: suggestion
    ) { line throws(Complaint) in
      if let number = Int(line), choices.indices.contains(number - 1) {
        return choices[number - 1].answer
      }
      let folded = Spelling.folded(line)
      if let choice = choices.first(where: {
        Spelling.folded($0.word) == folded || Spelling.folded($0.label) == folded
      }) {
        return choice.answer
      }
      let near = Spelling.nearest(to: line, in: choices.map(\.word)).map { "'\($0)'" }
      let hint =
        near.isEmpty
        ? ""
        : Speech.say(
          " Did you mean \(near.joined(separator: ", "))?",
          vi: " Ý bạn là \(near.joined(separator: ", "))?")
      throw Complaint(
        text: Speech.say(
          "Type a number from 1 to \(choices.count).\(hint)",
          vi: "Hãy gõ một số từ 1 đến \(choices.count).\(hint)"))
    }
  }
}

extension Question<Bool> {
  /// A question that is answered by yes or no.
  static func yesOrNo(
    _ name: String, _ text: String, help: String? = nil, suggestion: Bool? = nil
  ) -> Question {
    let words = (yes: Speech.say("yes", vi: "có"), no: Speech.say("no", vi: "không"))
    return Question(
      name: name, text: text, help: help,
      suggestion: suggestion.map { $0 ? words.yes : words.no }
    ) { line throws(Complaint) in
      switch Spelling.folded(line) {
      case "y", "yes", "c", "co": return true
      case "n", "no", "k", "ko", "khong": return false
      default:
        throw Complaint(
          text: Speech.say(
            "Type \(words.yes) or \(words.no).", vi: "Hãy gõ \(words.yes) hoặc \(words.no)."))
      }
    }
  }
}
