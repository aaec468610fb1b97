import Documents
import Quantities
import Reporting
import Rules
import Verification

/// All codes that the program shows, with what they mean.
struct CodeCatalogue {
  let codes: [ExplainedCode]

  /// - Parameter ruleBook: the rules whose clauses stand behind findings.
  /// - Throws: `DocumentError` where the embedded meanings are damaged.
  init(ruleBook: RuleBook) throws(DocumentError) {
    let findings = FindingCatalogue.entries.map { entry in
      ExplainedCode(
        code: entry.code, area: entry.code.hasPrefix("PLAN-") ? .plan : .finding,
        meaning: entry.meaning,
        clauses: ruleBook.sets.flatMap { FindingCatalogue.clauses(of: entry.code, in: $0) }
          .reduce(into: []) { list, citation in
            if !list.contains(citation) { list.append(citation) }
          })
    }
    let known = Set(findings.map(\.code))
    let others = try CodeMeanings.entries().filter { !known.contains($0.code) }.map {
      ExplainedCode(
        code: $0.code, area: ExplainedCode.Area(rawValue: $0.area) ?? .program, meaning: $0.meaning)
    }
    codes = findings + others
  }

  /// The code of this name, in any case of letters.
  subscript(name: String) -> ExplainedCode? {
    let wanted = name.uppercased()
    return codes.first { $0.code == wanted }
  }

  /// The codes near `name`, for *did you mean*.
  func suggestions(for name: String) -> [String] {
    Spelling.nearest(to: name.uppercased(), in: codes.map(\.code))
  }

  /// A code, or all of them, as JSON.
  static func json(_ code: ExplainedCode) -> JSONValue {
    .object([
      .init("code", .string(code.code)),
      .init("area", .string(code.area.rawValue)),
      .init("clauses", .array(code.clauses.map { .string($0.text) })),
      .init(
        "meaning",
        .object([
          .init("en", .string(code.meaning.english)), .init("vi", .string(code.meaning.vietnamese)),
        ])),
    ])
  }
}
