import Quantities

/// Why the journal of a dialogue could not be used.
enum JournalError: Error, Equatable {
  case notReadable(path: String, reason: String)
  case notWritable(path: String, reason: String)
  /// The file is something else, or of another dialogue.
  case notOfThisDialogue(path: String)
  /// Its answers were given in this other language, in which numbers are written otherwise.
  case otherLanguage(path: String, Language)
  /// Another process is writing it.
  case inUse(path: String)

  var text: LocalizedText {
    switch self {
    case .notReadable(let path, let reason):
      LocalizedText(
        "\(path): the answers could not be read: \(reason)",
        vi: "\(path): không đọc được các câu trả lời: \(reason)")
    case .notWritable(let path, let reason):
      LocalizedText(
        "\(path): the answers could not be kept: \(reason)",
        vi: "\(path): không lưu được các câu trả lời: \(reason)")
    case .notOfThisDialogue(let path):
      LocalizedText(
        "\(path): this file does not hold answers to these questions; move it away",
        vi: "\(path): tệp này không chứa câu trả lời cho các câu hỏi này; hãy chuyển nó đi")
    case .otherLanguage(let path, let language):
      LocalizedText(
        "\(path): the answers kept there were given in another language; "
          + "go on with --lang \(language.rawValue), or move the file away",
        vi: "\(path): các câu trả lời đã lưu được viết bằng ngôn ngữ khác; "
          + "hãy tiếp tục với --lang \(language.rawValue), hoặc chuyển tệp đi")
    case .inUse(let path):
      LocalizedText(
        "\(path): the same questions are being answered in another window",
        vi: "\(path): các câu hỏi này đang được trả lời ở một cửa sổ khác")
    }
  }
}
