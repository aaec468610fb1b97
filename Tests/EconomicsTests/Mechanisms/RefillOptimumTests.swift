import Testing

@testable import Economics

@Suite("Refill optimum")
struct RefillOptimumTests {
  /// c = 0.01, R = 0.05, L = 500, σ = 6: μ 503.67561, cost 5.0824383; and cases minimised
  /// directly in reference-data/economics.
  @Test("reference optima")
  func reference() throws {
    for row in try ReferenceFile.rows("refill") {
      let found = try RefillOptimum(
        limit: row.inputs[2], deviation: row.inputs[3], unitCost: row.inputs[0],
        refillCost: row.inputs[1])
      #expect(separation(found.mean, from: row.outputs[0]) < 1e-11)
      #expect(separation(found.cost, from: row.outputs[1]) < 1e-12)
    }
  }

  @Test("dearer refills lift the mean, and the unit does not matter")
  func properties() throws {
    var last = -Double.infinity
    for power in -8...8 {
      let refill = Elementary.exp(Double(power))
      let found = try RefillOptimum(limit: 500, deviation: 6, unitCost: 0.01, refillCost: refill)
      #expect(found.mean > last)
      last = found.mean
      let kilograms = try RefillOptimum(
        limit: 0.5, deviation: 0.006, unitCost: 10, refillCost: refill)
      #expect(separation(kilograms.mean * 1000, from: found.mean) < 1e-11)
      #expect(separation(kilograms.cost, from: found.cost) < 1e-12)
    }
  }

  @Test("free refills have no optimum")
  func refused() {
    #expect(throws: EconomicsError.notPositive(parameter: "refillCost", value: 0)) {
      try RefillOptimum(limit: 1, deviation: 1, unitCost: 1, refillCost: 0)
    }
    #expect(throws: EconomicsError.notPositive(parameter: "fillingDeviation", value: 0)) {
      try RefillOptimum(limit: 1, deviation: 0, unitCost: 1, refillCost: 1)
    }
  }
}
