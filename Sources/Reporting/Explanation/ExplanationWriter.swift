import Foundation
import Quantities
import Rules
import Verification

/// Writes masses and lines of an explanation in one language, or for programs.
struct ExplanationWriter {
  let language: Language
  /// Numbers as programs read them: a decimal point, no grouping.
  let isForPrograms: Bool
  /// The unit of errors and limits.
  let unit: MassUnit

  init(_ instrument: Instrument, language: Language, isForPrograms: Bool) {
    self.language = language
    self.isForPrograms = isForPrograms
    unit = instrument.errorUnit.isLegal ? instrument.errorUnit : .gram
  }

  func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  // MARK: Masses

  /// A mass in `unit`, the unit of errors where none is named.
  func written(_ mass: Mass, in unit: MassUnit? = nil) -> String {
    let unit = unit ?? self.unit
    return isForPrograms ? mass.text(in: unit) : mass.text(in: unit, language)
  }

  /// The same within a formula: a negative one in parentheses.
  func operand(_ mass: Mass, in unit: MassUnit? = nil) -> String {
    mass.isNegative ? "(\(written(mass, in: unit)))" : written(mass, in: unit)
  }

  func ratio(_ ratio: Ratio) -> String {
    isForPrograms ? ratio.text : Wording.ratio(ratio, language)
  }

  func count(_ count: Int) -> String {
    isForPrograms ? String(count) : Wording.count(count, language)
  }

  /// The unit of the loads of a reading.
  func loadUnit(_ reading: Reading) -> MassUnit {
    reading.loadUnit.isLegal ? reading.loadUnit : .gram
  }

  func cited(_ citation: Citation) -> String {
    citation.text + (citation.status == .unconfirmed ? " †" : "")
  }

  // MARK: Comparisons

  /// `left ≤ right`, or `left > right` where it does not hold.
  func atMost(
    _ left: ExplanationLine.Side, _ leftMass: Mass, _ right: ExplanationLine.Side,
    _ rightMass: Mass, outcome: Verdict? = nil, reason: String = ""
  ) -> ExplanationLine {
    line(left, leftMass <= rightMass ? "≤" : ">", right, outcome, reason)
  }

  /// `left ≥ right`, or `left < right` where it does not hold.
  func atLeast(
    _ left: ExplanationLine.Side, _ leftMass: Mass, _ right: ExplanationLine.Side,
    _ rightMass: Mass, outcome: Verdict? = nil, reason: String = ""
  ) -> ExplanationLine {
    line(left, leftMass >= rightMass ? "≥" : "<", right, outcome, reason)
  }

  private func line(
    _ left: ExplanationLine.Side, _ relation: String, _ right: ExplanationLine.Side,
    _ outcome: Verdict?, _ reason: String
  ) -> ExplanationLine {
    ExplanationLine(
      content: .comparison(left, relation: relation, right, outcome: outcome), reason: reason,
      outcome: outcome.map { "\($0.mark)\u{A0}\($0.name[language])" } ?? "")
  }
}
