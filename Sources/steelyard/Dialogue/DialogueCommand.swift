/// What a line asks of the dialogue itself instead of answering.
///
/// The words of both languages are understood always. Marks count: `dừng` stops, and *Dung* is
/// a name that may be an answer.
enum DialogueCommand {
  case back
  case help
  case stop

  init?(_ line: String) {
    switch line.lowercased() {
    case "back", "undo", "<", "lùi", "lui", "quay lại": self = .back
    case "?", "help", "giúp", "trợ giúp": self = .help
    case "stop", "quit", "exit", "dừng", "thoát", "thoat": self = .stop
    default: return nil
    }
  }

  /// The commands in a line for people.
  static var hint: String {
    Speech.say(
      "? explains, back returns to the question before, stop stops and keeps your answers.",
      vi: "? để xem giải thích, lùi để quay lại câu trước, dừng để nghỉ (câu trả lời được giữ lại)."
    )
  }
}
