import Calibration
import Quantities

// The error function, the statement for use, and what was asked of it.
extension CalibrationDocument {
  /// Coefficients are in grams: a₁ is a plain number, a₀ in g, a₂ in 1/g.
  static func function(_ function: ErrorFunction, _ writer: MassWriter) -> JSONValue {
    .object([
      .init("shape", .string(function.shape.rawValue)),
      .init("powers", .array(function.shape.powers.map { .integer($0) })),
      .init("coefficients", .array(function.coefficients.map { .real($0) })),
      .init("covariance", .array(function.covariance.map { .array($0.map { .real($0) }) })),
      .init("unit", .string("g")),
      .init("chiSquare", .real(function.chiSquare)),
      .init("degreesOfFreedom", .integer(function.degreesOfFreedom)),
      .init("criticalChiSquare", function.criticalChiSquare.map { .real($0) } ?? .null),
      .init("consistent", .bool(function.isConsistent)),
    ])
  }

  static func statement(_ statement: WeighingStatement, _ writer: MassWriter) -> JSONValue {
    .object([
      .init("range", .integer(statement.range)),
      .init("from", writer.real(statement.lower)),
      .init("to", writer.real(statement.upper)),
      .init("d", writer.text(statement.step)),
      .init("corrected", line(statement.line, writer)),
      .init("uncorrected", line(statement.globalLine, writer)),
    ])
  }

  private static func line(_ line: WeighingStatement.Line, _ writer: MassWriter) -> JSONValue {
    .object([
      .init("constant", writer.real(line.constant)), .init("slope", .real(line.slope)),
    ])
  }

  /// `minimumWeight` and `results`, where they were asked for.
  static func answers(
    _ question: UseQuestion, _ result: CalibrationResult, _ writer: MassWriter
  ) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    if let required = question.required {
      let least = result.minimumWeight(required: required, safetyFactor: question.safetyFactor)
      members.append(
        .init(
          "minimumWeight",
          .object([
            .init("required", .real(required)),
            .init("safetyFactor", .real(question.safetyFactor)),
            .init("uncorrected", writer.real(least.uncorrected)),
            .init("corrected", writer.real(least.corrected)),
          ])))
    }
    if !question.results.isEmpty {
      members.append(
        .init("results", .array(question.results.map { answer($0, result, writer) })))
    }
    return members
  }

  private static func answer(
    _ weighing: Mass, _ result: CalibrationResult, _ writer: MassWriter
  ) -> JSONValue {
    let reading = weighing.value.approximation
    guard let found = try? result.statement(for: reading)?.evaluation(of: reading) else {
      return .object([.init("result", writer.text(weighing)), .init("evaluated", .bool(false))])
    }
    return .object([
      .init("result", writer.text(weighing)),
      .init("evaluated", .bool(true)),
      .init("error", writer.real(found.error)),
      .init("corrected", writer.real(found.corrected)),
      .init("standardUncertainty", writer.real(found.standardUncertainty)),
      .init("effectiveDegreesOfFreedom", .real(found.effectiveDegreesOfFreedom)),
      .init("coverageFactor", .real(found.coverageFactor)),
      .init("expandedUncertainty", writer.real(found.expandedUncertainty)),
      .init("globalUncertainty", writer.real(found.globalUncertainty)),
      .init(
        "parts",
        .array(
          found.parts.map {
            .object([
              .init("source", .string($0.source.rawValue)),
              .init("standardUncertainty", writer.real($0.standardUncertainty)),
            ])
          })),
    ])
  }
}
