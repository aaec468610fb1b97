import Batch
import Quantities

/// What is said, and with which status it ends, where a dataset cannot be used.
enum BatchMessages {
  static func text(of error: BatchError, _ language: Language) -> String {
    var place = "steelyard"
    if let found = error.place {
      place = found.path
      if let line = found.line { place += ":\(line)" }
      if let column = found.column { place += ":\(column)" }
    }
    return text(place: place, error, language)
  }

  static func text(
    place: String, _ error: any DescribedError, _ language: Language
  ) -> String {
    text(place: place, code: error.code, error.message, help: error.help, language)
  }

  static func text(
    place: String = "steelyard", code: String, _ message: LocalizedText, help: LocalizedText?,
    _ language: Language
  ) -> String {
    let word = LocalizedText("error", vi: "lỗi")[language]
    var text = "\(place): \(word)[\(code)]: \(message[language])"
    if let help { text += "\n" + self.help(help, language) }
    return text
  }

  /// The line that says what may be done, without its end.
  static func help(_ text: LocalizedText, _ language: Language) -> String {
    "  \(LocalizedText("help", vi: "gợi ý")[language]): \(text[language])"
  }

  static func status(of error: BatchError) -> ExitStatus {
    switch error {
    case _ where error.isInputOutput: .inputOutput
    case .digest: .internal
    case .unsuitableRules: .usage
    default: .badInput
    }
  }
}
