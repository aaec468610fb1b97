import Testing

@testable import Statistics

@Suite("Mandel's laws")
struct MandelLawTests {
  @Test("critical values of reference-data/statistics")
  func reference() throws {
    let rows = StatisticsCases.law("mandelH")
    #expect(rows.count == 8)
    for row in rows {
      let law = try MandelLaw(laboratories: Int(row[0]))
      #expect(separation(try law.criticalH(significance: row[1]), from: row[2]) < 1e-13)
    }
    let ratios = StatisticsCases.law("mandelK")
    #expect(ratios.count == 24)
    for row in ratios {
      let law = try MandelLaw(laboratories: Int(row[0]))
      let k = try law.criticalK(significance: row[2], degreesOfFreedom: row[1] - 1)
      #expect(separation(k, from: row[3]) < 1e-13)
    }
  }

  @Test("no laboratory can exceed the largest h and k there are")
  func bounds() throws {
    for p in [3, 10, 100] {
      let law = try MandelLaw(laboratories: p)
      let h = try law.criticalH(significance: 1e-9)
      #expect(h <= Double(p - 1) / Double(p).squareRoot())
      #expect(try law.criticalK(significance: 1e-9, degreesOfFreedom: 1) <= Double(p).squareRoot())
    }
  }

  @Test("two laboratories cannot be told apart from each other")
  func refused() throws {
    #expect(throws: StatisticsError.tooFewGroups(count: 2, needed: 3)) {
      try MandelLaw(laboratories: 2)
    }
    let law = try MandelLaw(laboratories: 3)
    #expect(throws: StatisticsError.noReplicates) {
      try law.criticalK(significance: 0.05, degreesOfFreedom: 0)
    }
    #expect(throws: StatisticsError.significanceOutOfRange) { try law.criticalH(significance: 2) }
  }
}
