import Calibration
import Quantities
import Rules
import Verification

/// The cells of a report that has room: the same for Markdown and HTML.
struct CalibrationTables {
  typealias Table = UncertaintyTables.Table

  let result: CalibrationResult
  let figures: CalibrationFigures

  init(_ result: CalibrationResult, language: Language) {
    self.result = result
    figures = CalibrationFigures(result, language: language)
  }

  private var language: Language { figures.language }

  func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  var errors: Table {
    let unit = figures.unit.symbol
    let rows = result.points.map { point -> [String] in
      let load = point.load.text(in: point.loadUnit, language)
      let arrow = point.direction.map { $0 == .up ? " ↑" : " ↓" } ?? ""
      var cells = [load + arrow, point.indication.text(in: point.loadUnit, language)]
      cells.append(
        (point.reference?.pieces ?? []).prefix(8).map(\.piece.id).joined(separator: ", "))
      if let error = point.error, let budget = point.budget {
        let (e, u) = figures.pair(error, budget.expandedUncertainty)
        cells += [
          e, u, figures.numbers.significant(budget.coverageFactor, 3),
          figures.numbers.freedom(budget.effectiveDegreesOfFreedom),
        ]
      } else {
        cells += [point.uncorrectedError.map(figures.exact) ?? "", "", "", ""]
      }
      cells.append(
        point.mpe.map { "±" + Figures(language: language).number($0, figures.unit) } ?? "")
      return cells
    }
    return Table(
      titles: [
        say("Load", vi: "Tải"), say("Indication", vi: "Số chỉ"), say("Weights", vi: "Quả cân"),
        "E, \(unit)", "U, \(unit)", "k", "ν_eff", "MPE, \(unit)",
      ], rows: rows, numbers: [0, 1, 3, 4, 5, 6, 7])
  }

  /// The budget of one load; `nil` without one.
  func budget(_ point: CalibrationPoint) -> Table? {
    guard let budget = point.budget else { return nil }
    let unit = figures.unit.symbol
    var rows = budget.components.map { component -> [String] in
      let isRecalled = component.citation.status == .unconfirmed
      return [
        component.source.name[language], component.formula, component.shape.name[language],
        figures.numbers.freedom(component.degreesOfFreedom),
        figures.numbers.significant(figures.count(component.standardUncertainty), 3),
        figures.numbers.share(budget.share(of: component)),
        component.citation.clause + (isRecalled ? " †" : ""),
      ]
    }
    rows.append([
      "u(E)", "", "", figures.numbers.freedom(budget.effectiveDegreesOfFreedom),
      figures.numbers.significant(figures.count(budget.standardUncertainty), 3),
      figures.numbers.share(1), "7.1.3",
    ])
    return Table(
      titles: [
        say("Component", vi: "Thành phần"), say("Formula", vi: "Công thức"),
        say("Distribution", vi: "Phân bố"), "ν", "u, \(unit)", say("Share", vi: "Tỉ phần"),
        say("Clause", vi: "Điều khoản"),
      ], rows: rows, numbers: [3, 4, 5], hasSum: true)
  }

  /// Findings as sentences with their code and clause.
  var findings: [(mark: String, code: String, text: String)] {
    result.findings.map { finding in
      let dagger = finding.citation.status == .unconfirmed ? " †" : ""
      return (
        finding.severity.mark, finding.code,
        "\(finding.message[language]) (\(finding.citation.text)\(dagger))"
      )
    }
  }
}
