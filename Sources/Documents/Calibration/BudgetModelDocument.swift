public import Calibration
import Quantities
import Uncertainty

/// The budget of one calibrated load as a measurement model: `steelyard.model/v1` in JSON.
public enum BudgetModelDocument {
  /// The model; `nil` where the load has no budget.
  ///
  /// `steelyard uncertainty` evaluates it by the law of propagation and by Monte Carlo; all
  /// figures are in grams.
  public static func json(_ point: CalibrationPoint, instrument: String) -> JSONValue? {
    guard let inputs = point.modelInputs else { return nil }
    return .object([
      .init("schema", .string(ModelDocument.schema)),
      .init(
        "title",
        .string("Error of indication of \(instrument) at \(point.load.text(in: point.loadUnit))")),
      .init("source", .string("EURAMET cg-18 v4.0, 7.1")),
      .init(
        "outputs",
        .object([
          .init(
            "E",
            .object([
              .init("expression", .string(point.modelExpression)), .init("unit", .string("g")),
            ]))
        ])),
      .init(
        "inputs",
        .object(
          inputs.map { input in
            var members: [JSONValue.Member] = [.init("value", .real(input.value ?? 0))]
            if let u = input.standardUncertainty {
              members.append(.init("standardUncertainty", .real(u)))
            }
            if let half = input.halfWidth { members.append(.init("halfWidth", .real(half))) }
            if let nu = input.degreesOfFreedom {
              members.append(.init("degreesOfFreedom", .real(nu)))
            }
            if let distribution = input.distribution {
              members.append(.init("distribution", .string(distribution.rawValue)))
            }
            members.append(.init("unit", .string("g")))
            return .init(input.name, .object(members))
          })),
      .init("coverageProbability", .real(CalibrationBudget.coverageProbability)),
      .init(
        "monteCarlo",
        .object([.init("trials", .integer(1_000_000)), .init("seed", .integer(1))])),
    ])
  }
}
