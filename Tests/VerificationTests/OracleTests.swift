import Quantities
import Rules
import TestSupport
import Testing
import Verification

/// The product against ``TickOracle`` on random inspections.
@Suite("Independent oracle")
struct OracleTests {
  private static let readingsEach = 25
  private static let inspectionsEach = 1_000

  @Test("No disagreement in 100 000 readings", arguments: [1, 2, 3, 4] as [UInt64])
  func agrees(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var tally: [Verdict: Int] = [:]
    var onLimit = 0
    for number in 0..<Self.inspectionsEach {
      let sample = RandomInspection(&random, readings: Self.readingsEach)
      let result = try BuiltInRules.verifier.verify(sample.inspection())
      let disagreement = compare(result, sample, &tally, &onLimit)
      if let disagreement {
        Issue.record("seed \(seed), inspection \(number): \(disagreement)")
        return
      }
    }
    // The test is worth its name only where all outcomes occur, many of them on a limit.
    #expect(tally[.pass, default: 0] > 5_000)
    #expect(tally[.fail, default: 0] > 2_000)
    #expect(tally[.inconclusive, default: 0] > 1_000)
    #expect(onLimit > 3_000)
  }

  private func compare(
    _ result: VerificationResult, _ sample: RandomInspection, _ tally: inout [Verdict: Int],
    _ onLimit: inout Int
  ) -> String? {
    let found = result.tests[0]
    var answers: [TickOracle.Answer] = []
    var errors: [(Int, Int)] = []
    for (index, seen) in sample.observations.enumerated() {
      let zero =
        sample.test == .repeatability ? nil : sample.ownZeros[index] ?? sample.zero
      let expected = sample.oracle.judge(seen, zero: zero)
      let reading = found.readings[index]
      answers.append(expected.answer)
      if let error = expected.doubled { errors.append(error) }
      tally[reading.verdict, default: 0] += 1
      func disagrees(_ what: String) -> String {
        "\(sample.test) reading \(index), \(what): \(seen) expected \(expected), found \(reading)"
      }
      if reading.verdict.rawValue != expected.answer.rawValue { return disagrees("verdict") }
      if reading.mpe != expected.limit.map(sample.mass) { return disagrees("limit") }
      guard let corrected = expected.corrected else {
        if reading.correctedError != nil { return disagrees("error of an impossible reading") }
        continue
      }
      if corrected.0 == corrected.1 {
        if reading.correctedError != sample.mass(corrected.0 / 2) { return disagrees("Ec") }
        if let limit = expected.limit, abs(corrected.0) == 2 * limit { onLimit += 1 }
      } else {
        let bounds = sample.mass(corrected.0 / 2)...sample.mass(corrected.1 / 2)
        if reading.errorInterval != bounds { return disagrees("interval") }
      }
    }
    var expected = TickOracle.worst(answers)
    if sample.test == .repeatability,
      let limit = sample.oracle.limit(at: sample.observations[0].load)
    {
      expected = TickOracle.worst([expected, TickOracle.spread(errors, limit: limit)])
    }
    if found.verdict.rawValue != expected.rawValue {
      return "\(sample.test): expected \(expected), found \(found.verdict)"
    }
    return nil
  }
}
