import Calibration
public import Quantities

/// Advice on intervals as Markdown (GitHub tables).
public struct IntervalMarkdown: Sendable {
  public let language: Language
  /// Whether the arithmetic is shown.
  public let explains: Bool

  public init(language: Language, explains: Bool = false) {
    self.language = language
    self.explains = explains
  }

  /// The whole report.
  public func text(_ reported: ReviewedHistories) -> String {
    let tables = IntervalTables(language: language, reported: reported)
    let words = tables.words
    let derivation = IntervalDerivation(words: words, reported: reported)
    var blocks: [String] = []
    for entry in reported.review.entries {
      blocks.append("# \(MarkdownText.escaped(entry.history.instrument))")
      blocks.append(MarkdownText.escaped(words.summary(entry)))
      blocks.append("**\(MarkdownText.escaped(words.advice(entry, reported)))**")
      blocks.append(MarkdownText.table(tables.methods(entry)))
      blocks += list(words.findings(entry, reported))
      let sections = explains ? derivation.sections(entry) : []
      if !sections.isEmpty { blocks.append("## \(derivation.title)") }
      for section in sections {
        blocks.append("### \(section.title)")
        blocks += list(section.lines)
      }
    }
    let reliability = words.reliability(reported)
    if !reliability.isEmpty {
      blocks.append("## \(words.say("Reliability of all together", vi: "Độ tin cậy của tất cả"))")
      blocks += list(reliability)
      if explains {
        blocks.append("### \(derivation.title)")
        blocks += list(derivation.reliability)
      }
    }
    blocks.append(
      "## \(words.say("What each method assumes", vi: "Giả định của từng phương pháp"))")
    blocks += list(tables.assumptions())
    blocks.append("## \(words.say("The law", vi: "Pháp luật"))")
    blocks += list(words.law(reported))
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func list(_ lines: [String]) -> [String] {
    lines.isEmpty
      ? [] : [lines.map { "- \(MarkdownText.escaped($0))" }.joined(separator: "\n")]
  }
}
