public import Quantities

extension BatchReport {
  /// The report as text for a terminal of 80 columns, or for a log.
  public func text(_ language: Language) -> String {
    let words = Words(language)
    let columns =
      [words.kind, words.instruments, words.passed, words.failed]
      + (all.inconclusive > 0 ? [words.inconclusive] : []) + [words.rate]
    var rows = [columns]
    for line in kinds + [all] {
      var cells = [
        line.kind.isEmpty ? words.all : line.kind, words.number(line.instruments),
        words.number(line.passed), words.number(line.failed),
      ]
      if all.inconclusive > 0 { cells.append(words.number(line.inconclusive)) }
      cells.append(words.rate(line.failureRate))
      rows.append(cells)
    }
    let widths = columns.indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      var text = ""
      for (column, cell) in cells.enumerated() {
        let space = String(repeating: " ", count: widths[column] - cell.count)
        // Words to the left, figures to the right.
        text += (column == 0 ? cell + space : "  " + space + cell)
      }
      return text
    }
    let rule = String(repeating: "─", count: widths.reduce(0, +) + 2 * (widths.count - 1))
    var lines = ["\(words.rules): \(rules)", "", line(columns), rule]
    lines += rows.dropFirst().dropLast().map(line)
    lines += [rule, line(rows[rows.count - 1]), ""]
    lines.append(words.accounting(rowsRead, rowsUsed))
    let codeWidth = rejects.map(\.code.count).max() ?? 0
    let countWidth = rejects.map { words.number($0.rows).count }.max() ?? 0
    for reject in rejects {
      let count = words.number(reject.rows)
      lines.append(
        "  " + String(repeating: " ", count: countWidth - count.count) + count + "  "
          + reject.code + String(repeating: " ", count: codeWidth - reject.code.count) + "  "
          + Self.wrapped(reject.reason[language], indent: countWidth + codeWidth + 6))
    }
    lines += [words.conclusion(all), words.written(directory)]
    return lines.joined(separator: "\n") + "\n"
  }

  /// `text` in lines that end before column 80, the first one begun at `indent`.
  private static func wrapped(_ text: String, indent: Int) -> String {
    var result = ""
    var length = indent
    for word in text.split(separator: " ") {
      if length > indent && length + word.count > 80 {
        result += "\n" + String(repeating: " ", count: indent)
        length = indent
      } else if length > indent {
        result += " "
      }
      result += word
      length += word.count + 1
    }
    return result
  }

  /// What the report says, in one language.
  private struct Words {
    let language: Language
    let rules: String
    let kind: String
    let instruments: String
    let passed: String
    let failed: String
    let inconclusive: String
    let rate: String
    let all: String

    init(_ language: Language) {
      self.language = language
      switch language {
      case .english:
        rules = "Rules"
        kind = "Kind"
        instruments = "Instruments"
        passed = "Pass"
        failed = "Fail"
        inconclusive = "Inconclusive"
        rate = "Failure rate (95 % interval)"
        all = "all"
      case .vietnamese:
        rules = "Quy tắc"
        kind = "Loại"
        instruments = "Phương tiện đo"
        passed = "Đạt"
        failed = "Không đạt"
        inconclusive = "Chưa kết luận"
        rate = "Tỷ lệ không đạt (khoảng 95 %)"
        all = "tất cả"
      }
    }

    /// A whole number, thousands grouped by a no-break space.
    func number(_ value: Int) -> String { ExactDecimal(value).text(language) }

    /// `14.3 % [3.0, 36.3]`.
    func rate(_ rate: Rate?) -> String {
      guard let rate else { return "–" }
      let separator = language == .vietnamese ? "; " : ", "
      return "\(percent(rate.value)) %  [\(percent(rate.lower))\(separator)\(percent(rate.upper))]"
    }

    private func percent(_ share: Double) -> String {
      let tenths = Int((share * 1000).rounded())
      let mark = language == .vietnamese ? "," : "."
      return "\(tenths / 10)\(mark)\(tenths % 10)"
    }

    func accounting(_ read: Int, _ used: Int) -> String {
      switch language {
      case .english:
        "\(number(read)) rows read = \(number(used)) used + \(number(read - used)) rejected"
      case .vietnamese:
        "\(number(read)) dòng đã đọc = \(number(used)) dòng dùng được + \(number(read - used)) dòng bị loại"
      }
    }

    func conclusion(_ all: Line) -> String {
      switch language {
      case .english:
        all.failed > 0
          ? "\(number(all.failed)) of \(number(all.instruments)) instruments do not conform."
          : all.inconclusive > 0
            ? "No instrument fails; \(number(all.inconclusive)) are inconclusive."
            : "All \(number(all.instruments)) instruments conform."
      case .vietnamese:
        all.failed > 0
          ? "\(number(all.failed)) trên \(number(all.instruments)) phương tiện đo không đạt."
          : all.inconclusive > 0
            ? "Không có phương tiện đo nào không đạt; \(number(all.inconclusive)) chưa kết luận được."
            : "Tất cả \(number(all.instruments)) phương tiện đo đều đạt."
      }
    }

    func written(_ directory: String) -> String {
      let files = "verdicts.csv, flagged.csv, rejects.csv, summary.json"
      return switch language {
      case .english: "Written to \(directory): \(files)"
      case .vietnamese: "Đã ghi vào \(directory): \(files)"
      }
    }
  }
}
