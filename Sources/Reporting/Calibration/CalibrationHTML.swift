import Calibration
public import Quantities
import Rules
import Verification

/// Calibrations as one page of HTML that stands by itself: errors with U within the limits,
/// budgets, weighings in use and the usable range.
public struct CalibrationHTML: Sendable {
  public let language: Language
  /// Whether the derivation is shown with numbers put in.
  public let explains: Bool

  public init(language: Language, explains: Bool = false) {
    self.language = language
    self.explains = explains
  }

  /// The page.
  public func text(_ records: [CalibratedRecord]) -> String {
    let title = language == .vietnamese ? "Hiệu chuẩn cân" : "Calibration of weighing instruments"
    return HTMLPage.text(
      title: title, body: records.map(article).joined(separator: "\n"), language: language,
      style: ErrorCurve.style)
  }

  private func escaped(_ text: String) -> String { HTMLPage.escaped(text) }

  private func article(_ record: CalibratedRecord) -> String {
    let result = record.result
    let tables = CalibrationTables(result, language: language)
    let instrument = result.record.inspection.instrument
    let words = VerificationText(style: TextStyle(language: language))
    var parts = [
      "<article>", "<h1>\(escaped("\(instrument.id) · \(instrument.kindName[language])"))</h1>",
      "<p class=\"about\">\(escaped(words.statement(of: instrument)))</p>",
    ]
    parts += CalibrationFacts(result, language: language).lines.map {
      "<p class=\"about\">\(escaped($0))</p>"
    }
    parts.append(
      "<h2>\(tables.say("Errors of indication, p = 95.45 %", vi: "Sai số chỉ thị, p = 95,45 %"))</h2>"
    )
    parts.append(HTMLPage.table(tables.errors))
    parts.append(
      HTMLPage.figure(
        ErrorCurve(result, figures: tables.figures).svg(),
        tables.say(
          "Errors with their expanded uncertainties, the error function, and the limits as an area",
          vi: "Sai số với độ không đảm bảo mở rộng, hàm sai số, và giới hạn là vùng tô")))
    parts += use(record, tables)
    for point in result.points {
      guard let budget = tables.budget(point) else { continue }
      let load = point.load.text(in: point.loadUnit, language)
      parts.append(
        "<h3>\(tables.say("Budget at", vi: "Bảng thành phần ở tải")) \(escaped(load))</h3>")
      parts.append(HTMLPage.table(budget))
    }
    if explains {
      for step in CalibrationExplanation(record, language: language).steps {
        parts.append("<h2>\(escaped(step.heading))</h2>")
        parts.append("<pre>\(step.lines.map(escaped).joined(separator: "\n"))</pre>")
      }
    }
    if !tables.findings.isEmpty {
      parts.append("<h2>\(tables.say("To heed", vi: "Cần lưu ý"))</h2>\n<ul class=\"heed\">")
      parts += tables.findings.map {
        "<li><b>\(escaped($0.mark)) \(escaped($0.code))</b> \(escaped($0.text))</li>"
      }
      parts.append("</ul>")
    }
    parts.append("</article>")
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func use(_ record: CalibratedRecord, _ tables: CalibrationTables) -> [String] {
    guard let function = record.result.errorFunction else { return [] }
    let answers = UseAnswers(record, figures: tables.figures)
    let chart = UsableRangeChart(
      record.result.weighing, required: record.question.required,
      safetyFactor: record.question.safetyFactor, figures: tables.figures)
    return [
      "<h2>\(tables.say("Weighings in use †", vi: "Phép cân khi sử dụng †"))</h2>", "<ul>",
    ]
      + (answers.function(function) + answers.statements + answers.results + answers.minimum)
      .map { "<li>\(escaped($0))</li>" } + ["</ul>"]
      + [
        HTMLPage.figure(
          chart.svg,
          tables.say(
            "Usable range: the relative uncertainty of a reading used as it is, both axes logarithmic",
            vi:
              "Phạm vi dùng được: độ không đảm bảo tương đối của số đọc không hiệu chính, hai trục logarit"
          ))
      ]
  }
}
