import Testing

@testable import Economics

@Suite("Annual support")
struct AnnualSupportTests {
  @Test("each term by hand")
  func terms() throws {
    var stock = AnnualSupport.Stock(instruments: 40, interval: 0.5, calibrationCost: 100)
    stock.downtime = 0.05
    stock.sparedShare = 0.5
    stock.adjustmentCost = 30
    stock.adjustmentProbability = 0.2
    stock.repairCost = 400
    stock.repairProbability = 0.01
    stock.spareCost = 70
    stock.consequenceCost = 5000
    stock.useShare = 0.8
    stock.successProbability = 0.99
    let found = try AnnualSupport(stock)
    // 0.05/0.5 of 40 are away, half of them replaced; 42 instruments twice a year.
    #expect(separation(found.spares, from: 2) < 1e-14)
    #expect(separation(found.tests, from: 84) < 1e-14)
    #expect(separation(found.calibration, from: 84 * 110) < 1e-14)
    #expect(separation(found.spare, from: 140) < 1e-14)
    #expect(separation(found.performance, from: 5000 * 40 * 0.8 * 0.01) < 1e-12)
    #expect(separation(found.annualCost, from: 9240 + 140 + 1600) < 1e-12)
  }

  @Test("what cannot be")
  func refused() {
    var stock = AnnualSupport.Stock(instruments: 1, interval: 0, calibrationCost: 1)
    #expect(throws: EconomicsError.notPositive(parameter: "interval", value: 0)) {
      try AnnualSupport(stock)
    }
    stock.interval = 1
    stock.useShare = 1.2
    #expect(throws: EconomicsError.notAShare(parameter: "useShare", value: 1.2)) {
      try AnnualSupport(stock)
    }
  }
}
