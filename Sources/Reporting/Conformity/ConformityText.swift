import Conformity
import Quantities

/// An answered question of conformity for a reader at a terminal.
///
/// No line is longer than ``TextStyle/width``.
public struct ConformityText: Sendable {
  public let style: TextStyle
  /// Whether the arithmetic is shown with numbers put in.
  public let explains: Bool

  public init(style: TextStyle, explains: Bool = false) {
    self.style = style
    self.explains = explains
  }

  private var ink: Ink { Ink(isOn: style.colour) }

  private func spelled(_ text: String) -> String {
    TextLayout.spell(TextLayout.printable(text), for: style.characters)
  }

  private func wrapped(_ text: String, indent: Int, hanging: Int? = nil) -> [String] {
    let hanging = hanging ?? indent
    return TextLayout.wrap(spelled(text), TextStyle.width - hanging).enumerated().map {
      index, line in
      String(repeating: " ", count: index == 0 ? indent : hanging) + line
    }
  }

  /// The whole report, ending in a line break.
  public func text(_ reported: ReportedConformity) -> String {
    let tables = ConformityTables(reported, language: style.language)
    var lines = wrapped(tables.title, indent: 0).map { ink($0, .bold) }
    lines += headline(tables)
    for section in tables.sections {
      lines.append("")
      lines.append(ink(spelled(section.title), .bold))
      lines += rows(section)
    }
    if let sweep = reported.sweep { lines += self.sweep(sweep, tables) }
    if explains {
      for step in ConformityExplanation(reported, language: style.language).steps {
        lines.append("")
        lines.append(ink(spelled(step.heading), .bold))
        lines += step.lines.flatMap { wrapped($0, indent: 2, hanging: 6) }
      }
    }
    lines += bulleted(tables.assumptionsTitle, tables.assumptions)
    lines += bulleted(tables.checkTitle, tables.checks)
    return lines.joined(separator: "\n").replacing("\u{A0}", with: " ") + "\n"
  }

  /// The decision alone, for `--quiet`.
  public func resultLine(_ reported: ReportedConformity) -> String {
    let headline = ConformityTables(reported, language: style.language).headline
    return (spelled(headline.mark) + " " + spelled(headline.text))
      .replacing("\u{A0}", with: " ") + "\n"
  }

  private func headline(_ tables: ConformityTables) -> [String] {
    let headline = tables.headline
    return wrapped("\(headline.mark) \(headline.text)", indent: 2, hanging: 4).map {
      ink($0, headline.colour)
    }
  }

  private func rows(_ section: ConformityTables.Section) -> [String] {
    let labels = section.rows.map { spelled($0.label) }
    let symbols = section.rows.map { spelled($0.symbol) }
    let width = labels.map(\.count).max() ?? 0
    let symbolWidth = symbols.map(\.count).max() ?? 0
    let start = 2 + width + 2 + (symbolWidth > 0 ? symbolWidth + 2 : 0)
    return section.rows.indices.flatMap { index in
      let head =
        "  " + TextLayout.pad(labels[index], width) + "  "
        + (symbolWidth > 0 ? TextLayout.pad(symbols[index], symbolWidth) + "  " : "")
      let value = TextLayout.wrap(spelled(section.rows[index].value), TextStyle.width - start)
      return value.enumerated().map { line, text in
        (line == 0 ? head : String(repeating: " ", count: start)) + text
      }
    }
  }

  private func bulleted(_ title: String, _ texts: [String]) -> [String] {
    ["", ink(spelled(title), .bold)]
      + texts.flatMap { wrapped("· \($0)", indent: 2, hanging: 4) }
  }

  private func sweep(
    _ sweep: ReportedConformity.Sweep, _ tables: ConformityTables
  ) -> [String] {
    var lines = [""]
    let density = TerminalCurve(sweep.density, tables: tables).lines(style.characters)
    if !density.isEmpty {
      lines += wrapped(tables.densityTitle, indent: 0).map { ink($0, .bold) }
      lines += density.map { "  " + $0 } + [""]
    }
    lines += wrapped(tables.curveTitle, indent: 0).map { ink($0, .bold) }
    lines += TerminalCurve(sweep.curve, tables: tables).lines(style.characters).map {
      "  " + $0
    }
    if sweep.bands.points.isEmpty { return lines }
    let (titles, rows) = tables.bands(sweep.bands)
    lines.append("")
    lines += wrapped(tables.bandsTitle(sweep.bands), indent: 0).map { ink($0, .bold) }
    var table = TextTable()
    table.decimalMark = style.language == .vietnamese ? "," : "."
    table.columns = titles.indices.map { column in
      .init(
        [spelled(titles[column])], rows.map { spelled($0[column]) }, column == 1 ? .decimal : .right
      )
    }
    return lines + table.lines(width: TextStyle.width, ink: ink)
  }
}
