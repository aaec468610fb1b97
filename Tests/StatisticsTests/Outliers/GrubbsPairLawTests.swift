import Testing

@testable import Statistics

@Suite("Grubbs' law for two outliers")
struct GrubbsPairLawTests {
  @Test("tails of reference-data/statistics, simulated")
  func reference() throws {
    let rows = OutlierTables.pairs
    #expect(rows.count == 16)
    for row in rows {
      let law = try GrubbsPairLaw(count: row.count, isTwoSided: false)
      let found = law.lowerTail(at: row.statistic)
      #expect(abs(found - row.probability) < 5 * row.standardError, "n = \(row.count)")
    }
  }

  @Test("the law rises from 0 to 1")
  func monotone() throws {
    for count in [4, 5, 12, 60] {
      let law = try GrubbsPairLaw(count: count, isTwoSided: false)
      let tails = (0...50).map { law.lowerTail(at: Double($0) / 50) }
      // The tables behind it err by about 10⁻⁷.
      #expect(zip(tails, tails.dropFirst()).allSatisfy { $0 <= $1 + 5e-7 })
      #expect(tails[0] == 0 && tails[50] == 1)
      // Just below the largest ratio there is, all of the probability has been counted.
      #expect(abs(law.lowerTail(at: 1 - 1e-12) - 1) < 1e-6)
    }
  }

  @Test("tail and critical value are inverse", arguments: [4, 8, 30, 100])
  func inverse(count: Int) throws {
    for isTwoSided in [false, true] {
      let law = try GrubbsPairLaw(count: count, isTwoSided: isTwoSided)
      for alpha in [0.05, 0.01] {
        let g = try law.criticalValue(significance: alpha)
        #expect(separation(law.lowerTail(at: g), from: alpha) < 1e-8)
      }
    }
  }

  @Test("sizes beyond the law are refused by name")
  func refused() throws {
    #expect(throws: StatisticsError.tooFewValues(count: 3, needed: 4)) {
      try GrubbsPairLaw(count: 3, isTwoSided: true)
    }
    #expect(throws: StatisticsError.tooManyValues(count: 101, most: 100)) {
      try GrubbsPairLaw(count: 101, isTwoSided: true)
    }
  }
}
