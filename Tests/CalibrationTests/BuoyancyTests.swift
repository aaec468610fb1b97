import Calibration
import Testing

@Suite struct BuoyancyTests {
  @Test func `every case of buoyancy`() throws {
    for entry in try ReferenceCases.all("buoyancy") {
      let (m, mpe) = (entry.number("mass_mg"), entry.number("mpe_mg"))
      let relative = entry.number("relative")
      let recomputed = entry.object("recomputed")
      let air = try AirState(
        stated: try #require(
          StatedValue(
            entry.number("airDensity"),
            standardUncertainty: entry.number("airDensityUncertainty"))))
      let a = Buoyancy.correctedUncertainty(
        mass: m, density: entry.number("density"),
        densityUncertainty: entry.number("densityUncertainty"), air: air)
      #expect(agree(a, recomputed.number("5a_mg"), relative: relative))
      #expect(
        agree(
          Buoyancy.adjustedUncertainty(mpe: mpe), recomputed.number("5c_mg"), relative: relative))
      let d = Buoyancy.notAdjustedUncertainty(mass: m, mpe: mpe)
      #expect(agree(d, recomputed.number("5d_mg"), relative: relative))
      #expect(prints(d, as: entry.object("published").text("5d_mg")))
      #expect(recomputed.objects("5e_mg").count == 3)
      for known in recomputed.objects("5e_mg") {
        let e = Buoyancy.temperatureKnownUncertainty(
          mass: m, mpe: mpe, temperatureRange: known.number("temperatureRange"))
        #expect(agree(e, known.number("u_mg"), relative: relative))
      }
    }
  }

  @Test func `knowing more never makes it larger`() throws {
    for m in [1.0, 100, 5e4, 2e7] {
      let mpe = m * 1.6e-6
      let air = try AirState(stated: try #require(StatedValue(1.19, standardUncertainty: 0.01)))
      let a = Buoyancy.correctedUncertainty(
        mass: m, density: 7950, densityUncertainty: 70, air: air)
      let c = Buoyancy.adjustedUncertainty(mpe: mpe)
      let e = Buoyancy.temperatureKnownUncertainty(mass: m, mpe: mpe, temperatureRange: 5)
      let d = Buoyancy.notAdjustedUncertainty(mass: m, mpe: mpe)
      #expect(a < c && c < e && e < d)
    }
  }

  @Test func `weights of 8000 kg per cubic metre, or air of 1.2, need no correction`() {
    #expect(Buoyancy.correction(mass: 1000, density: 8000, air: 1.1) == 0)
    #expect(Buoyancy.correction(mass: 1000, density: 7000, air: 1.2) == 0)
    // In thin air a weight of low density pulls harder.
    #expect(Buoyancy.correction(mass: 1000, density: 2700, air: 1.1) > 0)
    #expect(Buoyancy.correction(mass: 1000, density: 2700, air: 1.3) < 0)
  }
}
