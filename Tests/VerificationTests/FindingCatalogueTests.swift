import Quantities
import Rules
import TestSupport
import Testing

@testable import Verification

@Suite("Catalogue of findings")
struct FindingCatalogueTests {
  @Test("Every code has a meaning of its own in both languages")
  func meanings() {
    #expect(
      FindingCatalogue.entries.count == FindingCode.allCases.count + PlanCode.allCases.count)
    for language in Language.allCases {
      let meanings = FindingCatalogue.entries.map { $0.meaning[language] }
      #expect(meanings.allSatisfy { $0.count > 30 && $0.hasSuffix(".") })
      #expect(Set(meanings).count == meanings.count)
    }
    #expect(FindingCatalogue.entries.allSatisfy { $0.meaning.english != $0.meaning.vietnamese })
  }

  @Test("Codes are words in upper case, each once")
  func codes() {
    let codes = FindingCatalogue.entries.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.wholeMatch(of: /[A-Z]+(-[A-Z]+)*/) != nil })
  }

  @Test("An entry is found in any case of letters; near codes are suggested")
  func lookup() {
    #expect(FindingCatalogue.entry(for: "error-beyond-mpe")?.code == "ERROR-BEYOND-MPE")
    #expect(FindingCatalogue.entry(for: "NONSENSE") == nil)
    #expect(FindingCatalogue.suggestions(for: "ERROR-BEYOND-MPA").contains("ERROR-BEYOND-MPE"))
  }

  @Test("Whatever random inspections turn up is in the catalogue, and reads in both languages")
  func findingsAreCatalogued() throws {
    let known = Set(FindingCatalogue.entries.map(\.code))
    var random = SplitMix64(seed: 11)
    var seen: Set<String> = []
    for _ in 0..<400 {
      var inspection = WildInspection.make(&random)
      inspection.rules =
        ["oiml-r76-2006", "vn-dlvn30-2019", "vn-tt09-2017"].randomElement(using: &random) ?? ""
      let result = try BuiltInRules.verifier.verify(inspection)
      for finding in result.findings {
        seen.insert(finding.code)
        #expect(known.contains(finding.code))
        #expect(!finding.citation.document.isEmpty)
        for language in Language.allCases {
          let message = finding.message[language]
          #expect(message.count > 10)
          #expect(!message.contains("Optional") && !message.contains("nil"))
        }
        #expect(finding.message.english != finding.message.vietnamese)
      }
    }
    // Nearly all of the codes come up, so that the check is one of the catalogue as a whole.
    #expect(seen.count > 50, "only \(seen.count): missing \(known.subtracting(seen).sorted())")
  }
}
