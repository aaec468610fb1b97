import Documents
import Quantities
import Reporting
import Rules
import Verification

/// An explanation as a document: `steelyard.explanation/v1`.
enum ExplanationJSON {
  static func value(_ explanation: VerificationExplanation) -> JSONValue {
    let result = explanation.verified.result
    return .object([
      .init("schema", .string("steelyard.explanation/v1")),
      .init("instrument", .string(result.inspection.instrument.id)),
      .init("rules", .string(result.ruleSet.id)),
      .init("stage", .string(result.inspection.stage.rawValue)),
      .init("verdict", .string(result.verdict.rawValue)),
      .init("sections", .array(explanation.sections.map(section))),
      .init("figures", .integer(explanation.figures)),
      .init("differences", .integer(explanation.differences)),
      .init("language", .string(explanation.language.rawValue)),
      .init("source", .string(explanation.verified.source)),
      .init("version", .string(ProductVersion.current)),
    ])
  }

  private static func section(_ section: VerificationExplanation.Section) -> JSONValue {
    var members = [JSONValue.Member("title", .string(section.title))]
    if let test = section.test { members.append(.init("test", .string(test.rawValue))) }
    if let index = section.index { members.append(.init("testIndex", .integer(index))) }
    if !section.clause.isEmpty { members.append(.init("clause", .string(section.clause))) }
    members.append(
      .init(
        "entries",
        .array(
          section.entries.map { entry in
            var members: [JSONValue.Member] = []
            if !entry.title.isEmpty { members.append(.init("title", .string(entry.title))) }
            if let reading = entry.reading {
              members.append(.init("readingIndex", .integer(reading)))
            }
            members.append(.init("lines", .array(entry.lines.map(line))))
            return .object(members)
          })))
    return .object(members)
  }

  private static func line(_ line: ExplanationLine) -> JSONValue {
    var members: [JSONValue.Member] = []
    switch line.content {
    case .equation(let side): members = self.side(side)
    case .comparison(let left, let relation, let right, let outcome):
      members = [
        .init("left", .object(side(left))), .init("relation", .string(relation)),
        .init("right", .object(side(right))),
      ]
      if let outcome { members.append(.init("outcome", .string(outcome.rawValue))) }
    case .remark: break
    }
    if !line.reason.isEmpty { members.append(.init("reason", .string(line.reason))) }
    members.append(.init("text", .string(line.text.replacing("\u{A0}", with: " "))))
    return .object(members)
  }

  private static func side(_ side: ExplanationLine.Side) -> [JSONValue.Member] {
    [
      ("symbol", side.symbol), ("formula", side.formula), ("numbers", side.numbers),
      ("value", side.value),
    ].filter { !$0.1.isEmpty }.map { .init($0.0, .string($0.1)) }
  }
}
