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
    var blocks = ["# \(escaped(reported.title))"]
    for text in [reported.description, reported.source] where !text.isEmpty {
      blocks.append(escaped(text))
    }
    blocks.append(
      "```\n" + tables.formulas.map(TextLayout.printable).joined(separator: "\n") + "\n```")
    for index in reported.model.outputs.indices { blocks += output(index, tables) }
    blocks += together(tables)
    if explains {
      for step in UncertaintyExplanation(reported, language: language).steps {
        blocks.append("## \(escaped(step.heading))")
        blocks.append(
          "```\n" + step.lines.map(TextLayout.printable).joined(separator: "\n") + "\n```")
      }
    }
    let warnings = reported.evaluation.warnings
    if !warnings.isEmpty {
      blocks.append("## \(tables.say("To heed", vi: "Cần lưu ý"))")
      blocks.append(
        warnings.map { warning in
          let name = warning.output.map { "\(escaped($0)): " } ?? ""
          return "- `\(warning.code)` \(name)\(escaped(tables.figures.sentence(warning.text)))"
        }.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n")
  }

  /// Correlations and regions of the outputs.
  private func together(_ tables: UncertaintyTables) -> [String] {
    var blocks: [String] = []
    for (title, table) in tables.correlations {
      blocks += ["## \(escaped(title))", self.table(table)]
    }
    if let regions = tables.regions {
      blocks += ["## \(escaped(tables.regionsTitle))", table(regions)]
      if let (text, isValidated) = tables.regionVerdict {
        blocks.append("\(isValidated ? "✓" : "✗") \(escaped(text))")
      }
    }
    return blocks
  }

  private func output(_ index: Int, _ tables: UncertaintyTables) -> [String] {
    let reported = tables.reported
    let name = reported.model.outputs[index].name
    var blocks = ["## \(escaped(name))"]
    blocks.append("**\(escaped(tables.words.result(reported, index)))**")
    if let output = reported.framework(index) {
      blocks.append(table(tables.budget(output, unit: reported.unit(index))))
      blocks.append(escaped(tables.figures.sentence(output.coverageBasis.text)) + ".")
    }
    if let comparison = tables.comparison(index) {
      if let trials = tables.trials { blocks.append(escaped(trials)) }
      blocks.append(table(comparison))
    }
    if let (text, isValidated) = tables.validation(index) {
      blocks.append("\(isValidated ? "✓" : "✗") \(escaped(text))")
    }
    return blocks
  }

  private func table(_ table: UncertaintyTables.Table) -> String {
    func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
    let rule = table.titles.indices.map { table.numbers.contains($0) ? "---:" : "---" }
    let rows = table.rows.enumerated().map { index, row in
      row.map { cell in
        let text = escaped(cell)
        return table.hasSum && index == table.rows.count - 1 && !text.isEmpty ? "**\(text)**" : text
      }
    }
    return ([line(table.titles.map(escaped)), line(rule)] + rows.map(line)).joined(separator: "\n")
  }

  /// `text` on one line without anything that Markdown would take for markup.
  private func escaped(_ text: String) -> String {
    var result = ""
    for character in TextLayout.printable(text) {
      if "\\`*_[]<>|#".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
