import TestSupport
import Testing

@testable import Statistics

@Suite("Type A evaluation")
struct TypeAEvaluationTests {
  /// JCGM 100:2008, 4.4.3 and Table 1.
  static let temperatures = [
    96.90, 98.18, 98.25, 98.61, 99.03, 99.49, 99.56, 99.74, 99.89, 100.07,
    100.33, 100.42, 100.68, 100.95, 101.11, 101.20, 101.57, 101.84, 102.36, 102.72,
  ]

  @Test("the temperatures of GUM Table 1: 100.145, s = 1.489, u = 0.333 with 19 degrees")
  func temperatures() throws {
    let found = try TypeAEvaluation(SampleDescription(Self.temperatures))
    #expect(separation(found.sample.mean, from: 100.145) < 1e-15)
    #expect(abs(try #require(found.sample.standardDeviation) - 1.489) <= 0.0005)
    #expect(abs(found.standardUncertainty - 0.333) <= 0.0005)
    #expect(found.degreesOfFreedom == 19)
    // t₉₅(19) = 2.09 (JCGM 100:2008, Table G.2).
    #expect(abs(found.coverageFactor - 2.09) <= 0.005)
    #expect(found.expandedUncertainty == found.coverageFactor * found.standardUncertainty)
    // The table lists them sorted: as a series in time they would be a drift.
    #expect(found.concerns == [.positiveCorrelation, .fewRuns])
    #expect(try #require(found.adjustedStandardUncertainty) > found.standardUncertainty)
  }

  /// JCGM 100:2008, Table E.1, in percent.
  @Test(
    "how uncertain s is",
    arguments: [(2, 76), (3, 52), (4, 42), (5, 36), (10, 24), (20, 16), (30, 13), (50, 10)])
  func uncertaintyOfDeviation(count: Int, percent: Int) {
    let found = TypeAEvaluation.relativeUncertaintyOfDeviation(count: count)
    #expect((found * 100).rounded() == Double(percent))
  }

  @Test("the exact and the large-sample form meet")
  func largeSample() {
    let exact = TypeAEvaluation.relativeUncertaintyOfDeviation(count: 500)
    let approximate = TypeAEvaluation.relativeUncertaintyOfDeviation(count: 501)
    #expect(separation(approximate, from: exact) < 2e-3)
    #expect(approximate < exact)
  }

  @Test("each concern has its sample")
  func concerns() throws {
    func concerns(_ values: [Double]) throws -> [TypeAEvaluation.Concern] {
      try TypeAEvaluation(SampleDescription(values)).concerns
    }
    let few = try concerns([1, 2, 4])
    #expect(few.count == 1)
    #expect(
      few == [
        .fewObservations(
          relativeUncertainty: TypeAEvaluation.relativeUncertaintyOfDeviation(count: 3))
      ])
    #expect(try concerns(Array(repeating: 5, count: 12)) == [.noScatter])
    let alternating = (0..<16).map { Double($0.isMultiple(of: 2) ? 10 + $0 % 3 : 5 - $0 % 5) }
    #expect(try concerns(alternating) == [.negativeCorrelation, .manyRuns])
    var generator = SplitMix64(seed: 12)
    let independent = (0..<50).map { _ in Double.random(in: 0..<1, using: &generator) }
    #expect(try concerns(independent) == [])
  }

  @Test("what cannot be evaluated is refused by name")
  func refused() throws {
    let single = try SampleDescription([1.0])
    #expect(throws: StatisticsError.tooFewValues(count: 1, needed: 2)) {
      try TypeAEvaluation(single)
    }
    let pair = try SampleDescription([1.0, 2.0])
    #expect(throws: StatisticsError.confidenceOutOfRange) {
      try TypeAEvaluation(pair, coverageProbability: 1)
    }
    #expect(throws: StatisticsError.significanceOutOfRange) {
      try TypeAEvaluation(pair, significance: .nan)
    }
  }
}
