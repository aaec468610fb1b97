import Quantities
import Testing

@testable import Conformity

@Suite("Conformity errors") struct ConformityErrorTests {
  static let all: [ConformityError] = [
    .notFinite(field: "u"), .limitsReversed(lower: 2, upper: 1), .noLimits,
    .negative(field: "u", value: -1), .noUncertainty, .notAProbability(field: "p", value: 2),
    .costs(falseAcceptance: 0, falseRejection: 1), .needsBothLimits(rule: "oiml-shared-risk"),
    .needsStandardUncertainty(rule: "simple"), .targetUnreachable(target: 0.1, nearest: 0.01),
    .priorBesideDistribution, .noProcessVariation(scatter: 1, u: 2), .tooFewResults(count: 1),
    .distribution(LocalizedText("a", vi: "b")), .priorExcludesValue,
    .unknownRule("x", suggestions: []), .ruleArgument(rule: "guard", found: "", example: "guard=1"),
    .numerical(detail: "overflow"),
  ]

  @Test("each has a code of its own and speaks both languages") func texts() {
    #expect(Set(Self.all.map(\.code)).count == Self.all.count)
    for error in Self.all {
      #expect(error.message.english != error.message.vietnamese)
      if let help = error.help { #expect(help.english != help.vietnamese) }
    }
  }

  @Test("an unreachable target says in which direction to go") func target() {
    let high = ConformityError.targetUnreachable(target: 0.5, nearest: 0.04)
    let low = ConformityError.targetUnreachable(target: 0.01, nearest: 0.2)
    #expect(high.help != low.help)
  }
}
