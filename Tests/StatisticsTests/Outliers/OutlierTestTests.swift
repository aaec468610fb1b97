import Testing

@testable import Statistics

@Suite("Outlier tests")
struct OutlierTestTests {
  private func exact(_ values: [Double]) -> [DoubleDouble] { values.map { DoubleDouble($0) } }

  /// NIST/SEMATECH e-Handbook, 1.3.5.17.1: mean 206.43375, s = 15.85256, G = 2.4687 (2.46876
  /// truncated), critical value 2.032 at 5 % on one side.
  static let uranium = [
    "199.31", "199.53", "200.19", "200.82", "201.92", "201.95", "202.18", "245.57",
  ]

  @Test("the uranium measurements of the NIST handbook")
  func uranium() throws {
    let values = try Self.uranium.map { try #require(DoubleDouble($0)) }
    let test = try OutlierTest.grubbs(values, side: .high)
    #expect(test.suspects == [7])
    #expect(abs(test.statistic - 2.4687) < 1e-4)
    #expect(abs(test.criticalValue - 2.032) <= 0.0005)
    #expect(test.isRejected && test.isExact && test.verdict == .outlier)
    let both = try OutlierTest.grubbs(values)
    #expect(both.suspects == [7] && both.criticalValue > test.criticalValue)
    #expect(separation(both.probability, from: 2 * test.probability) < 1e-14)
    let low = try OutlierTest.grubbs(values, side: .low)
    #expect(low.suspects == [0] && !low.isRejected)
  }

  @Test("statistics of the means of reference-data/statistics")
  func reference() throws {
    for reference in StatisticsCases.list("precision") {
      let means = try reference.groups.map { try VarianceGroup($0).mean }
      for (side, single, pair) in [
        (OutlierSide.high, "grubbsHigh", "grubbsPairHigh"), (.low, "grubbsLow", "grubbsPairLow"),
      ] {
        let one = try OutlierTest.grubbs(means, side: side)
        #expect(separation(one.statistic, from: reference.number(single)) < 1e-15)
        let two = try OutlierTest.grubbsPair(means, side: side)
        #expect(separation(two.statistic, from: reference.number(pair)) < 1e-15)
      }
    }
  }

  @Test("two outliers mask each other from the single test, and the pair test sees them")
  func masking() throws {
    let values = exact([10, 10.1, 10.2, 9.9, 10.05, 9.95, 10.15, 15, 15.1])
    #expect(try !OutlierTest.grubbs(values).isRejected)
    let pair = try OutlierTest.grubbsPair(values)
    #expect(pair.isRejected && pair.suspects == [7, 8])
  }

  @Test("Dixon's ratio is the one of the sample's size, seen from the farther end")
  func dixon() throws {
    let values = exact([0, 7, 8, 9, 10])
    let test = try OutlierTest.dixon(values)
    #expect(test.ratio == .r10 && test.suspects == [0] && test.statistic == 0.7)
    let other = try OutlierTest.dixon(values, side: .high)
    #expect(other.suspects == [4] && separation(other.statistic, from: 0.1) < 1e-15)
    let twelve = try OutlierTest.dixon(exact((1...12).map { Double($0 * $0) }))
    #expect(twelve.ratio == .r21)
    #expect(separation(twelve.statistic, from: 44.0 / 140) < 1e-15)
  }

  @Test("turning, shifting and scaling change nothing but the side")
  func invariance() throws {
    let values: [Double] = [3, 4.5, 4, 5, 4.25, 9, 4.75, 3.5]
    for method in OutlierTest.Method.allCases {
      func tested(_ values: [Double]) throws -> OutlierTest {
        switch method {
        case .grubbs: try .grubbs(exact(values))
        case .grubbsPair: try .grubbsPair(exact(values))
        case .dixon: try .dixon(exact(values))
        }
      }
      let plain = try tested(values)
      let turned = try tested(values.map { 64 - $0 * 0x1p-40 })
      #expect(separation(turned.statistic, from: plain.statistic) < 1e-14)
      #expect(Set(turned.suspects) == Set(plain.suspects))
      #expect(separation(turned.probability, from: plain.probability) < 1e-12)
    }
  }

  @Test("equal and too few values are refused by name")
  func refused() {
    let equal = exact([1, 1, 1, 1])
    #expect(throws: StatisticsError.noScatter) { try OutlierTest.grubbs(equal) }
    #expect(throws: StatisticsError.noScatter) { try OutlierTest.grubbsPair(equal) }
    #expect(throws: StatisticsError.noScatter) { try OutlierTest.dixon(equal) }
    let pair = exact([1, 2])
    #expect(throws: StatisticsError.tooFewValues(count: 2, needed: 3)) {
      try OutlierTest.grubbs(pair)
    }
    #expect(throws: StatisticsError.valueNotFinite(index: 1)) {
      try OutlierTest.dixon(exact([1, .nan, 3]))
    }
    #expect(throws: StatisticsError.significanceOutOfRange) {
      try OutlierTest.grubbs(exact([1, 2, 4]), significance: 0)
    }
  }

  @Test("what cannot be tested is told beside what can")
  func examined() throws {
    let found = try ExaminedSample(
      name: "x", unit: "", values: exact([1, 2, 4]), lines: [1, 2, 3])
    #expect(found.tests.map(\.method) == [.grubbs, .dixon])
    #expect(found.refused.map(\.reason) == [.tooFewValues(count: 3, needed: 4)])
  }

  /// ISO 5725-2:1994, 7.3.2.1.
  @Test("the three steps of ISO 5725-2")
  func verdicts() {
    #expect(OutlierVerdict(probability: 0.051) == .consistent)
    #expect(OutlierVerdict(probability: 0.05) == .straggler)
    #expect(OutlierVerdict(probability: 0.01) == .outlier)
    #expect(OutlierVerdict(probability: 0) == .outlier)
  }
}
