import TestSupport
import Testing

@testable import Statistics

@Suite("Digit test")
struct DigitTestTests {
  /// Σ(o − 10)²/10 = (25 + 4 + 1 + 4 + 1 + 25)/10 = 6, by hand.
  @Test("a statistic made by hand")
  func byHand() throws {
    let test = try #require(try DigitTest([5, 8, 9, 12, 11, 15]))
    #expect(separation(test.chiSquare, from: 6) < 1e-14)
    let other = try #require(try DigitTest([5, 8, 9, 12, 11, 15].reversed()))
    #expect(other.chiSquare == test.chiSquare && other.probability == test.probability)
    #expect(test.degreesOfFreedom == 5)
  }

  @Test("too few readings say nothing")
  func few() throws {
    #expect(try DigitTest([4, 5, 5, 5]) == nil)
    #expect(try DigitTest([0, 0]) == nil)
    #expect(throws: StatisticsError.tooFewValues(count: 1, needed: 2)) { try DigitTest([9]) }
    #expect(throws: StatisticsError.negativeTrials(-1)) { try DigitTest([9, -1]) }
  }

  @Test("honest digits raise as many alarms as promised, always fives are found")
  func rate() throws {
    var generator = SplitMix64(seed: 8)
    var alarms = 0
    let rounds = 4000
    for _ in 0..<rounds {
      var counts = [Int](repeating: 0, count: 10)
      for _ in 0..<100 { counts[Int.random(in: 0...9, using: &generator)] += 1 }
      if try #require(try DigitTest(counts)).probability < 0.05 { alarms += 1 }
    }
    #expect(abs(Double(alarms) / Double(rounds) - 0.05) < 0.015)
    let planted = try #require(try DigitTest([5, 5, 5, 5, 5, 40, 5, 5, 5, 5]))
    #expect(planted.probability < 1e-9)
  }
}
