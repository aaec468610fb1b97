public import Quantities
public import Statistics

extension StatisticsDocument {
  /// A fitted curve.
  ///
  /// - Parameters:
  ///   - names: what x and y are called.
  ///   - predictions: values of the curve that were asked for.
  ///   - inverses: places that were asked for.
  ///   - coverageFactor: k for 95 %.
  ///   - source: the file of the points.
  ///   - version: the version of the program.
  public static func line(
    _ analysis: CurveAnalysis, names: (x: String, y: String),
    predictions: [CurveAnalysis.Reading], inverses: [CurveAnalysis.Reading],
    coverageFactor: Double, source: String, language: Language, version: String
  ) -> JSONValue {
    let found = analysis.curve.coefficients
    let members: [JSONValue.Member] = [
      .init("x", .string(names.x)),
      .init("y", .string(names.y)),
      .init("degree", .integer(analysis.curve.degree)),
      .init("throughZero", .bool(analysis.curve.lowestPower == 1)),
      .init("origin", .real(analysis.curve.origin.value)),
      .init("count", .integer(analysis.data.x.count)),
      .init(
        "coefficients",
        .array(
          (0..<found.count).map { index in
            .object([
              .init("power", .integer(index + analysis.curve.lowestPower)),
              .init("value", .real(found.values[index].value)),
              .init("standardUncertainty", .real(found.standardUncertainty(index).value)),
            ])
          })),
      .init(
        "covariance", .array(found.covarianceMatrix.map { .array($0.map(JSONValue.real)) })),
      .init(
        "correlation",
        .array(
          (0..<found.count).map { row in
            .array((0..<found.count).map { real(found.correlation(row, $0)) })
          })),
      .init("degreesOfFreedom", .integer(analysis.degreesOfFreedom)),
      .init("residualStandardDeviation", precise(analysis.residualStandardDeviation)),
      .init("rSquared", precise(analysis.rSquared)),
      .init("fStatistic", precise(analysis.fStatistic)),
      .init("exact", .bool(analysis.isExact)),
      .init("chiSquare", chiSquare(analysis.chiSquareTest)),
      .init("iterations", analysis.iterations.map(JSONValue.integer) ?? .null),
      .init("coverageFactor", .real(coverageFactor)),
      .init("residuals", .array(analysis.residuals.map { .real($0.value) })),
      .init("scaledResiduals", .array(analysis.scaledResiduals.map(JSONValue.real))),
      .init("predictions", .array(predictions.map { reading($0, ("x", "y"), coverageFactor) })),
      .init("inverses", .array(inverses.map { reading($0, ("y", "x"), coverageFactor) })),
    ]
    return document("line", members, source: source, language: language, version: version)
  }

  private static func chiSquare(_ test: ChiSquareTest?) -> JSONValue {
    test.map {
      .object([
        .init("observed", .real($0.observed)), .init("limit", .real($0.limit)),
        .init("probability", .real($0.probability)),
        .init("degreesOfFreedom", .integer($0.degreesOfFreedom)),
        .init("tailProbability", .real($0.tailProbability)),
        .init("consistent", .bool($0.isConsistent)),
      ])
    } ?? .null
  }

  private static func reading(
    _ reading: CurveAnalysis.Reading, _ names: (String, String), _ k: Double
  ) -> JSONValue {
    .object([
      .init(names.0, .real(reading.given.value)),
      .init("givenUncertainty", .real(reading.givenUncertainty.value)),
      .init(names.1, .real(reading.value.value)),
      .init("standardUncertainty", .real(reading.standardUncertainty.value)),
      .init("expandedUncertainty", .real(reading.standardUncertainty.value * k)),
      .init("extrapolated", .bool(reading.isExtrapolated)),
    ])
  }

  /// The digits reached for certified values.
  public static func digits(
    _ lines: [(set: String, name: String, certified: String, fromText: Double, fromBinary: Double)],
    source: String, language: Language, version: String
  ) -> JSONValue {
    let values = lines.map { line in
      JSONValue.object([
        .init("set", .string(line.set)), .init("value", .string(line.name)),
        .init("certified", .string(line.certified)),
        .init("digitsFromText", .real(line.fromText)),
        .init("digitsFromBinary64", .real(line.fromBinary)),
      ])
    }
    return document(
      "strd", [.init("values", .array(values))], source: source, language: language,
      version: version)
  }
}
