import TestSupport
import Testing

@testable import Quantities

@Suite struct ExactDecimalTests {
  private func number(_ text: String) throws -> ExactDecimal {
    try ExactDecimal(parsing: text, form: .english)
  }

  @Test func `a trillionth is the step and 10 to the 16 the largest that is read`() throws {
    #expect(try number("0.000000000001").trillionths == 1)
    #expect(try number("10000000000000000") == ExactDecimal(10_000_000_000_000_000))
    #expect(throws: NumberError.tooFine(text: "0.0000000000001")) {
      try number("0.0000000000001")
    }
    #expect(throws: NumberError.tooFine(text: "1.0000000000005")) {
      try number("1.0000000000005")
    }
    #expect(throws: NumberError.outOfRange(text: "10000000000000000.1")) {
      try number("10000000000000000.1")
    }
    #expect(throws: NumberError.outOfRange(text: "-999999999999999999999999999")) {
      try number("-999999999999999999999999999")
    }
  }

  @Test func `a sum of tenths is a tenth's multiple, as binary numbers have it not`() throws {
    let tenth = try number("0.1")
    var sum = ExactDecimal.zero
    for _ in 0..<10 { sum = sum + tenth }
    #expect(sum == .one)
    #expect(try number("0.1") + number("0.2") == number("0.3"))
    #expect(try (number("0.3") - number("0.1") * 3).isZero)
    #expect(try number("0.3").isMultiple(of: number("0.1")))
    #expect(try number("5.01").isMultiple(of: number("5")) == false)
    #expect(try number("5").isMultiple(of: .zero) == false)
    #expect(ExactDecimal.zero.isMultiple(of: .zero))
  }

  @Test func `order, sign and size agree`() throws {
    let ordered = try ["-10", "-9.999", "-0.000000000001", "0", "0.000000000001", "2", "10"]
      .map(number)
    for (i, left) in ordered.enumerated() {
      for (j, right) in ordered.enumerated() {
        #expect((left < right) == (i < j))
        #expect((left == right) == (i == j))
        #expect((left - right).isNegative == (i < j))
      }
      #expect(-(-left) == left)
      #expect(left.magnitude == (-left).magnitude && !left.magnitude.isNegative)
      #expect(left.isZero == (i == 3))
    }
  }

  @Test func `a product with a ratio is exact or not there`() throws {
    #expect(try number("1.5").multiplied(by: Ratio(1, 3)) == number("0.5"))
    #expect(ExactDecimal.one.multiplied(by: Ratio(1, 3)) == nil)
    #expect(try number("-7").multiplied(by: Ratio(1, 2)) == number("-3.5"))
    #expect(try number("10000000000000000").multiplied(by: Ratio(.max, 1)) == nil)
  }

  @Test(arguments: [
    ("0", "0", "0", "0"), ("1500", "1500", "1500", "1500"),
    ("-0.005", "-0.005", "\u{2212}0.005", "\u{2212}0,005"),
    ("12345.5", "12345.5", "12\u{A0}345.5", "12\u{A0}345,5"),
    ("-1234567", "-1234567", "\u{2212}1\u{A0}234\u{A0}567", "\u{2212}1\u{A0}234\u{A0}567"),
    ("9999", "9999", "9999", "9999"), ("100000", "100000", "100\u{A0}000", "100\u{A0}000"),
    ("0.000000000001", "0.000000000001", "0.000000000001", "0,000000000001"),
  ])
  func `a number is written as files, English and Vietnamese have it`(
    text: String, file: String, english: String, vietnamese: String
  ) throws {
    let value = try number(text)
    #expect(value.text == file)
    #expect(value.text(.english) == english)
    #expect(value.text(.vietnamese) == vietnamese)
  }

  @Test func `at least so many decimals are written`() throws {
    #expect(try number("2.5").text(form: .english, grouped: false, leastDecimals: 3) == "2.500")
    #expect(try number("2").text(form: .vietnamese, grouped: true, leastDecimals: 1) == "2,0")
    #expect(try number("2.125").text(form: .english, grouped: false, leastDecimals: 1) == "2.125")
  }

  @Test(arguments: [
    ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("2.4999", 0, "2"), ("-2.4999", 0, "-2"), ("0.5", 0, "1"),
    ("-0.5", 0, "-1"), ("0.4", 0, "0"), ("1.005", 2, "1.01"), ("1.004999999999", 2, "1"),
    ("0.00005", 4, "0.0001"), ("-0.00005", 4, "-0.0001"), ("9.95", 1, "10"),
    ("0.000000000005", 11, "0.00000000001"), ("0.000000000001", 12, "0.000000000001"),
  ])
  func `halves are rounded away from zero`(text: String, decimals: Int, expected: String) throws {
    #expect(try number(text).rounded(decimals: decimals) == number(expected))
  }

  @Test func `a rounded value is within half a step and stays when rounded again`() throws {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<2000 {
      let value = ExactDecimal(
        trillionths: Int128.random(
          in: -9_999_999_999_999_999...9_999_999_999_999_999, using: &generator))
      let decimals = Int.random(in: 0...12, using: &generator)
      let rounded = value.rounded(decimals: decimals)
      let step = try number(
        decimals == 0 ? "1" : "0." + String(repeating: "0", count: decimals - 1) + "1")
      #expect(rounded.isMultiple(of: step))
      #expect((rounded - value).magnitude * 2 <= step)
      #expect(rounded.rounded(decimals: decimals) == rounded)
      #expect((-value).rounded(decimals: decimals) == -rounded)
    }
  }

  @Test func `the nearest binary number is near`() throws {
    #expect(try number("0.1").approximation == 0.1)
    #expect(try number("-2.5").approximation == -2.5)
    #expect(try number("10000000000000000").approximation == 1e16)
  }
}

/// What a programmer must not do ends the process: it never becomes a wrong number.
@Suite struct ExactDecimalTrapTests {
  @Test func `a sum past the room ends the process`() async {
    await #expect(processExitsWith: .failure) {
      _ = ExactDecimal(trillionths: .max) + ExactDecimal(trillionths: 1)
    }
  }

  @Test func `a half that is not held ends the process`() async {
    await #expect(processExitsWith: .failure) {
      _ = Mass(ExactDecimal(trillionths: 1)).half
    }
  }

  @Test func `a ratio over nothing ends the process`() async {
    await #expect(processExitsWith: .failure) { _ = Ratio(1, 0) }
  }
}
