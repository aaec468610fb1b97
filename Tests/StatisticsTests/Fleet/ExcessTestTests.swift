import TestSupport
import Testing

@testable import Statistics

@Suite("Excess of a property in a group")
struct ExcessTestTests {
  typealias Stratum = ExcessTest.Stratum

  @Test("with one stratum it is the hypergeometric tail")
  func exact() throws {
    let test = try ExcessTest([
      Stratum(readings: 1000, marked: 30, groupReadings: 200, groupMarked: 12)
    ])
    let reference = try #require(
      try FleetReference.document().hypergeometric.first { $0.k == 12 && $0.drawn == 200 })
    #expect(test.isExact && separation(test.probability, from: reference.upper) < 1e-12)
    #expect(test.expected == 6)
  }

  @Test("many strata agree with dealing out the marks, by simulation")
  func simulated() throws {
    var generator = SplitMix64(seed: 21)
    let sizes = [(60, 20, 25), (80, 12, 30), (50, 25, 10)]
    let observed = 22
    let shares = [9, 6, 7]
    let strata = zip(sizes, shares).map {
      Stratum(readings: $0.0, marked: $0.1, groupReadings: $0.2, groupMarked: $1)
    }
    let test = try ExcessTest(strata)
    #expect(test.isExact && test.observed == observed)
    var atLeast = 0
    let rounds = 40_000
    for _ in 0..<rounds {
      var sum = 0
      for (readings, marked, drawn) in sizes {
        var (left, marks) = (readings, marked)
        for _ in 0..<drawn {
          if Int.random(in: 0..<left, using: &generator) < marks {
            sum += 1
            marks -= 1
          }
          left -= 1
        }
      }
      if sum >= observed { atLeast += 1 }
    }
    let simulated = Double(atLeast) / Double(rounds)
    #expect(abs(test.probability - simulated) < 0.006, "\(test.probability) \(simulated)")
  }

  /// Strata whose laws are too long to be convolved: the normal law agrees with the exact one of
  /// half of their size.
  @Test("many marked ones are taken for normal")
  func normal() throws {
    let large = [Stratum](
      repeating: Stratum(
        readings: 9000, marked: 3000, groupReadings: 2000, groupMarked: 690), count: 2)
    let test = try ExcessTest(large)
    #expect(!test.isExact && test.observed == 1380)
    let one = try ExcessTest([large[0]])
    #expect(one.isExact && one.probability < 0.2 && test.probability < one.probability)
  }

  @Test("a group alone, or a property of all, says nothing")
  func nothing() throws {
    let test = try ExcessTest([
      Stratum(readings: 10, marked: 3, groupReadings: 10, groupMarked: 3),
      Stratum(readings: 10, marked: 10, groupReadings: 4, groupMarked: 4),
      Stratum(readings: 0, marked: 0, groupReadings: 0, groupMarked: 0),
    ])
    #expect(test.probability == 1 && test.observed == 7 && test.expected == 7)
    #expect(throws: StatisticsError.successesOutOfRange(successes: 5, trials: 4)) {
      try ExcessTest([Stratum(readings: 10, marked: 6, groupReadings: 4, groupMarked: 5)])
    }
  }
}
