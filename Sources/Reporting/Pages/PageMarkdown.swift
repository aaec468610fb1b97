public import Quantities

/// Pages as Markdown (GitHub tables).
public enum PageMarkdown {
  /// The pages, one below the other.
  public static func text(_ pages: [ReportPage], _ language: Language) -> String {
    pages.isEmpty ? "" : pages.map { section($0, language) }.joined(separator: "\n\n") + "\n"
  }

  static func section(_ page: ReportPage, _ language: Language) -> String {
    var parts = ["# \(MarkdownText.escaped(page.title))"]
    parts += page.about.filter { !$0.isEmpty }.map(MarkdownText.escaped)
    for block in page.blocks {
      switch block {
      case .heading(let text): parts.append("## \(MarkdownText.escaped(text))")
      case .result(let text): parts.append("**\(MarkdownText.escaped(text))**")
      case .text(let text): parts.append(MarkdownText.escaped(text))
      case .lines(let lines):
        parts.append(
          "```\n" + lines.map(TextLayout.printable).joined(separator: "\n") + "\n```")
      case .table(let table): parts.append(MarkdownText.table(table))
      case .figure(let figure):
        let drawing = figure.lines(.unicode)
        if !drawing.isEmpty {
          parts.append("```\n" + drawing.joined(separator: "\n") + "\n```")
          parts.append(MarkdownText.escaped(figure.caption))
        }
      case .verdict(let text, let isGood):
        parts.append("\(isGood ? "✓" : "✗") \(MarkdownText.escaped(text))")
      case .remarks(let remarks):
        if remarks.isEmpty { continue }
        parts.append("## \(ReportPage.heed[language])")
        parts.append(
          remarks.map { "- \($0.isGrave ? "**!** " : "")\(MarkdownText.escaped($0.text))" }
            .joined(separator: "\n"))
      }
    }
    return parts.joined(separator: "\n\n")
  }
}
