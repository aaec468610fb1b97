import Conformity
public import Quantities

/// An answered question of conformity as Markdown.
public struct ConformityMarkdown: Sendable {
  public let language: Language
  /// Whether the arithmetic is shown with numbers put in.
  public let explains: Bool

  public init(language: Language, explains: Bool = false) {
    self.language = language
    self.explains = explains
  }

  /// The whole text.
  public func text(_ reported: ReportedConformity) -> String {
    let tables = ConformityTables(reported, language: language)
    let headline = tables.headline
    var blocks = [
      "# \(MarkdownText.escaped(tables.title))",
      "**\(headline.mark) \(MarkdownText.escaped(headline.text))**",
    ]
    for section in tables.sections {
      blocks.append("## \(MarkdownText.escaped(section.title))")
      blocks.append(MarkdownText.table(tables.table(section)))
    }
    if let sweep = reported.sweep, !sweep.bands.points.isEmpty {
      let (titles, rows) = tables.bands(sweep.bands)
      blocks.append("## \(MarkdownText.escaped(tables.bandsTitle(sweep.bands)))")
      blocks.append(
        MarkdownText.table(.init(titles: titles, rows: rows, numbers: Set(titles.indices))))
    }
    if explains {
      for step in ConformityExplanation(reported, language: language).steps {
        blocks.append("## \(MarkdownText.escaped(step.heading))")
        blocks.append(
          "```\n" + step.lines.map(TextLayout.printable).joined(separator: "\n") + "\n```")
      }
    }
    for (title, texts) in [
      (tables.assumptionsTitle, tables.assumptions), (tables.checkTitle, tables.checks),
    ] {
      blocks.append("## \(MarkdownText.escaped(title))")
      blocks.append(texts.map { "- \(MarkdownText.escaped($0))" }.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }
}
