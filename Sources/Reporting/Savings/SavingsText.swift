import Economics
import Quantities

/// An evaluated question of money for a reader at a terminal.
///
/// No line is longer than ``TextStyle/width``.
public struct SavingsText: Sendable {
  public let style: TextStyle
  /// Whether the arithmetic is shown.
  public let explains: Bool

  public init(style: TextStyle, explains: Bool = false) {
    self.style = style
    self.explains = explains
  }

  private var ink: Ink { Ink(isOn: style.colour) }

  private func spelled(_ text: String) -> String {
    TextLayout.spell(TextLayout.printable(text), for: style.characters)
  }

  /// The whole report, ending in a line break.
  public func text(_ reported: ReportedSavings) -> String {
    let sections = SavingsSections(reported, language: style.language, explains: explains)
    var lines = wrapped(sections.title, indent: 0).map { ink($0, .bold) }
    if !reported.description.isEmpty { lines += wrapped(reported.description, indent: 0) }
    for (index, section) in sections.all.enumerated() {
      lines.append("")
      lines.append(ink(spelled(section.heading), .bold))
      if index == 0 {
        // The conclusion, sentence by sentence.
        for sentence in section.introduction { lines += marked(sentence, mark: "→") }
        continue
      }
      lines += self.lines(section)
    }
    return finished(lines)
  }

  /// The conclusion alone, for `--quiet`.
  public func conclusion(_ reported: ReportedSavings) -> String {
    let words = SavingsWords(reported, language: style.language)
    let sentences = SavingsConclusion(reported: reported, words: words).sentences
    return finished(sentences.flatMap { wrapped($0, indent: 0) })
  }

  /// What stands between two reports.
  public var divider: String {
    "\n" + String(repeating: spelled("─"), count: TextStyle.width) + "\n\n"
  }

  private func finished(_ lines: [String]) -> String {
    // What a table has cut is marked by one character, so that its columns stay where they are.
    let mark = style.characters == .unicode ? "…" : "~"
    return lines.joined(separator: "\n").replacing("\u{A0}", with: " ")
      .replacing("…", with: mark) + "\n"
  }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    TextLayout.wrap(spelled(text), TextStyle.width - indent).map {
      String(repeating: " ", count: indent) + $0
    }
  }

  private func marked(_ text: String, mark: String) -> [String] {
    let mark = spelled(mark)
    let indent = 3 + mark.count
    return TextLayout.wrap(spelled(text), TextStyle.width - indent).enumerated().map {
      index, line in
      index == 0
        ? "  \(ink(mark, .bold)) " + line : String(repeating: " ", count: indent) + line
    }
  }

  private func lines(_ section: SavingsSection) -> [String] {
    var lines: [String] = []
    let isList = section.table == nil && section.bars == nil && section.introduction.count > 1
    for text in section.introduction {
      lines += isList ? marked(text, mark: "·") : wrapped(text, indent: 2)
    }
    if let table = section.table { lines += self.table(table, bars: section.bars) }
    for text in section.remarks { lines += wrapped(text, indent: 2) }
    return lines
  }

  private func table(_ table: UncertaintyTables.Table, bars: SavingsSection.Bars?) -> [String] {
    var text = TextTable()
    // The bars need room: what the input ranges over stands on pages.
    let columns = table.titles.indices.filter { bars == nil || $0 != 1 }
    text.columns = columns.map { column in
      TextTable.Column(
        [spelled(table.titles[column])], table.rows.map { spelled($0[column]) },
        table.numbers.contains(column) ? .right : .left)
    }
    text.shrinking = 0
    text.decimalMark = style.language == .vietnamese ? "," : "."
    if let bars {
      text.drawing = (
        index: 1,
        content: .init(
          titles: { _ in [""] },
          cell: { row, width in
            TornadoBars(bars, characters: style.characters).bar(row, width: width)
          })
      )
    }
    var lines = text.lines(width: TextStyle.width, ink: ink)
    if table.hasSum, lines.count > 2 {
      let width = lines.map(\.count).max() ?? 2
      lines.insert(
        "  " + String(repeating: spelled("─"), count: max(0, width - 2)), at: lines.count - 1)
    }
    return lines
  }
}
