public import Quantities
import Uncertainty

/// An evaluated model as Markdown (GitHub tables).
public struct UncertaintyMarkdown: Sendable {
  public let language: Language
  /// Whether the derivation is shown with numbers put in.
  public let explains: Bool

  public init(language: Language, explains: Bool = false) {
    self.language = language
    self.explains = explains
  }

  /// The sections of all `models`.
  public func text(_ models: [ReportedModel]) -> String {
    models.isEmpty ? "" : models.map(section).joined(separator: "\n\n") + "\n"
  }

  private func section(_ reported: ReportedModel) -> String {
    let tables = UncertaintyTables(language: language, reported: reported)
    var blocks = ["# \(MarkdownText.escaped(reported.title))"]
    for text in [reported.description, reported.source] where !text.isEmpty {
      blocks.append(MarkdownText.escaped(text))
    }
    blocks.append(
      "```\n" + tables.formulas.map(TextLayout.printable).joined(separator: "\n") + "\n```")
    for index in reported.model.outputs.indices { blocks += output(index, tables) }
    blocks += together(tables)
    if explains {
      for step in UncertaintyExplanation(reported, language: language).steps {
        blocks.append("## \(MarkdownText.escaped(step.heading))")
        blocks.append(
          "```\n"
            + step.lines.map(TextLayout.printable).joined(separator: "\n")
            .replacing("\u{A0}", with: " ") + "\n```")
      }
    }
    let warnings = reported.evaluation.warnings
    if !warnings.isEmpty {
      blocks.append("## \(tables.say("To heed", vi: "Cần lưu ý"))")
      blocks.append(
        warnings.map { warning in
          let name = warning.output.map { "\(MarkdownText.escaped($0)): " } ?? ""
          return
            "- `\(warning.code)` \(name)\(MarkdownText.escaped(tables.figures.sentence(warning.text)))"
        }.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n")
  }

  /// Correlations and regions of the outputs.
  private func together(_ tables: UncertaintyTables) -> [String] {
    var blocks: [String] = []
    for (title, table) in tables.correlations {
      blocks += ["## \(MarkdownText.escaped(title))", MarkdownText.table(table)]
    }
    if let regions = tables.regions {
      blocks += ["## \(MarkdownText.escaped(tables.regionsTitle))", MarkdownText.table(regions)]
      if let (text, isValidated) = tables.regionVerdict {
        blocks.append("\(isValidated ? "✓" : "✗") \(MarkdownText.escaped(text))")
      }
    }
    return blocks
  }

  private func output(_ index: Int, _ tables: UncertaintyTables) -> [String] {
    let reported = tables.reported
    let name = reported.model.outputs[index].name
    var blocks = ["## \(MarkdownText.escaped(name))"]
    blocks.append("**\(MarkdownText.escaped(tables.words.result(reported, index)))**")
    if let output = reported.framework(index) {
      blocks.append(MarkdownText.table(tables.budget(output, unit: reported.unit(index))))
      blocks.append(MarkdownText.escaped(tables.figures.sentence(output.coverageBasis.text)) + ".")
    }
    if let comparison = tables.comparison(index) {
      if let trials = tables.trials { blocks.append(MarkdownText.escaped(trials)) }
      blocks.append(MarkdownText.table(comparison))
    }
    if let (text, isValidated) = tables.validation(index) {
      blocks.append("\(isValidated ? "✓" : "✗") \(MarkdownText.escaped(text))")
    }
    return blocks
  }
}
