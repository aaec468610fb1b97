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

  /// Which files have the same bytes as one before.
  static func copies(_ summary: BatchSummary) -> [LocalizedText] {
    summary.files.compactMap { file in
      file.copyOf.map { original in
        LocalizedText(
          "\(file.path) has the same bytes as \(original): its rows count twice.",
          vi: "\(file.path) giống hệt \(original) từng byte: các dòng của tệp được tính hai lần.")
      }
    }
  }

  /// Which rows repeat an earlier one.
  static func duplicates(_ summary: BatchSummary) -> [LocalizedText] {
    let duplicates = summary.duplicates
    let found = duplicates.found
    if found == 0 { return [] }
    func text(_ language: Language) -> String {
      func say(_ english: String, vi vietnamese: String) -> String {
        language == .vietnamese ? vietnamese : english
      }
      func number(_ value: Int) -> String { ExactDecimal(value).text(language) }
      let reasons: [String] = DuplicateReason.allCases.compactMap { reason in
        let count = duplicates.count(reason)
        guard count > 0, let phrase = phrase(reason)?[language] else { return nil }
        return count == found ? phrase : "\(number(count)) \(phrase)"
      }
      let examples = duplicates.rows.prefix(mostExamples).map { row in
        say(
          "\(row.path):\(row.line) repeats \(row.firstPath):\(row.firstLine)",
          vi: "\(row.path):\(row.line) lặp lại \(row.firstPath):\(row.firstLine)")
      }
      let rest = found - examples.count
      var text = say(
        found == 1
          ? "1 row repeats an earlier row of its instrument"
          : "\(number(found)) rows repeat an earlier row of their instrument",
        vi: "\(number(found)) dòng lặp lại một dòng trước của cùng một cân")
      text += " (\(reasons.joined(separator: ", "))): " + examples.joined(separator: ", ")
      if rest > 0 { text += say(" and \(number(rest)) more", vi: " và \(number(rest)) dòng nữa") }
      text += say(
        ". They count like any other.", vi: ". Các dòng đó vẫn được tính như mọi dòng khác.")
      if duplicates.areListed {
        text += say(" duplicates.csv has all of them.", vi: " Xem tất cả ở duplicates.csv.")
      } else if found > duplicates.rows.count {
        text += say(
          " summary.json names the first \(duplicates.rows.count), --duplicates writes all.",
          vi: " summary.json nêu \(duplicates.rows.count) dòng đầu; --duplicates ghi tất cả.")
      } else {
        text += say(" summary.json names them.", vi: " Xem summary.json.")
      }
      if duplicates.rowsExamined < summary.rowsUsed {
        let examined = number(duplicates.rowsExamined)
        text += say(
          " Only the first \(examined) rows were looked at; --duplicates looks at all.",
          vi: " Chỉ xem \(examined) dòng đầu; --duplicates xem tất cả.")
      }
      return text
    }
    return [LocalizedText(text(.english), vi: text(.vietnamese))]
  }

  private static let mostExamples = 3

  /// Why rows count as repeated; `nil` for those that are but alike.
  private static func phrase(_ reason: DuplicateReason) -> LocalizedText? {
    switch reason {
    case .otherFile: LocalizedText("in another file", vi: "ở tệp khác")
    case .sameMark:
      LocalizedText("with the same time or number", vi: "cùng giờ hoặc cùng số thứ tự")
    case .series: LocalizedText("in a series that is there twice", vi: "trong loạt đọc có hai lần")
    case .alike: nil
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
