import Quantities

/// Turns the expressions of a model into one program: looks names up, orders the
/// quantities, checks dimensions, lays down the steps.
struct ModelCompiler {
  struct Definition {
    let name: String
    let expression: ModelExpression
    let unit: MeasurementUnit?
    let isOutput: Bool
  }

  struct Compiled {
    let program: ModelProgram
    let origins: [ExpressionOrigin]
    /// By output; `nil` in a model without units.
    let units: [MeasurementUnit?]
  }

  /// What a name stands for.
  private enum Meaning {
    case input(Int)
    case constant(Double, MeasurementUnit?)
    case definition(Int)
  }

  private let inputs: [InputQuantity]
  private let definitions: [Definition]
  private let meanings: [String: Meaning]
  private let hasUnits: Bool

  init(
    inputs: [InputQuantity], constants: [ModelConstant], quantities: [NamedExpression],
    outputs: [NamedExpression]
  ) throws(ModelError) {
    self.inputs = inputs
    var meanings: [String: Meaning] = [:]
    var hasUnits = false
    for (index, input) in inputs.enumerated() {
      try Self.define(input.name, .input(index), in: &meanings)
      if input.unit != nil { hasUnits = true }
    }
    for constant in constants {
      if !constant.value.isFinite { throw .constantNotFinite(name: constant.name) }
      let unit = try Self.unit(constant.unit, of: constant.name)
      if unit != nil { hasUnits = true }
      try Self.define(constant.name, .constant(constant.value, unit), in: &meanings)
    }
    let named = quantities.map { ($0, false) } + outputs.map { ($0, true) }
    for (index, entry) in named.enumerated() {
      try Self.define(entry.0.name, .definition(index), in: &meanings)
    }
    var definitions: [Definition] = []
    for (entry, isOutput) in named {
      let expression: ModelExpression
      do throws(ExpressionError) {
        expression = try ModelExpression(parsing: entry.expression)
      } catch {
        throw .expression(owner: entry.name, Self.informed(error, meanings))
      }
      let unit = try Self.unit(entry.unit, of: entry.name)
      let hasLiteralUnit = expression.nodes.contains {
        if case .quantity = $0.kind { true } else { false }
      }
      if unit != nil || hasLiteralUnit { hasUnits = true }
      definitions.append(
        Definition(name: entry.name, expression: expression, unit: unit, isOutput: isOutput))
    }
    self.definitions = definitions
    self.meanings = meanings
    self.hasUnits = hasUnits
  }

  private static func unit(
    _ text: String?, of owner: String
  ) throws(ModelError) -> MeasurementUnit? {
    guard let text else { return nil }
    do throws(UnitError) {
      return try MeasurementUnit(parsing: text)
    } catch {
      throw .unit(owner: owner, error)
    }
  }

  private static func define(
    _ name: String, _ meaning: Meaning, in meanings: inout [String: Meaning]
  ) throws(ModelError) {
    if ModelExpression.reservedNames.contains(name) { throw .name(name, .reserved) }
    if !ModelExpression.isName(name) { throw .name(name, .malformed) }
    if meanings.updateValue(meaning, forKey: name) != nil { throw .name(name, .duplicate) }
  }

  /// A call of something that is a quantity of the model is told as that.
  private static func informed(
    _ error: ExpressionError, _ meanings: [String: Meaning]
  ) -> ExpressionError {
    guard case .unknownFunction(let name, _) = error.fault, meanings[name] != nil else {
      return error
    }
    return ExpressionError(.notAFunction(name), at: error.range, in: error.text)
  }

  func compile() throws(ModelError) -> Compiled {
    let order = try evaluationOrder()
    let units = try checkedUnits(order)
    var builder = ProgramBuilder()
    var results = [Int](repeating: 0, count: definitions.count)
    for index in order { results[index] = lay(index, results, &builder) }
    var outputs: [Int] = []
    var outputUnits: [MeasurementUnit?] = []
    for (index, definition) in definitions.enumerated() where definition.isOutput {
      var result = results[index]
      if let unit = units[index] {
        builder.origin = (index, Self.whole(definition))
        result = builder.expressed(result, unit)
      }
      outputs.append(result)
      outputUnits.append(units[index])
    }
    let (program, origins) = builder.program(outputs: outputs, inputCount: inputs.count)
    return Compiled(
      program: program,
      origins: origins.map {
        let definition = definitions[$0.owner]
        return ExpressionOrigin(
          owner: definition.name, range: $0.range,
          excerpt: $0.range.excerpt(of: definition.expression.text))
      },
      units: outputUnits)
  }

  private static func whole(_ definition: Definition) -> SourceRange {
    SourceRange(0, definition.expression.text.utf8.count)
  }

  private func lay(_ index: Int, _ results: [Int], _ builder: inout ProgramBuilder) -> Int {
    let expression = definitions[index].expression
    var steps: [Int] = []
    steps.reserveCapacity(expression.nodes.count)
    for node in expression.nodes {
      builder.origin = (index, node.range)
      switch node.kind {
      case .number(let value): steps.append(builder.constant(value))
      case .quantity(let value, let unit):
        steps.append(builder.coherent(builder.constant(value), unit))
      case .name(let name):
        switch meanings[name] {
        case .input(let place)?:
          let raw = builder.input(place)
          steps.append(inputs[place].unit.map { builder.coherent(raw, $0) } ?? raw)
        case .constant(let value, let unit)?:
          let raw = builder.constant(value)
          steps.append(unit.map { builder.coherent(raw, $0) } ?? raw)
        case .definition(let other)?: steps.append(results[other])
        case nil: preconditionFailure("every name was looked up")
        }
      case .unary(let function, let a): steps.append(builder.unary(function, steps[a]))
      case .binary(let operation, let a, let b):
        steps.append(builder.binary(operation, steps[a], steps[b]))
      }
    }
    return steps[steps.count - 1]
  }

