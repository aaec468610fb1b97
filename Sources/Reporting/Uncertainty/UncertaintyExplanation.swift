import Quantities
import Uncertainty

/// The derivation of a result, step by step, with the numbers put in.
struct UncertaintyExplanation {
  struct Step {
    let heading: String
    let lines: [String]
  }

  let steps: [Step]

  /// More inputs than these are not written out in sums.
  private static let mostTerms = 24

  init(_ reported: ReportedModel, language: Language) {
    let figures = UncertaintyFigures(language: language)
    let model = reported.model
    var steps: [Step] = []
    let inputs = model.inputs.prefix(Self.mostTerms).map {
      Self.statement(of: $0, figures, language)
    }
    func say(_ english: String, vi vietnamese: String) -> String {
      language == .vietnamese ? vietnamese : english
    }
    let more = model.inputs.count - inputs.count
    steps.append(
      Step(
        heading: say(
          "1  Standard uncertainties of the inputs",
          vi: "1  Độ không đảm bảo đo chuẩn của các đại lượng vào"),
        lines: inputs + (more > 0 ? ["… + \(more)"] : [])))
    let values = Self.values(of: model)
    for (index, output) in model.outputs.enumerated() {
      guard let found = reported.framework(index) else { continue }
      let writer = OutputWriter(
        found, figures: figures, language: language, unit: reported.unit(index))
      let number = index + 2
      var lines = ["\(output.name) = \(UncertaintyText.flat(output.expression))"]
      let inserted = Self.inserted(UncertaintyText.flat(output.expression), values, figures)
      lines.append("   = \(inserted)")
      lines.append("   = \(figures.number(found.value))\(writer.suffix)")
      lines += writer.sensitivities(mostTerms: Self.mostTerms)
      lines += writer.combination(mostTerms: Self.mostTerms, groups: model.correlatedGroups.isEmpty)
      lines += writer.coverage()
      steps.append(
        Step(
          heading: say(
            "\(number)  Derivation of \(output.name)", vi: "\(number)  Dẫn xuất \(output.name)"),
          lines: lines))
    }
    self.steps = steps
  }

  /// How u of an input follows from what is stated.
  private static func statement(
    of input: InputQuantity, _ figures: UncertaintyFigures, _ language: Language
  ) -> String {
    func say(_ english: String, vi vietnamese: String) -> String {
      language == .vietnamese ? vietnamese : english
    }
    let unit = input.unit.map { $0.symbol == "1" ? "" : " " + $0.symbol } ?? ""
    let u = figures.significant(input.standardUncertainty, 6)
    func n(_ x: Double) -> String { figures.significant(x, 6) }
    var how: String
    switch input.distribution {
    case .rectangular(let a, let b): how = "(\(n(b)) - \(n(a)))/√12 = \(u)"
    case .triangular(let a, let b): how = "(\(n(b)) - \(n(a)))/√24 = \(u)"
    case .arcsine(let a, let b): how = "(\(n(b)) - \(n(a)))/√8 = \(u)"
    case .trapezoidal(let a, let b, let beta):
      how = "(\(n(b)) - \(n(a))) √((1 + \(n(beta))²)/24) = \(u)"
    case .curvilinearTrapezoid(let a, let b, let d):
      how = "√((\(n(b)) - \(n(a)))²/12 + \(n(d))²/9) = \(u)"
    case .constant: how = "0"
    default: how = u
    }
    if input.observations.count > 1, input.evaluationType == .typeA {
      let n = input.observations.count
      let s = input.standardUncertainty * Double(n).squareRoot()
      how = "s/√n = \(figures.significant(s, 6))/√\(n) = \(u)"
    }
    var text =
      "\(input.name) = \(figures.number(input.value))\(unit): u = \(how)\(unit), "
      + input.distribution.words[language] + ", "
      + say("Type \(input.evaluationType.rawValue)", vi: "loại \(input.evaluationType.rawValue)")
    if input.degreesOfFreedom.isFinite {
      text += ", ν = \(figures.freedom(input.degreesOfFreedom))"
    }
    return text
  }

