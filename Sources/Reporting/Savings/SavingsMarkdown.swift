public import Quantities

/// An evaluated question of money as Markdown (GitHub tables).
public struct SavingsMarkdown: Sendable {
  public let language: Language
  /// Whether the arithmetic is shown.
  public let explains: Bool
  /// Whether there is nothing but what one acts on.
  public let isShort: Bool

  /// - Parameters:
  ///   - explains: whether the arithmetic is shown.
  ///   - isShort: whether there is nothing but what one acts on.
  public init(language: Language, explains: Bool = false, isShort: Bool = false) {
    self.language = language
    self.explains = explains
    self.isShort = isShort
  }

  /// The page.
  public func text(_ reported: ReportedSavings) -> String {
    let sections = SavingsSections(reported, language: language, explains: explains)
    var blocks = ["# \(MarkdownText.escaped(sections.title))"]
    if !reported.description.isEmpty { blocks.append(MarkdownText.escaped(reported.description)) }
    for section in isShort ? sections.summary : sections.all {
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
