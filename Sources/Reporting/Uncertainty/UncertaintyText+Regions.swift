import Quantities
import Uncertainty

extension UncertaintyText {
  /// What is about several outputs together: their correlations and their regions.
  func together(_ reported: ReportedModel) -> [String] {
    let tables = UncertaintyTables(language: style.language, reported: reported)
    var lines: [String] = []
    for (title, table) in tables.correlations {
      lines += ["", ink(spelled(title), .bold)] + self.lines(table)
    }
    if let regions = tables.regions {
      lines += ["", ink(spelled(tables.regionsTitle), .bold)] + self.lines(regions)
      if let (text, isValidated) = tables.regionVerdict {
        lines.append("")
        lines += verdict(text, isGood: isValidated)
      }
    }
    return lines
  }

  /// A verdict with its mark in front.
  func verdict(_ text: String, isGood: Bool) -> [String] {
    let mark = spelled(isGood ? "✓" : "✗")
    let colour: Ink.Colour = isGood ? .green : .boldYellow
    return wrapped(spelled(text), indent: 4).enumerated().map { index, line in
      index == 0 ? "  \(ink(mark, colour)) " + line.dropFirst(4) : line
    }
  }

  private func lines(_ table: UncertaintyTables.Table) -> [String] {
    var drawn = TextTable()
    drawn.columns = table.titles.indices.map { column in
      .init(
        [spelled(table.titles[column])], table.rows.map { spelled($0[column]) },
        table.numbers.contains(column) ? .right : .left)
    }
    return drawn.lines(width: TextStyle.width, ink: ink)
  }
}