  // MARK: Order

  /// The definitions, each behind those that it uses.
  private func evaluationOrder() throws(ModelError) -> [Int] {
    var uses: [[Int]] = []
    for definition in definitions { uses.append(try used(by: definition)) }
    var order: [Int] = []
    // 0 untouched, 1 on the path, 2 done.
    var state = [UInt8](repeating: 0, count: definitions.count)
    for start in definitions.indices where state[start] == 0 {
      // Not recursive: a chain of quantities may be long.
      var path: [(definition: Int, next: Int)] = [(start, 0)]
      state[start] = 1
      while let (current, next) = path.last {
        if next == uses[current].count {
          state[current] = 2
          order.append(current)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let target = uses[current][next]
        if state[target] == 0 {
          state[target] = 1
          path.append((target, 0))
        } else if state[target] == 1 {
          let ring = path.drop { $0.definition != target }.map { definitions[$0.definition].name }
          throw .cycle(Array(ring.prefix(12)) + [definitions[target].name])
        }
      }
    }
    return order
  }

  private func used(by definition: Definition) throws(ModelError) -> [Int] {
    var result: [Int] = []
    for node in definition.expression.nodes {
      guard case .name(let name) = node.kind else { continue }
      switch meanings[name] {
      case .definition(let other)?: result.append(other)
      case nil: throw unknown(name, at: node.range, in: definition)
      default: break
      }
    }
    return result
  }

  private func unknown(
    _ name: String, at range: SourceRange, in definition: Definition
  ) -> ModelError {
    if name == "log" {
      return .expression(
        owner: definition.name,
        ExpressionError(.ambiguousLog, at: range, in: definition.expression.text))
    }
    let known = meanings.keys.sorted() + ["pi"]
    let near = Spelling.nearest(to: name, in: known)
    return .expression(
      owner: definition.name,
      ExpressionError(
        .unknownName(name, suggestions: near), at: range, in: definition.expression.text))
  }

  // MARK: Units

  /// The unit of each output; throws where dimensions do not agree.
  private func checkedUnits(_ order: [Int]) throws(ModelError) -> [MeasurementUnit?] {
    var units = [MeasurementUnit?](repeating: nil, count: definitions.count)
    if !hasUnits { return units }
    var kinds = [DimensionChecker.Kind](
      repeating: .init(dimension: .dimensionless), count: definitions.count)
    for index in order {
      let definition = definitions[index]
      do throws(ExpressionError) {
        let checker = DimensionChecker(expression: definition.expression) { kind(of: $0, kinds) }
        kinds[index] = try checker.check()
        units[index] = try resultUnit(definition, kinds[index])
      } catch {
        throw .expression(owner: definition.name, error)
      }
    }
    return units
  }

  private func kind(
    of name: String, _ kinds: [DimensionChecker.Kind]
  ) -> (kind: DimensionChecker.Kind, unit: String?)? {
    switch meanings[name] {
    case .input(let place)?:
      let unit = inputs[place].unit ?? .one
      return (.init(dimension: unit.dimension, celsius: unit.isAffine ? 1 : nil), unit.symbol)
    case .constant(let value, let unit)?:
      let unit = unit ?? .one
      return (
        .init(
          dimension: unit.dimension, celsius: unit.isAffine ? 1 : nil,
          constant: unit.coherentValue(value)), unit.symbol
      )
    case .definition(let other)?: return (kinds[other], nil)
    case nil: return nil
    }
  }

  /// The unit that was asked for, if the dimension agrees; else that of the first input
  /// of the same dimension; else the coherent one.
  private func resultUnit(
    _ definition: Definition, _ kind: DimensionChecker.Kind
  ) throws(ExpressionError) -> MeasurementUnit {
    let found = kind.dimension ?? definition.unit?.dimension ?? .dimensionless
    func fault(_ fault: ExpressionError.Fault) -> ExpressionError {
      ExpressionError(fault, at: Self.whole(definition), in: definition.expression.text)
    }
    // A sum of °C must come out as a temperature or as a difference.
    if let weight = kind.celsius, !DimensionChecker.isTemperature(weight), definition.isOutput {
      throw fault(.celsiusArithmetic)
    }
    guard let wanted = definition.unit else {
      // A ratio is not given in the % of some input.
      if found.isDimensionless { return .one }
      let like = inputs.compactMap(\.unit).first { $0.dimension == found }
      return (like ?? MeasurementUnit(coherent: found)).ofDifferences
    }
    if wanted.dimension != found {
      let names = (found.name, wanted.dimension.name)
      throw fault(
        .unlikeDimensions(
          operation: "=",
          left: LocalizedText(
            "\(names.0.english) (\(found.unitText))",
            vi: "\(names.0.vietnamese) (\(found.unitText))"),
          right: LocalizedText(
            "\(names.1.english) (\(wanted.symbol))", vi: "\(names.1.vietnamese) (\(wanted.symbol))")
        ))
    }
    // A difference of two temperatures in °C is a difference, whatever it is called.
    if wanted.isAffine, let weight = kind.celsius, weight.magnitude < 1e-9 {
      return wanted.ofDifferences
    }
    return wanted
  }
}
