import Testing

@testable import Quantities

@Suite struct QuantityTests {
  @Test(arguments: [
    (MassUnit.microgram, "0.000001"), (.milligram, "0.001"), (.gram, "1"), (.kilogram, "1000"),
    (.tonne, "1000000"), (.carat, "0.2"),
    // The customary units: 1 tấn is 10 tạ, 1 tạ 10 yến, 1 yến 10 kg, 10 lạng 1 kg.
    (.ton, "1000000"), (.ta, "100000"), (.yen, "10000"), (.lang, "100"), (.can, "1000"),
    // One chỉ of gold is 3.75 g (Thông tư 22/2013/TT-BKHCN).
    (.chi, "3.75"),
  ])
  func `a unit has its size in grams`(unit: MassUnit, grams: String) throws {
    #expect(try Mass(1, unit).value == ExactDecimal(parsing: grams, form: .english))
    #expect(try Mass(-8, unit).value == ExactDecimal(parsing: grams, form: .english) * -8)
  }

  @Test func `arithmetic is that of the numbers`() throws {
    let five = Mass(5, .gram)
    #expect(five + five == Mass(10, .gram))
    #expect(five - Mass(1, .kilogram) == -Mass(995, .gram))
    #expect(five * 200 == Mass(1, .kilogram))
    #expect((-five).magnitude == five)
    #expect(five.isPositive && !five.isNegative && !five.isZero)
    #expect((-five).isNegative && !(-five).isPositive)
    #expect(Mass.zero.isZero && !Mass.zero.isPositive && !Mass.zero.isNegative)
    #expect([Mass(1, .kilogram), five, -five].sorted() == [-five, five, Mass(1, .kilogram)])
    #expect(Mass(15, .kilogram).isMultiple(of: five))
    #expect(try !Mass(parsing: "15,0010 kg").isMultiple(of: five))
  }

  @Test(arguments: [
    "5 g", "0.00000000001 g", "0.1 mg", "0.1 µg", "0.00000000001 µg", "10 t", "-3 g", "0 kg",
  ])
  func `whatever is read has a half and a tenth`(text: String) throws {
    guard let mass = try? Mass(parsing: text) else {
      // Finer than the last place that is kept free.
      #expect(text == "0.00000000001 µg")
      return
    }
    #expect(mass.half + mass.half == mass)
    #expect(mass.multiplied(by: Ratio(1, 10)).map { $0 * 10 } == mass)
  }

  @Test func `the last place is kept free`() {
    #expect(throws: QuantityError.number(.tooFine(text: "0.000000000001 g"))) {
      try Mass(parsing: "0.000000000001 g")
    }
    #expect(throws: QuantityError.number(.tooFine(text: "0.000000000015 g"))) {
      try Mass(parsing: "0.000000000015 g")
    }
  }

  @Test func `a part of a quantity is compared without rounding`() throws {
    // A third of 1 g is no decimal, and still has two sides.
    let gram = Mass(1, .gram)
    #expect(try Mass(parsing: "0.33333333333 g").isAtMost(Ratio(1, 3), of: gram))
    #expect(try !Mass(parsing: "0.33333333334 g").isAtMost(Ratio(1, 3), of: gram))
    #expect(Mass(1, .gram).isAtMost(Ratio(1, 3), of: Mass(3, .gram)))
    #expect(!Mass(1, .gram).isAtMost(Ratio(0), of: Mass(3, .gram)))
    #expect(gram.multiplied(by: Ratio(1, 3)) == nil)
  }

  /// The ends of the range that design and R 76 ask for, in every decimal unit.
  @Test func `from 0,1 µg to 5 000 t the same mass in another unit is the same`() throws {
    let units: [(symbol: String, exponent: Int)] = [
      ("µg", -6), ("mg", -3), ("g", 0), ("kg", 3), ("t", 6),
    ]
    for exponent in -7...9 {
      for digits in ["1", "2", "5", "125", "999"] where exponent + digits.count <= 10 {
        var masses: Set<Mass> = []
        for unit in units {
          let text = shifted(digits, by: exponent - unit.exponent)
          masses.insert(try Mass(parsing: "\(text) \(unit.symbol)", form: .english))
        }
        #expect(masses.count == 1, "\(digits)e\(exponent) g")
      }
    }
    #expect(try Mass(parsing: "5 000 t") == Mass(5_000_000_000_000_000, .microgram))
  }

  @Test func `units of other kinds`() throws {
    #expect(try Volume(parsing: "1 m3") == Volume(parsing: "1 000 L"))
    #expect(try Volume(parsing: "2,5 lít", form: .vietnamese) == Volume(parsing: "2500 mL"))
    #expect(try Length(parsing: "1 km") == Length(parsing: "100000 cm"))
    #expect(try Energy(parsing: "1 MWh") == Energy(parsing: "1000 kWh"))
    #expect(
      try Quantity<DurationDimension>(parsing: "1,5 giờ") == Quantity(parsing: "90 phút"))
  }

  /// `digits × 10^exponent` written out, with no arithmetic but moving the point.
  private func shifted(_ digits: String, by exponent: Int) -> String {
    if exponent >= 0 { return digits + String(repeating: "0", count: exponent) }
    let padded = String(repeating: "0", count: max(0, 1 - exponent - digits.count)) + digits
    return "\(padded.dropLast(-exponent)).\(padded.suffix(-exponent))"
  }
}
