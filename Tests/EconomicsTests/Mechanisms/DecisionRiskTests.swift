import Testing

@testable import Economics

@Suite("Decision risk")
struct DecisionRiskTests {
  /// T = 5, σ₀ = T/1.96, u = T/6, costs 100 : 10, in a unit `scale` as small.
  static func risk(_ scale: Double = 1) throws -> DecisionRisk {
    try DecisionRisk(
      tolerance: 5 * scale, processDeviation: 5 / 1.96 * scale, uncertainty: 5.0 / 6 * scale,
      falseAcceptCost: 100, falseRejectCost: 10)
  }

  /// The band of 1.64 u, as it is often used, costs more than none at these prices.
  @Test("costs of no band, of the best one and of the usual one")
  func check() throws {
    let risk = try Self.risk()
    #expect(abs(try risk.expectedCost(guardBand: 0) - 1.277798) < 5e-7)
    #expect(abs(try risk.expectedCost(guardBand: 1.64 * 5 / 6) - 1.328530) < 5e-7)
    let best = try risk.optimum()
    #expect(abs((try #require(best.limit)) - 4.363046) < 5e-7)
    #expect(abs(best.cost - 0.940903) < 5e-7)
  }

  /// Costs of 10 : 1: threshold 0.90909, g = 1.33518 u.
  @Test("the band that needs no prior")
  func priorFree() throws {
    let risk = try Self.risk()
    #expect(abs(try risk.priorFreeGuardBand() / risk.uncertainty - 1.33518) < 5e-6)
  }

  @Test("the unit does not matter")
  func scaling() throws {
    let base = try Self.risk().optimum()
    for scale in [1e-6, 0.001, 1e3, 1e6] {
      let other = try Self.risk(scale).optimum()
      #expect(separation(other.cost, from: base.cost) < 1e-9)
      #expect(separation(other.limit ?? 0, from: (base.limit ?? 0) * scale) < 1e-7)
    }
  }

  @Test("what cannot be")
  func refused() {
    #expect(throws: EconomicsError.notPositive(parameter: "uncertainty", value: 0)) {
      try DecisionRisk(
        tolerance: 1, processDeviation: 1, uncertainty: 0, falseAcceptCost: 1, falseRejectCost: 1)
    }
    #expect(throws: EconomicsError.notPositive(parameter: "falseRejectCost", value: -1)) {
      try DecisionRisk(
        tolerance: 1, processDeviation: 1, uncertainty: 1, falseAcceptCost: 1, falseRejectCost: -1)
    }
  }
}
