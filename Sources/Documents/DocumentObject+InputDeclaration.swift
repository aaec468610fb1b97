import Quantities
import Uncertainty

/// Numbers of documents that are not well known: a value, a range or any distribution.
extension DocumentObject {
  /// Reads all that states how well a number is known, but not its unit.
  func fill(_ declaration: inout InputDeclaration) {
    declaration.value = optionalReal("value")
    declaration.standardUncertainty = optionalReal("standardUncertainty")
    declaration.distribution = statedDistribution()
    declaration.degreesOfFreedom = statedDegreesOfFreedom()
    declaration.lower = optionalReal("lower")
    declaration.upper = optionalReal("upper")
    declaration.halfWidth = optionalReal("halfWidth")
    declaration.observations = optionalReals("observations")
    declaration.expandedUncertainty = optionalReal("expandedUncertainty")
    declaration.coverageFactor = optionalReal("coverageFactor")
    declaration.coverageProbability = optionalReal("coverageProbability")
    declaration.relativeStandardUncertainty = optionalReal("relativeStandardUncertainty")
    declaration.relativeExpandedUncertainty = optionalReal("relativeExpandedUncertainty")
    declaration.relativeHalfWidth = optionalReal("relativeHalfWidth")
    declaration.limitUncertainty = optionalReal("limitUncertainty")
    declaration.resolution = optionalReal("resolution")
    declaration.pooledStandardDeviation = optionalReal("pooledStandardDeviation")
    declaration.observationCount = optionalCount(
      "observationCount", in: 1...1_000_000_000)
    declaration.reliability = optionalReal("reliability")
    declaration.alpha = optionalReal("alpha")
    declaration.beta = optionalReal("beta")
    declaration.shape = optionalReal("shape")
    declaration.rate = optionalReal("rate")
    declaration.logMean = optionalReal("logMean")
    declaration.logStandardDeviation = optionalReal("logStandardDeviation")
    if let convention = optionalChoice(
      "studentConvention", of: StatedStudentConvention.self)
    {
      declaration.studentConvention =
        convention == .scale ? .scale : .standardDeviation
    }
    _ = optionalString("description")
  }

  /// How `standardUncertainty` of a t distribution is meant.
  private enum StatedStudentConvention: String, CaseIterable {
    case scale
    case standardDeviation = "standard-deviation"
  }

  private func statedDistribution() -> DistributionName? {
    guard let text = optionalString("distribution") else { return nil }
    do throws(InputFault) {
      return try DistributionName(parsing: text)
    } catch {
      refuse(
        DocumentFault.notAllowed(
          field: "distribution", value: text, suggestions: Self.suggestions(error),
          allowed: DistributionName.allCases.map(\.rawValue)), at: "distribution")
      return nil
    }
  }

  private static func suggestions(_ fault: InputFault) -> [String] {
    if case .unknownDistribution(_, let suggestions) = fault { suggestions } else { [] }
  }

  /// ν; `infinite` is what is also meant where it is left out.
  private func statedDegreesOfFreedom() -> Double? {
    let infinite = ["infinite", "infinity", "inf", ".inf", "∞"]
    if let text = optionalNode("degreesOfFreedom")?.text, infinite.contains(text) {
      return .infinity
    }
    return optionalReal("degreesOfFreedom")
  }

  /// The field that a fault of an input is about, if it is there.
  func field(of fault: InputFault) -> String? {
    let field: String
    switch fault {
    case .negative(let name), .notFinite(let name), .notPositive(let name),
      .notBetweenZeroAndOne(let name), .unexpected(let name, _), .notForDistribution(let name, _),
      .statedTwice(_, let name), .missing(_, let name):
      field = name
    case .limitsNotAscending: field = "upper"
    case .limitsTooUncertain: field = "limitUncertainty"
    case .valueOutsideLimits, .relativeToZero, .outsideSupport: field = "value"
    case .tooFewObservations: field = "observations"
    case .noStandardDeviation: field = "degreesOfFreedom"
    case .unknownDistribution: field = "distribution"
    case .noUncertainty, .missingValue: return nil
    }
    return has(field) ? field : nil
  }
}
