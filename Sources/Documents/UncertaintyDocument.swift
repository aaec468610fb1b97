public import Quantities
public import Uncertainty

/// Evaluations of measurement models as documents: `steelyard.uncertainty/v1` in JSON.
///
/// Numbers are in full precision: the shortest decimal that reads back as the same number.
/// What does not exist, such as infinite degrees of freedom, is `null`.
/// `docs/formats/uncertainty.md` describes every field.
public enum UncertaintyDocument {
  /// The schema that each evaluation declares.
  public static let schema = "steelyard.uncertainty/v1"

  /// The evaluation of one model.
  ///
  /// - Parameters:
  ///   - source: the file that the model was read from.
  ///   - language: the language of `message`; `messages` always holds both.
  ///   - version: the version of the program.
  public static func json(
    _ evaluation: ModelEvaluation, source: String, language: Language, version: String
  ) -> JSONValue {
    let model = evaluation.model
    var outputs: [JSONValue.Member] = []
    for index in model.outputs.indices {
      outputs.append(
        .init(model.outputs[index].name, output(evaluation, index, language: language)))
    }
    var members: [JSONValue.Member] = [
      .init("schema", .string(schema)),
      .init("title", .string(model.title)),
      .init("coverageProbability", .real(evaluation.coverageProbability)),
      .init("outputs", .object(outputs)),
      .init("outputOrder", .array(model.outputs.map { .string($0.name) })),
    ]
    if let propagation = evaluation.propagation {
      members.append(.init("covariance", matrix(propagation.covariance)))
      let count = model.outputs.count
      members.append(
        .init(
          "correlation",
          .array(
            (0..<count).map { row in
              .array(
                (0..<count).map { propagation.correlation(row, $0).map(JSONValue.real) ?? .null })
            })))
    } else {
      members += [.init("covariance", .null), .init("correlation", .null)]
    }
    members.append(.init("monteCarlo", simulation(evaluation, language: language)))
    members.append(.init("coverageRegions", RegionsDocument.json(evaluation)))
    members += [
      .init("warnings", .array(warnings(evaluation, language: language))),
      .init("language", .string(language.rawValue)),
      .init("source", .string(source)),
      .init("version", .string(version)),
    ]
    return .object(members)
  }

  static func matrix(_ rows: [[Double]]) -> JSONValue {
    .array(rows.map { .array($0.map(JSONValue.real)) })
  }

  static func interval(_ lower: Double, _ upper: Double) -> JSONValue {
    .array([.real(lower), .real(upper)])
  }

  private static func text(_ unit: MeasurementUnit?) -> JSONValue {
    unit.map { .string($0.symbol) } ?? .null
  }

  // MARK: Outputs

  private static func output(
    _ evaluation: ModelEvaluation, _ index: Int, language: Language
  ) -> JSONValue {
    let model = evaluation.model
    var members: [JSONValue.Member] = [
      .init("expression", .string(model.outputs[index].expression)),
      .init("unit", text(model.outputUnits[index])),
    ]
    if let output = evaluation.propagation?.outputs[index] {
      members += propagated(output, language: language)
    } else {
      members += [
        "value", "standardUncertainty", "effectiveDegreesOfFreedom", "coverageFactor",
        "expandedUncertainty", "coverageInterval", "budget",
      ].map { JSONValue.Member($0, .null) }
    }
    if let found = evaluation.simulation {
      members.append(.init("monteCarlo", trials(found, index)))
    } else {
      members.append(.init("monteCarlo", .null))
    }
    members.append(
      .init("validation", evaluation.validations.map { validation($0[index]) } ?? .null))
    return .object(members)
  }

  private static func propagated(
    _ output: OutputEvaluation, language: Language
  ) -> [JSONValue.Member] {
    let reported = output.reported
    return [
      .init("value", .real(output.value)),
      .init("standardUncertainty", .real(output.standardUncertainty)),
      .init("effectiveDegreesOfFreedom", .real(output.effectiveDegreesOfFreedom)),
      .init("coverageFactor", .real(output.coverageFactor)),
      .init("expandedUncertainty", .real(output.expandedUncertainty)),
      .init("coverageProbability", .real(output.coverageProbability)),
      .init(
        "coverageInterval",
        interval(output.coverageInterval.lowerBound, output.coverageInterval.upperBound)),
      .init("coverageBasis", .string(output.coverageBasis.text[language])),
      .init(
        "reported",
        .object([
          .init("value", .string(reported.value)),
          .init("expandedUncertainty", .string(reported.uncertainty)),
        ])),
      .init("firstOrderStandardUncertainty", .real(output.firstOrderStandardUncertainty)),
      .init(
        "secondOrderStandardUncertainty",
        output.secondOrderStandardUncertainty.map(JSONValue.real) ?? .null),
      .init("secondOrderShift", output.secondOrderShift.map(JSONValue.real) ?? .null),
      .init("budget", .array(output.budget.map(line))),
      .init(
        "secondOrderTerms",
        .array(
          output.secondOrderTerms.map {
            .object([
              .init("inputs", .array([.string($0.first), .string($0.second)])),
              .init("variance", .real($0.variance)),
              .init("contribution", .real($0.contribution)),
              .init("share", .real($0.share)),
            ])
          })),
    ]
  }

