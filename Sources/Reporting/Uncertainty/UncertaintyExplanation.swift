import Quantities
import Uncertainty

/// The derivation of a result, step by step, with the numbers put in.
///
/// Numbers have six significant digits, without zeros at the end: enough to follow every step,
/// and no more than a person would write.
struct UncertaintyExplanation {
  struct Step {
    let heading: String
    let lines: [String]
  }

  let steps: [Step]

  /// More inputs than these are not written out.
  static let mostTerms = 24

  init(
    _ reported: ReportedModel, language: Language,
    characters: TextStyle.Characters = .unicode
  ) {
    let numbers = DerivationNumbers(language: language, hasSuperscripts: characters == .unicode)
    let model = reported.model
    let inputs = model.inputs.prefix(Self.mostTerms).map {
      InputStatement($0, numbers: numbers).text
    }
    let more = model.inputs.count - inputs.count
    var steps = [
      Step(
        heading: numbers.say(
          "1  Standard uncertainties of the inputs",
          vi: "1  Độ không đảm bảo đo chuẩn của các đại lượng vào"),
        lines: inputs + (more > 0 ? ["… + \(more)"] : []))
    ]
    let values = Self.values(of: model)
    for (index, output) in model.outputs.enumerated() {
      guard let found = reported.framework(index) else { continue }
      let writer = OutputDerivation(
        found, model: model, numbers: numbers, unit: reported.unit(index))
      let formula = UncertaintyText.flat(output.expression)
      var lines = ["\(output.name) = \(formula)"]
      lines.append("\u{A0}\u{A0}\u{A0}= \(Self.inserted(formula, values))")
      lines.append("\u{A0}\u{A0}\u{A0}= \(writer.value)")
      lines += writer.sensitivities() + writer.combination() + writer.coverage()
      let number = index + 2
      steps.append(
        Step(
          heading: numbers.say(
            "\(number)  Derivation of \(output.name)", vi: "\(number)  Dẫn xuất \(output.name)"),
          lines: lines))
    }
    self.steps = steps
  }

  /// What names stand for at the estimates, those of intermediate quantities too.
  ///
  /// As in the formula itself, the decimal mark is a point in every language.
  private static func values(of model: MeasurementModel) -> [String: String] {
    let showsUnits = mixesUnits(model)
    func unit(_ symbol: String?) -> String {
      guard showsUnits, let symbol, symbol != "1" else { return "" }
      return "\u{A0}[\(symbol)]"
    }
    var values: [String: String] = [:]
    for input in model.inputs {
      values[input.name] =
        DerivationNumbers.plain(input.value, u: input.standardUncertainty)
        + unit(input.unit?.symbol)
    }
    for constant in model.constants {
      values[constant.name] = DerivationNumbers.plain(constant.value) + unit(constant.unit)
    }
    var options = PropagationOptions()
    options.secondOrder = .never
    if !model.quantities.isEmpty,
      let whole = try? MeasurementModel(
        inputs: model.inputs, constants: model.constants,
        outputs: model.quantities + model.outputs),
      let found = try? whole.propagated(options)
    {
      for output in found.outputs {
        values[output.name] =
          DerivationNumbers.plain(output.value, u: output.standardUncertainty)
          + unit(output.unit?.symbol)
      }
    }
    return values
  }

  /// Whether one quantity is stated in two units, such as g and mg: then numbers alone would
  /// mislead.
  private static func mixesUnits(_ model: MeasurementModel) -> Bool {
    let constants = model.constants.compactMap { constant in
      constant.unit.flatMap { try? MeasurementUnit(parsing: $0) }
    }
    let units = model.inputs.compactMap(\.unit) + constants + model.outputUnits.compactMap { $0 }
    return units.contains { unit in
      units.contains { $0.dimension == unit.dimension && $0.symbol != unit.symbol }
    }
  }

  /// `expression` with a number for each name that has one.
  static func inserted(_ expression: String, _ values: [String: String]) -> String {
    var result = ""
    var rest = expression[...]
    while let first = rest.first {
      if first == "[" {
        // A unit is no name.
        let end = rest.firstIndex(of: "]") ?? rest.index(before: rest.endIndex)
        result += rest[...end]
        rest = rest[rest.index(after: end)...]
      } else if first.isLetter || first == "_" {
        let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        rest = rest.dropFirst(name.count)
        if let value = values[String(name)], rest.first != "(" {
          result += value.hasPrefix("-") || value.contains("e") ? "(\(value))" : value
        } else {
          result += name
        }
      } else if first.isNumber || first == "." {
        let number = rest.prefixMatch(of: /[0-9.]+(?:[eE][-+]?[0-9]+)?/)?.output ?? rest.prefix(1)
        result += number
        rest = rest.dropFirst(number.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
