import Statistics
public import Calibration
import Quantities

/// The charts of check standards for a reader at a terminal.
public struct ChartText: Sendable {
  public let style: TextStyle

  public init(style: TextStyle) { self.style = style }

  private var ink: Ink { Ink(isOn: style.colour) }
  private var words: ChartWords { ChartWords(language: style.language) }

  private func spelled(_ text: String) -> String {
    TextLayout.spell(TextLayout.printable(text), for: style.characters)
  }

  private func wrapped(_ text: String, indent: Int, hanging: Int? = nil) -> [String] {
    let hanging = hanging ?? indent
    return TextLayout.wrap(spelled(text), TextStyle.width - hanging).enumerated().map {
      String(repeating: " ", count: $0 == 0 ? indent : hanging) + $1
    }
  }

  /// The report on one standard, ending in a line break.
  public func text(_ review: CheckStandardReview) -> String {
    let days = review.standard.days
    var lines = wrapped(review.standard.name, indent: 0).map { ink($0, .bold) }
    let count = days.count
    lines += wrapped(
      words.say("\(count) \(count == 1 ? "day" : "days")", vi: "\(count) ngày")
        + ", \(days[0].date.text(style.language)) – \(days[count - 1].date.text(style.language)); "
        + words.level(review), indent: 0)
    lines += (words.caution(review).map { wrapped("! \($0)", indent: 0, hanging: 2) } ?? [])
    for (kind, plot) in ControlPlot.plots(review, words: words) {
      lines.append("")
      lines.append(ink(spelled(words.name(kind)), .bold))
      lines += wrapped(words.parameters(kind, review.options), indent: 2, hanging: 4)
      lines += wrapped(words.runLengths(kind, review), indent: 2, hanging: 4)
      lines += plot.terminal(style.characters)
    }
    lines.append("")
    lines.append(
      ink(spelled(words.verdict(review)), review.isInControl ? .boldGreen : .boldRed))
    let rows = words.signals(review)
    if !rows.isEmpty {
      let shown = rows.prefix(Self.mostRows)
      var table = TextTable()
      table.columns = words.signalTitles.enumerated().map { index, title in
        .init([spelled(title)], shown.map { spelled($0[index]) }, index == 4 ? .right : .left)
      }
      lines += table.lines(width: TextStyle.width, ink: ink)
      if rows.count > shown.count {
        let rest = rows.count - shown.count
        lines.append("  " + words.say("… and \(rest) more", vi: "… và \(rest) tín hiệu nữa"))
      }
      lines.append("")
      lines.append(ink(spelled(words.say("What to do", vi: "Việc cần làm")), .bold))
      lines += words.actions(review).flatMap { wrapped("· \($0)", indent: 2, hanging: 4) }
    }
    return lines.joined(separator: "\n").replacing("\u{A0}", with: " ") + "\n"
  }

  /// More signals than these are in the other formats.
  private static let mostRows = 20

  /// One line for `--quiet`.
  public func line(_ review: CheckStandardReview) -> String {
    spelled("\(review.standard.name): \(words.verdict(review))") + "\n"
  }
}
