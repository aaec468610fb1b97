import Testing

@testable import Quantities

@Suite struct RatioTests {
  @Test(arguments: [
    ("1/3", 1, 3), ("2/4", 1, 2), ("0.5", 1, 2), ("0,5", 1, 2), ("2", 2, 1), ("-1/3", -1, 3),
    ("1.4", 7, 5), ("0/7", 0, 1), ("0.000000001", 1, 1_000_000_000), (" 1 / 3 ", 1, 3),
    ("1/1000", 1, 1000),
  ])
  func `a ratio is read in lowest terms`(text: String, numerator: Int, denominator: Int) throws {
    let ratio = try Ratio(parsing: text)
    #expect(ratio.numerator == numerator)
    #expect(ratio.denominator == denominator)
    #expect(ratio == Ratio(numerator, denominator))
  }

  @Test(arguments: [
    "", "1/", "/3", "1/0", "1/-3", "1/3/5", "a/b", "0.5/3", "1e3", "1.500", "0.0000000001",
    "9999999999", "1/9999999999", "-9223372036854775808/3", "-9223372036854775808",
  ])
  func `what is no ratio is refused`(text: String) {
    #expect(throws: NumberError.self) { try Ratio(parsing: text) }
  }

  @Test func `ratios that are equal are one`() {
    #expect(Ratio(2, 4) == Ratio(1, 2))
    #expect(Set([Ratio(10, 5), Ratio(2), Ratio(4, 2)]).count == 1)
    #expect(Ratio(.min, 2).numerator == .min / 2)
  }

  @Test func `a product is in lowest terms`() {
    #expect(Ratio(1, 3) * Ratio(3, 2) == Ratio(1, 2))
    #expect(Ratio(-1, 3) * Ratio(0) == Ratio(0))
    let largest = Ratio(999_999_999, 1) * Ratio(999_999_999, 1)
    #expect(largest.numerator == 999_999_998_000_000_001)
  }

  @Test(arguments: [("1/3", "1/3"), ("0.5", "0.5"), ("2", "2"), ("3/2", "1.5"), ("-1/3", "-1/3")])
  func `a ratio is written as a rule has it`(text: String, expected: String) throws {
    let ratio = try Ratio(parsing: text)
    #expect(ratio.text == expected)
    #expect(try Ratio(parsing: ratio.text) == ratio)
  }
}
