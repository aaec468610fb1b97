import Testing

@testable import Economics

@Suite("Look-back exposure")
struct LookBackExposureTests {
  @Test("reference exposures")
  func reference() throws {
    for row in try ReferenceFile.rows("look-back") {
      let found = try LookBackExposure(
        annualValue: row.inputs[0], hazard: row.inputs[1], interval: row.inputs[2])
      #expect(separation(found.probabilityOut, from: row.outputs[0]) < 1e-14)
      #expect(separation(found.yearsOutWhenFound, from: row.outputs[1]) < 1e-13)
      #expect(separation(found.exposureWhenFound, from: row.outputs[2]) < 1e-13)
    }
  }

  @Test("a year's cost is the chance of finding it times what is found, a check each interval")
  func year() throws {
    let found = try LookBackExposure(annualValue: 1e6, hazard: 0.3, interval: 2)
    let checks = found.probabilityOut * found.exposureWhenFound / 2
    #expect(separation(try found.annualCost(share: 0.4), from: 0.4 * checks) < 1e-14)
    #expect(throws: EconomicsError.notAShare(parameter: "shareLost", value: 1.1)) {
      try found.annualCost(share: 1.1)
    }
  }
}
