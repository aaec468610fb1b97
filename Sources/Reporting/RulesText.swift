import Quantities

/// Rule sets as text of at most 80 columns.
public struct RulesText: Sendable {
  public let style: TextStyle

  public init(style: TextStyle) {
    self.style = style
  }

  private var language: Language { style.language }
  private var ink: Ink { Ink(isOn: style.colour) }

  /// The whole report, ending in a line break.
  public func text(_ report: RulesReport) -> String {
    var blocks: [[String]] = []
    var head = report.title.map { [ink(spelt($0[language]), .bold)] } ?? []
    head += facts(report.facts)
    if !head.isEmpty { blocks.append(head) }
    blocks += report.tables.map { table($0, isOnly: report.tables.count == 1) }
    if !report.notes.isEmpty {
      blocks.append(
        report.notes.enumerated().flatMap { item("[\($0 + 1)]", $1[language], width: 4) })
    }
    if !report.remarks.isEmpty {
      blocks.append(
        [ink(spelt(LocalizedText("Remarks", vi: "Lưu ý")[language]), .bold)]
          + report.remarks.flatMap { item(spelt("·"), $0[language], width: 2) })
    }
    if !report.sources.isEmpty {
      blocks.append(
        [ink(spelt(LocalizedText("Sources", vi: "Nguồn")[language]), .bold)]
          + report.sources.flatMap { item(spelt("·"), $0[language], width: 2) })
    }
    let text = blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    // No-break spaces have done their work, and a person may want to search for `2.5 g`.
    return text.replacing("\u{A0}", with: " ")
  }

  /// `text` on one line, in the characters of the style: before anything is measured.
  private func spelt(_ text: String) -> String {
    TextLayout.spell(TextLayout.printable(text), for: style.characters)
  }

  /// A paragraph behind its mark.
  private func item(_ mark: String, _ text: String, width: Int) -> [String] {
    let lines = TextLayout.wrap(spelt(text), TextStyle.width - 2 - width)
    return lines.enumerated().map { index, line in
      "  " + TextLayout.pad(index == 0 ? mark : "", width) + line
    }
  }

  private func facts(_ facts: [RulesReport.Fact]) -> [String] {
    let width = (facts.map { spelt($0.title[language]).count }.max() ?? 0) + 2
    return facts.flatMap { fact in
      let lines = TextLayout.wrap(
        spelt(fact.cell.text(language)), TextStyle.width - 2 - width)
      return lines.enumerated().map { index, line in
        let title = TextLayout.pad(index == 0 ? spelt(fact.title[language]) : "", width)
        return "  \(ink(title, .dim))\(line)"
      }
    }
  }

  /// The title, what is the same in every row, and the rows.
  private func table(_ table: ReportTable, isOnly: Bool) -> [String] {
    var lines = [ink(spelt(table.title[language]), .bold)]
    if table.style == .entries { return lines + entries(table) }
    // A clause or a status that all rows share is told once.
    let shared = table.columns.indices.filter { index in
      guard ["clause", "status"].contains(table.columns[index].key), table.rows.count > 1 else {
        return false
      }
      return Set(table.rows.map { $0[index] }).count == 1
    }
    if let first = table.rows.first, !shared.isEmpty {
      let text = shared.map { first[$0].text(language) }.joined(separator: " · ")
      lines += TextLayout.wrap(spelt(text), TextStyle.width - 2).map {
        "  \(ink($0, .dim))"
      }
    }
    let shown = table.columns.indices.filter { index in
      !shared.contains(index) && table.columns[index].isInText
        && table.rows.contains { !$0[index].text(language).isEmpty }
    }
    return lines + grid(table, columns: shown)
  }

