import TestSupport
import Testing

@testable import Statistics

@Suite("Sample summary")
struct SampleSummaryTests {
  /// JCGM 100:2008, 4.4.3 and Table 1: 20 temperatures, mean 100.145 °C,
  /// s = 1.489 °C, s of the mean 0.333 °C.
  @Test("the temperatures of GUM Table 1")
  func temperatures() throws {
    let summary = try SampleSummary([
      96.90, 98.18, 98.25, 98.61, 99.03, 99.49, 99.56, 99.74, 99.89, 100.07,
      100.33, 100.42, 100.68, 100.95, 101.11, 101.20, 101.57, 101.84, 102.36, 102.72,
    ])
    #expect(summary.count == 20)
    #expect(summary.degreesOfFreedom == 19)
    #expect(separation(summary.mean, from: 100.145) < 1e-15)
    #expect(abs(try #require(summary.standardDeviation) - 1.489) <= 0.0005)
    #expect(abs(try #require(summary.standardDeviationOfMean) - 0.333) <= 0.0005)
    #expect(summary.minimum == 96.90 && summary.maximum == 102.72)
    #expect(separation(summary.range, from: 5.82) < 1e-14)
  }

  /// Certified means and standard deviations of NumAcc1 to NumAcc4.
  ///
  /// Source: NIST Statistical Reference Datasets, univariate statistics. The data are built as their
  /// files state: the mean, then mean ∓ 0.1 in turn, 1001 values. The bound is
  /// what rounding the data to binary64 leaves of the deviations.
  @Test(
    "NIST StRD NumAcc",
    arguments: [
      ([10_000_001, 10_000_003, 10_000_002], 10_000_002.0, 1.0, 0.0),
      (alternating(1.2, 1.1, 1.3), 1.2, 0.1, 1e-14),
      (alternating(1_000_000.2, 1_000_000.1, 1_000_000.3), 1_000_000.2, 0.1, 1e-9),
      (alternating(10_000_000.2, 10_000_000.1, 10_000_000.3), 10_000_000.2, 0.1, 1e-8),
    ])
  func numericalAccuracy(data: [Double], mean: Double, deviation: Double, bound: Double) throws {
    let summary = try SampleSummary(data)
    #expect(separation(summary.mean, from: mean) < 2.3e-16)
    #expect(separation(try #require(summary.standardDeviation), from: deviation) <= bound)
  }

  static func alternating(_ first: Double, _ odd: Double, _ even: Double) -> [Double] {
    [first] + (1...1000).map { $0.isMultiple(of: 2) ? even : odd }
  }

  /// A shift by a power of two that leaves every value exact changes the mean by
  /// just the shift, and the deviation not at all.
  @Test("a common part costs nothing", arguments: [0x1p20, -0x1p33, 0x1p40])
  func shift(offset: Double) throws {
    var generator = SplitMix64(seed: 5)
    let values = (0..<777).map { _ in
      Double(Int.random(in: -1000...1000, using: &generator)) * 0x1p-8
    }
    let plain = try SampleSummary(values)
    let shifted = try SampleSummary(values.map { $0 + offset })
    #expect(separation(shifted.mean, from: plain.mean + offset) < 2.3e-16)
    let deviation = try #require(plain.standardDeviation)
    #expect(separation(try #require(shifted.standardDeviation), from: deviation) < 1e-15)
  }

  @Test("one value has a mean and no deviation")
  func single() throws {
    let summary = try SampleSummary([2.5])
    #expect(summary.mean == 2.5)
    #expect(summary.standardDeviation == nil)
    #expect(summary.standardDeviationOfMean == nil)
    #expect(summary.degreesOfFreedom == 0)
    #expect(summary.range == 0)
  }

  @Test("equal values have the deviation zero and their own value as the mean")
  func equal() throws {
    let summary = try SampleSummary(Array(repeating: 0.1, count: 1000))
    #expect(summary.mean == 0.1)
    #expect(summary.standardDeviation == 0)
  }

  @Test("what cannot be summarised is refused by name")
  func refused() {
    #expect(throws: StatisticsError.emptySample) { try SampleSummary([Double]()) }
    #expect(throws: StatisticsError.valueNotFinite(index: 1)) { try SampleSummary([1, .nan]) }
    #expect(throws: StatisticsError.valueNotFinite(index: 0)) { try SampleSummary([-.infinity]) }
    let huge = Double.greatestFiniteMagnitude
    #expect(throws: StatisticsError.overflow) { try SampleSummary([huge, huge]) }
    #expect(throws: StatisticsError.overflow) { try SampleSummary([huge, -huge]) }
  }
}
