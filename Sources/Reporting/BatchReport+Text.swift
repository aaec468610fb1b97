import Quantities
import Verification

extension BatchReport {
  /// The report as text for a terminal of 80 columns, or for a log.
  public func text(_ style: TextStyle, survey: SurveyReport? = nil) -> String {
    let writer = BatchText(style: style)
    var lines = [writer.ink(writer.spelled(rules), .bold), ""]
    lines += writer.table(kinds + [all])
    lines.append("")
    for note in notes { lines += writer.wrapped(writer.spelled(note[style.language])) }
    if !notes.isEmpty { lines.append("") }
    lines += writer.wrapped(writer.accounting(rowsRead, rowsUsed))
    lines += writer.rejectLines(rejects)
    for warning in warnings {
      let text = TextLayout.wrap(writer.spelled(warning[style.language]), TextStyle.width - 2)
      lines +=
        [""] + text.enumerated().map { ($0 == 0 ? writer.ink("!", .yellow) + " " : "  ") + $1 }
    }
    if let risk { lines += writer.risk(risk) }
    lines.append("")
    if let survey {
      // The fleet stands between the verdicts and what they come to.
      let page = PageText(style: style).text([survey.page])
      lines += page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    lines.append(writer.conclusion(all))
    lines.append(
      writer.say("Written to \(directory):", vi: "Đã ghi vào \(directory):")
        + " verdicts.csv, flagged.csv, rejects.csv, summary.json"
        + (outputs.isEmpty ? "" : ","))
    if outputs.isEmpty { return lines.joined(separator: "\n") + "\n" }
    lines += TextLayout.wrap(outputs.joined(separator: ", "), TextStyle.width - 2).map { "  " + $0 }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One line: the verdict on the whole, what `--quiet` leaves.
  public func verdictLine(_ style: TextStyle) -> String {
    BatchText(style: style).conclusion(all) + "\n"
  }
}

/// What a report of a batch says, in one style.
struct BatchText {
  let style: TextStyle

  var ink: Ink { Ink(isOn: style.colour) }

  func spelled(_ text: String) -> String {
    TextLayout.spell(TextLayout.printable(text), for: style.characters)
  }

  func say(_ english: String, vi vietnamese: String) -> String {
    spelled(style.language == .vietnamese ? vietnamese : english)
  }

  func number(_ value: Int) -> String { spelled(ExactDecimal(value).text(style.language)) }

  func wrapped(_ text: String) -> [String] { TextLayout.wrap(text, TextStyle.width) }

  /// The kinds, and all of them together in the last line.
  func table(_ lines: [BatchReport.Line]) -> [String] {
    var failed = TextTable.Column([title(.fail)], lines.map { number($0.failed) })
    failed.colours = lines.map { $0.failed > 0 ? Verdict.fail.colour : nil }
    var table = TextTable(columns: [
      TextTable.Column([say("kind", vi: "loại")], lines.map(kind), .left),
      TextTable.Column([say("instruments", vi: "số cân")], lines.map { number($0.instruments) }),
      TextTable.Column([title(.pass)], lines.map { number($0.passed) }),
      failed,
    ])
    if lines.contains(where: { $0.inconclusive > 0 }) {
      table.columns.append(
        TextTable.Column([title(.inconclusive)], lines.map { number($0.inconclusive) }))
    }
    table.columns += [
      TextTable.Column(
        [say("failure rate", vi: "tỷ lệ")],
        lines.map { line in line.failureRate.map { percent($0.value) + spelled("\u{A0}%") } ?? "" }),
      TextTable.Column([say("95 % interval", vi: "khoảng 95 %")], lines.map(interval)),
    ]
    return ruled(table)
  }

  /// The lines of a table whose last row is the sum.
  func ruled(_ table: TextTable) -> [String] {
    var result = table.lines(width: TextStyle.width, ink: ink)
    // A rule parts the sum from what it sums.
    let rule = String(
      repeating: style.characters == .unicode ? "─" : "-",
      count: (result.map(TextLayout.visibleCount).max() ?? 2) - 2)
    result.insert("  " + ink(rule, .dim), at: result.count - 1)
    return result
  }

  private func title(_ verdict: Verdict) -> String { spelled(verdict.name[style.language]) }

  private func kind(_ line: BatchReport.Line) -> String { name(ofKind: line.kind) }

  /// The name of a kind; an empty one stands for all.
  func name(ofKind kind: String) -> String {
    if kind.isEmpty { return say("all", vi: "tất cả") }
    return spelled(InstrumentKind(rawValue: kind)?.name[style.language] ?? kind)
  }

  func interval(_ line: BatchReport.Line) -> String {
    guard let rate = line.failureRate else { return "" }
    let separator = style.language == .vietnamese ? "; " : ", "
    return "[\(percent(rate.lower))\(separator)\(percent(rate.upper))]"
  }

  /// A share in per cent with one decimal, halves away from zero.
  func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10)\(style.language == .vietnamese ? "," : ".")\(tenths % 10)"
  }

