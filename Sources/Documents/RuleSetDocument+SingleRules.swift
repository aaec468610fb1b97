import Quantities
import Rules

/// The rules of a weighing set that are no tables.
extension RuleSetDocument {
  static func scaleIntervals(
    _ file: DocumentObject, _ shortName: String
  ) -> WeighingRules.ScaleIntervalRule? {
    guard let object = file.object("scaleIntervals") else { return nil }
    let ratio = object.integer("largestAuxiliaryRatio", in: counts)
    let classes = object.optionalChoices("auxiliaryClasses", of: AccuracyClass.self)
    let direct = object.ratio("directReadingUpTo")
    let citation = object.citation(shortName: shortName)
    let auxiliary = nestedCitation("auxiliary", of: object, shortName)
    let reading = nestedCitation("reading", of: object, shortName)
    object.refuseUnknownFields()
    guard let ratio, let direct, let citation, let auxiliary, let reading else { return nil }
    return WeighingRules.ScaleIntervalRule(
      largestAuxiliaryRatio: ratio, auxiliaryClasses: classes, directReadingUpTo: direct,
      citation: citation, auxiliaryCitation: auxiliary, readingCitation: reading)
  }

  static func weighingTest(
    _ file: DocumentObject, _ shortName: String
  ) -> WeighingRules.WeighingTestRule? {
    guard let object = file.object("weighing") else { return nil }
    let loads = object.integer("leastLoads", in: 1...1000)
    let min = object.optionalMass("minRequiredFrom")
    let citation = object.citation(shortName: shortName)
    let loadsCitation = nestedCitation("loads", of: object, shortName)
    object.refuseUnknownFields()
    guard let loads, let citation, let loadsCitation else { return nil }
    return WeighingRules.WeighingTestRule(
      leastLoads: loads, minRequiredFrom: min, citation: citation, loadsCitation: loadsCitation)
  }

  static func settingRule(
    _ field: String, _ file: DocumentObject, _ shortName: String
  ) -> WeighingRules.SettingRule? {
    guard let object = file.optionalObject(field) else { return nil }
    let limit = object.ratio("limitInE")
    let auxiliary = object.optionalRatio("auxiliaryLimitInD")
    let mechanical = object.optionalRatio("mechanicalLimitInD")
    let citation = object.citation(shortName: shortName)
    let mechanicalCitation =
      object.has("mechanical") ? nestedCitation("mechanical", of: object, shortName) : nil
    object.refuseUnknownFields()
    guard let limit, let citation else { return nil }
    return WeighingRules.SettingRule(
      limitInE: limit, auxiliaryLimitInD: auxiliary, mechanicalLimitInD: mechanical,
      citation: citation, mechanicalCitation: mechanicalCitation)
  }

  static func citedRule(
    _ field: String, _ file: DocumentObject, _ shortName: String
  ) -> WeighingRules.CitedRule? {
    guard let object = file.optionalObject(field) else { return nil }
    let citation = object.citation(shortName: shortName)
    object.refuseUnknownFields()
    return citation.map { WeighingRules.CitedRule(citation: $0) }
  }

  static func testWeightRule(
    _ file: DocumentObject, _ shortName: String
  ) -> WeighingRules.TestWeightRule? {
    guard let object = file.object("testWeights") else { return nil }
    let part = object.ratio("largestErrorInMPE")
    let citation = object.citation(shortName: shortName)
    object.refuseUnknownFields()
    guard let part, let citation else { return nil }
    return WeighingRules.TestWeightRule(largestErrorInMPE: part, citation: citation)
  }

  /// The citation in an object of its own, for a part of a rule that stands elsewhere.
  static func nestedCitation(
    _ field: String, of object: DocumentObject, _ shortName: String
  ) -> Citation? {
    guard let nested = object.object(field) else { return nil }
    let citation = nested.citation(shortName: shortName)
    nested.refuseUnknownFields()
    return citation
  }
}
