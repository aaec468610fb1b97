import Uncertainty

/// Budgets and results as a table for other programs: UTF-8, RFC 4180, a row a line of the
/// budget, then one for the output itself with an empty `input`.
///
/// Numbers are in full precision with a decimal point; what does not exist is empty.
public enum UncertaintyCSV {
  /// The names of the columns, in order.
  public static let columns = [
    "file", "output", "input", "unit", "value", "standard_uncertainty", "degrees_of_freedom",
    "distribution", "evaluation_type", "sensitivity", "contribution", "share",
    "coverage_probability", "coverage_factor", "expanded_uncertainty", "interval_low",
    "interval_high", "mc_trials", "mc_seed", "mc_invalid_trials", "mc_mean",
    "mc_standard_uncertainty", "mc_interval_low", "mc_interval_high", "mc_shortest_low",
    "mc_shortest_high", "validation_difference", "validation_tolerance", "validated",
    "region_ellipsoid_factor", "region_box_factor", "region_box_low", "region_box_high",
    "mc_region_ellipsoid_factor", "mc_region_box_factor", "mc_region_box_low",
    "mc_region_box_high",
  ]

  /// The whole table with its heading; lines end in CR LF.
  public static func text(_ models: [ReportedModel]) -> String {
    var text = CSVLine.text(columns)
    for model in models {
      for index in model.model.outputs.indices {
        for row in model.framework(index)?.budget ?? [] {
          text += CSVLine.text(cells(row, model, index))
        }
        text += CSVLine.text(cells(model, index))
      }
    }
    return text
  }

  private static func number(_ value: Double?) -> String {
    value.map(CSVLine.number) ?? ""
  }

  private static func cells(
    _ row: BudgetRow, _ model: ReportedModel, _ index: Int
  ) -> [String] {
    let known = [
      model.file, model.model.outputs[index].name, row.input, row.unit?.symbol ?? "",
      number(row.value), number(row.standardUncertainty), number(row.degreesOfFreedom),
      row.distribution.name?.rawValue ?? "constant", row.evaluationType.rawValue,
      number(row.sensitivity), number(row.contribution), number(row.share),
    ]
    return known + [String](repeating: "", count: columns.count - known.count)
  }

  private static func cells(_ model: ReportedModel, _ index: Int) -> [String] {
    let output = model.framework(index)
    let simulation = model.evaluation.simulation
    let trials = model.trials(index)
    let validation = model.evaluation.validations?[index]
    let head = [
      model.file, model.model.outputs[index].name, "", model.unit(index), number(output?.value),
      number(output?.standardUncertainty), number(output?.effectiveDegreesOfFreedom), "", "", "",
      "", "", number(model.evaluation.coverageProbability), number(output?.coverageFactor),
      number(output?.expandedUncertainty), number(output?.coverageInterval.lowerBound),
      number(output?.coverageInterval.upperBound),
    ]
    return head + [
      simulation.map { String($0.trials) } ?? "", simulation.map { String($0.seed) } ?? "",
      simulation.map { String($0.invalidTrials.count) } ?? "", number(trials?.mean),
      number(trials?.standardUncertainty), number(trials?.coverageInterval.lower),
      number(trials?.coverageInterval.upper), number(trials?.shortestCoverageInterval.lower),
      number(trials?.shortestCoverageInterval.upper),
      number(validation.map { max($0.lowDifference, $0.highDifference) }),
      number(validation?.tolerance), validation.map { $0.isValidated ? "true" : "false" } ?? "",
    ] + cells(model.evaluation.regions, index) + cells(simulation?.regions, index)
  }

  /// What an output has of the regions of all.
  private static func cells(_ regions: CoverageRegions?, _ index: Int) -> [String] {
    let box = regions?.rectangle.intervals[index]
    return [
      number(regions?.ellipsoid.coverageFactor), number(regions?.rectangle.coverageFactor),
      number(box?.lowerBound), number(box?.upperBound),
    ]
  }
}
