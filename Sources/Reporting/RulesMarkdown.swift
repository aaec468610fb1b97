public import Quantities

/// Rule sets as Markdown (GitHub tables).
public enum RulesMarkdown {
  /// The whole report, ending in a line break.
  public static func text(_ report: RulesReport, _ language: Language) -> String {
    var blocks: [String] = []
    if let title = report.title { blocks.append("# \(escaped(title[language]))") }
    if !report.facts.isEmpty {
      blocks.append(
        report.facts.map {
          "- \(escaped($0.title[language])): \(escaped($0.cell.text(language)))"
        }.joined(separator: "\n"))
    }
    for table in report.tables {
      blocks.append("## \(escaped(table.title[language]))")
      blocks.append(text(table, language))
    }
    if !report.notes.isEmpty {
      blocks.append(
        report.notes.enumerated().map { "\\[\($0 + 1)\\] \(escaped($1[language]))" }
          .joined(separator: "\n\n"))
    }
    if !report.remarks.isEmpty {
      blocks.append("## \(LocalizedText("Remarks", vi: "Lưu ý")[language])")
      blocks.append(report.remarks.map { "- \(escaped($0[language]))" }.joined(separator: "\n"))
    }
    if !report.sources.isEmpty {
      blocks.append("## \(LocalizedText("Sources", vi: "Nguồn")[language])")
      blocks.append(report.sources.map { "- \(escaped($0[language]))" }.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func text(_ table: ReportTable, _ language: Language) -> String {
    func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
    let titles = table.columns.map { escaped($0.title[language]) }
    let rule = table.columns.map { $0.alignment == .left ? "---" : "---:" }
    let rows = table.rows.map { line($0.map { escaped($0.text(language)) }) }
    return ([line(titles), line(rule)] + rows).joined(separator: "\n")
  }

  /// `text` on one line, without anything that Markdown would take for markup.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in TextLayout.printable(text) {
      if "\\`*_[]<>|#".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