  private static func line(_ row: BudgetRow) -> JSONValue {
    .object([
      .init("input", .string(row.input)),
      .init("unit", text(row.unit)),
      .init("value", .real(row.value)),
      .init("standardUncertainty", .real(row.standardUncertainty)),
      .init("degreesOfFreedom", .real(row.degreesOfFreedom)),
      .init("distribution", .string(row.distribution.name?.rawValue ?? "constant")),
      .init("evaluationType", .string(row.evaluationType.rawValue)),
      .init("sensitivity", .real(row.sensitivity)),
      .init("contribution", .real(row.contribution)),
      .init("share", .real(row.share)),
    ])
  }

  // MARK: Monte Carlo

  private static func trials(_ result: MonteCarloResult, _ index: Int) -> JSONValue {
    let output = result.outputs[index]
    return .object([
      .init("trials", .integer(result.trials)),
      .init("mean", .real(output.mean)),
      .init("standardUncertainty", .real(output.standardUncertainty)),
      .init(
        "coverageInterval", interval(output.coverageInterval.lower, output.coverageInterval.upper)),
      .init(
        "shortestCoverageInterval",
        interval(output.shortestCoverageInterval.lower, output.shortestCoverageInterval.upper)),
      .init("seed", seed(result.seed)),
      .init("invalidTrials", .integer(result.invalidTrials.count)),
      .init("skewness", .real(output.skewness)),
      .init("kurtosis", .real(output.kurtosis)),
      .init("intervalResolution", .real(output.intervalResolution)),
      .init(
        "standardErrors",
        .object([
          .init("mean", .real(output.standardErrors.mean)),
          .init("standardUncertainty", .real(output.standardErrors.standardUncertainty)),
          .init(
            "coverageInterval",
            output.standardErrors.coverageInterval.map { .array($0.map(JSONValue.real)) } ?? .null),
        ])),
    ])
  }

  private static func seed(_ seed: UInt64) -> JSONValue {
    Int(exactly: seed).map(JSONValue.integer) ?? .string(String(seed))
  }

  private static func simulation(
    _ evaluation: ModelEvaluation, language: Language
  ) -> JSONValue {
    guard let result = evaluation.simulation else { return .null }
    var members: [JSONValue.Member] = [
      .init("trials", .integer(result.trials)),
      .init("seed", seed(result.seed)),
      .init("invalidTrials", .integer(result.invalidTrials.count)),
    ]
    if let isStable = evaluation.isStable {
      members.append(.init("stability", .object([.init("reached", .bool(isStable))])))
    }
    if let first = result.invalidTrials.first {
      members.append(
        .init(
          "firstInvalidTrial",
          .object([
            .init("trial", .integer(first.trial)),
            .init(
              "inputs",
              .object(
                zip(evaluation.model.inputs, first.inputs).map {
                  .init($0.name, .real($1))
                })),
          ])))
    }
    members.append(.init("covariance", matrix(result.covariance)))
    let outputs = result.outputs.indices
    members.append(
      .init(
        "correlation", matrix(outputs.map { row in outputs.map { result.correlation(row, $0) } })))
    return .object(members)
  }

  private static func validation(_ validation: FrameworkValidation) -> JSONValue {
    .object([
      .init("difference", .real(max(validation.lowDifference, validation.highDifference))),
      .init("lowDifference", .real(validation.lowDifference)),
      .init("highDifference", .real(validation.highDifference)),
      .init("tolerance", .real(validation.tolerance)),
      .init("validated", .bool(validation.isValidated)),
    ])
  }

  // MARK: Warnings

  private static func warnings(
    _ evaluation: ModelEvaluation, language: Language
  ) -> [JSONValue] {
    evaluation.warnings.map { warning in
      var members: [JSONValue.Member] = [
        .init("code", .string(warning.code)),
        .init("severity", .string(warning.isGrave ? "warning" : "note")),
        .init("output", warning.output.map(JSONValue.string) ?? .null),
        .init("message", .string(warning.text[language])),
      ]
      members.append(
        .init(
          "messages",
          .object([
            .init("en", .string(warning.text.english)),
            .init("vi", .string(warning.text.vietnamese)),
          ])))
      return .object(members)
    }
  }
}
