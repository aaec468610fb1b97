import Quantities
import Reporting
import Rules
import Testing
import Verification

@Suite struct VocabularyTests {
  private func check(_ names: [LocalizedText]) {
    for language in Language.allCases {
      let words = names.map { $0[language] }
      #expect(Set(words).count == words.count)
      #expect(words.allSatisfy { !$0.isEmpty })
    }
  }

  @Test func `every word exists in both languages and tells itself from the others`() {
    check(Verdict.allCases.map(\.name))
    check(Severity.allCases.map(\.name))
    check(TestKind.allCases.map(\.name))
    check(Stage.allCases.map(\.name))
    check(AccuracyClass.allCases.map(\.name))
    check(IndicationType.allCases.map(\.name))
    check(Instrument.Structure.allCases.map(\.name))
    check(Inspection.Trade.allCases.map(\.name))
    check(InstrumentKind.allCases.map(\.name))
    check(RuleStatus.allCases.map(\.name))
  }

  @Test func `a kind without a name is called what it was called`() throws {
    let instrument = try Instrument(
      id: "", kind: "belt", accuracyClass: .iii, max: Mass(1, .tonne), e: Mass(1, .kilogram),
      indication: .digital)
    #expect(instrument.kindName[.vietnamese] == "belt")
  }
}
