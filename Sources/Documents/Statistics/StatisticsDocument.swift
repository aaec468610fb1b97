public import Quantities
public import Statistics

/// Statistical evaluations as documents: `steelyard.statistics/v1` in JSON.
///
/// `analysis` tells which: `summary`, `outliers`, `anova`, `precision` and others. Numbers are
/// in full precision; what does not exist is `null`. `docs/formats/statistics.md` describes
/// every field.
public enum StatisticsDocument {
  /// The schema that each evaluation declares.
  public static let schema = "steelyard.statistics/v1"

  /// A document around the members of an analysis.
  static func document(
    _ analysis: String, _ members: [JSONValue.Member], source: String, language: Language,
    version: String
  ) -> JSONValue {
    .object(
      [.init("schema", .string(schema)), .init("analysis", .string(analysis))] + members + [
        .init("language", .string(language.rawValue)), .init("source", .string(source)),
        .init("version", .string(version)),
      ])
  }

  static func real(_ value: Double?) -> JSONValue { value.map(JSONValue.real) ?? .null }

  static func both(_ text: LocalizedText, _ language: Language) -> [JSONValue.Member] {
    [
      .init("message", .string(text[language])),
      .init(
        "messages",
        .object([.init("en", .string(text.english)), .init("vi", .string(text.vietnamese))])),
    ]
  }

  /// Samples in figures.
  public static func summary(
    _ samples: [EvaluatedSample], source: String, language: Language, version: String
  ) -> JSONValue {
    document(
      "summary", [.init("columns", .array(samples.map { sample($0, language) }))], source: source,
      language: language, version: version)
  }

  static func sample(_ sample: EvaluatedSample, _ language: Language) -> JSONValue {
    let found = sample.description
    let evaluation = sample.evaluation
    var members: [JSONValue.Member] = [
      .init("name", .string(sample.name)), .init("unit", .string(sample.unit)),
      .init("count", .integer(found.count)), .init("missing", .integer(sample.missing)),
      .init("mean", .real(found.mean)),
      .init("standardDeviation", real(found.standardDeviation)),
      .init("standardUncertainty", real(evaluation?.standardUncertainty)),
      .init("degreesOfFreedom", .integer(found.degreesOfFreedom)),
      .init("coverageProbability", real(evaluation?.coverageProbability)),
      .init("coverageFactor", real(evaluation?.coverageFactor)),
      .init("expandedUncertainty", real(evaluation?.expandedUncertainty)),
      .init("minimum", .real(found.minimum)), .init("lowerQuartile", .real(found.lowerQuartile)),
      .init("median", .real(found.median)), .init("upperQuartile", .real(found.upperQuartile)),
      .init("maximum", .real(found.maximum)), .init("range", .real(found.range)),
      .init("skewness", real(found.skewness)),
      .init("excessKurtosis", real(found.excessKurtosis)),
    ]
    members.append(
      .init("serialCorrelation", found.serialCorrelation.map { serial($0, evaluation) } ?? .null))
    members.append(
      .init(
        "runs",
        found.runs.map { runs in
          .object([
            .init("count", .integer(runs.runs)), .init("above", .integer(runs.above)),
            .init("below", .integer(runs.below)), .init("expected", .real(runs.expectedRuns)),
            .init("probability", .real(runs.probability)),
          ])
        } ?? .null))
    let concerns = (evaluation?.concerns ?? []).map { concern -> JSONValue in
      let text = evaluation?.text(of: concern) ?? LocalizedText("", vi: "")
      return .object(
        [.init("code", .string(concern.code)), .init("grave", .bool(concern.isGrave))]
          + both(text, language))
    }
    members.append(.init("concerns", .array(concerns)))
    return .object(members)
  }

  private static func serial(
    _ found: SerialCorrelation, _ evaluation: TypeAEvaluation?
  ) -> JSONValue {
    let limits = evaluation?.correlationLimits
    return .object([
      .init("coefficient", .real(found.coefficient)), .init("expected", .real(found.expected)),
      .init(
        "limits", limits.map { .array([.real($0.lowerBound), .real($0.upperBound)]) } ?? .null),
      .init("effectiveCount", .real(found.effectiveCount)),
      .init("adjustedStandardUncertainty", real(evaluation?.adjustedStandardUncertainty)),
    ])
  }
}
