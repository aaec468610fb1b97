public import Quantities
public import Statistics

extension StatisticsDocument {
  /// Precision experiments.
  public static func precision(
    _ experiments: [PrecisionExperiment], source: String, language: Language, version: String
  ) -> JSONValue {
    document(
      "precision",
      [
        .init(
          "columns",
          .array(
            experiments.map { experiment in
              .object([
                .init("name", .string(experiment.name)), .init("unit", .string(experiment.unit)),
                .init("groupName", .string(experiment.groupName)),
                .init("levels", .array(experiment.levels.map(level))),
              ])
            }))
      ], source: source, language: language, version: version)
  }

  private static func level(_ level: PrecisionExperiment.Level) -> JSONValue {
    let found = level.precision
    let laboratories = found.analysis.groups.enumerated().map { index, group -> JSONValue in
      .object([
        .init("name", .string(level.laboratories[index])), .init("count", .integer(group.count)),
        .init("mean", .real(group.mean.value)),
        .init("standardDeviation", real(group.standardDeviation)),
        .init("h", real(found.consistencyOfMeans?[index])),
        .init("k", real(found.consistencyOfScatter?[index] ?? nil)),
      ])
    }
    return .object([
      .init("name", .string(level.name)), .init("count", .integer(found.analysis.count)),
      .init("mean", .real(found.analysis.mean)),
      .init("repeatabilityStandardDeviation", .real(found.repeatability)),
      .init("betweenStandardDeviation", .real(found.between)),
      .init("reproducibilityStandardDeviation", .real(found.reproducibility)),
      .init("repeatabilityLimit", .real(found.repeatabilityLimit)),
      .init("reproducibilityLimit", .real(found.reproducibilityLimit)),
      .init("betweenTruncated", .bool(found.analysis.isBetweenTruncated)),
      .init("laboratories", .array(laboratories)),
      .init("hIndicators", indicators(found.meanIndicators)),
      .init("kIndicators", indicators(found.scatterIndicators)),
      .init(
        "screenings",
        .array(
          found.screenings.map { test in
            .object([
              .init("test", .string(test.test.rawValue)),
              .init(
                "laboratories", .array(test.laboratories.map { .string(level.laboratories[$0]) })),
              .init("statistic", .real(test.statistic)),
              .init("stragglerLimit", .real(test.stragglerLimit)),
              .init("outlierLimit", .real(test.outlierLimit)),
              .init("probability", .real(test.probability)),
              .init("verdict", .string(test.verdict.rawValue)),
            ])
          })),
    ])
  }

  private static func indicators(_ found: PrecisionLevel.Indicators?) -> JSONValue {
    found.map {
      .object([.init("straggler", .real($0.straggler)), .init("outlier", .real($0.outlier))])
    } ?? .null
  }
}
