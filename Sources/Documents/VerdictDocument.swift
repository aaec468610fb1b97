public import Assessment
public import Quantities
import Rules
public import Verification

/// Verdicts as documents: `steelyard.verdict/v1` in JSON.
///
/// Quantities are strings of an exact decimal and its unit: loads and indications in the
/// unit in which the inspection states them, errors and limits in the unit of e.
/// `docs/formats/verdict.md` describes every field.
public enum VerdictDocument {
  /// The schema that each verdict declares.
  public static let schema = "steelyard.verdict/v1"

  /// The verdict of one inspection.
  ///
  /// - Parameters:
  ///   - risk: how sure the verdict is, where that was evaluated.
  ///   - history: what earlier inspections say, where there are some.
  ///   - source: the file that the inspection was read from.
  ///   - language: the language of `message`; `messages` always holds both.
  ///   - version: the version of the program.
  public static func json(
    _ result: VerificationResult, risk: RiskView? = nil, history: HistoryView? = nil,
    source: String, language: Language,
    version: String
  ) -> JSONValue {
    let inspection = result.inspection
    let instrument = inspection.instrument
    var members: [JSONValue.Member] = [
      .init("schema", .string(schema)),
      .init("instrument", .string(instrument.id)),
      .init("rules", .string(result.ruleSet.id)),
      .init("stage", .string(inspection.stage.rawValue)),
      .init("verdict", .string(result.verdict.rawValue)),
      .init("kind", .string(instrument.kind)),
      .init("accuracyClass", .string(instrument.accuracyClass.rawValue)),
    ]
    if let date = inspection.date { members.append(.init("date", .string(date.iso))) }
    if case .retailCheck = result.ruleSet.body {
      members.append(.init("trade", .string(inspection.trade.rawValue)))
    }
    members += [
      .init("ruleSet", ruleSet(result.ruleSet, language: language)),
      .init(
        "tests",
        .array(result.tests.map { test($0, unit: instrument.errorUnit) })),
      .init("findings", .array(result.findings.map { finding($0, language: language) })),
    ]
    if let risk { members.append(.init("risk", self.risk(risk, unit: instrument.errorUnit))) }
    if let history {
      members.append(.init("history", self.history(history, unit: instrument.errorUnit)))
    }
    members += [
      .init("language", .string(language.rawValue)),
      .init("source", .string(source)),
      .init("version", .string(version)),
    ]
    return .object(members)
  }

  private static func ruleSet(_ set: RuleSet, language: Language) -> JSONValue {
    .object([
      .init("id", .string(set.id)),
      .init("title", .string(set.title[language])),
      .init("document", .string(set.document)),
      .init("edition", .string(set.edition)),
      .init("inForceFrom", set.inForceFrom.map { .string($0.iso) } ?? .null),
      .init("inForceUntil", set.inForceUntil.map { .string($0.iso) } ?? .null),
      .init("status", .string(set.status.rawValue)),
    ])
  }

  private static func test(
    _ test: VerificationResult.TestResult, unit: MassUnit
  ) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("test", .string(test.test.rawValue)),
      .init("verdict", .string(test.verdict.rawValue)),
      .init("clause", .string(test.citation.text)),
      .init("clauseStatus", .string(test.citation.status.rawValue)),
    ]
    if let spread = test.spread {
      members.append(
        .init(
          "spread",
          .object([
            .init("least", .string(spread.least.text(in: unit))),
            .init("largest", .string(spread.largest.text(in: unit))),
            .init("limit", .string(spread.limit.text(in: unit))),
          ])))
    }
    members.append(.init("readings", .array(test.readings.map { reading($0, unit: unit) })))
    return .object(members)
  }

  private static func reading(
    _ result: VerificationResult.ReadingResult, unit: MassUnit
  ) -> JSONValue {
    let reading = result.reading
    var members: [JSONValue.Member] = []
    func add(_ key: String, _ mass: Mass?, in unit: MassUnit) {
      if let mass { members.append(.init(key, .string(mass.text(in: unit)))) }
    }
    func add(_ key: String, _ text: String?) {
      if let text { members.append(.init(key, .string(text))) }
    }
    add("load", reading.load, in: reading.loadUnit)
    add("indication", reading.indication, in: reading.loadUnit)
    add("added", reading.added, in: unit)
    add("direction", reading.direction?.rawValue)
    add("position", reading.position)
    if let range = reading.range { members.append(.init("range", .integer(range))) }
    add("extraLoad", reading.extraLoad, in: unit)
    add("indicationAfter", reading.indicationAfter, in: reading.loadUnit)
    if let moved = reading.moved { members.append(.init("moved", .bool(moved))) }
    if let displacement = reading.displacement, let unit = Unit<LengthDimension>("mm") {
      add("displacement", displacement.text(in: unit))
    }
    add("zeroError", result.zeroError, in: unit)
    add("error", result.error, in: unit)
    add("correctedError", result.correctedError, in: unit)
    if let interval = result.errorInterval {
      members.append(
        .init(
          "errorInterval",
          .array([
            .string(interval.lowerBound.text(in: unit)),
            .string(interval.upperBound.text(in: unit)),
          ])))
    }
    add("mpe", result.mpe, in: unit)
    if result.limitedSide != .both { add("limitedSide", result.limitedSide.rawValue) }
    add("observedChange", result.observedChange, in: reading.loadUnit)
    add("requiredChange", result.requiredChange, in: unit)
    add("verdict", result.verdict.rawValue)
    add("clause", result.citation?.text)
    add("clauseStatus", result.citation?.status.rawValue)
    return .object(members)
  }

  static func finding(_ finding: Finding, language: Language) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("code", .string(finding.code)),
      .init("severity", .string(finding.severity.rawValue)),
      .init("clause", .string(finding.citation.text)),
      .init("message", .string(finding.message[language])),
      .init("clauseStatus", .string(finding.citation.status.rawValue)),
    ]
    if let test = finding.test { members.append(.init("test", .string(test.rawValue))) }
    members.append(
      .init(
        "messages",
        .object([
          .init("en", .string(finding.message.english)),
          .init("vi", .string(finding.message.vietnamese)),
        ])))
    return .object(members)
  }
}
