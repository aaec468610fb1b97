import Calibration
import Testing

@Suite struct AirDensityTests {
  @Test func `both formulas give the reference values`() throws {
    for entry in try ReferenceCases.all("airDensity") {
      #expect(entry.objects("points").count >= 3)
      for point in entry.objects("points") {
        func density(_ formula: AirDensity.Formula) throws -> Double {
          try AirDensity.density(
            by: formula, temperature: point.number("t_C"), pressure: point.number("p_Pa"),
            humidity: point.number("RH"))
        }
        let cipm = try density(.cipm2007)
        let simplified = try density(.simplified)
        #expect(agree(cipm, point.number("cipm2007"), relative: entry.number("relative")))
        #expect(agree(simplified, point.number("simplified"), relative: entry.number("relative")))
        #expect(agree(cipm, simplified, relative: entry.number("agreement")))
      }
    }
  }

  @Test func `warm, moist and thin air is lighter`() throws {
    for formula in AirDensity.Formula.allCases {
      func rho(_ t: Double, _ p: Double, _ h: Double) throws -> Double {
        try AirDensity.density(by: formula, temperature: t, pressure: p, humidity: h)
      }
      let here = try rho(20, 101_325, 0.5)
      #expect(try rho(21, 101_325, 0.5) < here)
      #expect(try rho(20, 101_000, 0.5) < here)
      #expect(try rho(20, 101_325, 0.6) < here)
    }
  }

  @Test(arguments: [
    (-41.0, 101_325.0, 0.5), (61, 101_325, 0.5), (20, 1013.25, 0.5), (20, 101_325, 50),
    (.nan, 101_325, 0.5), (20, .infinity, 0.5), (20, 101_325, -0.1),
  ])
  func `no air that nobody weighs in`(t: Double, p: Double, h: Double) {
    #expect(throws: AirDensityFault.self) {
      try AirDensity.density(by: .cipm2007, temperature: t, pressure: p, humidity: h)
    }
  }
}
