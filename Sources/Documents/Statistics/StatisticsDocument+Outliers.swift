public import Quantities
public import Statistics

extension StatisticsDocument {
  /// Outlier tests of samples.
  public static func outliers(
    _ samples: [ExaminedSample], source: String, language: Language, version: String
  ) -> JSONValue {
    document(
      "outliers",
      [
        .init(
          "columns",
          .array(
            samples.map { sample in
              .object([
                .init("name", .string(sample.name)), .init("unit", .string(sample.unit)),
                .init("count", .integer(sample.values.count)),
                .init("mean", .real(sample.description.mean)),
                .init("standardDeviation", real(sample.description.standardDeviation)),
                .init("tests", .array(sample.tests.map { test($0, of: sample) })),
                .init(
                  "refused",
                  .array(
                    sample.refused.map { refusal in
                      .object(
                        [
                          .init("test", .string(refusal.method.rawValue)),
                          .init("code", .string(refusal.reason.code)),
                        ] + both(refusal.reason.message, language))
                    })),
              ])
            }))
      ], source: source, language: language, version: version)
  }

  private static func test(_ test: OutlierTest, of sample: ExaminedSample) -> JSONValue {
    .object([
      .init("test", .string(test.method.rawValue)),
      .init("ratio", test.ratio.map { .string($0.rawValue) } ?? .null),
      .init("side", .string(test.side.rawValue)),
      .init(
        "suspects",
        .array(
          test.suspects.map {
            .object([
              .init("value", .real(sample.values[$0].value)),
              .init("line", .integer(sample.lines[$0])),
            ])
          })),
      .init("statistic", .real(test.statistic)), .init("significance", .real(test.significance)),
      .init("criticalValue", .real(test.criticalValue)),
      .init("probability", .real(test.probability)), .init("exact", .bool(test.isExact)),
      .init("rejected", .bool(test.isRejected)),
    ])
  }
}
