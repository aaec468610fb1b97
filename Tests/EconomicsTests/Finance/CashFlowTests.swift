import TestSupport
import Testing

@testable import Economics

@Suite("Cash flows")
struct CashFlowTests {
  /// A checkweigher of 50 000 that saves 10 000 a year for ten years, at 8 %: the pair is a
  /// published example, the figures are those of the method.
  @Test("the checkweigher example")
  func checkweigher() throws {
    let flow = try CashFlow(investment: 50_000, annual: 10_000, years: 10)
    let rate = try DiscountRate(0.08)
    #expect(abs(flow.netPresentValue(rate: rate) - 17_100.81) < 0.005)
    #expect(flow.payback == 5)
    let discounted = try #require(flow.discountedPayback(rate: rate))
    #expect(abs(discounted - 6.6375) < 0.00005)
    let irr = try #require(try InternalRate(of: flow).value)
    #expect(abs(irr - 0.150984) < 0.0000005)
    let ratio = try #require(flow.benefitCostRatio(rate: rate))
    #expect(separation(ratio, from: 1 + 17_100.813989414440 / 50_000) < 1e-13)
  }

  /// Canada Gazette I, 2013-11-02: mandatory examination in eight trades, 2013 to 2023.
  @Test("the Canadian case: cost 56, benefit 629, net 573 million")
  func canada() throws {
    let flow = try CashFlow([-56, 629])
    let now = try DiscountRate(0)
    #expect(flow.netPresentValue(rate: now) == 573)
    let ratio = try #require(flow.benefitCostRatio(rate: now))
    #expect((ratio * 100).rounded() == 1123)
  }

  @Test("reference present values")
  func reference() throws {
    for row in try ReferenceFile.rows("finance") {
      let flow = try CashFlow(Array(row.inputs.dropFirst()))
      let rate = try DiscountRate(row.inputs[0])
      #expect(separation(flow.netPresentValue(rate: rate), from: row.outputs[0]) < 1e-12)
    }
  }

  @Test("reference discounted paybacks")
  func payback() throws {
    for row in try ReferenceFile.rows("discounted-payback") {
      let flow = try CashFlow(investment: row.inputs[0], annual: row.inputs[1], years: 60)
      let found = try #require(flow.discountedPayback(rate: DiscountRate(row.inputs[2])))
      #expect(separation(found, from: row.outputs[0]) < 1e-10)
    }
  }

  @Test("NPV against a plain sum of powers")
  func plainSum() throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<200 {
      let amounts = (0...Int.random(in: 0...30, using: &random)).map { _ in
        Double.random(in: -1000...1000, using: &random)
      }
      let r = Double.random(in: -0.2...0.5, using: &random)
      var (sum, power, size) = (0.0, 1.0, 0.0)
      for amount in amounts {
        sum += amount / power
        size += abs(amount / power)
        power *= 1 + r
      }
      let npv = try CashFlow(amounts).netPresentValue(rate: DiscountRate(r))
      #expect(abs(npv - sum) <= 1e-12 * size)
    }
  }

  @Test("the equivalent annual amount paid every year has the same NPV")
  func equivalent() throws {
    for r in [0, 0.03, 0.2, -0.1] {
      let rate = try DiscountRate(r)
      let flow = try CashFlow([-700, 100, 0, 450, 30, 80])
      let annual = try #require(flow.equivalentAnnualAmount(rate: rate))
      let even = try CashFlow([0] + Array(repeating: annual, count: 5))
      #expect(
        separation(even.netPresentValue(rate: rate), from: flow.netPresentValue(rate: rate))
          < 1e-13)
    }
    #expect(try CashFlow([-5]).equivalentAnnualAmount(rate: DiscountRate(0.1)) == nil)
  }

  @Test("money that never comes back has no payback")
  func never() throws {
    let flow = try CashFlow(investment: 100, annual: 10, years: 5)
    #expect(flow.payback == nil)
    #expect(try flow.discountedPayback(rate: DiscountRate(0.05)) == nil)
    #expect(try CashFlow([10, 5]).payback == 0)
    #expect(try CashFlow([10, 5]).discountedPayback(rate: DiscountRate(0.05)) == 0)
    #expect(try CashFlow([10, 5]).benefitCostRatio(rate: DiscountRate(0.05)) == nil)
  }

  @Test("at no interest both paybacks are one")
  func zeroRate() throws {
    let flow = try CashFlow([-100, 30, 30, 80])
    #expect(flow.payback == 2.5)
    #expect(try flow.discountedPayback(rate: DiscountRate(0)) == 2.5)
  }

  @Test("a currency of smaller units changes nothing but the amounts")
  func scaling() throws {
    let amounts = [-812.0, 40, 300, -20, 500, 260]
    let rate = try DiscountRate(0.07)
    let flow = try CashFlow(amounts)
    for scale in [1e-6, 1e3, 25_000, 1e12] {
      let other = try CashFlow(amounts.map { $0 * scale })
      #expect(
        separation(
          other.netPresentValue(rate: rate), from: scale * flow.netPresentValue(rate: rate))
          < 1e-12)
      #expect(other.payback.map { separation($0, from: flow.payback ?? 0) < 1e-12 } == true)
      #expect(
        other.discountedPayback(rate: rate).map {
          separation($0, from: flow.discountedPayback(rate: rate) ?? 0) < 1e-12
        } == true)
      #expect(
        try InternalRate(of: other).value.map {
          separation($0, from: try InternalRate(of: flow).value ?? 0) < 1e-12
        } == true)
    }
  }

  @Test("what cannot be a cash flow")
  func refused() {
    #expect(throws: EconomicsError.empty(parameter: "amounts")) { try CashFlow([]) }
    #expect(throws: EconomicsError.notFinite(parameter: "amounts")) { try CashFlow([1, .nan]) }
    #expect(throws: EconomicsError.horizonTooLong(101, most: 100)) {
      try CashFlow(investment: 1, annual: 1, years: 101)
    }
    #expect(throws: EconomicsError.negative(parameter: "investment", value: -1)) {
      try CashFlow(investment: -1, annual: 1, years: 2)
    }
    #expect(throws: EconomicsError.negative(parameter: "years", value: -2)) {
      try CashFlow(investment: 1, annual: 1, years: -2)
    }
    #expect(throws: EconomicsError.rateTooLow(-1)) { try DiscountRate(-1) }
    #expect(throws: EconomicsError.notFinite(parameter: "discountRate")) {
      try DiscountRate(.infinity)
    }
  }
}
