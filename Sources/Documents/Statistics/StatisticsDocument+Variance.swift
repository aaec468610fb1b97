public import Quantities
public import Statistics

extension StatisticsDocument {
  /// Analyses of variance.
  public static func variance(
    _ samples: [GroupedSample], source: String, language: Language, version: String
  ) -> JSONValue {
    document(
      "anova", [.init("columns", .array(samples.map(grouped)))], source: source,
      language: language, version: version)
  }

  private static func grouped(_ sample: GroupedSample) -> JSONValue {
    let found = sample.analysis
    let nested = sample.nested?.analysis
    var members: [JSONValue.Member] = [
      .init("name", .string(sample.name)), .init("unit", .string(sample.unit)),
      .init("groupName", .string(sample.groupName)), .init("count", .integer(found.count)),
      .init("mean", .real(found.mean)),
      .init("groups", .array(groups(found, names: sample.labels))),
      .init("balanced", .bool(nested?.isBalanced ?? found.isBalanced)),
    ]
    if let nested, let name = sample.nested?.name {
      members += [
        .init("subgroupName", .string(name)),
        .init("between", line(nested.between, nested.ratio)),
        .init("subgroups", line(nested.betweenSubgroups, nested.subgroupRatio)),
        .init("within", line(nested.within, nil)),
        .init(
          "components",
          .object([
            .init("between", .real(nested.betweenDeviation)),
            .init("subgroups", .real(nested.subgroupDeviation)),
            .init("within", .real(nested.withinDeviation)),
          ])),
      ]
    } else {
      members += [
        .init("between", line(found.between, found.ratio)),
        .init("within", line(found.within, nil)),
        .init(
          "components",
          .object([
            .init("between", real(found.betweenDeviation)),
            .init("within", real(found.withinDeviation)),
          ])),
      ]
    }
    members += [
      .init("determination", real(found.determination)),
      .init(
        "betweenTruncated", .bool(nested?.isBetweenTruncated ?? found.isBetweenTruncated)),
      .init("meanUncertainty", uncertainty(nested?.meanUncertainty ?? found.meanUncertainty)),
      .init("pooledMeanUncertainty", uncertainty(found.pooledMeanUncertainty)),
    ]
    return .object(members)
  }

  static func groups(_ found: OneWayAnalysis, names: [String]) -> [JSONValue] {
    found.groups.enumerated().map { index, group in
      .object([
        .init("name", .string(names[index])), .init("count", .integer(group.count)),
        .init("mean", .real(group.mean.value)),
        .init("standardDeviation", real(group.standardDeviation)),
      ])
    }
  }

  /// An infinite F is `null` with probability 0.
  private static func line(_ source: VarianceSource, _ ratio: VarianceRatio?) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("degreesOfFreedom", .integer(source.degreesOfFreedom)),
      .init("sumOfSquares", .real(source.sumOfSquares)),
      .init("meanSquare", real(source.meanSquare)),
    ]
    if let ratio {
      members += [
        .init("f", real(ratio.value)), .init("probability", .real(ratio.probability)),
        .init("f95", real(try? ratio.criticalValue(significance: 0.05))),
        .init("f975", real(try? ratio.criticalValue(significance: 0.025))),
      ]
    }
    return .object(members)
  }

  private static func uncertainty(_ found: OneWayAnalysis.MeanUncertainty) -> JSONValue {
    .object([
      .init("standardUncertainty", .real(found.standardUncertainty)),
      .init("degreesOfFreedom", .real(found.degreesOfFreedom)),
    ])
  }
}
