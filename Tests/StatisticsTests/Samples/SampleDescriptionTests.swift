import Testing

@testable import Statistics

@Suite("Sample description")
struct SampleDescriptionTests {
  @Test("reference-data/statistics", arguments: StatisticsCases.list("samples"))
  func reference(of reference: StatisticsCase) throws {
    let found = try SampleDescription(reference.sample)
    #expect(separation(found.mean, from: reference.number("mean")) < 2.3e-16)
    let s = try #require(found.standardDeviation)
    #expect(separation(s, from: reference.number("deviation")) < 2.3e-16)
    let quartiles = reference.numbers("quartiles")
    for (value, expected) in zip(
      [found.lowerQuartile, found.median, found.upperQuartile], quartiles)
    {
      #expect(separation(value, from: expected) < 2.3e-16)
    }
    for (value, key) in [
      (found.skewness, "skewness"), (found.excessKurtosis, "excessKurtosis"),
      (found.serialCorrelation?.coefficient, "autocorrelation"),
    ] {
      let expected = reference.number(key)
      #expect(abs(try #require(value) - expected) < 1e-15 * max(1, abs(expected)))
    }
  }

  @Test("there are cases")
  func cases() { #expect(StatisticsCases.list("samples").count >= 5) }

  @Test("what one value and equal values do not have is absent, not NaN")
  func absent() throws {
    let single = try SampleDescription([2.5])
    #expect(single.mean == 2.5 && single.median == 2.5 && single.upperQuartile == 2.5)
    #expect(single.standardDeviation == nil && single.standardDeviationOfMean == nil)
    #expect(single.skewness == nil && single.excessKurtosis == nil)
    #expect(single.serialCorrelation == nil && single.runs == nil)
    let equal = try SampleDescription([0.1, 0.1, 0.1])
    #expect(equal.mean == 0.1 && equal.standardDeviation == 0)
    #expect(equal.skewness == nil && equal.serialCorrelation == nil && equal.runs == nil)
  }

  @Test(
    "a unit changes nothing but the unit", arguments: [1e-300, 1e-150, 1e-9, 1e9, 1e150, 1e300])
  func scaling(unit: Double) throws {
    // A power of two, so that the values themselves stay exact.
    let factor = Double(sign: .plus, exponent: Int(unit.exponent), significand: 1)
    let values = [3.25, 1.5, 4.75, 1.25, 5.5, 9.0, 2.5]
    let plain = try SampleDescription(values)
    let scaled = try SampleDescription(values.map { $0 * factor })
    #expect(scaled.standardDeviation == plain.standardDeviation.map { $0 * factor })
    #expect(scaled.mean == plain.mean * factor)
    #expect(scaled.skewness == plain.skewness)
    #expect(scaled.excessKurtosis == plain.excessKurtosis)
    #expect(scaled.serialCorrelation == plain.serialCorrelation)
    #expect(scaled.runs == plain.runs)
  }

  @Test("turned about, the shape changes its sign and the rest stays")
  func reflection() throws {
    let values = [3.25, 1.5, 4.75, 1.25, 5.5, 9.0, 2.5]
    let plain = try SampleDescription(values)
    let turned = try SampleDescription(values.map { -$0 }.reversed())
    #expect(turned.skewness == plain.skewness.map { -$0 })
    #expect(turned.excessKurtosis == plain.excessKurtosis)
    #expect(turned.lowerQuartile == -plain.upperQuartile)
    let difference =
      try #require(turned.serialCorrelation).coefficient
      - (try #require(plain.serialCorrelation)).coefficient
    #expect(abs(difference) < 1e-16)
  }

  @Test("what cannot be described is refused by name")
  func refused() {
    #expect(throws: StatisticsError.emptySample) { try SampleDescription([Double]()) }
    #expect(throws: StatisticsError.valueNotFinite(index: 1)) { try SampleDescription([1, .nan]) }
    let huge = Double.greatestFiniteMagnitude
    #expect(throws: StatisticsError.overflow) { try SampleDescription([huge, huge]) }
    #expect(throws: StatisticsError.overflow) { try SampleDescription([huge, -huge]) }
  }
}
