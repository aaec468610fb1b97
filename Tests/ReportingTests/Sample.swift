import Quantities
import Reporting
import Rules
import Verification

/// Results made by hand, so that reports are tested without the engine.
enum Sample {
  static let clause = Citation(document: "R 76-1", clause: "3.5.1, Table 6")

  static func mass(_ text: String) -> Mass {
    do { return try Mass(parsing: text) } catch { preconditionFailure("\(text): \(error)") }
  }

  static func ruleSet(status: RuleStatus = .confirmed, body: RuleSet.Body? = nil) -> RuleSet {
    RuleSet(
      id: "oiml-r76-2006", title: LocalizedText("Weighing instruments", vi: "Cân"),
      document: "OIML R 76-1", shortName: "R 76-1", edition: "2006", inForceFrom: nil,
      inForceUntil: nil, status: status, notes: [], sources: [],
      body: body ?? .control(ControlList(rows: [])))
  }

  static let retail = RuleSet.Body.retailCheck(
    RetailCheckRules(
      scaleChoice: [], allowances: [], otherScalesFactor: 2, otherScalesCitation: clause,
      initialLimitRules: "oiml-r76-2006", checkWeightNominals: [],
      checkWeightLargestError: Ratio(1, 1000), checkWeightClass: "M1", checkWeightCitation: clause,
      procedureCitation: Citation(document: "TT 09/2017", clause: "Điều 6")))

  static func instrument(id: String = "BN-0001", errorUnit: MassUnit = .gram) throws -> Instrument {
    var options = Instrument.Options()
    options.min = mass("100 g")
    options.supports = 4
    return try Instrument(
      id: id, kind: "counter", accuracyClass: .iii, max: mass("15 kg"), e: mass("5 g"),
      indication: .digital, options: options, errorUnit: errorUnit)
  }

  static func reading(
    _ load: String, _ indication: String, added: String? = nil, error: String? = nil,
    interval: (String, String)? = nil, mpe: String? = nil, verdict: Verdict = .pass,
    direction: Reading.Direction? = nil, position: String? = nil, unit: MassUnit = .gram,
    citation: Citation? = clause
  ) -> VerificationResult.ReadingResult {
    var reading = Reading(
      load: mass(load), loadUnit: unit, indication: mass(indication), added: added.map(mass))
    reading.direction = direction
    reading.position = position
    var result = VerificationResult.ReadingResult(reading: reading, verdict: verdict)
    result.error = error.map(mass)
    result.correctedError = error.map(mass)
    if let interval { result.errorInterval = mass(interval.0)...mass(interval.1) }
    result.mpe = mpe.map(mass)
    result.citation = citation
    return result
  }

  static func result(
    id: String = "BN-0001", verdict: Verdict = .pass,
    tests: [VerificationResult.TestResult], findings: [Finding] = [], ruleSet: RuleSet = ruleSet(),
    trade: Inspection.Trade = .selling
  ) throws -> VerificationResult {
    VerificationResult(
      inspection: Inspection(
        rules: ruleSet.id, stage: .initial, instrument: try instrument(id: id),
        date: CalendarDate(iso: "2026-11-23"), tests: [], trade: trade),
      ruleSet: ruleSet, verdict: verdict, tests: tests, findings: findings)
  }

  static func verified(_ result: VerificationResult) -> VerifiedInspection {
    VerifiedInspection(source: "inspections/a.json", result: result)
  }

  /// A weighing test that shows every shape of a reading.
  static var weighing: VerificationResult.TestResult {
    VerificationResult.TestResult(
      test: .weighing, verdict: .fail, citation: clause,
      readings: [
        reading("100 g", "100 g", added: "2 g", error: "0.5 g", mpe: "2.5 g", direction: .up),
        reading("2500 g", "2505 g", added: "5 g", error: "2.5 g", mpe: "2.5 g", direction: .up),
        reading(
          "2500 g", "2505 g", added: "4.9 g", error: "2.6 g", mpe: "2.5 g", verdict: .fail,
          direction: .up),
        reading(
          "5000 g", "5000 g", interval: ("-2.5 g", "2.5 g"), mpe: "5 g", direction: .up),
        reading(
          "15000 g", "15005 g", interval: ("2.5 g", "7.6 g"), mpe: "7.5 g",
          verdict: .inconclusive, direction: .down),
        reading(
          "15000 g", "14990 g", added: "0.5 g", error: "-8 g", mpe: "7.5 g", verdict: .fail,
          direction: .down),
      ])
  }
}
