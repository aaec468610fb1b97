import Conformity

/// Answers as tables for programs: one row an answer, or the points of a sweep.
public enum ConformityCSV {
  /// One row with a header.
  public static func text(_ reported: ReportedConformity) -> String {
    let answer = reported.answer
    let cells: [(String, String)] = [
      ("source", reported.file), ("unit", reported.unit), ("value", number(answer.value)),
      ("standard_uncertainty", number(answer.standardUncertainty)),
      ("lower", number(answer.problem.tolerance.lower)),
      ("upper", number(answer.problem.tolerance.upper)), ("rule", reported.ruleText),
      ("decision", answer.decision?.rawValue ?? ""),
      ("acceptance_lower", number(answer.acceptance.lower)),
      ("acceptance_upper", number(answer.acceptance.upper)),
      ("accepts_nothing", answer.acceptance.isEmpty ? "true" : "false"),
      ("conformance_probability", number(answer.state?.conforming)),
      ("specific_consumer_risk", number(answer.specificConsumerRisk)),
      ("specific_producer_risk", number(answer.specificProducerRisk)),
      ("global_consumer_risk", number(answer.risks?.consumerRisk)),
      ("global_producer_risk", number(answer.risks?.producerRisk)),
      ("conditional_consumer_risk", number(answer.risks?.consumerRiskGivenAccepted)),
      ("conditional_producer_risk", number(answer.risks?.producerRiskGivenRejected)),
      ("probability_conforming", number(answer.risks?.conforming)),
      ("probability_accepted", number(answer.risks?.accepted)),
      ("capability_index", number(answer.capabilityIndex)),
      ("expected_cost", number(answer.expectedCost)),
      ("check_method", answer.crossCheck.method.rawValue),
      ("check_difference", number(answer.crossCheck.difference)),
    ]
    return CSVLine.text(cells.map(\.0)) + CSVLine.text(cells.map(\.1))
  }

  /// The points of the operating characteristic, then those of the guard bands.
  public static func text(_ sweep: ReportedConformity.Sweep) -> String {
    var lines = CSVLine.text([
      "curve", "x", "probability_accepted", "conforms", "multiple_of_u", "consumer_risk",
      "producer_risk", "expected_cost",
    ])
    for point in sweep.curve.points {
      lines += CSVLine.text([
        "operating-characteristic", number(point.trueValue), number(point.acceptance),
        point.conforms ? "true" : "false", "", "", "", "",
      ])
    }
    for point in sweep.bands.points {
      lines += CSVLine.text([
        sweep.bands.isGlobal ? "guard-band" : "guard-band-at-limit", number(point.guardBand), "",
        "", number(point.multiple), number(point.consumerRisk), number(point.producerRisk),
        number(point.expectedCost),
      ])
    }
    return lines
  }

  private static func number(_ x: Double?) -> String { x.map(CSVLine.number) ?? "" }
}
