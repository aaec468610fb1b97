import Uncertainty

/// The coverage regions within `steelyard.uncertainty/v1`.
enum RegionsDocument {
  static func json(_ evaluation: ModelEvaluation) -> JSONValue {
    let names = evaluation.model.outputs.map(\.name)
    let trials = evaluation.simulation?.regions
    if evaluation.regions == nil, trials == nil { return .null }
    return .object([
      .init("coverageProbability", .real(evaluation.coverageProbability)),
      .init("propagation", evaluation.regions.map { regions($0, names) } ?? .null),
      .init("monteCarlo", trials.map { regions($0, names) } ?? .null),
      .init("validation", evaluation.regionValidation.map { validation($0, names) } ?? .null),
    ])
  }

  private static func byName(_ names: [String], _ values: [JSONValue]) -> JSONValue {
    .object(zip(names, values).map { .init($0, $1) })
  }

  private static func regions(_ regions: CoverageRegions, _ names: [String]) -> JSONValue {
    let (ellipsoid, rectangle) = (regions.ellipsoid, regions.rectangle)
    var box: [JSONValue.Member] = [
      .init("coverageFactor", .real(rectangle.coverageFactor)),
      .init("standardError", .real(rectangle.standardError)),
    ]
    if let factor = regions.bonferroniFactor {
      box.append(.init("bonferroniFactor", .real(factor)))
    }
    box.append(
      .init(
        "intervals",
        byName(
          names,
          rectangle.intervals.map { UncertaintyDocument.interval($0.lowerBound, $0.upperBound) })))
    return .object([
      .init(
        "ellipsoid",
        .object([
          .init("coverageFactor", .real(ellipsoid.coverageFactor)),
          .init("standardError", .real(ellipsoid.standardError)),
          .init("rank", .integer(ellipsoid.rank)),
          .init("center", byName(names, ellipsoid.center.map(JSONValue.real))),
          .init("reach", byName(names, ellipsoid.reach.map(JSONValue.real))),
          .init("covariance", UncertaintyDocument.matrix(ellipsoid.covariance)),
        ])),
      .init("rectangle", .object(box)),
      .init("largestEigenvalue", .real(regions.largestEigenvalue)),
    ])
  }

  private static func validation(
    _ validation: RegionValidation, _ names: [String]
  ) -> JSONValue {
    func comparison(_ comparison: RegionValidation.Comparison) -> JSONValue {
      .object([
        .init("difference", .real(comparison.difference)),
        .init("tolerance", .real(comparison.tolerance)),
        .init("agrees", .bool(comparison.agrees)),
      ])
    }
    return .object([
      .init("estimates", byName(names, validation.estimates.map(comparison))),
      .init(
        "standardUncertainties", byName(names, validation.standardUncertainties.map(comparison))),
      .init("largestEigenvalue", comparison(validation.largestEigenvalue)),
      .init("coverageFactor", comparison(validation.coverageFactor)),
      .init("validated", .bool(validation.isValidated)),
    ])
  }
}
