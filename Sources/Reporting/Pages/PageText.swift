import Quantities

/// Pages for a reader at a terminal; no line is longer than ``TextStyle/width`` but for a
/// formula without spaces.
public struct PageText: Sendable {
  public let style: TextStyle

  public init(style: TextStyle) { self.style = style }

  private var words: UncertaintyText { UncertaintyText(style: style) }
  private var ink: Ink { Ink(isOn: style.colour) }

  /// The pages, a line between two of them, ending in a line break.
  public func text(_ pages: [ReportPage]) -> String {
    pages.map(text).joined(separator: words.divider)
  }

  /// The results alone, for `--quiet`.
  public func results(_ pages: [ReportPage]) -> String {
    let lines = pages.flatMap(\.blocks).compactMap { block -> String? in
      if case .result(let text) = block { return words.spelled(text) }
      return nil
    }
    return plain(lines)
  }

  private func text(_ page: ReportPage) -> String {
    var lines = words.wrapped(words.spelled(page.title), indent: 0).map { ink($0, .bold) }
    for text in page.about where !text.isEmpty {
      lines += words.wrapped(words.spelled(text), indent: 0)
    }
    var previous: ReportPage.Block?
    for block in page.blocks {
      let piece = self.lines(block)
      if piece.isEmpty { continue }
      if case .heading = block {
        lines += ["", piece[0]] + piece.dropFirst()
      } else {
        // A block follows its heading without a gap, and so does what is said of a result.
        if !Self.isClose(block, to: previous) { lines.append("") }
        lines += piece
      }
      previous = block
    }
    return plain(lines)
  }

  private static func isClose(_ block: ReportPage.Block, to previous: ReportPage.Block?) -> Bool {
    switch (previous, block) {
    case (.heading, _), (.result, .text): true
    default: false
    }
  }

  private func plain(_ lines: [String]) -> String {
    lines.map { $0 + "\n" }.joined().replacing("\u{A0}", with: " ")
  }

  private func lines(_ block: ReportPage.Block) -> [String] {
    switch block {
    case .heading(let text): return [ink(words.spelled(text), .bold)]
    case .result(let text):
      return words.wrapped(words.spelled(text), indent: 2).map { ink($0, .bold) }
    case .text(let text): return words.wrapped(words.spelled(text), indent: 2)
    case .lines(let lines):
      return lines.flatMap { words.wrapped(words.spelled($0), indent: 2, hanging: 6) }
    case .table(let table): return self.lines(table)
    case .figure(let figure):
      let drawing = figure.lines(style.characters)
      if drawing.isEmpty { return [] }
      return drawing.map { $0.isEmpty ? "" : "  " + $0 }
        + words.wrapped(words.spelled(figure.caption), indent: 2)
    case .verdict(let text, let isGood):
      let mark = ink(words.spelled(isGood ? "✓" : "✗"), isGood ? .green : .boldRed)
      return marked(mark, text)
    case .remarks(let remarks):
      if remarks.isEmpty { return [] }
      return [ink(words.words(ReportPage.heed), .bold)]
        + remarks.flatMap { remark in
          marked(remark.isGrave ? ink("!", .boldYellow) : words.spelled("·"), remark.text)
        }
    }
  }

  private func marked(_ mark: String, _ text: String) -> [String] {
    words.wrapped(words.spelled(text), indent: 4).enumerated().map { index, line in
      index == 0 ? "  \(mark) " + line.dropFirst(4) : line
    }
  }

  private func lines(_ table: ReportPage.Table) -> [String] {
    var text = TextTable()
    text.decimalMark = style.language == .vietnamese ? "," : "."
    text.columns = table.titles.indices.map { column in
      .init(
        [words.spelled(table.titles[column])],
        table.rows.map { words.spelled($0[column]) },
        table.numbers.contains(column) ? .decimal : .left)
    }
    text.shrinking = table.wrapping ?? table.titles.indices.first { !table.numbers.contains($0) }
    text.wraps = table.wrapping != nil
    return text.lines(width: TextStyle.width, ink: ink)
  }
}
