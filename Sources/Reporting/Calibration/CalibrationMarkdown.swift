import Calibration
public import Quantities
import Rules
import Verification

/// Calibrations as Markdown (GitHub tables), for a file that people read and edit.
public struct CalibrationMarkdown: Sendable {
  public let language: Language
  /// Whether the derivation is shown with numbers put in.
  public let explains: Bool

  public init(language: Language, explains: Bool = false) {
    self.language = language
    self.explains = explains
  }

  /// The sections of all `records`.
  public func text(_ records: [CalibratedRecord]) -> String {
    records.isEmpty ? "" : records.map(section).joined(separator: "\n\n") + "\n"
  }

  private func section(_ record: CalibratedRecord) -> String {
    let result = record.result
    let tables = CalibrationTables(result, language: language)
    let instrument = result.record.inspection.instrument
    let words = VerificationText(style: TextStyle(language: language))
    let title = tables.say("calibration of", vi: "hiệu chuẩn")
    let escaped = MarkdownWriter.escaped
    var blocks = [
      "# \(escaped("\(instrument.id): \(title) \(instrument.kindName[language])"))",
      escaped(words.statement(of: instrument)),
      CalibrationFacts(result, language: language).lines.map { "- " + escaped($0) }
        .joined(separator: "\n"),
      "## \(tables.say("Errors of indication, p = 95.45 %", vi: "Sai số chỉ thị, p = 95,45 %"))",
      table(tables.errors),
    ]
    for point in result.points {
      guard let budget = tables.budget(point) else { continue }
      let load = point.load.text(in: point.loadUnit, language)
      blocks.append(
        "### \(tables.say("Budget at", vi: "Bảng thành phần ở tải")) \(escaped(load))")
      blocks.append(table(budget))
    }
    if let function = result.errorFunction {
      let answers = UseAnswers(record, figures: tables.figures)
      blocks.append("## \(tables.say("Weighings in use †", vi: "Phép cân khi sử dụng †"))")
      blocks.append(
        (answers.function(function) + answers.statements + answers.results + answers.minimum)
          .map { "- " + escaped($0) }.joined(separator: "\n"))
    }
    if explains {
      for step in CalibrationExplanation(record, language: language).steps {
        blocks.append("## \(escaped(step.heading))")
        blocks.append(
          "```\n" + step.lines.map(TextLayout.printable).joined(separator: "\n") + "\n```")
      }
    }
    if !tables.findings.isEmpty {
      blocks.append("## \(tables.say("To heed", vi: "Cần lưu ý"))")
      blocks.append(
        tables.findings.map { "- **\($0.mark)** `\($0.code)` \(escaped($0.text))" }
          .joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n")
  }

  private func table(_ table: CalibrationTables.Table) -> String {
    MarkdownWriter.table(table.titles, table.rows, right: table.numbers)
  }
}
