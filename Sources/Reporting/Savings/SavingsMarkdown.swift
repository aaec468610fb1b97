public import Quantities

/// An evaluated question of money as Markdown (GitHub tables).
public struct SavingsMarkdown: Sendable {
  public let language: Language
  /// Whether the arithmetic is shown.
  public let explains: Bool

  public init(language: Language, explains: Bool = false) {
    self.language = language
    self.explains = explains
  }

  /// The page.
  public func text(_ reported: ReportedSavings) -> String {
    let sections = SavingsSections(reported, language: language, explains: explains)
    var blocks = ["# \(MarkdownText.escaped(sections.title))"]
    if !reported.description.isEmpty { blocks.append(MarkdownText.escaped(reported.description)) }
    for section in sections.all {
      blocks.append("## \(MarkdownText.escaped(section.heading))")
      blocks += paragraphs(section.introduction)
      if let table = section.table {
        blocks.append(MarkdownText.table(table))
      }
      blocks += paragraphs(section.remarks)
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func paragraphs(_ texts: [String]) -> [String] {
    if texts.count < 2 { return texts.map(MarkdownText.escaped) }
    return [texts.map { "- \(MarkdownText.escaped($0))" }.joined(separator: "\n")]
  }
}