  /// What names stand for at the estimates, those of intermediate quantities too.
  private static func values(of model: MeasurementModel) -> [String: Double] {
    var values: [String: Double] = [:]
    for input in model.inputs { values[input.name] = input.value }
    for constant in model.constants { values[constant.name] = constant.value }
    var options = PropagationOptions()
    options.secondOrder = .never
    if !model.quantities.isEmpty,
      let whole = try? MeasurementModel(
        inputs: model.inputs, constants: model.constants,
        outputs: model.quantities + model.outputs),
      let found = try? whole.propagated(options)
    {
      for output in found.outputs { values[output.name] = output.value }
    }
    return values
  }

  /// `expression` with a number for each name that has one.
  static func inserted(
    _ expression: String, _ values: [String: Double], _ figures: UncertaintyFigures
  ) -> String {
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
          let text = figures.number(value)
          result += value < 0 || text.contains("e") ? "(\(text))" : text
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

/// The lines of one output.
private struct OutputWriter {
  let output: OutputEvaluation
  let figures: UncertaintyFigures
  let language: Language
  let unit: String

  init(
    _ output: OutputEvaluation, figures: UncertaintyFigures, language: Language, unit: String
  ) {
    self.output = output
    self.figures = figures
    self.language = language
    self.unit = unit
  }

  var suffix: String { unit.isEmpty ? "" : " " + unit }

  func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  func n(_ x: Double) -> String { figures.significant(x, 6) }

  func sensitivities(mostTerms: Int) -> [String] {
    output.budget.prefix(mostTerms).map { row in
      "c(\(row.input)) = ∂\(output.name)/∂\(row.input) = \(n(row.sensitivity)); "
        + "|c| u = \(n(row.sensitivity.magnitude)) × \(n(row.standardUncertainty)) = \(n(row.contribution))"
    }
  }

  func combination(mostTerms: Int, groups isIndependent: Bool) -> [String] {
    let name = output.name
    let rows = output.budget.filter { $0.contribution > 0 }
    let squares =
      rows.prefix(mostTerms).map { "\(n($0.contribution))²" }
      + output.secondOrderTerms.map { n($0.variance) }
    var sum = squares.isEmpty ? "0" : squares.joined(separator: " + ")
    if rows.count > mostTerms { sum += " + …" }
    if !isIndependent { sum += " + 2 Σ r cᵢ uᵢ cⱼ uⱼ" }
    let u = output.standardUncertainty
    var lines = [
      "u²(\(name)) = \(sum) = \(n(u * u))",
      "u(\(name)) = √\(n(u * u)) = \(n(u))\(suffix)  (JCGM 100, 5.1.2)",
    ]
    if !output.secondOrderTerms.isEmpty {
      lines.append(
        say("terms of second order: ", vi: "các số hạng bậc hai: ")
          + output.secondOrderTerms.prefix(mostTerms).map {
            "\($0.first)·\($0.second): \(n($0.variance))"
          }.joined(separator: "; "))
    }
    return lines
  }

  func coverage() -> [String] {
    let finite = output.budget.filter { $0.degreesOfFreedom.isFinite && $0.contribution > 0 }
    var lines: [String] = []
    if output.effectiveDegreesOfFreedom.isFinite {
      let terms = finite.prefix(12).map {
        "\(n($0.contribution))⁴/\(figures.freedom($0.degreesOfFreedom))"
      }
      lines.append(
        "ν_eff = u⁴/Σ(uᵢ⁴/νᵢ) = \(n(output.standardUncertainty))⁴/(\(terms.joined(separator: " + "))"
          + (finite.count > 12 ? " + …" : "")
          + ") = \(figures.significant(output.effectiveDegreesOfFreedom, 5))  (JCGM 100, G.4)")
    } else {
      lines.append("ν_eff = ∞")
    }
    let p = figures.percent(output.coverageProbability)
    lines.append(
      "k = \(n(output.coverageFactor))  (p = \(p); \(figures.sentence(output.coverageBasis.text)))")
    lines.append(
      "U = k u = \(n(output.coverageFactor)) × \(n(output.standardUncertainty)) = \(n(output.expandedUncertainty))\(suffix)"
    )
    let (value, expanded) = figures.pair(output.value, output.expandedUncertainty)
    lines.append(
      say("rounded once (JCGM 100, 7.2.6): ", vi: "làm tròn một lần (JCGM 100, 7.2.6): ")
        + "\(output.name) = (\(value) ± \(expanded))\(suffix)")
    return lines
  }
}
