import Calibration
import Quantities
import Rules

/// The lines of an uncertainty budget with the numbers put in.
struct BudgetArithmetic {
  let figures: CalibrationFigures

  private var language: Language { figures.language }

  private func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  /// A mass in the unit of errors, to five digits.
  func number(_ mass: Double) -> String {
    figures.numbers.significant(figures.count(mass), 5)
  }

  private var unit: String { "\u{A0}" + figures.unit.symbol }

  /// Each component, the combination, ν_eff and U.
  func lines(_ budget: CalibrationBudget) -> [String] {
    budget.components.map(line) + sum(budget)
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
      + " → \(number(component.standardUncertainty))\(unit), \(component.shape.name[language])\(nu)"
      + "  (cg-18, \(component.citation.clause)\(status))"
  }

  private func value(_ figure: BudgetComponent.Figure) -> String {
    let numbers = figures.numbers
    switch figure.kind {
    case .mass:
      // Loads in grams or kilograms, small masses in the unit of errors.
      return figures.count(figure.value.magnitude) > 99_999
        ? figures.load(figure.value) : number(figure.value) + unit
    case .number: return numbers.significant(figure.value, 3)
    case .density: return numbers.significant(figure.value, 4) + "\u{A0}kg/m³"
    case .kelvin: return numbers.significant(figure.value, 3) + "\u{A0}K"
    }
  }

  private func sum(_ budget: CalibrationBudget) -> [String] {
    let squares = budget.components.filter { $0.standardUncertainty > 0 }
      .map { "\(number($0.standardUncertainty))²" }
    var lines = [
      "u(E) = √(\(squares.joined(separator: " + "))) = \(number(budget.standardUncertainty))\(unit)"
    ]
    let finite = budget.components.filter {
      $0.degreesOfFreedom.isFinite && $0.standardUncertainty > 0
    }
    if budget.effectiveDegreesOfFreedom.isFinite {
      let terms = finite.map {
        "\(number($0.standardUncertainty))⁴/\(figures.numbers.freedom($0.degreesOfFreedom))"
      }
      lines.append(
        "ν_eff = \(number(budget.standardUncertainty))⁴/(\(terms.joined(separator: " + "))) = "
          + "\(figures.numbers.freedom(budget.effectiveDegreesOfFreedom))  (JCGM 100, G.4)")
    } else {
      lines.append("ν_eff = ∞")
    }
    let k = figures.numbers.significant(budget.coverageFactor, 5)
    lines.append(
      "U = k u = \(k) × \(number(budget.standardUncertainty)) = \(number(budget.expandedUncertainty))\(unit)"
        + say("  (p = 95.45 %; cg-18, 7.3)", vi: "  (p = 95,45 %; cg-18, 7.3)"))
    return lines
  }
}
