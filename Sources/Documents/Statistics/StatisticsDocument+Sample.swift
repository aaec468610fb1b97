public import Quantities
public import Statistics

extension StatisticsDocument {
  /// How many to inspect.
  public static func plan(
    _ sample: DiscoverySample, draw: RandomDraw?, seed: UInt64?, language: Language,
    version: String
  ) -> JSONValue {
    document(
      "sample-plan",
      [
        .init("population", .integer(sample.population)),
        .init("nonconforming", .integer(sample.nonconforming)),
        .init("allowed", .integer(sample.allowed)), .init("risk", .real(sample.risk)),
        .init("sample", .integer(sample.size)),
        .init("attainedRisk", .real(sample.attainedRisk)),
        .init("draw", draw.map { .array($0.numbers.map(JSONValue.integer)) } ?? .null),
        // As text: JSON readers lose the digits of large whole numbers.
        .init("seed", seed.map { .string("\($0)") } ?? .null),
      ], source: "", language: language, version: version)
  }

  /// What an inspected sample says of its fleet.
  public static func result(
    _ result: FiniteProportion, language: Language, version: String
  ) -> JSONValue {
    document(
      "sample-result",
      [
        .init("population", .integer(result.population)),
        .init("inspected", .integer(result.drawn)), .init("found", .integer(result.found)),
        .init("confidence", .real(result.confidence)),
        .init("lower", .integer(result.limits.lowerBound)),
        .init("upper", .integer(result.limits.upperBound)),
      ], source: "", language: language, version: version)
  }
}
