import Calibration
import Foundation
import Quantities
import Rules
import Uncertainty
import Verification

/// Masses of a calibration as a report writes them: numbers of the unit of e, rounded once.
struct CalibrationFigures {
  let language: Language
  /// The unit of errors and uncertainties.
  let unit: MassUnit
  private let grams: Double

  init(_ result: CalibrationResult, language: Language) {
    self.init(unit: result.record.inspection.instrument.errorUnit, language: language)
  }

  init(unit: MassUnit, language: Language) {
    self.language = language
    self.unit = unit.isLegal ? unit : .gram
    grams = Mass(1, self.unit).value.approximation
  }

  var numbers: UncertaintyFigures { UncertaintyFigures(language: language) }

  /// Grams as a number of the unit.
  func count(_ mass: Double) -> Double { mass / grams }

  /// An uncertainty to two digits.
  func u(_ mass: Double) -> String { numbers.significant(count(mass), 2) }

  /// An uncertainty with its unit.
  func amount(_ mass: Double, digits: Int = 2) -> String {
    numbers.significant(count(mass), digits) + "\u{A0}" + unit.symbol
  }

  /// An error to the place of its U, with its sign, and U.
  func pair(_ error: Double, _ expanded: Double) -> (error: String, u: String) {
    let pair = numbers.pair(count(error), count(expanded))
    return (signed(pair.value, error), pair.u)
  }

  /// An error without U: all its digits, which are exact.
  func exact(_ mass: Mass) -> String { Figures(language: language).signed(mass, unit) }

  private func signed(_ text: String, _ value: Double) -> String {
    value > 0 && !text.allSatisfy({ "0.,".contains($0) }) ? "+" + text : text
  }

  /// A load in a unit in which it reads short.
  func load(_ mass: Double, digits: Int = 3) -> String {
    let size = mass.magnitude * (1 + 1e-12)
    let unit: MassUnit = size >= 1000 ? .kilogram : size >= 1 ? .gram : .milligram
    return numbers.significant(mass / Mass(1, unit).value.approximation, digits) + "\u{A0}"
      + unit.symbol
  }

  /// A load at a round place of an axis.
  func tick(_ mass: Double) -> String {
    let unit: MassUnit =
      mass >= 1000 * (1 - 1e-9) ? .kilogram : mass >= 1 - 1e-9 ? .gram : .milligram
    let count = mass / Mass(1, unit).value.approximation
    // Powers of ten come out of logarithms not quite round.
    return numbers.number((count * 1e6).rounded() / 1e6) + "\u{A0}" + unit.symbol
  }

  /// A small plain number: `6.7e-6`, but `0.012`.
  func slope(_ value: Double, digits: Int = 2) -> String {
    let size = value.magnitude
    if size == 0 || !size.isFinite || size >= 1e-3 { return numbers.significant(value, digits) }
    let exponent = Int(log10(size).rounded(.down))
    let mantissa = numbers.significant(value / pow(10, Double(exponent)), digits)
    if !mantissa.hasPrefix("10"), !mantissa.hasPrefix("-10") { return mantissa + "e\(exponent)" }
    // 9.96 rounds to ten.
    return numbers.significant(value < 0 ? -1 : 1, digits) + "e\(exponent + 1)"
  }

  /// A relative uncertainty: `0.012 %`.
  func relative(_ part: Double, digits: Int = 2) -> String {
    numbers.significant(part * 100, digits) + "\u{A0}%"
  }

  /// `α + β R` with the constant in the unit.
  func line(_ line: WeighingStatement.Line) -> String {
    let constant = amount(line.constant)
    if line.slope == 0 { return constant }
    return "\(constant) + \(slope(line.slope))\u{A0}R"
  }

  /// E_appr(R) in grams' coefficients, written with the unit's constant.
  func function(_ function: ErrorFunction) -> String {
    let terms = zip(function.coefficients, function.shape.powers).map { coefficient, power in
      let text = slope(coefficient, digits: 3)
      return switch power {
      case 0: amount(coefficient, digits: 3)
      case 1: "\(text)\u{A0}R"
      default: "\(text)\u{A0}R²/g"
      }
    }
    return terms.joined(separator: " + ").replacing("+ -", with: "\u{2212} ")
  }
}
