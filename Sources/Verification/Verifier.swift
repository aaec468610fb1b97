public import Rules

/// Judges inspections by the rule sets of a rule book.
public struct Verifier: Sendable {
  public let ruleBook: RuleBook

  public init(ruleBook: RuleBook) {
    self.ruleBook = ruleBook
  }

  /// Judges `inspection` by the rule set it names.
  ///
  /// An inspection that a rule set can judge always gets a result: what is wrong with the
  /// data, or missing from it, becomes a finding and an `inconclusive` verdict.
  ///
  /// - Throws: ``VerificationError`` when the rule set is unknown, or is not one that judges.
  public func verify(_ inspection: Inspection) throws(VerificationError) -> VerificationResult {
    guard let set = ruleBook[inspection.rules] else {
      throw .unknownRules(
        id: inspection.rules, suggestions: ruleBook.suggestions(for: inspection.rules))
    }
    switch set.body {
    case .weighing(let rules):
      let verification = WeighingVerification(
        inspection, ruleSet: set, rules: rules, testWeights: ruleBook.testWeights?.table)
      return verification.run()
    case .retailCheck(let rules):
      var check = RetailCheck(inspection, ruleSet: set, rules: rules, book: ruleBook)
      return check.run()
    case .testWeights, .control, .fees, .sanctions:
      throw .notVerificationRules(id: inspection.rules)
    }
  }
}
