import Statistics
public import Calibration
public import Quantities

/// The charts of check standards as Markdown (GitHub tables): figures and signals.
public struct ChartMarkdown: Sendable {
  public let language: Language

  public init(language: Language) { self.language = language }

  /// The whole report.
  public func text(_ reviews: [CheckStandardReview]) -> String {
    let words = ChartWords(language: language)
    var blocks: [String] = []
    for review in reviews {
      blocks.append("# \(MarkdownText.escaped(review.standard.name))")
      blocks.append(MarkdownText.escaped(words.level(review)))
      if let caution = words.caution(review) { blocks.append(MarkdownText.escaped(caution)) }
      for kind in review.options.kinds {
        blocks.append("## \(words.name(kind))")
        blocks.append(
          "- \(MarkdownText.escaped(words.parameters(kind, review.options)))\n"
            + "- \(MarkdownText.escaped(words.runLengths(kind, review)))")
      }
      blocks.append("**\(MarkdownText.escaped(words.verdict(review)))**")
      let rows = words.signals(review)
      if rows.isEmpty { continue }
      blocks.append(
        MarkdownText.table(.init(titles: words.signalTitles, rows: rows, numbers: [4])))
      blocks.append(
        words.actions(review).map { "- \(MarkdownText.escaped($0))" }.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }
}
