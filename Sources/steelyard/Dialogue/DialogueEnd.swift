import Quantities

/// Why a dialogue ended before its last question.
enum DialogueEnd: Error, Equatable {
  /// The person asked to stop.
  case stopped
  /// There were no more lines; `answered` of them had been used.
  case noMoreLines(answered: Int)
  /// The journal could not be written.
  case journal(JournalError)

  /// What there is to say, and the status of the program.
  ///
  /// - Parameter command: the command line that takes the dialogue up again, where its answers
  ///   are kept.
  func said(resuming command: String?) -> (text: String, status: ExitStatus) {
    let again =
      command.map {
        Speech.say("\nGo on with: \($0)", vi: "\nĐể làm tiếp: \($0)")
      } ?? ""
    switch self {
    case .stopped:
      return (
        Speech.say(
          "Stopped. What you answered is kept.", vi: "Đã dừng. Các câu trả lời được giữ lại.")
          + again, .badInput
      )
    case .noMoreLines(0):
      return (
        Speech.say(
          "steelyard: these questions need a terminal, or answers through a pipe (a line each)",
          vi: "steelyard: cần trả lời ở cửa sổ dòng lệnh, hoặc qua ống dẫn (mỗi câu một dòng)"),
        .usage
      )
    case .noMoreLines(let answered):
      return (
        Speech.say(
          "steelyard: the answers end after \(answered) of the questions, and there are more",
          vi: "steelyard: mới có \(answered) câu trả lời, vẫn còn câu hỏi") + again, .badInput
      )
    case .journal(let error): return ("steelyard: " + error.text[Speech.language], .inputOutput)
    }
  }
}
