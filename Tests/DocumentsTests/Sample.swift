import Documents
import Quantities
import Rules
import Verification

/// Inspections to read, and rule sets that hold nothing but their names.
enum Sample {
  static let contract = """
    {"schema": "steelyard.inspection/v1",
     "rules": "oiml-r76-2006",
     "stage": "initial",
     "instrument": {"id": "BN-0001", "kind": "counter", "accuracyClass": "III", "max": "15 kg", "min": "100 g",
       "e": "5 g", "d": "5 g", "structure": "single", "ranges": [], "indication": "digital", "supports": 4,
       "manufacturer": "", "model": "", "serial": "", "owner": "", "place": ""},
     "date": "2026-11-23", "inspector": "", "weights": [{"class": "M1", "nominal": "5 kg", "count": 3}],
     "tests": [
      {"test": "weighing", "zero": {"load": "0 g", "indication": "0 g", "added": "2 g"},
       "readings": [{"load": "1000 g", "indication": "1000 g", "added": "1.5 g", "direction": "up"}]},
      {"test": "eccentricity", "readings": [{"position": "1", "load": "5 kg", "indication": "5 kg", "added": "2 g"}]},
      {"test": "repeatability", "readings": [{"load": "12 kg", "indication": "12 kg", "added": "2.5 g"}]}]}
    """

  static let minimal = """
    {"schema": "steelyard.inspection/v1", "rules": "oiml-r76-2006", "stage": "periodic",
     "instrument": {"kind": "counter", "accuracyClass": "III", "max": "15 kg", "e": "5 g",
       "indication": "digital"},
     "tests": [{"test": "weighing", "readings": [{"load": "1 kg", "indication": "1 kg"}]}]}
    """

  private static func set(_ id: String, _ body: RuleSet.Body) -> RuleSet {
    RuleSet(
      id: id, title: LocalizedText(id, vi: id), document: id, shortName: id, edition: "",
      inForceFrom: nil, inForceUntil: nil, status: .confirmed, notes: [], sources: [], body: body)
  }

  private static let clause = Citation(document: "X", clause: "1")

  /// A rule book in which only names and kinds matter.
  static let ruleBook = RuleBook([
    set(
      "oiml-r76-2006",
      .weighing(
        WeighingRules(
          scope: .init(
            classes: [], kinds: [], largestMax: nil, requiresDEqualsE: false, citation: clause),
          classes: [], partialRanges: [], errorLimits: [], stages: [],
          scaleIntervals: .init(
            largestAuxiliaryRatio: 10, auxiliaryClasses: [], directReadingUpTo: Ratio(1, 5),
            citation: clause, auxiliaryCitation: clause,
            readingCitation: clause),
          weighing: .init(
            leastLoads: 5, minRequiredFrom: nil, citation: clause, loadsCitation: clause),
          repeatability: [], eccentricity: [], discrimination: [], sensitivity: [],
          zeroSetting: nil, tareSetting: nil, netWeighing: nil, hysteresis: nil,
          testWeights: .init(largestErrorInMPE: Ratio(1, 3), citation: clause),
          substitution: []))),
    set(
      "vn-tt09-2017",
      .retailCheck(
        RetailCheckRules(
          scaleChoice: [], allowances: [], otherScalesFactor: 2, otherScalesCitation: clause,
          initialLimitRules: "oiml-r76-2006", checkWeightNominals: [],
          checkWeightLargestError: Ratio(1, 1000), checkWeightClass: "M1",
          checkWeightCitation: clause, procedureCitation: clause))),
    set("oiml-r111-2004", .testWeights(TestWeightTable(classes: [], rows: [], citation: clause))),
  ])

  static var options: InspectionDocument.Options { .init(ruleBook: ruleBook) }

  static func contents(
    _ text: String, _ format: DocumentFormat = .json,
    options: InspectionDocument.Options = options
  ) throws -> InspectionDocument.Contents {
    InspectionDocument.read(
      try DocumentNode.read(Array(text.utf8), file: "test", format: format), file: "test",
      options: options)
  }

  /// The only inspection of `text`, or `nil` where it is refused.
  static func read(
    _ text: String, _ format: DocumentFormat = .json,
    options: InspectionDocument.Options = options
  ) -> Inspection? {
    guard let contents = try? contents(text, format, options: options),
      contents.inspections.count == 1
    else { return nil }
    return try? contents.inspections[0].get()
  }

  static func codes(_ result: Result<Inspection, DocumentError>) -> [String] {
    if case .failure(let error) = result { error.problems.map(\.code) } else { [] }
  }
}
