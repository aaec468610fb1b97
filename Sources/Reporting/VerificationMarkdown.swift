import Assessment
public import Quantities
import Rules
import Verification

/// A verification as Markdown (GitHub tables), for a file that people read and edit.
public struct VerificationMarkdown: Sendable {
  public let language: Language

  public init(language: Language) {
    self.language = language
  }

  /// The sections of all `inspections`; a table of verdicts stands first when there are several.
  ///
  /// - Parameter explanations: how the figures of each inspection were computed, in the same
  ///   order; none to leave it out.
  public func text(_ inspections: [VerifiedInspection], explanations: [ReportPage] = []) -> String {
    var blocks: [String] = []
    if inspections.count > 1 { blocks.append(overview(inspections)) }
    for (index, verified) in inspections.enumerated() {
      blocks.append(section(verified))
      if explanations.indices.contains(index) {
        blocks.append(PageMarkdown.section(explanations[index], language))
      }
    }
    return blocks.isEmpty ? "" : blocks.joined(separator: "\n\n") + "\n"
  }

  private var tables: VerificationTables { VerificationTables(language: language) }

  private var words: VerificationText { VerificationText(style: TextStyle(language: language)) }

  private func overview(_ inspections: [VerifiedInspection]) -> String {
    "# \(tables.say("Verifications", vi: "Kết quả kiểm tra"))\n\n"
      + table(tables.overview(inspections))
  }

  private func section(_ verified: VerifiedInspection) -> String {
    let result = verified.result
    var blocks = [
      "## \(escaped(tables.name(of: result.inspection.instrument))): \(tables.marked(result.verdict))"
    ]
    blocks.append(escaped(words.sentence(of: result)) + ".")
    blocks.append(table(tables.facts(result)))
    for test in result.tests { blocks += section(test, of: result) }
    if !result.findings.isEmpty {
      blocks.append("### \(tables.say("Findings", vi: "Phát hiện"))")
      blocks.append(result.findings.map(item).joined(separator: "\n"))
    }
    if let view = verified.risk { blocks += section(view, of: result) }
    if let view = verified.history { blocks += section(view, of: result) }
    return blocks.joined(separator: "\n\n")
  }

  private func section(_ view: RiskView, of result: VerificationResult) -> [String] {
    let wording = RiskWording(view: view, result: result, language: language)
    let sentences = wording.sentences
    if sentences.isEmpty { return [] }
    let rows = wording.rows
    return ["### \(escaped(wording.title))"]
      + (rows.isEmpty
        ? [] : [table(.init(titles: wording.columns, rows: rows, numbers: [1, 2, 3, 4, 5]))])
      + sentences.map(escaped)
  }

  private func section(_ view: HistoryView, of result: VerificationResult) -> [String] {
    let wording = HistoryWording(view: view, result: result, language: language)
    return [
      "### \(escaped(wording.title))",
      table(.init(titles: wording.columns, rows: wording.rows, numbers: [3, 4, 5])),
    ] + wording.sentences.map(escaped)
  }

  private func section(
    _ test: VerificationResult.TestResult, of result: VerificationResult
  ) -> [String] {
    var blocks = ["### \(test.test.name[language]): \(tables.marked(test.verdict))"]
    blocks.append("\(tables.say("Clause", vi: "Điều khoản")): \(cited(test.citation))")
    if !test.readings.isEmpty { blocks.append(table(tables.readings(of: test, result))) }
    if let spread = tables.spread(of: test, result) { blocks.append(spread) }
    return blocks
  }

  private func cited(_ citation: Citation) -> String {
    escaped(citation.text)
      + (citation.status == .unconfirmed ? " († \(citation.status.name[language]))" : "")
  }

  private func item(_ finding: Finding) -> String {
    "- **\(finding.severity.mark) \(finding.severity.name[language])** `\(finding.code)` "
      + "(\(cited(finding.citation))): \(escaped(finding.message[language]))"
  }

  private func table(_ table: VerificationTables.Table) -> String { MarkdownText.table(table) }

  private func escaped(_ text: String) -> String { MarkdownText.escaped(text) }
}