  func accounting(_ read: Int, _ used: Int) -> String {
    let (all, good, bad) = (number(read), number(used), number(read - used))
    return say(
      "\(all) rows read = \(good) used + \(bad) rejected",
      vi: "\(all) dòng đã đọc = \(good) dòng dùng được + \(bad) dòng bị loại")
  }

  /// How many rows were rejected for what.
  func rejectLines(_ rejects: [BatchReport.Reject]) -> [String] {
    let counts = rejects.map { number($0.rows) }
    let countWidth = counts.map(\.count).max() ?? 0
    let codeWidth = rejects.map(\.code.count).max() ?? 0
    let indent = countWidth + codeWidth + 6
    return zip(rejects, counts).flatMap { reject, count in
      let lines = TextLayout.wrap(spelled(reject.reason[style.language]), TextStyle.width - indent)
      let head =
        "  \(TextLayout.pad(count, countWidth, .right))  \(TextLayout.pad(reject.code, codeWidth))  "
      return lines.enumerated().map { index, line in
        (index == 0 ? head : String(repeating: " ", count: indent)) + line
      }
    }
  }

  func conclusion(_ all: BatchReport.Line) -> String {
    let sentence = spelled(Self.sentence(all, style.language))
    guard let verdict = Self.verdict(all) else { return sentence }
    return ink(spelled(verdict.mark) + " " + sentence, verdict.colour)
  }

  /// The verdict on the whole; `nil` without an instrument.
  private static func verdict(_ all: BatchReport.Line) -> Verdict? {
    if all.instruments == 0 { return nil }
    return all.failed > 0 ? .fail : all.inconclusive > 0 ? .inconclusive : .pass
  }

  /// The verdict on the whole in a sentence.
  static func sentence(_ all: BatchReport.Line, _ language: Language) -> String {
    func number(_ value: Int) -> String { ExactDecimal(value).text(language) }
    let sum = number(all.instruments)
    let sentence =
      switch verdict(all) {
      case nil: LocalizedText("No row could be used.", vi: "Không có dòng nào dùng được.")
      case .fail:
        LocalizedText(
          "\(number(all.failed)) of \(sum) instruments \(all.failed == 1 ? "does" : "do") not conform.",
          vi: "\(number(all.failed)) trên \(sum) cân không đạt.")
      case .inconclusive:
        LocalizedText(
          "No instrument fails; \(number(all.inconclusive)) of \(sum) are inconclusive.",
          vi:
            "Không có cân nào không đạt; \(number(all.inconclusive)) trên \(sum) cân chưa kết luận được."
        )
      case .pass:
        LocalizedText("All \(sum) instruments conform.", vi: "Tất cả \(sum) cân đều đạt.")
      }
    return sentence[language]
  }
}

extension TextLayout {
  /// The characters of a line that are seen: without the codes that colour it.
  fileprivate static func visibleCount(_ line: String) -> Int {
    var count = 0
    var isCode = false
    for character in line {
      if character == "\u{1B}" { isCode = true }
      if !isCode { count += 1 }
      if character == "m" { isCode = false }
    }
    return count
  }
}
