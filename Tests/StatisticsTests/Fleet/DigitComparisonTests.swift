import TestSupport
import Testing

@testable import Statistics

@Suite("Digits of groups")
struct DigitComparisonTests {
  typealias Stratum = DigitComparison.Stratum

  /// The form of a fourfold table: N (ad − bc)²/((a + b)(c + d)(a + c)(b + d)) with
  /// a = 10, b = 30, c = 40, d = 20 is 16.666…, with one degree of freedom.
  @Test("two digits are a fourfold table")
  func fourfold() throws {
    let test = try #require(try DigitComparison([Stratum(all: [50, 50], group: [10, 30])]))
    #expect(abs(test.chiSquare - 100.0 / 6) < 1e-12 && test.degreesOfFreedom == 1)
    #expect(test.count == 40)
    // The upper tail of χ² with one degree of freedom at 50/3 (R: pchisq(50/3, 1, lower = F)).
    #expect(abs(test.probability / 4.455709e-05 - 1) < 1e-6)
  }

  @Test("strata are added, rare digits are taken together, and little says nothing")
  func strata() throws {
    let first = Stratum(all: [50, 50], group: [10, 30])
    let one = try #require(try DigitComparison([first]))
    let two = try #require(try DigitComparison([first, first]))
    #expect(abs(two.chiSquare - 2 * one.chiSquare) < 1e-12 && two.degreesOfFreedom == 2)
    let rare = try #require(
      try DigitComparison([Stratum(all: [50, 3, 2, 45, 0], group: [10, 0, 0, 30, 0])]))
    #expect(rare.degreesOfFreedom == 1 && rare.count == 40)
    #expect(try DigitComparison([Stratum(all: [6, 6], group: [3, 3])]) == nil)
    #expect(try DigitComparison([Stratum(all: [40, 40], group: [40, 40])]) == nil)
    #expect(throws: StatisticsError.successesOutOfRange(successes: 2, trials: 1)) {
      try DigitComparison([Stratum(all: [1], group: [2])])
    }
  }

  @Test("where digits are dealt out blindly, a twentieth is below 0.05")
  func level() throws {
    var random = SplitMix64(seed: 12)
    var below = 0
    for _ in 0..<1000 {
      var (all, group) = ([Int](repeating: 0, count: 10), [Int](repeating: 0, count: 10))
      for index in 0..<300 {
        // Digits that are not even.
        let digit = min(
          Int.random(in: 0..<10, using: &random), Int.random(in: 0..<10, using: &random))
        all[digit] += 1
        if index < 100 { group[digit] += 1 }
      }
      let test = try #require(try DigitComparison([Stratum(all: all, group: group)]))
      if test.probability <= 0.05 { below += 1 }
    }
    // 50 ± 4 · 6.9.
    #expect((22...78).contains(below), "\(below)")
  }
}
