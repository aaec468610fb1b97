import Batch
import Quantities
import Streams

/// What a batch says of its inputs beside the figures.
enum BatchNotes {
  /// How a file was read, where that is worth a word: it was packed, or is not UTF-8.
  static func reading(_ file: BatchSummary.File) -> LocalizedText? {
    if file.error != nil { return nil }
    if file.compression == nil && file.encoding == .utf8 && file.replacements == 0 { return nil }
    func note(_ language: Language) -> String {
      var text = "\(file.path): "
      if let compression = file.compression { text += compression.rawValue + ", " }
      text += file.encoding.title
      if file.isEncodingStated {
        text += LocalizedText(" as stated", vi: " như đã nêu")[language]
      } else if let guess = file.guess {
        text += " (\(guess.reason[language]))"
      }
      if file.replacements > 0 {
        text +=
          LocalizedText(
            "; \(file.replacements) times something that is no text in it",
            vi: "; \(file.replacements) chỗ không phải chữ trong bảng mã này")[language]
      }
      return text
    }
    return LocalizedText(note(.english), vi: note(.vietnamese))
  }
}
