import Quantities
import Testing
import Uncertainty

@Suite("Measurement models")
struct MeasurementModelTests {
  private func fault(_ build: () throws -> MeasurementModel) throws -> ModelError {
    do {
      _ = try build()
    } catch let error as ModelError {
      return error
    }
    throw ReferenceFile.Malformed(what: "no fault")
  }

  private func inputs(_ names: String...) throws -> [InputQuantity] {
    try names.map { try .normal($0, 1, standardUncertainty: 0.1) }
  }

  @Test(
    "A quantity cannot bear a name of the language",
    arguments: ["sin", "sqrt", "pi", "π", "log", "min", "max", "atan2", "abs"])
  func reserved(_ name: String) throws {
    let asInput = try fault {
      try MeasurementModel(inputs: inputs(name), outputs: [NamedExpression("y", "1")])
    }
    #expect(asInput == .name(name, .reserved))
    let asOutput = try fault {
      try MeasurementModel(inputs: [], outputs: [NamedExpression(name, "1")])
    }
    #expect(asOutput == .name(name, .reserved))
    #expect(asOutput.message.english.contains(name))
  }

  @Test(
    "Names that are no identifiers", arguments: ["", "m-R", "2x", "a b", "x²", "a.b", "·", "-"])
  func malformed(_ name: String) throws {
    let error = try fault {
      try MeasurementModel(inputs: inputs(name), outputs: [NamedExpression("y", "1")])
    }
    #expect(error == .name(name, .malformed))
  }

  @Test func `a name stands for one thing`() throws {
    for build in [
      { try MeasurementModel(inputs: inputs("a", "a"), outputs: [NamedExpression("y", "a")]) },
      { try MeasurementModel(inputs: inputs("y"), outputs: [NamedExpression("y", "1")]) },
      {
        try MeasurementModel(
          inputs: inputs("a"), constants: [ModelConstant("a", 1)],
          outputs: [NamedExpression("y", "a")])
      },
    ] {
      guard case .name(_, .duplicate) = try fault(build) else {
        Issue.record("a duplicate name went through")
        return
      }
    }
  }

  @Test func `an unknown name is told with its nearest`() throws {
    let error = try fault {
      try MeasurementModel(
        inputs: inputs("rhoA", "rhoW"), outputs: [NamedExpression("dm", "2*rhA + rhoW")])
    }
    guard case .expression("dm", let inner) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(inner.fault == .unknownName("rhA", suggestions: ["rhoA"]))
    #expect(error.message.english == "in 'dm': 'rhA' is not defined")
    #expect(error.help?.english == "did you mean rhoA?")
    #expect(inner.caret == "2*rhA + rhoW\n  ^^^")
  }

  @Test func `intermediate quantities come in any order, and use each other`() throws {
    let model = try MeasurementModel(
      inputs: inputs("x"),
      quantities: [
        NamedExpression("c", "b + a"), NamedExpression("a", "2*x"), NamedExpression("b", "a^2"),
      ], outputs: [NamedExpression("z", "y + 1"), NamedExpression("y", "c*x")])
    let evaluation = try model.propagated()
    #expect(evaluation["y"]?.value == 6)
    #expect(evaluation["z"]?.value == 7)
    // y = 4x³ + 2x²: 12x² + 4x.
    #expect(evaluation["z"]?.budget[0].sensitivity == 16)
  }

  @Test func `a ring of definitions is named`() throws {
    let error = try fault {
      try MeasurementModel(
        inputs: inputs("x"),
        quantities: [
          NamedExpression("a", "b + x"), NamedExpression("b", "2*c"), NamedExpression("c", "a/x"),
        ], outputs: [NamedExpression("y", "x + a")])
    }
    #expect(error == .cycle(["a", "b", "c", "a"]))
    let own = try fault {
      try MeasurementModel(inputs: inputs("x"), outputs: [NamedExpression("y", "y + x")])
    }
    #expect(own == .cycle(["y", "y"]))
  }

  @Test func `faults of quantities that no output needs are told too`() throws {
    let error = try fault {
      try MeasurementModel(
        inputs: inputs("x"), quantities: [NamedExpression("unused", "x + qq")],
        outputs: [NamedExpression("y", "x")])
    }
    guard case .expression("unused", _) = error else {
      Issue.record("\(error)")
      return
    }
  }

  @Test func `a long chain of quantities is followed`() throws {
    let count = 20_000
    let chain = (1..<count).reversed().map { NamedExpression("q\($0)", "q\($0 - 1) + x") }
    let model = try MeasurementModel(
      inputs: inputs("x"), quantities: [NamedExpression("q0", "x")] + chain,
      outputs: [NamedExpression("y", "q\(count - 1)")])
    #expect(try model.propagated().outputs[0].value == Double(count))
    #expect(try model.propagated().outputs[0].budget[0].sensitivity == Double(count))
  }

  @Test func `ten thousand inputs`() throws {
    let names = (0..<10_000).map { "x\($0)" }
    let sum = names.joined(separator: " + ")
    let model = try MeasurementModel(
      inputs: names.map { try .normal($0, 1, standardUncertainty: 0.01) },
      outputs: [NamedExpression("y", sum), NamedExpression("z", "(\(sum))^2")])
    let evaluation = try model.propagated()
    #expect(isClose(evaluation.outputs[0].standardUncertainty, 1, relative: 1e-12))
    #expect(evaluation.outputs[1].value == 1e8)
    #expect(isClose(evaluation.outputs[1].firstOrderStandardUncertainty, 2e4, relative: 1e-12))
    #expect(evaluation.outputs[1].notes.contains(.secondOrderNotExamined))
  }

  @Test func `other faults of a model`() throws {
    #expect(try fault { try MeasurementModel(inputs: [], outputs: []) } == .noOutputs)
    for p in [0, 1, -1, 95, Double.nan] {
      guard
        case .coverageProbability = try fault({
          try MeasurementModel(
            inputs: [], outputs: [NamedExpression("y", "1")], coverageProbability: p)
        })
      else {
        Issue.record("p = \(p)")
        return
      }
    }
    let infinite = try fault {
      try MeasurementModel(
        inputs: [], constants: [ModelConstant("c", .infinity)],
        outputs: [NamedExpression("y", "c")])
    }
    #expect(infinite == .constantNotFinite(name: "c"))
  }

  @Test func `equal parts are computed once, constants in advance`() throws {
    let model = try MeasurementModel(
      inputs: inputs("x", "y"),
      outputs: [
        NamedExpression("a", "(x + y)*(y + x) + 2*3*sin(pi/6)"), NamedExpression("b", "x + y"),
      ])
    // x, y, x + y, its square, the constant, the sum.
    #expect(model.program.instructions.count == 6)
  }

  @Test func `folding keeps what cannot be computed, and its name`() throws {
    let model = try MeasurementModel(
      inputs: inputs("x"), outputs: [NamedExpression("y", "x + 1/(2 - 2)")])
    let error = #expect(throws: EvaluationError.self) { try model.propagated() }
    guard case .undefined(let origin, .divisionByZero)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(origin.excerpt == "1/(2 - 2)")
    #expect(origin.owner == "y")
  }

  @Test func `nothing is cancelled that could be NaN`() throws {
    let model = try MeasurementModel(
      inputs: inputs("x"), outputs: [NamedExpression("y", "0*exp(x*1000)")])
    #expect(throws: EvaluationError.self) { try model.propagated() }
  }
}
