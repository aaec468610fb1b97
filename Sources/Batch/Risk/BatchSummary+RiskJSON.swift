import Assessment
import Quantities

extension JSONLines {
  /// What the risks rest on.
  mutating func write(_ options: RiskOptions) {
    open("{", name: "risk")
    switch options.weights.assumption {
    case .partOfLimit(let part):
      field("weights", "\(part.numerator)/\(part.denominator) MPE")
    case .weightClass(let name): field("weights", name)
    }
    field("threshold", raw: "\(options.threshold)")
    open("[", name: "assumptions")
    for assumption in RiskAssumption.all(options) {
      open("{")
      field("code", assumption.code)
      field("text", assumption.text[.english])
      close("}")
    }
    close("]")
    close("}")
  }

  /// The risks of a group.
  mutating func write(_ risk: BatchSummary.GroupRisk, ofKind isKind: Bool) {
    open("{", name: "risk")
    field("evaluated", risk.evaluated)
    field("not_evaluated", risk.notEvaluated)
    field("borderline", risk.borderline)
    write(risk.falseAccepts, name: "expected_false_accepts")
    write(risk.falseRejects, name: "expected_false_rejects")
    if isKind { write(risk.population, risk.obstacle) }
    close("}")
  }

  private mutating func write(
    _ number: BatchSummary.GroupRisk.Expectation, name: String
  ) {
    open("{", name: name)
    field("lower", raw: "\(number.lower)")
    field("upper", raw: "\(number.upper)")
    close("}")
  }

  private mutating func write(_ population: FleetRisks?, _ obstacle: FleetObstacle?) {
    guard let population else {
      field("global_consumer_risk", raw: "null")
      field("global_producer_risk", raw: "null")
      field("obstacle", obstacle?.rawValue ?? "")
      return
    }
    field("global_consumer_risk", raw: "\(population.consumerRisk)")
    field("global_producer_risk", raw: "\(population.producerRisk)")
    open("{", name: "prior")
    field("distribution", "normal")
    field("unit", "MPE")
    field("mean", raw: "\(population.priorMean)")
    field("standard_deviation", raw: "\(population.priorDeviation)")
    field("errors", population.errors)
    field("standard_uncertainty", raw: "\(population.uncertainty)")
    open("{", name: "share_beyond_limit")
    field("observed", raw: "\(population.observedBeyond)")
    field("predicted", raw: "\(population.predictedBeyond)")
    close("}")
    close("}")
  }
}
