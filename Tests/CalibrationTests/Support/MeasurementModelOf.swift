import Calibration
import Uncertainty

/// The budget of a load, evaluated by the law of propagation: an independent way to the same
/// figures.
struct MeasurementModelOf {
  let model: MeasurementModel
  let output: OutputEvaluation

  init(_ point: CalibrationPoint) throws {
    guard let inputs = point.modelInputs else { throw Missing() }
    model = try MeasurementModel(
      inputs: inputs.map { try InputQuantity($0) },
      outputs: [NamedExpression("E", point.modelExpression)],
      coverageProbability: CalibrationBudget.coverageProbability)
    output = try model.propagated(PropagationOptions()).outputs[0]
  }

  struct Missing: Error {}
}
