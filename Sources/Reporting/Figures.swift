import Quantities
import Verification

/// Masses as a report writes them: numbers without their unit, which the column names once.
struct Figures {
  let language: Language

  /// The unit in which all of `masses` can be written: `preferred` where it is a
  /// legal unit and exact, else grams.
  func unit(for masses: [Mass], preferred: MassUnit) -> MassUnit {
    preferred.isLegal && masses.allSatisfy { $0.count(of: preferred) != nil } ? preferred : .gram
  }

  func number(_ mass: Mass, _ unit: MassUnit, leastDecimals: Int = 0) -> String {
    (mass.count(of: unit) ?? mass.value).text(
      form: NumberForm(language), grouped: true, leastDecimals: leastDecimals)
  }

  /// How many decimals a digital display of step `d` shows in `unit`.
  func decimals(of d: Mass, _ unit: MassUnit) -> Int {
    let text = d.count(of: unit)?.text ?? ""
    return text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
  }

  /// The number with a plus sign where it is positive: an error, not an amount.
  func signed(_ mass: Mass, _ unit: MassUnit) -> String {
    (mass.isPositive ? "+" : "") + number(mass, unit)
  }

  /// An error with its sign and its unit: `+0.5 g`.
  func error(_ mass: Mass, _ unit: MassUnit) -> String {
    (mass.isPositive ? "+" : "") + mass.text(in: unit, language)
  }

  /// An amount with its unit, in kilograms where that reads shorter.
  func amount(_ mass: Mass) -> String { mass.text(in: mass.handyUnit, language) }
}
