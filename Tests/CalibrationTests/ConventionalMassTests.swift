import Calibration
import Testing

@Suite struct ConventionalMassTests {
  @Test func `conventional mass from mass, and back`() throws {
    for entry in try ReferenceCases.all("conventionalMass") {
      #expect(entry.objects("weights").count == 3)
      for weight in entry.objects("weights") {
        let (m, rho) = (weight.number("m"), weight.number("rho"))
        let conventional = try #require(ConventionalMass.conventional(mass: m, density: rho))
        #expect(
          agree(conventional, weight.number("conventional"), relative: entry.number("relative")))
        let back = try #require(ConventionalMass.mass(conventionalMass: conventional, density: rho))
        #expect(agree(back, m, relative: 1e-15))
      }
    }
  }

  @Test func `a weight of 8000 kg per cubic metre is its own conventional mass`() {
    #expect(ConventionalMass.conventional(mass: 1000, density: 8000) == 1000)
  }

  @Test(arguments: [1.2, 0, -8000, .nan, .infinity])
  func `nothing floats in the air`(density: Double) {
    #expect(ConventionalMass.conventional(mass: 1, density: density) == nil)
  }
}
