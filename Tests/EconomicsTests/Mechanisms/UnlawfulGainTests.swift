import Quantities
import Testing

@testable import Economics

@Suite("Unlawful gain")
struct UnlawfulGainTests {
  static func mass(_ text: String) throws -> Mass { try Mass(parsing: text) }
  static func dong(_ amount: Int) -> Money { Money(amount, .vietnameseDong) }

  static func gain(
    deviation: String, permitted: String = "100 g", test: String = "7 kg",
    quantity: String = "10 t", from start: Int = 20_000, to end: Int = 24_000
  ) throws -> UnlawfulGain {
    try UnlawfulGain(
      deviation: mass(deviation), permitted: mass(permitted), testLoad: mass(test),
      quantity: mass(quantity), startPrice: dong(start), endPrice: dong(end),
      priceUnit: mass("1 kg"))
  }

  /// The excess over a limit, in money.
  ///
  /// TT 09/2017, Điều 6: a dial scale of 10 kg, d = 50 g, tested with 7 kg, has the limit 2 d =
  /// 100 g. NĐ 86/2012, Điều 10 and 12, on 10 t at a mean price of 22 000.
  @Test("beyond the limit only the excess counts")
  func excess() throws {
    let found = try Self.gain(deviation: "135 g")
    #expect(found.excess == (try Self.mass("35 g")))
    // 35 g in 7 kg are 5 g a kilogram: 50 kg in 10 t, at 22 000.
    #expect(found.quantityDeviation == (try Self.mass("50 kg")))
    #expect(found.gain == Self.dong(1_100_000))
    #expect(try Self.gain(deviation: "-135 g").gain == found.gain)
  }

  @Test("within the limit nothing is gained")
  func within() throws {
    #expect(try Self.gain(deviation: "100 g").gain.isZero)
    #expect(try Self.gain(deviation: "-99 g").excess == .zero)
  }

  @Test("the gain is rounded to the đồng, halves up")
  func rounding() throws {
    // 1 g in 3 kg of 1 kg: a third of a gram, to 1 pg, at 1500 a kilogram is just below half.
    let third = try Self.gain(
      deviation: "101 g", test: "3 kg", quantity: "1 kg", from: 1500, to: 1500)
    #expect(third.gain == Self.dong(0))
    #expect(third.quantityDeviation.value.text == "0.333333333333")
    let exact = try Self.gain(
      deviation: "101 g", test: "4 kg", quantity: "2 kg", from: 1000, to: 1000)
    #expect(exact.gain == Self.dong(1))
  }

  @Test("millions of tonnes do not wrap")
  func large() throws {
    let found = try Self.gain(deviation: "600 g", quantity: "5000000 t")
    #expect(found.quantityDeviation.value.text.hasPrefix("357142857142.857142857"))
    #expect(throws: EconomicsError.overflow) {
      try Self.gain(deviation: "900 t", test: "0.00001 g", quantity: "5000000 t")
    }
  }

  @Test("what cannot be")
  func refused() throws {
    #expect(throws: EconomicsError.notPositive(parameter: "testLoad", value: 0)) {
      try Self.gain(deviation: "1 g", test: "0 g")
    }
    #expect(throws: EconomicsError.negative(parameter: "quantity", value: -1000)) {
      try Self.gain(deviation: "1 g", quantity: "-1 kg")
    }
    let dollar = try #require(Currency("usd"))
    #expect(throws: EconomicsError.currencies("VND", "USD")) {
      try UnlawfulGain(
        deviation: Self.mass("1 g"), permitted: .zero, testLoad: Self.mass("1 kg"),
        quantity: Self.mass("1 kg"), startPrice: Self.dong(1), endPrice: Money(1, dollar),
        priceUnit: Self.mass("1 kg"))
    }
  }
}
