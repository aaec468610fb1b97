import Testing

@testable import Statistics

@Suite("Statistics errors")
struct StatisticsErrorTests {
  @Test("every error has a code of its own")
  func codes() {
    let all: [StatisticsError] = [
      .noTrials, .negativeTrials(-1), .successesOutOfRange(successes: 2, trials: 1),
      .confidenceOutOfRange, .emptySample, .valueNotFinite(index: 0), .overflow,
      .computationFailed, .tooFewValues(count: 1, needed: 3), .tooManyValues(count: 9, most: 8),
      .tooFewGroups(count: 1, needed: 2), .emptyGroup(index: 0), .noReplicates, .noScatter,
      .deviationOutOfRange(index: 0), .significanceOutOfRange,
    ]
    #expect(Set(all.map(\.code)).count == all.count)
  }
}
