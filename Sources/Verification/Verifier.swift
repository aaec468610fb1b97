public import Rules

/// Judges inspections by the rule sets of a rule book.
public struct Verifier: Sendable {
  public let ruleBook: RuleBook

  public init(ruleBook: RuleBook) {
    self.ruleBook = ruleBook
  }

  /// Judges `inspection` by the rule set it names.
  ///
  /// - Throws: ``VerificationError`` when the rule set is unknown, or is not one that judges.
  public func verify(_ inspection: Inspection) throws(VerificationError) -> VerificationResult {
    guard ruleBook[inspection.rules] != nil else {
      throw .unknownRules(
        id: inspection.rules, suggestions: ruleBook.suggestions(for: inspection.rules))
    }
    throw .notVerificationRules(id: inspection.rules)
  }
}
