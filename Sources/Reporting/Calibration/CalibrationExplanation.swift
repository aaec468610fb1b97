import Calibration
import Quantities
import Rules
import Verification

/// The derivation of a calibration with the numbers put in: each load, the error function, use.
struct CalibrationExplanation {
  struct Step {
    let heading: String
    let lines: [String]
  }

  let steps: [Step]

  init(_ record: CalibratedRecord, language: Language) {
    let result = record.result
    let writer = Writer(
      figures: CalibrationFigures(result, language: language), result: result)
    var steps = result.points.enumerated().compactMap { writer.step($1, number: $0 + 1) }
    if let function = result.errorFunction, let statement = result.weighing.first {
      steps.append(writer.use(function, statement, number: steps.count + 1))
    }
    self.steps = steps
  }
}

private struct Writer {
  let figures: CalibrationFigures
  let result: CalibrationResult

  private var language: Language { figures.language }

  private func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  private func n(_ mass: Double) -> String { figures.numbers.significant(figures.count(mass), 5) }
  private var unit: String { "\u{A0}" + figures.unit.symbol }

  /// One load.
  func step(_ point: CalibrationPoint, number: Int) -> CalibrationExplanation.Step? {
    guard let reference = point.reference, let uncorrected = point.uncorrectedError else {
      return nil
    }
    let load = point.load.text(in: point.loadUnit, language)
    var lines = [
      "E = I − m_ref = \(point.indication.text(in: point.loadUnit, language)) − "
        + "\(reference.value.text(in: point.loadUnit, language)) = "
        + "\(uncorrected.text(in: figures.unit, language))"
        + say(" exactly  (cg-18, 7.1)", vi: " chính xác  (cg-18, 7.1)")
    ]
    if let error = point.error, point.buoyancyCorrection != 0 {
      lines.append(
        "δm_B = \(n(point.buoyancyCorrection))\(unit);  E = \(n(error))\(unit)  (cg-18, 7.1.2.2-5a †)"
      )
    }
    if let budget = point.budget {
      lines += budget.components.map(line)
      lines += sum(budget)
    }
    return .init(heading: "\(number)  \(say("Load", vi: "Tải")) \(load)", lines: lines)
  }

  /// `u(buoyancy) = (0.1 ρ0 m/ρc + mpe/4)/√3; m = 100 g, mpe = 0.16 mg → 0.889 mg`.
  private func line(_ component: BudgetComponent) -> String {
    let values = component.figures.map { "\($0.symbol)\u{A0}=\u{A0}\(value($0))" }
    let status = component.citation.status == .unconfirmed ? " †" : ""
    let nu =
      component.degreesOfFreedom.isFinite
      ? ", ν\u{A0}=\u{A0}\(figures.numbers.freedom(component.degreesOfFreedom))" : ""
    return "u(\(component.source.name[language])) = \(component.formula)"
      + (values.isEmpty ? "" : "; " + values.joined(separator: ", "))
      + " → \(n(component.standardUncertainty))\(unit), \(component.shape.name[language])\(nu)"
      + "  (cg-18, \(component.citation.clause)\(status))"
  }

  private func value(_ figure: BudgetComponent.Figure) -> String {
    let numbers = figures.numbers
    switch figure.kind {
    case .mass:
      // Loads in grams or kilograms, small masses in the unit of errors.
      return figures.count(figure.value.magnitude) > 99_999
        ? figures.load(figure.value) : n(figure.value) + unit
    case .number: return numbers.significant(figure.value, 3)
    case .density: return numbers.significant(figure.value, 4) + "\u{A0}kg/m³"
    case .kelvin: return numbers.significant(figure.value, 3) + "\u{A0}K"
    }
  }

  private func sum(_ budget: CalibrationBudget) -> [String] {
    let squares = budget.components.filter { $0.standardUncertainty > 0 }
      .map { "\(n($0.standardUncertainty))²" }
    var lines = [
      "u(E) = √(\(squares.joined(separator: " + "))) = \(n(budget.standardUncertainty))\(unit)"
    ]
    let finite = budget.components.filter {
      $0.degreesOfFreedom.isFinite && $0.standardUncertainty > 0
    }
    if budget.effectiveDegreesOfFreedom.isFinite {
      let terms = finite.map {
        "\(n($0.standardUncertainty))⁴/\(figures.numbers.freedom($0.degreesOfFreedom))"
      }
      lines.append(
        "ν_eff = \(n(budget.standardUncertainty))⁴/(\(terms.joined(separator: " + "))) = "
          + "\(figures.numbers.freedom(budget.effectiveDegreesOfFreedom))  (JCGM 100, G.4)")
    } else {
      lines.append("ν_eff = ∞")
    }
    let k = figures.numbers.significant(budget.coverageFactor, 5)
    lines.append(
      "U = k u = \(k) × \(n(budget.standardUncertainty)) = \(n(budget.expandedUncertainty))\(unit)"
        + say("  (p = 95.45 %; cg-18, 7.3)", vi: "  (p = 95,45 %; cg-18, 7.3)"))
    return lines
  }

  /// The error function and a weighing at Max.
  func use(
    _ function: ErrorFunction, _ statement: WeighingStatement, number: Int
  ) -> CalibrationExplanation.Step {
    var lines = [
      say(
        "weights p = 1/u²(E): E_appr(R) = \(figures.function(function))  (cg-18, C2)",
        vi: "trọng số p = 1/u²(E): E_appr(R) = \(figures.function(function))  (cg-18, C2)")
    ]
    if let found = try? statement.evaluation(of: statement.upper) {
      lines.append(
        say("at R = Max = ", vi: "tại R = Max = ") + figures.load(statement.upper) + ": "
          + found.parts.filter { $0.standardUncertainty > 0 }.map {
            "u(\($0.source.name[language])) = \(n($0.standardUncertainty))"
          }.joined(separator: ", ") + unit)
      lines.append(
        "u(W) = \(n(found.standardUncertainty))\(unit), k = "
          + "\(figures.numbers.significant(found.coverageFactor, 4)), U(W) = \(n(found.expandedUncertainty))\(unit), "
          + "U_gl = U(W) + |E_appr| = \(n(found.globalUncertainty))\(unit)  (cg-18, 7.4, 7.5 †)")
    }
    lines.append(
      say(
        "line from R = 0 on or above it up to Max: ",
        vi: "đường thẳng từ R = 0, không thấp hơn đến Max: ")
        + "U(W) = \(figures.line(statement.line)), U_gl(W) = \(figures.line(statement.globalLine))")
    return .init(
      heading: "\(number)  \(say("Weighings in use", vi: "Phép cân khi sử dụng"))", lines: lines)
  }
}