  /// The first cell in the margin, the second beside it, the others in a line below.
  private func entries(_ table: ReportTable) -> [String] {
    let leads = table.rows.map { spelt($0[0].text(language)) }
    let margin = (leads.map(\.count).max() ?? 0) + 2
    let room = TextStyle.width - 2 - margin
    var lines: [String] = []
    for (index, row) in table.rows.enumerated() {
      let isRepeated = index > 0 && leads[index - 1] == leads[index]
      var lead = isRepeated ? "" : leads[index]
      for line in TextLayout.wrap(spelt(row[1].text(language)), room) {
        lines.append("  \(TextLayout.pad(lead, margin))\(line)")
        lead = ""
      }
      let details = zip(table.columns, row).dropFirst(2).compactMap { column, cell -> String? in
        let text = spelt(cell.text(language))
        if text.isEmpty { return nil }
        return column.preposition.map { "\(spelt($0[language]))\u{A0}\(text)" } ?? text
      }
      for line in TextLayout.wrap(details.joined(separator: spelt(" · ")), room) {
        lines.append("  \(TextLayout.pad("", margin))\(ink(line, .dim))")
      }
    }
    return lines
  }

  /// The rows in columns; those that do not fit beside one another stand below, behind the first
  /// column once more.
  private func grid(_ table: ReportTable, columns: [Int]) -> [String] {
    let drawn = columns.map { DrawnColumn(table, $0, language, spelt) }
    guard let first = drawn.first else { return [] }
    var groups: [[DrawnColumn]] = [[first]]
    for column in drawn.dropFirst() {
      let group = groups[groups.count - 1] + [column]
      if DrawnColumn.width(group.map(\.leastWidth)) <= TextStyle.width || group.count == 2 {
        groups[groups.count - 1] = group
      } else {
        groups.append([first, column])
      }
    }
    return groups.enumerated().flatMap { index, group in
      (index > 0 ? [""] : []) + lines(group)
    }
  }

  private func lines(_ columns: [DrawnColumn]) -> [String] {
    // Rows that say nothing but the first column are of another group.
    let count = columns[0].cells.count
    let rows = (0..<count).filter { row in columns.dropFirst().contains { !$0.cells[row].isEmpty } }
    var widths = columns.map(\.width)
    // What does not fit is taken from the widest column of words, which is then wrapped.
    while DrawnColumn.width(widths) > TextStyle.width,
      let widest = widths.indices.filter({ widths[$0] > columns[$0].leastWidth })
        .max(by: { widths[$0] < widths[$1] })
    {
      widths[widest] -= 1
    }
    func line(_ pieces: [String]) -> String {
      let padded = pieces.indices.map { index in
        TextLayout.pad(pieces[index], widths[index], columns[index].isLeft ? .left : .right)
      }
      let text = "  " + padded.joined(separator: "  ")
      let end = text.lastIndex { $0 != " " }
      return end.map { String(text[...$0]) } ?? ""
    }
    func block(_ cells: [String]) -> [String] {
      let wrapped = cells.indices.map { index in
        columns[index].isLeft ? TextLayout.wrap(cells[index], widths[index]) : [cells[index]]
      }
      return (0..<(wrapped.map(\.count).max() ?? 0)).map { index in
        line(wrapped.map { index < $0.count ? $0[index] : "" })
      }
    }
    return block(columns.map(\.title)).map { ink($0, .dim) }
      + rows.flatMap { row in block(columns.map { $0.cells[row] }) }
  }
}

/// A column of a grid as text.
private struct DrawnColumn {
  let title: String
  let cells: [String]
  let isLeft: Bool

  init(
    _ table: ReportTable, _ index: Int, _ language: Language, _ spelt: (String) -> String
  ) {
    let column = table.columns[index]
    let texts = table.rows.map { spelt($0[index].text(language)) }
    title = spelt(column.title[language])
    isLeft = column.alignment == .left
    cells =
      column.alignment == .decimal
      ? TextLayout.alignDecimals(texts, mark: language == .vietnamese ? "," : ".") : texts
  }

  var width: Int { ([title] + cells).map(\.count).max() ?? 0 }

  /// A column of words can be wrapped down to its longest word.
  var leastWidth: Int {
    if !isLeft { return width }
    let words = ([title] + cells).flatMap { $0.split(separator: " ") }
    return words.map(\.count).max() ?? 0
  }

  /// The width of columns beside one another.
  static func width(_ widths: [Int]) -> Int { 2 + widths.reduce(0, +) + 2 * (widths.count - 1) }
}
