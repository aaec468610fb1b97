import Calibration
import Quantities
import Statistics

/// Advice on intervals for a reader at a terminal.
public struct IntervalText: Sendable {
  public let style: TextStyle
  /// Whether the arithmetic is shown.
  public let explains: Bool

  public init(style: TextStyle, explains: Bool = false) {
    self.style = style
    self.explains = explains
  }

  private var ink: Ink { Ink(isOn: style.colour) }
  private var words: IntervalWords { IntervalWords(language: style.language) }

  private func spelled(_ text: String) -> String {
    TextLayout.spell(TextLayout.printable(text), for: style.characters)
  }

  private func wrapped(_ text: String, indent: Int, hanging: Int? = nil) -> [String] {
    let hanging = hanging ?? indent
    return TextLayout.wrap(TextLayout.gluedQuantities(spelled(text)), TextStyle.width - hanging)
      .enumerated().map { index, line in
        String(repeating: " ", count: index == 0 ? indent : hanging) + line
      }
  }

  /// The whole report, ending in a line break.
  public func text(_ reported: ReviewedHistories) -> String {
    var lines: [String] = []
    for entry in reported.review.entries {
      lines += section(entry, reported)
      lines.append("")
    }
    let reliability = words.reliability(reported)
    if !reliability.isEmpty {
      lines.append(
        ink(
          spelled(words.say("Reliability of all together", vi: "Độ tin cậy của tất cả")), .bold))
      lines += reliability.flatMap { wrapped($0, indent: 2, hanging: 4) }
      if explains {
        let derivation = IntervalDerivation(words: words, reported: reported)
        lines.append("")
        lines += wrapped(derivation.title, indent: 2)
        lines += derivation.reliability.flatMap { wrapped($0, indent: 4, hanging: 6) }
      }
      lines.append("")
    }
    lines.append(
      ink(
        spelled(words.say("What each method assumes", vi: "Giả định của từng phương pháp")), .bold)
    )
    for method in IntervalMethod.allCases where reported.methods.contains(method) {
      lines += wrapped(
        "\(words.name(method)): \(words.assumption(method, reported.review.options))", indent: 2,
        hanging: 4)
    }
    lines.append("")
    lines.append(ink(spelled(words.say("The law", vi: "Pháp luật")), .bold))
    lines += words.law(reported).flatMap { wrapped($0, indent: 2, hanging: 4) }
    if reported.unused > 0 {
      lines += wrapped(
        words.say(
          "\(reported.unused) inspections without a date or a verdict were not used.",
          vi: "Không dùng \(reported.unused) lần kiểm tra thiếu ngày hoặc chưa kết luận."),
        indent: 2)
    }
    return lines.joined(separator: "\n").replacing("\u{A0}", with: " ") + "\n"
  }

  /// One line an instrument, for `--quiet`.
  public func lines(_ reported: ReviewedHistories) -> String {
    reported.review.entries.map { entry in
      spelled("\(entry.history.instrument): \(words.advice(entry, reported))")
        .replacing("\u{A0}", with: " ") + "\n"
    }.joined()
  }

  private func section(
    _ entry: IntervalReview.Entry, _ reported: ReviewedHistories
  ) -> [String] {
    var lines = wrapped(entry.history.instrument, indent: 0).map { ink($0, .bold) }
    lines += wrapped(words.summary(entry), indent: 0)
    lines.append("")
    lines += wrapped(words.advice(entry, reported), indent: 2).map { ink($0, .bold) }
    lines.append("")
    lines += table(words.rows(entry, reported))
    let findings = words.findings(entry, reported)
    if !findings.isEmpty { lines.append("") }
    lines += findings.flatMap { wrapped($0, indent: 2, hanging: 4) }
    if reported.methods.contains(.drift), let drift = entry.drift.advice {
      let unit = words.unit(drift.isRelative, entry.history.unit)
      let plot = DriftPlot.plot(
        drift, confidence: reported.review.options.confidence, words: words, unit: unit)
      let p = words.figures.percent(reported.review.options.confidence)
      lines.append("")
      lines += wrapped(
        words.say(
          "Error\(unit.isEmpty ? "" : " in \(unit)") against time: results, drift, band at \(p) on each side, limits",
          vi:
            "Sai số\(unit.isEmpty ? "" : " (\(unit))") theo thời gian: kết quả, độ trôi, dải \(p) mỗi phía, giới hạn"
        ), indent: 2)
      lines += plot.terminal(style.characters)
    }
    return lines + (explains ? derivation(of: entry, reported) : [])
  }

  private func derivation(
    of entry: IntervalReview.Entry, _ reported: ReviewedHistories
  ) -> [String] {
    let derivation = IntervalDerivation(words: words, reported: reported)
    let sections = derivation.sections(entry)
    if sections.isEmpty { return [] }
    var lines = [""] + wrapped(derivation.title, indent: 2)
    for section in sections {
      lines += wrapped(section.title, indent: 4)
      lines += section.lines.flatMap { wrapped($0, indent: 6, hanging: 8) }
    }
    return lines
  }

  private func table(_ rows: [IntervalWords.Row]) -> [String] {
    var table = TextTable()
    func title(_ english: String, vi vietnamese: String) -> [String] {
      [spelled(words.say(english, vi: vietnamese))]
    }
    table.columns = [
      .init(
        title("method", vi: "phương pháp"), rows.map { spelled(words.name($0.method)) }, .left),
      .init(title("interval", vi: "chu kỳ"), rows.map { spelled($0.interval) }, .left),
      .init(title("next by", vi: "lần tới trước"), rows.map { spelled($0.due) }, .left),
      .init(title("change", vi: "thay đổi"), rows.map { spelled($0.change) }, .left),
      .init(title("confidence", vi: "tin cậy"), rows.map { spelled($0.confidence) }, .left),
    ]
    var lines = table.lines(width: TextStyle.width, ink: ink)
    // Reasons stand below the table: they would widen its columns.
    for row in rows {
      guard let reason = row.reason else { continue }
      lines += wrapped("\(words.name(row.method)): \(reason)", indent: 4, hanging: 6)
    }
    return lines
  }
}
