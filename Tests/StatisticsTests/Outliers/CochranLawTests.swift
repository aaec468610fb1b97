import Testing

@testable import Statistics

@Suite("Cochran's law")
struct CochranLawTests {
  @Test("critical values of reference-data/statistics")
  func reference() throws {
    let rows = StatisticsCases.law("cochran")
    #expect(rows.count == 10)
    for row in rows {
      let law = try CochranLaw(groups: Int(row[0]), degreesOfFreedom: row[1])
      #expect(separation(try law.criticalValue(significance: row[2]), from: row[3]) < 1e-13)
    }
  }

  @Test("tail and critical value are inverse", arguments: [2, 5, 40])
  func inverse(groups: Int) throws {
    for freedom in [1.0, 2, 9] {
      let law = try CochranLaw(groups: groups, degreesOfFreedom: freedom)
      for alpha in [0.05, 0.01, 0.001] {
        let c = try law.criticalValue(significance: alpha)
        #expect(c > 1 / Double(groups) && c < 1)
        #expect(separation(try law.upperTail(at: c), from: alpha) < 1e-8)
      }
    }
  }

  /// For two variances the larger share is exact everywhere: P(C > c) is twice a tail of F.
  @Test("two variances are an F test on both sides")
  func twoVariances() throws {
    let law = try CochranLaw(groups: 2, degreesOfFreedom: 4)
    // F₀.₉₇₅(4, 4) = 9.60 (tables of Fisher's law), so that C = 9.60/10.60.
    #expect(abs(try law.criticalValue(significance: 0.05) - 9.60 / 10.60) < 0.0005)
    #expect(law.isExact(at: 0.6))
  }

  @Test("the ends are 0 and 1, and what has no scatter is refused by name")
  func ends() throws {
    let law = try CochranLaw(groups: 4, degreesOfFreedom: 2)
    #expect(try law.upperTail(at: 1) == 0)
    #expect(try law.upperTail(at: 0.25) == 1)
    #expect(throws: StatisticsError.tooFewGroups(count: 1, needed: 2)) {
      try CochranLaw(groups: 1, degreesOfFreedom: 2)
    }
    #expect(throws: StatisticsError.noReplicates) {
      try CochranLaw(groups: 4, degreesOfFreedom: 0)
    }
  }
}
