import Testing

@testable import Economics

@Suite("Discount rates")
struct DiscountRateTests {
  /// Factors of any table of compound interest: 8 % over ten years.
  @Test("tabled factors")
  func tabled() throws {
    let rate = try DiscountRate(0.08)
    #expect((rate.factor(years: 10) * 1e6).rounded() == 463_193)
    #expect((rate.annuity(years: 10) * 1e6).rounded() == 6_710_081)
    #expect(try DiscountRate(0).annuity(years: 7) == 7)
  }

  @Test("an annuity is the sum of its factors")
  func sum() throws {
    for r in [-0.3, -1e-9, 1e-12, 0.01, 0.5] {
      let rate = try DiscountRate(r)
      let sum = (1...40).reduce(0.0) { $0 + rate.factor(years: Double($1)) }
      #expect(separation(rate.annuity(years: 40), from: sum) < 1e-13)
    }
  }
}
