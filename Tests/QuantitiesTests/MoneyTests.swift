import Testing

@testable import Quantities

@Suite("Money")
struct MoneyTests {
  static let dong = Currency.vietnameseDong

  @Test("an estimate is rounded once, halves away from zero")
  func rounding() throws {
    #expect(Money(rounding: 0.5, Self.dong) == Money(1, Self.dong))
    #expect(Money(rounding: -0.5, Self.dong) == Money(-1, Self.dong))
    #expect(Money(rounding: 2.4999, Self.dong) == Money(2, Self.dong))
    let dollar = try #require(Currency("USD"))
    #expect(Money(rounding: 1.125, dollar)?.text == "1.13 USD")
    #expect(Money(rounding: .nan, dollar) == nil)
    #expect(Money(rounding: .infinity, dollar) == nil)
    #expect(Money(rounding: 1.1e16, dollar) == nil)
  }

  @Test("sums are exact and stay within a currency")
  func sums() throws {
    let dollar = try #require(Currency("usd"))
    let dime = Money(try ExactDecimal(parsing: "0.1"), dollar)
    #expect(dime.adding(dime)?.adding(dime) == Money(try ExactDecimal(parsing: "0.3"), dollar))
    #expect(dime.adding(Money(1, Self.dong)) == nil)
    #expect((Money(7, Self.dong) * 3) == Money(21, Self.dong))
    #expect((-Money(7, Self.dong)).isNegative)
  }

  @Test("currencies are known by code and by their signs")
  func currencies() {
    for text in ["VND", "vnd", "đ", "₫", "đồng"] { #expect(Currency(text) == Self.dong) }
    for text in ["", "XXX", "$", "vn"] { #expect(Currency(text) == nil) }
    #expect(Set(Currency.all.map(\.code)).count == Currency.all.count)
  }

  @Test(
    "amounts as each language writes them",
    arguments: [
      (0, "0 VND", "0 đồng"), (1500, "1500 VND", "1.500 đồng"),
      (1_500_000, "1 500 000 VND", "1.500.000 đồng"), (-25_000, "−25 000 VND", "−25.000 đồng"),
    ])
  func written(amount: Int, english: String, vietnamese: String) {
    let money = Money(amount, Self.dong)
    func plain(_ text: String) -> String {
      String(text.map { $0 == "\u{A0}" ? " " : $0 })
    }
    #expect(plain(money.text(.english)) == english)
    #expect(plain(money.text(.vietnamese)) == vietnamese)
  }

  @Test("decimals of the currency are always shown, and no more")
  func decimals() throws {
    let dollar = try #require(Currency("USD"))
    let money = Money(try ExactDecimal(parsing: "12345.678"), dollar)
    #expect(money.amountText(.english) == "12\u{A0}345.68")
    #expect(money.amountText(.vietnamese) == "12.345,68")
    #expect(money.text == "12345.678 USD")
    #expect(Money(ExactDecimal(trillionths: -1), dollar).amountText(.english) == "0.00")
  }
}
