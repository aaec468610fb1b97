import Calibration
import Quantities
import Rules
import Verification

/// A calibration for a reader at a terminal: errors with U drawn within the limits, the budgets
/// side by side, the error curve, weighings in use, and what there is to heed.
///
/// No line is longer than ``TextStyle/width``.
public struct CalibrationText: Sendable {
  public let style: TextStyle
  /// Whether the derivation is shown with numbers put in.
  public let explains: Bool

  public init(style: TextStyle, explains: Bool = false) {
    self.style = style
    self.explains = explains
  }

  var ink: Ink { Ink(isOn: style.colour) }
  /// How verifications write the same things.
  var verification: VerificationText { VerificationText(style: style) }

  func spelled(_ text: String) -> String { verification.spelled(text) }
  func say(_ english: String, vi vietnamese: String) -> String {
    verification.say(english, vi: vietnamese)
  }
  func wrapped(_ text: String, indent: Int, hanging: Int? = nil) -> [String] {
    verification.wrapped(text, indent: indent, hanging: hanging)
  }

  /// The whole report, ending in a line break.
  public func text(_ record: CalibratedRecord) -> String {
    let result = record.result
    let figures = CalibrationFigures(result, language: style.language)
    var lines = heading(result)
    lines += [""] + errors(result, figures)
    lines += budgets(result, figures)
    lines += curve(result, figures)
    lines += use(record, figures)
    if explains {
      for step in CalibrationExplanation(record, language: style.language).steps {
        lines += ["", ink(spelled(step.heading), .bold)]
        lines += step.lines.flatMap { wrapped(spelled($0), indent: 2, hanging: 6) }
      }
    }
    lines += findings(result)
    return verification.finished(lines)
  }

  /// One line for each load, for `--quiet`.
  public func errorLines(_ record: CalibratedRecord) -> String {
    let result = record.result
    let figures = CalibrationFigures(result, language: style.language)
    let id = result.record.inspection.instrument.id
    let lines = result.points.map { point in
      let load = point.load.text(in: point.loadUnit, style.language)
      let name = id.isEmpty ? load : "\(id)  \(load)"
      guard let error = point.error, let budget = point.budget else {
        return spelled("\(name)  E = ?  U = ?")
      }
      let (e, u) = figures.pair(error, budget.expandedUncertainty)
      return spelled(
        "\(name)  E = \(e) \(figures.unit.symbol)  U = \(u) \(figures.unit.symbol)  "
          + "k = \(figures.numbers.significant(budget.coverageFactor, 3))")
    }
    return lines.joined(separator: "\n").replacing("\u{A0}", with: " ") + "\n"
  }

  /// What stands between two reports.
  public var divider: String {
    "\n" + String(repeating: spelled("─"), count: TextStyle.width) + "\n\n"
  }

  // MARK: Heading

  private func heading(_ result: CalibrationResult) -> [String] {
    let inspection = result.record.inspection
    let instrument = inspection.instrument
    let id = instrument.id.isEmpty ? say("(no id)", vi: "(không có mã)") : instrument.id
    let title = say("calibration", vi: "hiệu chuẩn")
    var lines = wrapped(
      spelled("\(id) · \(instrument.kindName[style.language]) · \(title)"), indent: 0
    ).map { ink($0, .bold) }
    lines += wrapped(spelled(verification.statement(of: instrument)), indent: 0)
    lines += CalibrationFacts(result, language: style.language).lines.flatMap {
      wrapped(spelled($0), indent: 0, hanging: 2)
    }
    return lines
  }

  // MARK: Findings

  private func findings(_ result: CalibrationResult) -> [String] {
    if result.findings.isEmpty { return [] }
    var lines = ["", ink(say("To heed", vi: "Cần lưu ý"), .bold)]
    let recalled = result.findings.filter { $0.code == CalibrationCode.fromMemory.rawValue }
    for group in FindingGroup.groups(of: result.findings)
    where group.finding.code != CalibrationCode.fromMemory.rawValue {
      lines += verification.paragraph(group)
    }
    if !recalled.isEmpty { lines += memory(recalled) }
    return lines
  }

  /// The formulas that were applied from memory, in one paragraph.
  private func memory(_ findings: [Finding]) -> [String] {
    let formulas = findings.map { finding in
      let formula = finding.message[style.language].split(separator: ": ").first ?? ""
      return "\(finding.citation.clause): \(formula)".replacing(" ", with: "\u{A0}")
    }
    let head = spelled("\(Severity.note.mark) \(Severity.note.name[style.language])")
    return ["  \(head)  \(CalibrationCode.fromMemory.rawValue)"]
      + wrapped(
        say(
          "Formulas of EURAMET cg-18 v4.0 from specialist memory (†), to be checked against the guide: ",
          vi:
            "Các công thức của EURAMET cg-18 v4.0 ghi theo trí nhớ chuyên môn (†), cần đối chiếu với tài liệu: "
        ) + spelled(formulas.joined(separator: "; ")), indent: 4)
  }
}
