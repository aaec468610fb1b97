import Quantities
import Uncertainty

/// An evaluated model for a reader at a terminal: the model, the budget of each output, the
/// result, Monte Carlo beside it, and what there is to heed.
///
/// No line is longer than ``TextStyle/width``, but for a formula without spaces.
public struct UncertaintyText: Sendable {
  public let style: TextStyle
  /// Whether the derivation is shown with numbers put in.
  public let explains: Bool

  public init(style: TextStyle, explains: Bool = false) {
    self.style = style
    self.explains = explains
  }

  var ink: Ink { Ink(isOn: style.colour) }
  var figures: UncertaintyFigures { UncertaintyFigures(language: style.language) }

  func spelled(_ text: String) -> String {
    TextLayout.spell(TextLayout.printable(text), for: style.characters)
  }

  func say(_ english: String, vi vietnamese: String) -> String {
    spelled(style.language == .vietnamese ? vietnamese : english)
  }

  func words(_ text: LocalizedText) -> String { spelled(text[style.language]) }

  func wrapped(_ text: String, indent: Int, hanging: Int? = nil) -> [String] {
    let hanging = hanging ?? indent
    return TextLayout.wrap(text, TextStyle.width - hanging).enumerated().map { index, line in
      String(repeating: " ", count: index == 0 ? indent : hanging) + line
    }
  }

  /// The whole report, ending in a line break.
  public func text(_ reported: ReportedModel) -> String {
    var lines = heading(reported)
    for index in reported.model.outputs.indices {
      lines.append("")
      lines += section(reported, index)
    }
    if explains {
      lines.append("")
      lines += UncertaintyExplanation(
        reported, language: style.language, characters: style.characters
      ).steps.flatMap {
        explained($0)
      }
    }
    lines += together(reported)
    lines += warnings(reported)
    return lines.joined(separator: "\n").replacing("\u{A0}", with: " ") + "\n"
  }

  /// One line for each output, for `--quiet`.
  public func resultLines(_ reported: ReportedModel) -> String {
    reported.model.outputs.indices.map { spelled(result(reported, $0)) + "\n" }.joined()
      .replacing("\u{A0}", with: " ")
  }

  /// What stands between two reports.
  public var divider: String {
    "\n" + String(repeating: spelled("─"), count: TextStyle.width) + "\n\n"
  }

  // MARK: The model

  private func heading(_ reported: ReportedModel) -> [String] {
    let model = reported.model
    var lines = wrapped(spelled(reported.title), indent: 0).map { ink($0, .bold) }
    for text in [reported.description, reported.source] where !text.isEmpty {
      lines += wrapped(spelled(text), indent: 0)
    }
    lines.append("")
    for formula in model.outputs + model.quantities {
      lines += wrapped(
        spelled("\(formula.name) = \(Self.flat(formula.expression))"), indent: 2, hanging: 6)
    }
    if !model.constants.isEmpty {
      let list = model.constants.map {
        "\($0.name) = \(figures.number($0.value))\(($0.unit.map { "\u{A0}" + $0 }) ?? "")"
          .replacing(" = ", with: "\u{A0}=\u{A0}")
      }
      lines += wrapped(
        say("with ", vi: "với ") + spelled(list.joined(separator: ", ")), indent: 2, hanging: 6)
    }
    return lines
  }

  /// A formula on one line.
  static func flat(_ expression: String) -> String {
    expression.split { $0.isWhitespace }.joined(separator: " ")
  }

  // MARK: An output

  private func section(_ reported: ReportedModel, _ index: Int) -> [String] {
    let name = reported.model.outputs[index].name
    var lines: [String] = []
    if let output = reported.framework(index) {
      lines.append(
        ink(
          say("Uncertainty budget of \(name)", vi: "Bảng thành phần độ không đảm bảo của \(name)"),
          .bold))
      lines += budget(output, unit: reported.unit(index))
      lines.append("")
      lines += wrapped(spelled(result(reported, index)), indent: 2).map { ink($0, .bold) }
      lines += wrapped(spelled(interval(output, unit: reported.unit(index))), indent: 2)
    } else {
      lines.append(ink(spelled(name), .bold))
    }
    if let trials = reported.trials(index), let simulation = reported.evaluation.simulation {
      lines.append("")
      lines += monteCarlo(trials, of: simulation, reported, index)
    }
    return lines
  }

  /// `dm = 1.234 mg, U = 0.11 mg, k = 1.96, p = 95 %, ν_eff = ∞`.
  func result(_ reported: ReportedModel, _ index: Int) -> String {
    let name = reported.model.outputs[index].name
    let unit = reported.unit(index)
    let suffix = unit.isEmpty ? "" : "\u{A0}" + unit
    let p = figures.percent(reported.evaluation.coverageProbability)
    guard let output = reported.framework(index) else {
      guard let trials = reported.trials(index) else { return name }
      let (mean, u) = figures.pair(trials.mean, trials.standardUncertainty)
      return "\(name)\u{A0}=\u{A0}\(mean)\(suffix), u\u{A0}=\u{A0}\(u)\(suffix) (Monte Carlo)"
    }
    let (value, expanded) = figures.pair(output.value, output.expandedUncertainty)
    return [
      "\(name) = \(value)\(suffix)", "U = \(expanded)\(suffix)",
      "k = \(figures.significant(output.coverageFactor, 3))", "p = \(p)",
      "ν_eff = \(figures.freedom(output.effectiveDegreesOfFreedom))",
    ].map { $0.replacing(" = ", with: "\u{A0}=\u{A0}") }.joined(separator: ", ")
  }

  /// `u = 0.054 mg; 95 % coverage interval [1.13, 1.34] mg; k from the normal distribution`.
  private func interval(_ output: OutputEvaluation, unit: String) -> String {
    let suffix = unit.isEmpty ? "" : "\u{A0}" + unit
    let ends = figures.ends(
      [output.coverageInterval.lowerBound, output.coverageInterval.upperBound],
      like: output.expandedUncertainty)
    let u = figures.significant(output.standardUncertainty, 2)
    let p = figures.percent(output.coverageProbability)
    let mark = style.language == .vietnamese ? ";" : ","
    return "u\u{A0}=\u{A0}\(u)\(suffix); "
      + say("\(p) coverage interval ", vi: "khoảng phủ \(p) ")
      + "[\(ends[0])\(mark)\u{A0}\(ends[1])]\(suffix); \(figures.sentence(output.coverageBasis.text))"
  }

  // MARK: Correlations and warnings

  private func warnings(_ reported: ReportedModel) -> [String] {
    let warnings = reported.evaluation.warnings
    if warnings.isEmpty { return [] }
    var lines = ["", ink(say("To heed", vi: "Cần lưu ý"), .bold)]
    let several = reported.model.outputs.count > 1
    for warning in warnings {
      let mark = warning.isGrave ? ink("!", .boldYellow) : spelled("·")
      let name = several ? warning.output.map { "\($0): " } ?? "" : ""
      let text = wrapped(spelled(name) + spelled(figures.sentence(warning.text)), indent: 4)
      lines += text.enumerated().map { index, line in
        index == 0 ? "  \(mark) " + line.dropFirst(4) : line
      }
    }
    return lines
  }

  private func explained(_ step: UncertaintyExplanation.Step) -> [String] {
    [ink(spelled(step.heading), .bold)]
      + step.lines.flatMap { wrapped(spelled($0), indent: 2, hanging: 6) }
  }
}
