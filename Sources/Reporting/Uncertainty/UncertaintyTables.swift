import Quantities
import Uncertainty

/// The cells of a report that has room: the same for Markdown and HTML.
struct UncertaintyTables {
  let language: Language
  let reported: ReportedModel

  struct Table {
    var titles: [String]
    var rows: [[String]]
    /// The columns whose cells are numbers.
    var numbers: Set<Int>
    /// Whether the last row is a sum.
    var hasSum = false
    /// The column of words that goes on in lines below where a terminal has no room for it.
    var wrapping: Int?
  }

  var figures: UncertaintyFigures { UncertaintyFigures(language: language) }

  func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  var words: UncertaintyText { UncertaintyText(style: TextStyle(language: language)) }

  func budget(_ output: OutputEvaluation, unit: String) -> Table {
    var rows = output.budget.map { row -> [String] in
      let (value, u) = figures.pair(row.value, row.standardUncertainty)
      return [
        row.input, value, u, row.unit.map { $0.symbol == "1" ? "" : $0.symbol } ?? "",
        row.distribution.words[language], row.evaluationType.rawValue,
        figures.freedom(row.degreesOfFreedom), figures.significant(row.sensitivity, 4),
        figures.significant(row.contribution, 3), figures.share(row.share),
      ]
    }
    rows += output.secondOrderTerms.map { term in
      [
        term.first == term.second ? "\(term.first)²" : "\(term.first) · \(term.second)", "", "", "",
        say("second order", vi: "bậc hai"), "", "", "", figures.significant(term.contribution, 3),
        figures.share(term.share),
      ]
    }
    let (value, u) = figures.pair(output.value, output.standardUncertainty)
    rows.append([
      output.name, value, u, unit, "", "", figures.freedom(output.effectiveDegreesOfFreedom), "",
      figures.significant(output.standardUncertainty, 3),
      figures.share(output.standardUncertainty > 0 ? 1 : 0),
    ])
    return Table(
      titles: [
        say("Quantity", vi: "Đại lượng"), say("Value", vi: "Giá trị"), "u(x)",
        say("Unit", vi: "Đơn vị"), say("Distribution", vi: "Phân bố"), say("Type", vi: "Loại"),
        "ν", say("Sensitivity c", vi: "Hệ số nhạy c"), "|c| u(x)", say("Share", vi: "Tỉ phần"),
      ], rows: rows, numbers: [1, 2, 6, 7, 8, 9], hasSum: true)
  }

  /// Monte Carlo and the law of propagation side by side.
  func comparison(_ index: Int) -> Table? {
    guard let trials = reported.trials(index) else { return nil }
    let u = trials.standardUncertainty
    let (mean, uncertainty) = figures.pair(trials.mean, u, digits: 3)
    let mark = language == .vietnamese ? "; " : ", "
    func interval(_ lower: Double, _ upper: Double) -> String {
      "[" + figures.ends([lower, upper], like: u, digits: 3).joined(separator: mark) + "]"
    }
    var rows: [[String]] = []
    if let output = reported.framework(index) {
      let (value, framework) = figures.pair(output.value, output.standardUncertainty, digits: 3)
      rows.append([
        say("Law of propagation (JCGM 100)", vi: "Định luật lan truyền (JCGM 100)"), value,
        framework,
        interval(output.coverageInterval.lowerBound, output.coverageInterval.upperBound), "",
      ])
    }
    rows.append([
      "Monte Carlo (JCGM 101)", mean, uncertainty,
      interval(trials.coverageInterval.lower, trials.coverageInterval.upper),
      interval(trials.shortestCoverageInterval.lower, trials.shortestCoverageInterval.upper),
    ])
    let p = figures.percent(reported.evaluation.coverageProbability)
    return Table(
      titles: [
        "", say("Estimate", vi: "Ước lượng"), "u",
        say("\(p) coverage interval", vi: "Khoảng phủ \(p)"),
        say("Shortest interval", vi: "Khoảng ngắn nhất"),
      ], rows: rows, numbers: [1, 2, 3, 4])
  }

  /// How many trials, and which.
  var trials: String? {
    guard let simulation = reported.evaluation.simulation else { return nil }
    let count = figures.count(simulation.trials)
    var text = say(
      "Monte Carlo: \(count) trials, seed \(simulation.seed)",
      vi: "Monte Carlo: \(count) lần thử, mầm \(simulation.seed)")
    if simulation.invalidTrials.count > 0 {
      let invalid = figures.count(simulation.invalidTrials.count)
      text += say(", \(invalid) without a value", vi: ", \(invalid) không có giá trị")
    }
    return text + "."
  }

  func validation(_ index: Int) -> (text: String, isValidated: Bool)? {
    guard let validation = reported.evaluation.validations?[index] else { return nil }
    let unit = reported.unit(index)
    return (
      UncertaintyText.sentence(
        validation, unit: unit.isEmpty ? "" : "\u{A0}" + unit, figures: figures)[language],
      validation.isValidated
    )
  }

  /// The formulas and constants of the model.
  var formulas: [String] {
    let model = reported.model
    return (model.outputs + model.quantities).map {
      "\($0.name) = \(UncertaintyText.flat($0.expression))"
    }
      + model.constants.map {
        "\($0.name) = \(figures.number($0.value))\($0.unit.map { " " + $0 } ?? "")"
      }
  }
}
