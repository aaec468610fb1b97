import Testing

@testable import Statistics

@Suite("Dixon's law")
struct DixonLawTests {
  @Test("tails of reference-data/statistics, one end")
  func reference() throws {
    let rows = OutlierTables.dixon
    #expect(rows.count == 13)
    for row in rows {
      let ratio = try #require(DixonRatio(rawValue: row.ratio))
      let law = try DixonLaw(ratio, count: row.count, isTwoSided: false)
      #expect(separation(try law.upperTail(at: row.statistic), from: row.probability) < 1e-9)
    }
  }

  /// Exact critical values of r₁₀, both ends, n = 3 to 10.
  ///
  /// Printed tables differ by up to 0.005 (D. B. Rorabacher, Anal. Chem. 63 (1991) 139-146:
  /// 0.926 for n = 4 at 99 %); these were verified by simulation.
  @Test(
    "critical values of r10",
    arguments: [
      (0.10, [0.9413, 0.7655, 0.6424, 0.5624, 0.5073, 0.4671, 0.4363, 0.4119]),
      (0.05, [0.9702, 0.8298, 0.7102, 0.6275, 0.5690, 0.5256, 0.4922, 0.4656]),
      (0.01, [0.9940, 0.9207, 0.8232, 0.7427, 0.6811, 0.6336, 0.5963, 0.5661]),
    ])
  func criticalValues(significance: Double, values: [Double]) throws {
    for (index, expected) in values.enumerated() {
      let law = try DixonLaw(.r10, count: index + 3, isTwoSided: true)
      let found = try law.criticalValue(significance: significance)
      #expect(abs(found - expected) <= 0.0002, "n = \(index + 3)")
    }
  }

  /// The chance that the middle one of three lies nearer to a given end than r of the way has
  /// a closed form: by the angle that three normal values make about their mean,
  /// P(r₁₀ > r) = ½ − (3/π)(atan((2r − 1)/√3)), on one end.
  @Test("three values have a law in closed form", arguments: [0.5, 0.7, 0.9, 0.99])
  func three(statistic: Double) throws {
    let law = try DixonLaw(.r10, count: 3, isTwoSided: false)
    let found = try law.upperTail(at: statistic)
    // tan of the angle instead of the arc: no inverse functions without Foundation.
    let angle = (0.5 - found) * Double.pi / 3
    let (sine, cosine) = Self.sineAndCosine(angle)
    #expect(abs(sine / cosine - (2 * statistic - 1) / 3.0.squareRoot()) < 1e-10)
  }

  private static func sineAndCosine(_ x: Double) -> (Double, Double) {
    var (sine, cosine, term) = (0.0, 0.0, 1.0)
    for k in 0..<20 {
      switch k % 4 {
      case 0: cosine += term
      case 1: sine += term
      case 2: cosine -= term
      default: sine -= term
      }
      term *= x / Double(k + 1)
    }
    return (sine, cosine)
  }

  @Test("tail and critical value are inverse", arguments: DixonRatio.allCases)
  func inverse(ratio: DixonRatio) throws {
    let law = try DixonLaw(ratio, count: ratio.leastCount + 6, isTwoSided: true)
    for alpha in [0.05, 0.001] {
      let r = try law.criticalValue(significance: alpha)
      #expect(separation(try law.upperTail(at: r), from: alpha) < 1e-8)
    }
  }

  @Test("each size of sample has its ratio")
  func ratios() {
    #expect((3...7).allSatisfy { DixonRatio(count: $0) == .r10 })
    #expect((8...10).allSatisfy { DixonRatio(count: $0) == .r11 })
    #expect((11...13).allSatisfy { DixonRatio(count: $0) == .r21 })
    #expect((14...30).allSatisfy { DixonRatio(count: $0) == .r22 })
  }

  @Test("the ends are 0 and 1, and other sizes are refused by name")
  func refused() throws {
    let law = try DixonLaw(.r21, count: 11, isTwoSided: false)
    #expect(try law.upperTail(at: 0) == 1 && law.upperTail(at: 1) == 0)
    #expect(throws: StatisticsError.tooFewValues(count: 2, needed: 3)) {
      try DixonLaw(.r10, count: 2, isTwoSided: true)
    }
    #expect(throws: StatisticsError.tooManyValues(count: 101, most: 100)) {
      try DixonLaw(.r22, count: 101, isTwoSided: true)
    }
    #expect(throws: StatisticsError.significanceOutOfRange) {
      try law.criticalValue(significance: 1)
    }
  }
}
