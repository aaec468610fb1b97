import Testing

@testable import Economics

@Suite("Quality loss")
struct QualityLossTests {
  @Test("a deviation of Δ costs A, scatter and bias add as squares")
  func loss() throws {
    let loss = try QualityLoss(cost: 20, deviation: 4)
    #expect(try loss.annualLoss(items: 1, standardDeviation: 0, bias: -4) == 20)
    #expect(try loss.annualLoss(items: 10, standardDeviation: 4, bias: 0) == 200)
    #expect(
      try loss.annualLoss(items: 2, standardDeviation: 3, bias: 4)
        == loss.annualLoss(items: 2, standardDeviation: 5, bias: 0))
    #expect(throws: EconomicsError.notPositive(parameter: "deviation", value: 0)) {
      try QualityLoss(cost: 1, deviation: 0)
    }
  }
}
