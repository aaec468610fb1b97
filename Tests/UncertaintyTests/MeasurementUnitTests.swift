import Testing
import Uncertainty

@Suite("Units")
struct MeasurementUnitTests {
  @Test(
    "Sizes in coherent units",
    arguments: [
      ("kg", 1), ("g", 0.001), ("mg", 1e-6), ("µg", 1e-9), ("μg", 1e-9), ("ug", 1e-9), ("t", 1000),
      ("mm", 0.001), ("nm", 1e-9), ("µm/m", 1e-6), ("mg/g", 0.001), ("%", 0.01), ("ppm", 1e-6),
      ("hPa", 100), ("kPa", 1000), ("Pa", 1), ("bar", 1e5), ("kWh", 3.6e6), ("J", 1),
      ("kJ/kg", 1000),
      ("g/cm3", 1000), ("kg/m3", 1), ("kg/m³", 1), ("kg m-3", 1), ("kg·m^-3", 1), ("kg.m⁻³", 1),
      ("1/K", 1), ("K-1", 1), ("1e-6/K", 1e-6), ("10^-6 K^-1", 1e-6), ("L", 0.001), ("mL", 1e-6),
      ("µL", 1e-9), ("km/h", 1 / 3.6), ("min", 60), ("J/(mol K)", 1), ("W m-2 K-4", 1),
      ("VND/kg", 1), ("USD/t", 0.001), ("kN", 1000), ("mV", 0.001), ("°", Double.pi / 180),
      ("m/s/s", 1), ("lạng", 0.1), ("chỉ", 0.00375), ("V Hz^-0.5", 1), ("dam", 10),
    ] as [(String, Double)])
  func sizes(_ text: String, _ size: Double) throws {
    let unit = try MeasurementUnit(parsing: text)
    #expect(isClose(unit.coherentValue(1), size, relative: 1e-15))
    #expect(unit.symbol == text)
  }

  @Test func `degrees Celsius have a zero point only when they stand alone`() throws {
    let celsius = try MeasurementUnit(parsing: "°C")
    #expect(celsius.coherentValue(20) == 293.15)
    #expect(celsius.ofDifferences.symbol == "K")
    #expect(celsius.ofDifferences.coherentValue(20) == 20)
    #expect(try MeasurementUnit(parsing: "1/°C").coherentValue(2) == 2)
    #expect(try MeasurementUnit(parsing: "W/(m2 °C)").coherentValue(2) == 2)
  }

  @Test func `dimensions of units that say the same are equal`() throws {
    let pairs = [
      ("N m", "J"), ("Pa m3", "J"), ("W s", "J"), ("V A", "W"), ("kg m/s2", "N"), ("J/C", "V"),
      ("V/A", "Ω"), ("1/s", "Hz"), ("m/m", "1"), ("rad", "%"), ("kg/L", "kg/m3"),
    ]
    for (a, b) in pairs {
      let (x, y) = (try MeasurementUnit(parsing: a), try MeasurementUnit(parsing: b))
      #expect(x.dimension == y.dimension, "\(a) and \(b)")
    }
    let money = ["VND", "USD", "EUR"].map { try? MeasurementUnit(parsing: $0).dimension }
    #expect(Set(money).count == 3)
  }

  @Test func `the coherent unit of a dimension reads back as the dimension`() throws {
    for text in ["kg/m3", "J/(mol K)", "W m-2 K-4", "V", "1", "K", "VND/kg", "m^0.5", "kg-1"] {
      let dimension = try MeasurementUnit(parsing: text).dimension
      let back = try MeasurementUnit(parsing: dimension.unitText)
      #expect(back.dimension == dimension, "\(dimension.unitText)")
      #expect(back.coherentValue(1) == 1)
    }
  }

  @Test(
    "What is no unit is told",
    arguments: [
      ("", .empty), (" ", .empty),
      ("kG", .unknown(symbol: "kG", in: "kG", suggestions: ["kg", "Gal"])),
      ("J/mol K", .ambiguousQuotient("J/mol K")), ("kg/", .malformed("kg/")),
      ("(kg", .malformed("(kg")), ("kg^", .malformed("kg^")), ("m^1000", .malformed("m^1000")),
    ] as [(String, UnitError)])
  func faults(_ text: String, _ expected: UnitError) {
    if case .unknown(_, _, let suggestions) = expected {
      #expect(throws: UnitError.self) { try MeasurementUnit(parsing: text) }
      do {
        _ = try MeasurementUnit(parsing: text)
      } catch {
        guard case .unknown(_, _, let found) = error else {
          Issue.record("\(error)")
          return
        }
        #expect(found.first == suggestions.first)
      }
    } else {
      #expect(throws: expected) { try MeasurementUnit(parsing: text) }
    }
  }

  @Test(arguments: [
    ("V A", "W"), ("kg m/s2", "N"), ("V/A", "Ω"), ("N/m2", "Pa"),
    // An energy or a moment of force: nobody can tell.
    ("N m", "m2 kg/s2"), ("kg/m3", "kg/m3"),
  ])
  func `a result without a stated unit has the name of its coherent unit`(
    product: String, name: String
  ) throws {
    let unit = MeasurementUnit(coherent: try MeasurementUnit(parsing: product).dimension)
    #expect(unit.symbol == name)
    #expect(try MeasurementUnit(parsing: unit.symbol).dimension == unit.dimension)
  }

  @Test func `hostile units are refused`() {
    for text in [
      String(repeating: "(", count: 10_000), String(repeating: "m", count: 10_000),
      "Ym^50 Ym^50", "0 kg", "-kg", "1e99999", "kg^x", "m^-", "\u{0}",
    ] {
      #expect(throws: UnitError.self) { try MeasurementUnit(parsing: text) }
    }
  }
}

@Suite("Conversion of units") struct MeasurementUnitConversionTests {
  @Test func `powers of ten stay apart, zeros matter for values`() throws {
    let (kg, g, t) = (
      try MeasurementUnit(parsing: "kg"), try MeasurementUnit(parsing: "g"),
      try MeasurementUnit(parsing: "t")
    )
    let down = try #require(kg.conversion(to: g))
    #expect(down.factor == 1 && down.decades == 3)
    let up = try #require(g.conversion(to: t))
    #expect(up.factor == 1 && up.decades == -6)
    // 1 lb is 0.45359237 kg (international pound, 1959).
    let pound = try #require(try MeasurementUnit(parsing: "lb").conversion(to: kg))
    #expect(pound.factor == 0.45359237 && pound.decades == 0)
    #expect(kg.conversion(to: try MeasurementUnit(parsing: "m")) == nil)
    let (celsius, kelvin) = (
      try MeasurementUnit(parsing: "°C"), try MeasurementUnit(parsing: "K")
    )
    #expect(celsius.conversion(to: kelvin) == nil)
    #expect(celsius.conversion(to: kelvin, asDifference: true)?.factor == 1)
  }
}
