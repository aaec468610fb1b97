import Testing

@testable import Economics

@Suite("Tolerable deficiency")
struct TolerableDeficiencyTests {
  /// OIML R 87, table of tolerable deficiencies: the ends of each step, which join.
  static let stepEnds: [(Double, Double)] = [
    (50, 4.5), (100, 4.5), (200, 9), (300, 9), (500, 15), (1000, 15), (10_000, 150),
  ]

  @Test("the ends of the steps", arguments: stepEnds)
  func ofSteps(nominal: Double, deficiency: Double) throws {
    #expect(try TolerableDeficiency.value(nominal: nominal) == deficiency)
  }

  @Test("percentages are rounded up to a tenth")
  func rounding() throws {
    #expect(try TolerableDeficiency.value(nominal: 25) == 2.3)
    #expect(try TolerableDeficiency.value(nominal: 10) == 0.9)
    #expect(try TolerableDeficiency.value(nominal: 150) == 6.8)
    #expect(try TolerableDeficiency.value(nominal: 330) == 9.9)
    #expect(try TolerableDeficiency.value(nominal: 1250) == 18.8)
  }

  @Test("nothing is given where nothing is confirmed")
  func unknown() throws {
    #expect(try TolerableDeficiency.value(nominal: 10_001) == nil)
    #expect(throws: EconomicsError.notPositive(parameter: "nominal", value: 0)) {
      try TolerableDeficiency.value(nominal: 0)
    }
  }
}
