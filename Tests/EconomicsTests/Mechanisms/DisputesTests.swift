import Testing

@testable import Economics

@Suite("Disputes")
struct DisputesTests {
  @Test("reference probabilities")
  func reference() throws {
    for row in try ReferenceFile.rows("disputes") {
      let found = try Disputes(
        weighings: 1000, threshold: row.inputs[0], uncertainty: row.inputs[1], bias: row.inputs[2],
        cost: 50)
      #expect(separation(found.probability, from: row.outputs[0]) < 1e-12)
      #expect(separation(found.annualCost, from: 50_000 * row.outputs[0]) < 1e-12)
    }
  }

  @Test("either party may be the heavy one, and certainty is a yes or a no")
  func sides() throws {
    func chance(_ u: Double, _ b: Double) throws -> Double {
      try Disputes(weighings: 1, threshold: 2, uncertainty: u, bias: b, cost: 1).probability
    }
    #expect(try chance(1.3, 0.7) == chance(1.3, -0.7))
    #expect(try chance(0, 2) == 0)
    #expect(try chance(0, -2.1) == 1)
  }
}
