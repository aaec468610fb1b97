import Quantities
import Testing
import Uncertainty

@Suite("Dimensions of a model")
struct DimensionTests {
  private func input(_ name: String, _ value: Double, _ unit: String?) throws -> InputQuantity {
    try .normal(name, value, standardUncertainty: 0.1, unit: unit)
  }

  private func model(
    _ inputs: [(String, Double, String?)], _ expression: String, unit: String? = nil,
    constants: [ModelConstant] = []
  ) throws -> MeasurementModel {
    try MeasurementModel(
      inputs: inputs.map { try input($0.0, $0.1, $0.2) }, constants: constants,
      outputs: [NamedExpression("y", expression, unit: unit)])
  }

  private func fault(
    _ inputs: [(String, Double, String?)], _ expression: String, unit: String? = nil,
    constants: [ModelConstant] = []
  ) throws -> ExpressionError {
    do {
      _ = try model(inputs, expression, unit: unit, constants: constants)
    } catch let error as ModelError {
      if case .expression(_, let fault) = error { return fault }
      throw error
    }
    throw ReferenceFile.Malformed(what: "no fault")
  }

  @Test func `grams are added to kilograms`() throws {
    let evaluation = try model([("a", 1, "kg"), ("b", 250, "g")], "a + b", unit: "g").propagated()
    let y = evaluation.outputs[0]
    #expect(isClose(y.value, 1250, relative: 1e-15))
    #expect(isClose(y.budget[0].sensitivity, 1000, relative: 1e-15))
    #expect(isClose(y.budget[1].sensitivity, 1, relative: 1e-15))
    #expect(y.unit?.symbol == "g")
  }

  @Test func `grams are not added to metres, and both are named`() throws {
    let error = try fault([("m1", 1, "g"), ("l_2", 1, "m")], "2*m1 + (m1 + l_2)")
    #expect(error.message.english == "cannot add 'm1' (a mass, g) and 'l_2' (a length, m)")
    #expect(error.message.vietnamese == "không thể cộng 'm1' (khối lượng, g) và 'l_2' (độ dài, m)")
    #expect(
      error.caret == """
        2*m1 + (m1 + l_2)
               ^^^^^^^^^^
        """)
    #expect(error.code == "DIMENSION")
  }

  @Test(
    "What does not go together",
    arguments: [
      "a - l", "min(a, l)", "max(a, b, l)", "atan2(a, l)", "exp(a)", "ln(a)", "sin(l)", "2^a",
      "a^n", "a + 1", "1 - l/m0", "a^0.3333", "a - 1.2", "m0*l + l",
    ])
  func unlike(_ expression: String) throws {
    _ = try fault(
      [("a", 2, "kg"), ("b", 1, "g"), ("l", 1, "m"), ("n", 2, "1"), ("m0", 1, "mm3")], expression)
  }

  @Test(
    "What does",
    arguments: [
      "a + b", "sqrt(a*b) + a", "exp(a/b) + 1", "a^2/b - a", "a^(1/3)*b^(2/3) + a", "max(a, 0)",
      "0 + a", "abs(a) - b", "atan2(a, b) + 1", "l^3 + v", "sin(pi/6) + n", "a + 1 [mg]",
      "a*(1 + n)", "a^n0", "sqrt(a)^2 + b", "a/b + 5 [%]",
    ])
  func alike(_ expression: String) throws {
    _ = try model(
      [("a", 2, "kg"), ("b", 1, "g"), ("l", 1, "m"), ("v", 1, "L"), ("n", 2, "1")], expression,
      constants: [ModelConstant("n0", 3)])
  }

  @Test func `a result is given in the unit that is asked for, if it can be`() throws {
    let price = try model([("m", 2.5, "kg"), ("p", 120_000, "VND/kg")], "m*p", unit: "VND")
    #expect(try price.propagated().outputs[0].value == 300_000)
    let error = try fault([("m", 2.5, "kg"), ("p", 120_000, "VND/kg")], "m*p", unit: "USD")
    guard case .unlikeDimensions("=", _, _) = error.fault else {
      Issue.record("\(error)")
      return
    }
  }

  @Test func `without a wish a result takes the unit of the inputs of its kind`() throws {
    let found = try model([("d", 3, "mg"), ("m", 1, "kg")], "d + m*0")
    #expect(found.outputUnits[0]?.symbol == "mg")
    let density = try model([("m", 3, "g"), ("v", 1, "mL")], "m/v")
    #expect(density.outputUnits[0]?.symbol == "kg/m3")
    #expect(isClose(try density.propagated().outputs[0].value, 3000, relative: 1e-14))
    let ratio = try model([("p", 3, "%"), ("q", 1, "%")], "p/q")
    #expect(ratio.outputUnits[0]?.symbol == "1")
  }

  @Test func `without any unit nothing is checked`() throws {
    let plain = try model([("a", 2, nil), ("l", 1, nil)], "a + exp(l) + 1")
    #expect(plain.outputUnits == [nil])
  }

  @Test func `temperatures in degrees Celsius are absolute, their differences are not`() throws {
    let difference = try model([("t1", 21.5, "°C"), ("t2", 20, "°C")], "t1 - t2", unit: "K")
    #expect(isClose(try difference.propagated().outputs[0].value, 1.5, relative: 1e-12))
    // Asked for in °C, a difference stays one.
    let named = try model([("t1", 21.5, "°C"), ("t2", 20, "°C")], "t1 - t2", unit: "°C")
    #expect(isClose(try named.propagated().outputs[0].value, 1.5, relative: 1e-12))
    let mean = try model([("t1", 21, "°C"), ("t2", 20, "°C")], "(t1 + t2)/2", unit: "°C")
    #expect(isClose(try mean.propagated().outputs[0].value, 20.5, relative: 1e-12))
    let corrected = try model([("t", 20, "°C"), ("dt", 0.5, "K")], "t + dt", unit: "°C")
    #expect(isClose(try corrected.propagated().outputs[0].value, 20.5, relative: 1e-12))
    let gas = try model([("p", 1000, "hPa"), ("t", 20, "°C")], "p/(287.05 [J/(kg K)] * t)")
    #expect(isClose(try gas.propagated().outputs[0].value, 1.18835, relative: 1e-4))
    let energy = try model([("t", 20, "°C"), ("n", 1, "mol")], "1.5*t*n*8.314 [J/(mol K)]")
    #expect(isClose(try energy.propagated().outputs[0].value, 3655.87, relative: 1e-5))
    let weighted = try model([("t1", 20, "°C"), ("t2", 30, "°C")], "0.3*t1 + 0.7*t2", unit: "°C")
    #expect(isClose(try weighted.propagated().outputs[0].value, 27, relative: 1e-12))
    let number = try model([("t", 20, "°C")], "exp(0.061 [1/K] * (t - 0 [°C]))")
    #expect(isClose(try number.propagated().outputs[0].value, 3.3871877336, relative: 1e-9))
  }

  @Test func `temperatures in degrees Celsius are not added up`() throws {
    for expression in ["t + dt", "(t + dt)*l", "t + dt + t", "exp((t + dt)/t)", "sqrt(t + dt)"] {
      let error = try fault([("t", 20, "°C"), ("dt", 0.5, "°C"), ("l", 1, "m")], expression)
      #expect(error.fault == .celsiusArithmetic, "\(expression)")
    }
  }

  @Test func `the unit of a literal that is none is told in its place`() throws {
    let error = try fault([("a", 1, "kg")], "a + 2 [kq]")
    guard case .unit(.unknown("kq", _, _)) = error.fault else {
      Issue.record("\(error)")
      return
    }
    #expect(error.range.start == 6)
  }
}
