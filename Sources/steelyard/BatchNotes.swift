import Batch
import Quantities
import Streams

/// What a batch says of its inputs beside the figures.
enum BatchNotes {
  /// What folders stood for, and which paths were named twice.
  static func paths(_ inputs: DatasetPaths) -> [LocalizedText] {
    inputs.folders.map { folder in
      LocalizedText(
        "\(folder.path): \(folder.read) \(folder.read == 1 ? "dataset" : "datasets") by name"
          + (folder.leftOut > 0 ? ", \(folder.leftOut) other files left out" : ""),
        vi: "\(folder.path): \(folder.read) bộ dữ liệu, theo thứ tự tên"
          + (folder.leftOut > 0 ? ", bỏ qua \(folder.leftOut) tệp khác" : ""))
    }
      + inputs.repeated.map { path in
        LocalizedText(
          "\(path): the same file as one before, read once",
          vi: "\(path): trùng với một tệp trước, chỉ đọc một lần")
      }
  }

  /// How a file was read, where that is worth a word: it was packed, or is not UTF-8.
  static func reading(_ file: BatchSummary.File) -> LocalizedText? {
    if file.error != nil { return nil }
    if file.compression == nil, file.encoding == .utf8, file.replacements == 0,
      file.format == .delimited
    {
      return nil
    }
    func note(_ language: Language) -> String {
      var text = "\(file.path): "
      if let compression = file.compression { text += compression.rawValue + ", " }
      if let sheet = file.sheet {
        text += LocalizedText("sheet '\(sheet)'", vi: "trang '\(sheet)'")[language]
        if !file.otherSheets.isEmpty {
          let others = file.otherSheets.map { "'\($0)'" }.joined(separator: ", ")
          text += LocalizedText("; not read: \(others)", vi: "; không đọc: \(others)")[language]
        }
        return text
      }
      if file.format == .jsonLines { text += "JSON Lines, " }
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
