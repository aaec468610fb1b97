import Quantities
import Uncertainty

/// How the standard uncertainty of an input follows from what is stated.
struct InputStatement {
  private let input: InputQuantity
  private let numbers: DerivationNumbers

  init(_ input: InputQuantity, numbers: DerivationNumbers) {
    self.input = input
    self.numbers = numbers
  }

  private var unit: String {
    input.unit.map { $0.symbol == "1" ? "" : "\u{A0}" + $0.symbol } ?? ""
  }

  /// `rhoA = 1.2 kg/m3 ± 0.1 kg/m3, rectangular, Type B: u = 0.1/√3 = 0.057735 kg/m3`.
  var text: String {
    let u = numbers(input.standardUncertainty)
    var known = "\(input.name) = \(numbers.value(input.value, u: input.standardUncertainty))\(unit)"
    var how: String?
    if let (middle, half, formula) = bounds {
      if isMiddle(middle) {
        known += " ±\u{A0}\(numbers(half))\(unit)"
      } else {
        known += numbers.say(", from ", vi: ", từ ") + numbers(middle - half)
        known += numbers.say(" to ", vi: " đến ") + numbers(middle + half) + unit
      }
      how = formula
    } else if input.observations.count > 1, input.evaluationType == .typeA {
      let n = input.observations.count
      let s = input.standardUncertainty * Double(n).squareRoot()
      how = "s/√n = \(numbers(s))/√\(n)"
    }
    known += ", " + input.distribution.words[numbers.language] + ", "
    known += numbers.say(
      "Type\u{A0}\(input.evaluationType.rawValue)", vi: "loại\u{A0}\(input.evaluationType.rawValue)"
    )
    if input.degreesOfFreedom.isFinite {
      known += ", ν\u{A0}=\u{A0}\(numbers.figures.freedom(input.degreesOfFreedom))"
    }
    if input.standardUncertainty == 0 { return known + ": u = 0" }
    return known + ": u = " + (how.map { $0 + " = " } ?? "") + u + unit
  }

  /// The middle of limits, half of their distance, and what divides it.
  private var bounds: (middle: Double, half: Double, formula: String)? {
    switch input.distribution {
    case .rectangular(let a, let b): limits(a, b) { "\($0)/√3" }
    case .triangular(let a, let b): limits(a, b) { "\($0)/√6" }
    case .arcsine(let a, let b): limits(a, b) { "\($0)/√2" }
    case .trapezoidal(let a, let b, let beta):
      limits(a, b) { "\($0)·√((1 + \(numbers.power(beta, "²")))/6)" }
    case .curvilinearTrapezoid(let a, let b, let d):
      limits(a, b) { half in
        let power = numbers.power((b - a) / 2, "²")
        return "√(\(power)/3 + \(numbers.power(d, "²"))/9)"
      }
    default: nil
    }
  }

  private func limits(
    _ a: Double, _ b: Double, _ formula: (String) -> String
  ) -> (middle: Double, half: Double, formula: String)? {
    guard a < b, (b - a).isFinite else { return nil }
    // From the decimals: half of 8050 − 7950, not of what binary makes of 1.3 − 1.1.
    let half = Double(DecimalRounding.significant((b - a) / 2, 12)) ?? (b - a) / 2
    return (input.distribution.mean ?? (a + b) / 2, half, formula(numbers(half)))
  }

  /// Whether the value lies in the middle of the limits.
  private func isMiddle(_ middle: Double) -> Bool {
    (input.value - middle).magnitude <= 1e-9 * input.standardUncertainty
  }
}
