import Quantities
import Uncertainty

extension ModelReader {
  /// The inputs, without those that have a problem.
  func inputs(of object: DocumentObject) -> [InputQuantity] {
    members("inputs", of: object, required: false).compactMap { member in
      let path = object.path(of: "inputs.\(member.key)")
      let isNew = take(member, path: path)
      guard let declaration = declaration(member, path: path) else { return nil }
      do throws(ModelError) {
        let input = try InputQuantity(declaration)
        return isNew ? input : nil
      } catch {
        refuse(error, of: object)
        return nil
      }
    }
  }

  /// What the document says about an input; a list alone is that of its observations.
  private func declaration(
    _ member: DocumentNode.Member, path: String
  ) -> InputDeclaration? {
    var declaration = InputDeclaration(name: member.key)
    let problems = reader.problems.count
    if case .list(let entries) = member.value.content {
      declaration.observations = reals(entries, path: path)
      return reader.problems.count == problems ? declaration : nil
    }
    if case .number(let value) = RealNumber(member.value) {
      // Only the value: the model says what is missing.
      declaration.value = value
      return declaration
    }
    guard let object = DocumentObject(member.value, path: path, reader: reader) else { return nil }
    inputObjects[member.key] = object
    fill(&declaration, from: object)
    object.refuseUnknownFields()
    return reader.problems.count == problems ? declaration : nil
  }

  private func reals(_ entries: [DocumentNode], path: String) -> [Double] {
    entries.enumerated().compactMap { index, node in
      let entry = "\(path)[\(index)]"
      switch RealNumber(node) {
      case .number(let value): return value
      case .fault(let fault): reader.refuse(fault(entry), at: node, path: entry)
      case .other:
        reader.refuse(
          DocumentFault.wrongType(
            field: entry, expected: LocalizedText("a number", vi: "một số"),
            found: DocumentObject.name(of: node)), at: node, path: entry)
      }
      return nil
    }
  }

  private func fill(_ declaration: inout InputDeclaration, from object: DocumentObject) {
    declaration.value = object.optionalReal("value")
    declaration.standardUncertainty = object.optionalReal("standardUncertainty")
    declaration.distribution = distribution(of: object)
    declaration.unit = unit(of: object, owner: declaration.name)
    declaration.degreesOfFreedom = degreesOfFreedom(of: object)
    declaration.lower = object.optionalReal("lower")
    declaration.upper = object.optionalReal("upper")
    declaration.halfWidth = object.optionalReal("halfWidth")
    declaration.observations = object.optionalReals("observations")
    declaration.expandedUncertainty = object.optionalReal("expandedUncertainty")
    declaration.coverageFactor = object.optionalReal("coverageFactor")
    declaration.coverageProbability = object.optionalReal("coverageProbability")
    declaration.relativeStandardUncertainty = object.optionalReal("relativeStandardUncertainty")
    declaration.relativeExpandedUncertainty = object.optionalReal("relativeExpandedUncertainty")
    declaration.relativeHalfWidth = object.optionalReal("relativeHalfWidth")
    declaration.limitUncertainty = object.optionalReal("limitUncertainty")
    declaration.resolution = object.optionalReal("resolution")
    declaration.pooledStandardDeviation = object.optionalReal("pooledStandardDeviation")
    declaration.observationCount = object.optionalCount(
      "observationCount", in: 1...1_000_000_000)
    declaration.reliability = object.optionalReal("reliability")
    declaration.alpha = object.optionalReal("alpha")
    declaration.beta = object.optionalReal("beta")
    declaration.shape = object.optionalReal("shape")
    declaration.rate = object.optionalReal("rate")
    declaration.logMean = object.optionalReal("logMean")
    declaration.logStandardDeviation = object.optionalReal("logStandardDeviation")
    if let convention = object.optionalChoice(
      "studentConvention", of: StatedStudentConvention.self)
    {
      declaration.studentConvention =
        convention == .scale ? .scale : .standardDeviation
    }
    _ = object.optionalString("description")
  }

  /// How `standardUncertainty` of a t distribution is meant.
  private enum StatedStudentConvention: String, CaseIterable {
    case scale
    case standardDeviation = "standard-deviation"
  }

  private func distribution(of object: DocumentObject) -> DistributionName? {
    guard let text = object.optionalString("distribution") else { return nil }
    do throws(InputFault) {
      return try DistributionName(parsing: text)
    } catch {
      object.refuse(
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
  private func degreesOfFreedom(of object: DocumentObject) -> Double? {
    let infinite = ["infinite", "infinity", "inf", ".inf", "∞"]
    if let text = object.optionalNode("degreesOfFreedom")?.text, infinite.contains(text) {
      return .infinity
    }
    return object.optionalReal("degreesOfFreedom")
  }

  /// The field of an input that a fault is about, if it is there.
  static func field(of fault: InputFault, in object: DocumentObject) -> String? {
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
    return object.has(field) ? field : nil
  }
}
