import Quantities

/// A self-test for a reader at a terminal.
public struct SelfTestText: Sendable {
  public let style: TextStyle

  public init(style: TextStyle) { self.style = style }

  private var ink: Ink { Ink(isOn: style.colour) }

  private func spelled(_ text: String) -> String {
    TextLayout.spell(TextLayout.printable(text), for: style.characters)
  }

  private func say(_ english: String, vi vietnamese: String) -> String {
    spelled(style.language == .vietnamese ? vietnamese : english)
  }

  /// The whole report, ending in a line break.
  public func text(_ report: SelfTestReport) -> String {
    var lines = [ink(say("Self-test of Steelyard", vi: "Tự kiểm tra Steelyard"), .bold)]
    let facts = report.facts(style.language)
    let width = facts.map(\.name.count).max() ?? 0
    for fact in facts {
      lines += TextLayout.wrap(fact.value, TextStyle.width - width - 4).enumerated().map {
        "  " + TextLayout.pad($0 == 0 ? spelled(fact.name) : "", width) + "  " + spelled($1)
      }
    }
    lines.append("")
    lines += table(report.areas)
    lines += failures(report.areas)
    lines.append("")
    lines.append(conclusionLine(report))
    return lines.joined(separator: "\n") + "\n"
  }

  /// One line: whether all came out, what `--quiet` leaves.
  public func conclusionLine(_ report: SelfTestReport) -> String {
    TextLayout.wrap(report.conclusion(style.language), TextStyle.width)
      .map { ink(spelled($0), report.isPassed ? .green : .boldRed) }.joined(separator: "\n")
  }

  private func table(_ areas: [SelfTestReport.Area]) -> [String] {
    var table = TextTable()
    table.shrinking = 0
    var failed = TextTable.Column(
      [say("failed", vi: "sai")], areas.map { "\($0.failures.count)" })
    failed.colours = areas.map { $0.failures.isEmpty ? nil : .boldRed }
    table.columns = [
      .init([say("what", vi: "nội dung")], areas.map { spelled($0.title[style.language]) }, .left),
      .init([say("cases", vi: "bài")], areas.map { "\($0.cases)" }),
      .init([say("figures", vi: "số liệu")], areas.map { "\($0.figures)" }),
      failed,
      .init([say("deviation", vi: "sai lệch")], areas.map(deviation)),
    ]
    let last = say(
      "The deviation is the largest difference as a part of what is allowed: half of the last "
        + "printed digit, or the stated tolerance.",
      vi: "Sai lệch là chênh lệch lớn nhất so với mức cho phép: nửa chữ số in cuối cùng, hoặc "
        + "dung sai đã nêu.")
    return table.lines(width: TextStyle.width, ink: ink)
      + TextLayout.wrap(last, TextStyle.width - 2).map { ink("  " + $0, .dim) }
  }

  /// `0.83`, or `exact`.
  private func deviation(_ area: SelfTestReport.Area) -> String {
    guard let largest = area.largestDeviation else { return say("exact", vi: "chính xác") }
    if largest > 999 { return spelled("> 999") }
    let hundredths = Int((largest * 100).rounded(.up))
    let mark = style.language == .vietnamese ? "," : "."
    return "\(hundredths / 100)\(mark)\(String(100 + hundredths % 100).dropFirst())"
  }

  private func failures(_ areas: [SelfTestReport.Area]) -> [String] {
    let failures = areas.flatMap(\.failures)
    if failures.isEmpty { return [] }
    var lines = ["", ink(say("What did not come out", vi: "Những số liệu sai"), .bold)]
    for failure in failures {
      let place = "\(failure.caseName) (\(failure.source)): \(failure.figure)"
      let text = LocalizedText(
        "\(place): found \(failure.found), stated \(failure.expected)",
        vi: "\(place): nhận được \(failure.found), đã nêu \(failure.expected)")
      lines += TextLayout.wrap(spelled(text[style.language]), TextStyle.width - 4).enumerated()
        .map { ($0 == 0 ? "  \(ink(spelled("✗"), .boldRed)) " : "    ") + $1 }
    }
    return lines
  }
}
