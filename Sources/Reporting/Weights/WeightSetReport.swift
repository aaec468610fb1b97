public import Calibration
public import Quantities
public import Rules

/// A weight set for people and programs: text, Markdown, a page, CSV.
public struct WeightSetReport: Sendable {
  public let style: TextStyle
  private let table: TestWeightTable?
  private let date: CalendarDate?

  /// - Parameters:
  ///   - table: the limits of the classes.
  ///   - date: the day for which due dates are looked at; `nil` for not at all.
  public init(style: TextStyle, table: TestWeightTable?, on date: CalendarDate?) {
    self.style = style
    self.table = table
    self.date = date
  }

  private var language: Language { style.language }
  private var words: VerificationText { VerificationText(style: style) }

  /// Whether a piece is overdue, or does not meet its class.
  public func hasProblems(_ set: WeightSet) -> Bool {
    let tables = WeightSetTables(set, table: table, on: date)
    return tables.overdue + tables.unfit > 0
  }

  private func summary(_ tables: WeightSetTables) -> String {
    let count = tables.rows.count
    let day = date.map { $0.text(language) } ?? ""
    let due =
      date == nil
      ? ""
      : LocalizedText(
        "; overdue on \(day): \(tables.overdue)", vi: "; quá hạn vào ngày \(day): \(tables.overdue)"
      )[
        language]
    return LocalizedText(
      "pieces: \(count); not of their class: \(tables.unfit)\(due)",
      vi: "số quả: \(count); không đạt cấp: \(tables.unfit)\(due)")[language]
  }

  private var rule: String {
    LocalizedText(
      "fit: U ≤ MPE/3 and |deviation| ≤ MPE − U (R 111-1, 5.2, 5.3 †: wording not at hand)",
      vi: "đạt: U ≤ MPE/3 và |độ lệch| ≤ MPE − U (R 111-1, 5.2, 5.3 †: chưa có nguyên văn)")[
        language]
  }

  private func title(_ set: WeightSet) -> String {
    [set.id, set.title, set.owner].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The report for a terminal.
  public func text(_ set: WeightSet) -> String {
    let tables = WeightSetTables(set, table: table, on: date)
    let rows = tables.rows.map { WeightSetTables.cells($0, language) }
    var drawn = TextTable()
    drawn.columns = WeightSetTables.titles(language).enumerated().map { index, title in
      TextTable.Column(
        [words.spelled(title)], rows.map { words.spelled($0[index]) },
        [0, 2, 7].contains(index) ? .left : .right)
    }
    drawn.shrinking = 7
    let lines =
      words.wrapped(words.spelled(title(set)), indent: 0).map { words.ink($0, .bold) }
      + drawn.lines(width: TextStyle.width, ink: words.ink) + [""]
      + words.wrapped(words.spelled(summary(tables)), indent: 0)
      + words.wrapped(words.spelled(rule), indent: 0, hanging: 2)
    return words.finished(lines)
  }

  /// The report as Markdown.
  public func markdown(_ set: WeightSet) -> String {
    let tables = WeightSetTables(set, table: table, on: date)
    return [
      "# \(MarkdownWriter.escaped(title(set)))",
      MarkdownWriter.table(
        WeightSetTables.titles(language), tables.rows.map { WeightSetTables.cells($0, language) },
        right: [1, 3, 4, 5]),
      MarkdownWriter.escaped(summary(tables)), MarkdownWriter.escaped(rule),
    ].joined(separator: "\n\n") + "\n"
  }

  /// The report as a page.
  public func page(_ set: WeightSet) -> ReportPage {
    let tables = WeightSetTables(set, table: table, on: date)
    return ReportPage(
      title: title(set),
      blocks: [
        .verdict(summary(tables), isGood: !hasProblems(set)),
        .table(
          .init(
            titles: WeightSetTables.titles(language),
            rows: tables.rows.map { WeightSetTables.cells($0, language) }, numbers: [1, 3, 4, 5])),
        .text(rule),
      ])
  }

  /// The report for other programs; masses in grams.
  public func csv(_ set: WeightSet) -> String {
    let tables = WeightSetTables(set, table: table, on: date)
    let head = [
      "set", "piece", "nominal_g", "class", "conventional_value_g", "expanded_uncertainty_g",
      "coverage_factor", "mpe_g", "fitness", "calibrated", "due", "overdue", "certificate",
    ]
    return CSVWriter.line(head)
      + tables.rows.map { row in
        let piece = row.piece
        return CSVWriter.line([
          set.id, piece.id, piece.nominal.value.text, piece.weightClass ?? "",
          piece.certificate?.conventionalValue.value.text ?? "",
          piece.certificate?.expandedUncertainty.value.text ?? "",
          CSVWriter.number(piece.certificate?.coverageFactor),
          row.fitness.mpe?.value.text ?? "", row.fitness.outcome.rawValue,
          piece.calibrated?.iso ?? "", piece.due?.iso ?? "",
          row.due == .notStated ? "" : row.due == .overdue ? "true" : "false",
          piece.certificateNumber,
        ])
      }.joined()
  }
}
