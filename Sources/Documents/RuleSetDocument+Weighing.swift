import Quantities
import Rules

extension RuleSetDocument {
  static let counts = 1...1_000_000_000

  /// The tables of a set of kind `weighing`.
  static func weighing(_ file: DocumentObject, _ shortName: String) -> WeighingRules? {
    func table(_ field: String, required: Bool = true) -> RuleTable? {
      RuleTable(field, of: file, shortName: shortName, required: required)
    }
    let scope = scope(file, shortName)
    let classes = table("classes")?.map(classRow)
    let partialRanges = table("partialRanges", required: false)?.map(partialRangeRow)
    let errorLimits = table("errorLimits")?.map(errorLimitRow)
    let stages = table("stages")?.map(stageRow)
    let elsewhere = table("elsewhere", required: false)?.map(elsewhereRow)
    let scaleIntervals = scaleIntervals(file, shortName)
    let weighing = weighingTest(file, shortName)
    let repeatability = table("repeatability", required: false)?.map(repeatabilityRow)
    let eccentricity = table("eccentricity", required: false)?.map(eccentricityRow)
    let discrimination = table("discrimination", required: false)?.map(discriminationRow)
    let sensitivity = table("sensitivity", required: false)?.map(sensitivityRow)
    let zeroSetting = settingRule("zeroSetting", file, shortName)
    let tareSetting = settingRule("tareSetting", file, shortName)
    let netWeighing = citedRule("netWeighing", file, shortName)
    let hysteresis = citedRule("hysteresis", file, shortName)
    let testWeights = testWeightRule(file, shortName)
    let substitution = table("substitution", required: false)?.map(substitutionRow)
    guard let scope, let classes, let errorLimits, let stages, let scaleIntervals, let weighing,
      let testWeights
    else { return nil }
    return WeighingRules(
      scope: scope, classes: classes, partialRanges: partialRanges ?? [],
      errorLimits: errorLimits, stages: stages, scaleIntervals: scaleIntervals,
      weighing: weighing, repeatability: repeatability ?? [], eccentricity: eccentricity ?? [],
      discrimination: discrimination ?? [], sensitivity: sensitivity ?? [],
      zeroSetting: zeroSetting, tareSetting: tareSetting, netWeighing: netWeighing,
      hysteresis: hysteresis, testWeights: testWeights, substitution: substitution ?? [],
      elsewhere: elsewhere ?? [])
  }

  private static func scope(
    _ file: DocumentObject, _ shortName: String
  ) -> WeighingRules.Scope? {
    guard let object = file.object("scope") else { return nil }
    let classes = object.optionalChoices("classes", of: AccuracyClass.self)
    let kinds = object.optionalStrings("kinds")
    let largestMax = object.optionalMass("largestMax")
    let requiresDEqualsE = object.optionalBool("requiresDEqualsE") ?? false
    let citation = object.citation(shortName: shortName)
    object.refuseUnknownFields()
    return citation.map {
      WeighingRules.Scope(
        classes: classes, kinds: kinds, largestMax: largestMax,
        requiresDEqualsE: requiresDEqualsE, citation: $0)
    }
  }

  private static func classRow(
    _ row: DocumentObject, _ citation: Citation
  ) -> WeighingRules.ClassRow? {
    let accuracyClass = row.choice("class", of: AccuracyClass.self)
    let leastE = row.mass("leastE")
    let largestE = row.optionalMass("largestE")
    let leastN = row.integer("leastN", in: counts)
    let largestN = row.optionalInteger("largestN", in: counts)
    let leastMinInE = row.integer("leastMinInE", in: counts)
    guard let accuracyClass, let leastE, let leastN, let leastMinInE else { return nil }
    return WeighingRules.ClassRow(
      accuracyClass: accuracyClass, leastE: leastE, largestE: largestE, leastN: leastN,
      largestN: largestN, leastMinInE: leastMinInE, citation: citation)
  }

  private static func partialRangeRow(
    _ row: DocumentObject, _ citation: Citation
  ) -> WeighingRules.PartialRangeRow? {
    let accuracyClass = row.choice("class", of: AccuracyClass.self)
    let leastRatio = row.integer("leastRatio", in: counts)
    guard let accuracyClass, let leastRatio else { return nil }
    return WeighingRules.PartialRangeRow(
      accuracyClass: accuracyClass, leastRatio: leastRatio, citation: citation)
  }

  private static func errorLimitRow(
    _ row: DocumentObject, _ citation: Citation
  ) -> WeighingRules.ErrorLimitRow? {
    let accuracyClass = row.choice("class", of: AccuracyClass.self)
    let upToInE = row.optionalInteger("upToInE", in: counts)
    let mpeInE = row.ratio("mpeInE")
    guard let accuracyClass, let mpeInE else { return nil }
    return WeighingRules.ErrorLimitRow(
      accuracyClass: accuracyClass, upToInE: upToInE, mpeInE: mpeInE, citation: citation)
  }

