import Testing

@testable import Economics

@Suite("Fleet strata")
struct FleetStratumTests {
  /// reference-data/economics, `positive-part`: means and variances by integration.
  @Test("what is too much and too little of a normal error")
  func parts() throws {
    for row in try ReferenceFile.rows("positive-part") {
      let found = try FleetStratum.parts(row.inputs[0], row.inputs[1] * row.inputs[1])
      #expect(separation(found.above, from: row.outputs[0]) < 1e-12)
      #expect(separation(found.below, from: row.outputs[1]) < 1e-12)
      #expect(separation(found.varianceAbove, from: row.outputs[2]) < 1e-11)
      #expect(separation(found.varianceBelow, from: row.outputs[3]) < 1e-8)
      // E = max(E, 0) − max(−E, 0).
      #expect(abs(found.above - found.below - row.inputs[0]) < 1e-13)
    }
    #expect(try FleetStratum.parts(-2, 0) == (0, 2, 0, 0))
    #expect(try FleetStratum.parts(1, 1e-6).above == 1)
  }

  private func stratum(
    _ errors: [(Double, Double)], limit: Double = 1, weights: Double = 0
  ) throws -> FleetStratum {
    try FleetStratum(
      errors: errors.map { (value: $0.0, variance: $0.1) },
      limits: errors.map { _ in limit }, fails: errors.map { $0.0 > 2 }, weights: weights)
  }

  @Test("what scatters by measurement alone is no loss of both sides")
  func noise() throws {
    // Errors of ±1 about 1, each known to 2: no more scatter than measurement makes.
    let noise = try stratum([(0, 4), (2, 4), (1, 4), (-0.5, 4), (2.5, 4)])
    #expect(noise.means(at: 0).above == 1)
    #expect(noise.means(at: 0).below == 0)
    // The same errors, well known: half a gram too little on one of five.
    let known = try stratum([(0, 0), (2, 0), (1, 0), (-0.5, 0), (2.5, 0)])
    #expect(separation(known.means(at: 0).above, from: 1.1) < 1e-14)
    #expect(separation(known.means(at: 0).below, from: 0.1) < 1e-14)
    #expect(separation(known.failing.above, from: 0.5) < 1e-14)
    #expect(known.knowledge.above == 0)
    // s²/n of 0, 2, 1, 0, 2.5 is 1.3/5.
    #expect(separation(known.scatter.above, from: 1.3 / 5) < 1e-14)
  }

  @Test("the test weights shift all errors together")
  func weights() throws {
    let found = try stratum([(0.5, 0), (-0.5, 0)], limit: 3, weights: 1.0 / 3)
    #expect(found.means(at: 1).above == 1)
    #expect(found.means(at: 1).below == 0)
    #expect(found.means(at: -1).below == 1)
    #expect(found.means(at: 0).above == 0.25)
    // Half way between two shifts that were computed.
    #expect(separation(found.means(at: 0.625).above, from: (0.5 + 0.75) / 2) < 1e-14)
  }
}
