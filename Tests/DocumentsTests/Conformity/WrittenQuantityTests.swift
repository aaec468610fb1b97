import Quantities
import Testing
import Uncertainty

@testable import Documents

@Suite struct WrittenQuantityTests {
  @Test(arguments: [
    ("9.7", 9.7), ("9,7", 9.7), ("-0.005", -0.005), ("\u{2212}3", -3), ("2e-6", 2e-6),
    ("5E+9", 5e9), ("1 500", 1500), ("10.125", 10.125), (" 7 ", 7), ("0", 0), ("5e-9", 5e-9),
  ])
  func `a number alone`(text: String, value: Double) throws {
    let quantity = try WrittenQuantity(text, field: "value")
    #expect(quantity.plain == value)
    #expect(quantity.unit == nil)
  }

  @Test func `units are converted by moving the point`() throws {
    let gram = try MeasurementUnit(parsing: "g")
    func grams(_ text: String) throws -> Double? {
      try WrittenQuantity(text, field: "value").value(in: gram, asDifference: false)
    }
    #expect(try grams("10.1 g") == 10.1)
    #expect(try grams("0.0101 kg") == 10.1)
    #expect(try grams("10100mg") == 10.1)
    #expect(try grams("1 500,5 kg") == 1_500_500)
    #expect(try grams("3") == 3)
    #expect(try grams("3 m") == nil)
    // 1 lb is 453.59237 g.
    #expect(try grams("2 lb") == 907.18474)
  }

  @Test func `an exponent is no unit, and a unit no exponent`() throws {
    let volt = try WrittenQuantity("3e5 eV", field: "value")
    #expect(volt.plain == 3e5)
    #expect(volt.unit?.symbol == "eV")
    #expect(try WrittenQuantity("3 eV", field: "value").unit?.symbol == "eV")
  }

  @Test func `percent is a part`() throws {
    let percent = try WrittenQuantity("2.5 %", field: "u")
    #expect(percent.isPercent && percent.part == 0.025)
  }

  @Test(arguments: ["", "g", "1.2.3", "--3", "1e9999", "nan", "inf", "0x10", "5 bogus", "1,500"])
  func `what is no quantity is refused`(text: String) {
    #expect {
      try WrittenQuantity(text, field: "value")
    } throws: {
      $0 is any DescribedError
    }
  }

  @Test func `more digits than can be told apart are refused`() throws {
    #expect(throws: ConformityFault.self) {
      try WrittenQuantity("10.100000000000001", field: "value")
    }
    #expect(try WrittenQuantity("10.1000000000000000", field: "value").plain == 10.1)
  }
}
