import Testing

@testable import Economics

@Suite("Settlement uncertainty")
struct SettlementUncertaintyTests {
  /// 78 000 trucks a year, u_r 10 kg, u_s 15 kg, 25 a tonne.
  @Test("the shared part is nearly all of it")
  func trucks() throws {
    let found = try SettlementUncertainty(weighings: 78_000, price: 0.025, random: 10, shared: 15)
    #expect(separation(found.sharedPart, from: 29_250) < 1e-15)
    #expect(found.randomPart.rounded() == 70)
    #expect(found.standardUncertainty.rounded() == 29_250)
  }

  /// E|X| of a normal law: 0.7979 σ.
  @Test("a typical dispute")
  func dispute() throws {
    let found = try SettlementUncertainty(weighings: 1, price: 1, random: 1, shared: 0)
    #expect((found.typicalDispute * 1e4).rounded() == 7979)
  }

  @Test("the random part grows with √N, the shared part with N")
  func growth() throws {
    func at(_ n: Double) throws -> SettlementUncertainty {
      try SettlementUncertainty(weighings: n, price: 3, random: 0.2, shared: 0.1)
    }
    let (one, many) = (try at(1), try at(10_000))
    #expect(separation(many.randomPart, from: 100 * one.randomPart) < 1e-14)
    #expect(separation(many.sharedPart, from: 10_000 * one.sharedPart) < 1e-14)
    #expect(throws: EconomicsError.negative(parameter: "sharedUncertainty", value: -1)) {
      try SettlementUncertainty(weighings: 1, price: 1, random: 0, shared: -1)
    }
  }
}