  private static func stageRow(
    _ row: DocumentObject, _ citation: Citation
  ) -> WeighingRules.StageRow? {
    let stage = row.choice("stage", of: Stage.self)
    let factor = row.integer("mpeFactor", in: 1...100)
    let tests = row.list("tests")?.enumerated().compactMap { index, node in
      requiredTest(node, path: "\(row.path(of: "tests"))[\(index)]", row)
    }
    guard let stage, let factor, let tests else { return nil }
    return WeighingRules.StageRow(
      stage: stage, mpeFactor: factor, requiredTests: tests, citation: citation)
  }

  /// A test by its name, or `{test: …, indications: […]}`.
  private static func requiredTest(
    _ node: DocumentNode, path: String, _ row: DocumentObject
  ) -> WeighingRules.RequiredTest? {
    if let name = node.text {
      let test: TestKind? = row.choice(name, field: "tests", at: node.position)
      return test.map { WeighingRules.RequiredTest(test: $0) }
    }
    guard let object = DocumentObject(node, path: path, reader: row.reader) else { return nil }
    let test = object.choice("test", of: TestKind.self)
    let indications = object.optionalChoices("indications", of: IndicationType.self)
    object.refuseUnknownFields()
    return test.map { WeighingRules.RequiredTest(test: $0, indications: indications) }
  }

  private static func elsewhereRow(
    _ row: DocumentObject, _ citation: Citation
  ) -> WeighingRules.ElsewhereRow? {
    let stage = row.choice("stage", of: Stage.self)
    let ruleSet = row.string("rules")
    guard let stage, let ruleSet else { return nil }
    return WeighingRules.ElsewhereRow(stage: stage, ruleSet: ruleSet, citation: citation)
  }

  private static func repeatabilityRow(
    _ row: DocumentObject, _ citation: Citation
  ) -> WeighingRules.RepeatabilityRow? {
    let classes = row.optionalChoices("classes", of: AccuracyClass.self)
    let leastWeighings = row.integer("leastWeighings", in: counts)
    let loadOfMax = row.ratio("loadOfMax")
    guard let leastWeighings, let loadOfMax else { return nil }
    return WeighingRules.RepeatabilityRow(
      classes: classes, leastWeighings: leastWeighings, loadOfMax: loadOfMax, citation: citation)
  }

  private static func eccentricityRow(
    _ row: DocumentObject, _ citation: Citation
  ) -> WeighingRules.EccentricityRow? {
    let receptor = row.choice("receptor", of: WeighingRules.Receptor.self)
    let leastSupports = row.optionalInteger("leastSupports", in: counts) ?? 1
    let largestSupports = row.optionalInteger("largestSupports", in: counts)
    let divisor = row.optionalInteger("divisor", in: counts)
    let ceiling = row.optionalRatio("ceiling")
    let positions = row.optionalInteger("positions", in: counts)
    guard let receptor else { return nil }
    return WeighingRules.EccentricityRow(
      receptor: receptor, leastSupports: leastSupports, largestSupports: largestSupports,
      divisor: divisor, ceiling: ceiling, positions: positions, citation: citation)
  }

  private static func discriminationRow(
    _ row: DocumentObject, _ citation: Citation
  ) -> WeighingRules.DiscriminationRow? {
    let indication = row.choice("indication", of: IndicationType.self)
    let inD = row.optionalRatio("extraLoadInD")
    let inMPE = row.optionalRatio("extraLoadInMPE")
    let least = row.optionalMass("leastExtraLoad")
    let displacement = row.optionalRatio("leastDisplacement")
    let from = row.optionalMass("appliesFromD")
    guard let indication else { return nil }
    return WeighingRules.DiscriminationRow(
      indication: indication, extraLoadInD: inD, extraLoadInMPE: inMPE, leastExtraLoad: least,
      leastDisplacement: displacement, appliesFromD: from, citation: citation)
  }

  private static func sensitivityRow(
    _ row: DocumentObject, _ citation: Citation
  ) -> WeighingRules.SensitivityRow? {
    let classes = row.optionalChoices("classes", of: AccuracyClass.self)
    let from = row.optionalMass("maxFrom")
    let upTo = row.optionalMass("maxUpTo")
    let displacement = row.stated("leastDisplacement", of: Length.self)
    guard let displacement else { return nil }
    return WeighingRules.SensitivityRow(
      classes: classes, maxFrom: from, maxUpTo: upTo, leastDisplacement: displacement.quantity,
      citation: citation)
  }

  private static func substitutionRow(
    _ row: DocumentObject, _ citation: Citation
  ) -> WeighingRules.SubstitutionRow? {
    let spread = row.optionalRatio("spreadUpToInE")
    let standards = row.ratio("leastStandardsOfMax")
    guard let standards else { return nil }
    return WeighingRules.SubstitutionRow(
      spreadUpToInE: spread, leastStandardsOfMax: standards, citation: citation)
  }
}
