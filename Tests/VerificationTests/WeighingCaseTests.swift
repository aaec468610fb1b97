import Quantities
import Rules
import Testing
import Verification

/// Every case of reference-data/cases/oiml-r76.json (its SOURCE.md names the clauses).
@Suite("R 76-1 cases")
struct WeighingCaseTests {
  let verifier = BuiltInRules.verifier

  @Test("Each case concludes as worked out by hand", arguments: CaseFile.all)
  func concludes(_ entry: CaseFile.Entry) throws {
    let inspection = try entry.inspection.inspection()
    let result = try verifier.verify(inspection)
    let expected = entry.expect
    let codes = Set(result.findings.map(\.code))
    for code in expected.findings ?? [] { #expect(codes.contains(code)) }
    for code in expected.without ?? [] { #expect(!codes.contains(code)) }

    guard let test = result.tests.first else {
      #expect(expected.verdict == nil, "an entry with a verdict has a test")
      return
    }
    #expect(test.verdict.rawValue == expected.verdict)
    if let spread = expected.spread {
      #expect(test.spread?.largest == (try Mass(parsing: spread)))
      #expect(test.spread?.least == test.spread?.largest)
      #expect(test.spread?.limit == (try expected.limit.map { try Mass(parsing: $0) }))
    }
    if let change = expected.requiredChange {
      #expect(test.readings[0].requiredChange == (try Mass(parsing: change)))
    }
    guard let readings = expected.readings else { return }
    try #require(readings.count == test.readings.count)
    for (reading, found) in zip(readings, test.readings) {
      #expect(found.error == (try Mass(parsing: reading.error)))
      #expect(found.correctedError == (try Mass(parsing: reading.correctedError)))
      #expect(found.mpe == (try Mass(parsing: reading.mpe)))
      #expect(found.verdict.rawValue == reading.verdict)
      if let zero = reading.zeroError {
        #expect(found.zeroError == (try Mass(parsing: zero)))
      } else {
        #expect(found.zeroError?.isZero ?? true || test.test == .zeroSetting)
      }
    }
  }

  @Test("The case file holds what it is said to hold")
  func isComplete() {
    let ids = Set(CaseFile.all.map(\.case))
    #expect(ids.isSuperset(of: (1...15).map { $0 < 10 ? "C0\($0)" : "C\($0)" } + ["B06", "B07"]))
    #expect(CaseFile.all.count >= 58)
  }
}
