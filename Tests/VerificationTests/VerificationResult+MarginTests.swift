import Quantities
import Rules
import Testing
import Verification

/// MPE − |E| against the verdicts of the worked cases.
@Suite struct VerificationResultMarginTests {
  @Test(arguments: CaseFile.all)
  func `a margin is not negative where a reading passes`(_ entry: CaseFile.Entry) throws {
    let result = try BuiltInRules.verifier.verify(try entry.inspection.inspection())
    for reading in result.tests.flatMap(\.readings) where reading.observedChange == nil {
      guard let margin = reading.margin else { continue }
      switch reading.verdict {
      case .pass: #expect(margin >= Mass(0, .gram))
      case .fail: #expect(margin < Mass(0, .gram) || reading.errorInterval != nil)
      // Weights that are too poor leave it open, too.
      case .inconclusive: break
      }
    }
  }

  /// MPE 5 g; the worst of what is possible counts, and a one-sided limit looks at one side.
  @Test(
    arguments: [
      (-3, nil, VerificationResult.LimitedSide.both, 2), (3, nil, .both, 2), (-3, nil, .below, 2),
      (-3, nil, .above, 8),
      (7, nil, .above, -2), (7, nil, .below, 12), (-2, 4, .both, 1), (-4, 2, .both, 1),
      (-2, 4, .above, 1), (-2, 4, .below, 3),
    ] as [(Int, Int?, VerificationResult.LimitedSide, Int)])
  func `the side and the bounds decide`(
    lower: Int, upper: Int?, side: VerificationResult.LimitedSide, expected: Int
  ) {
    func mass(_ count: Int) -> Mass { Mass(count, .gram) }
    var result = VerificationResult.ReadingResult(
      reading: Reading(load: mass(100), indication: mass(100)), verdict: .pass)
    #expect(result.margin == nil)
    result.mpe = mass(5)
    result.limitedSide = side
    if let upper {
      result.errorInterval = mass(lower)...mass(upper)
    } else {
      result.error = mass(lower)
    }
    #expect(result.margin == mass(expected))
  }
}
