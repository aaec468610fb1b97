public import Quantities
public import Statistics

extension StatisticsDocument {
  /// A weighing series.
  ///
  /// - Parameters:
  ///   - source: the file that it was read from.
  ///   - version: the version of the program.
  public static func design(
    _ evaluation: WeighingEvaluation, source: String, language: Language, version: String
  ) -> JSONValue {
    let (series, design) = (evaluation.series, evaluation.series.design)
    let members: [JSONValue.Member] = [
      .init("title", .string(series.title)),
      .init("unit", .string(series.unit)),
      .init("items", .array(design.items.map(JSONValue.string))),
      .init("degreesOfFreedom", .integer(design.degreesOfFreedom)),
      .init(
        "solution",
        .object([
          .init("divisor", whole(design.solution.divisor)),
          .init("rows", .array(design.solution.rows.map { .array($0.map(whole)) })),
          .init(
            "restraintRow", design.solution.restraintRow.map { .array($0.map(whole)) } ?? .null),
        ])),
      .init("values", .array(evaluation.lines.map { line($0, design) })),
      .init(
        "residuals",
        evaluation.result.map { .array($0.residuals.map { .real($0.value) }) } ?? .null),
      .init("residualStandardDeviation", precise(evaluation.result?.standardDeviation)),
      .init("repeatability", spread(evaluation.repeatability)),
      .init("betweenDays", spread(evaluation.betweenDays)),
      .init(
        "checks",
        .object([
          .init("repeatability", check(evaluation.repeatabilityCheck)),
          .init("checkStandard", check(evaluation.checkStandardCheck)),
        ])),
    ]
    return document("design", members, source: source, language: language, version: version)
  }

  /// A catalogue of designs: an object each.
  public static func catalogue(
    _ designs: [(name: String, design: WeighingDesign, clause: String)]
  ) -> [JSONValue] {
    designs.map {
      .object([
        .init("design", .string($0.name)),
        .init("observations", .integer($0.design.observationCount)),
        .init("degreesOfFreedom", .integer($0.design.degreesOfFreedom)),
        .init("clause", .string($0.clause)),
      ])
    }
  }

  static func precise(_ number: DoubleDouble?) -> JSONValue {
    number.map { .real($0.value) } ?? .null
  }

  /// A whole number; as text where other programs would round it.
  private static func whole(_ number: Int128) -> JSONValue {
    number.magnitude < 1 << 53 ? .integer(Int(number)) : .string("\(number)")
  }

  private static func line(
    _ line: WeighingEvaluation.Line, _ design: WeighingDesign
  ) -> JSONValue {
    let terms = zip(design.items, line.combination).filter { $0.1 != 0 }
    return .object([
      .init("of", .object(terms.map { .init($0.0, .integer($0.1)) })),
      .init("value", precise(line.value)),
      .init("k1", .real(line.repeatabilityFactor)),
      .init("k2", .real(line.betweenDayFactor)),
      .init("standardDeviation", real(line.standardDeviation)),
      .init("standardUncertainty", real(line.standardUncertainty)),
    ])
  }

  private static func spread(
    _ found: (value: Double, origin: WeighingEvaluation.Origin)?
  ) -> JSONValue {
    found.map {
      .object([
        .init("standardDeviation", .real($0.value)), .init("origin", .string($0.origin.rawValue)),
      ])
    } ?? .null
  }

  private static func check(_ check: WeighingCheck?) -> JSONValue {
    check.map {
      .object([
        .init("statistic", .real($0.statistic)), .init("limit", .real($0.limit)),
        .init("tailProbability", .real($0.tailProbability)),
        .init("significance", .real($0.significance)), .init("inControl", .bool($0.isInControl)),
      ])
    } ?? .null
  }
}
