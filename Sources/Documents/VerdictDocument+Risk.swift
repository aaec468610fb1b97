import Assessment
import Calibration
import Quantities
import Rules
import Verification

extension VerdictDocument {
  /// The risk view of a verdict: probabilities and uncertainties in full precision.
  static func risk(_ view: RiskView, unit: MassUnit) -> JSONValue {
    let size = Mass(1, unit).value.approximation
    return .object([
      .init("threshold", .real(view.threshold)),
      .init("conformanceProbability", range(view.conformance)),
      .init("riskOfWrongVerdict", range(view.riskOfWrongVerdict)),
      .init("borderline", .bool(view.isBorderline)),
      .init("notEvaluated", view.obstacle.map { .string($0.rawValue) } ?? .null),
      .init("unit", .string(unit.symbol)),
      .init(
        "errors",
        .array(
          view.errors.map { error in
            .object([
              .init("test", .string(error.test.rawValue)),
              .init("testIndex", .integer(error.place.test)),
              .init("readingIndex", .integer(error.place.reading)),
              .init("error", .real(error.value / size)),
              .init(
                "standardUncertainty", real(error.budget.map { $0.standardUncertainty / size })),
              .init(
                "effectiveDegreesOfFreedom", real(error.budget?.effectiveDegreesOfFreedom)),
              .init("coverageFactor", real(error.budget?.coverageFactor)),
              .init(
                "expandedUncertainty", real(error.budget.map { $0.expandedUncertainty / size })),
              .init("conformanceProbability", real(error.conformance)),
              .init("formulasFromMemory", .bool(error.isRecalled)),
            ])
          })),
    ])
  }

  private static func real(_ number: Double?) -> JSONValue { number.map(JSONValue.real) ?? .null }

  private static func range(_ range: ClosedRange<Double>?) -> JSONValue {
    range.map { .array([.real($0.lowerBound), .real($0.upperBound)]) } ?? .null
  }
}
