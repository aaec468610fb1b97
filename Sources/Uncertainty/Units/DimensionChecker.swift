import Quantities

/// Finds the dimension of every part of an expression, and the parts that do not go
/// together.
struct DimensionChecker {
  /// What is known about a part.
  struct Kind {
    /// `nil` for a literal 0, which is a zero of any dimension.
    var dimension: PhysicalDimension?
    /// How many zero points of °C are summed up in it: 1 for an input in °C, 0 for a difference of
    /// two.
    ///
    /// `nil` where the part need not come from °C at all.
    var celsius: Double?
    /// The value of a constant part.
    var constant: Double?

    /// The value of a constant that is a plain number.
    var plainConstant: Double? {
      dimension?.isDimensionless == false ? nil : constant
    }

    static func number(_ value: Double) -> Kind {
      Kind(dimension: value == 0 ? nil : .dimensionless, celsius: nil, constant: value)
    }
  }

  let expression: ModelExpression
  /// The kinds of the quantities that the expression names, with the unit text to show.
  let named: (String) -> (kind: Kind, unit: String?)?

  private func fault(_ fault: ExpressionError.Fault, _ node: Int) -> ExpressionError {
    ExpressionError(fault, at: expression.nodes[node].range, in: expression.text)
  }

  func check() throws(ExpressionError) -> Kind {
    var kinds: [Kind] = []
    kinds.reserveCapacity(expression.nodes.count)
    for (index, node) in expression.nodes.enumerated() {
      switch node.kind {
      case .number(let value): kinds.append(.number(value))
      case .quantity(let value, let unit):
        kinds.append(
          Kind(
            dimension: unit.dimension, celsius: unit.isAffine ? 1 : nil,
            constant: unit.coherentValue(value)))
      case .name(let name):
        kinds.append(named(name)?.kind ?? Kind(dimension: .dimensionless))
      case .unary(let function, let a):
        kinds.append(try unary(function, a, index, kinds))
      case .binary(let operation, let a, let b):
        kinds.append(try binary(operation, a, b, index, kinds))
      }
    }
    return kinds[kinds.count - 1]
  }

  private func unary(
    _ function: ModelProgram.Unary, _ a: Int, _ node: Int, _ kinds: [Kind]
  ) throws(ExpressionError) -> Kind {
    let argument = kinds[a]
    let constant = argument.constant.map { function($0) }
    switch function {
    case .negate:
      return Kind(
        dimension: argument.dimension, celsius: argument.celsius.map { -$0 }, constant: constant)
    case .abs:
      try checkCelsius(argument, a)
      return Kind(dimension: argument.dimension, constant: constant)
    case .sqrt:
      try checkCelsius(argument, a)
      guard let dimension = argument.dimension else { return .number(0) }
      guard let root = dimension.raised(to: 0.5) else {
        throw fault(.exponentNotSimple(of: shown(a)), node)
      }
      return Kind(dimension: root, constant: constant)
    default:
      if let dimension = argument.dimension, !dimension.isDimensionless {
        throw fault(
          .dimensionlessNeeded(of: function.rawValue, found: described(a, dimension)), a)
      }
      return Kind(dimension: .dimensionless, constant: constant)
    }
  }

  private func binary(
    _ operation: ModelProgram.Binary, _ a: Int, _ b: Int, _ node: Int, _ kinds: [Kind]
  ) throws(ExpressionError) -> Kind {
    let (left, right) = (kinds[a], kinds[b])
    var constant: Double?
    if let x = left.constant, let y = right.constant { constant = operation(x, y) }
    switch operation {
    case .add, .subtract, .min, .max, .atan2:
      let dimension = try alike(operation, a, b, node, left, right)
      if operation == .atan2 { return Kind(dimension: .dimensionless, constant: constant) }
      return Kind(
        dimension: dimension, celsius: summed(operation, left, right), constant: constant)
    case .multiply, .divide:
      try checkCelsius(right, b, operation == .multiply ? left : nil)
      try checkCelsius(left, a, right)
      let (x, y) = (left.dimension ?? .dimensionless, right.dimension ?? .dimensionless)
      let dimension = operation == .multiply ? x.times(y) : x.divided(by: y)
      guard let dimension else { throw fault(.exponentNotSimple(of: shown(node)), node) }
      return Kind(
        dimension: dimension, celsius: scaled(operation, left, right), constant: constant)
    case .power:
      return try power(a, b, node, left, right, constant)
    }
  }

  private func power(
    _ a: Int, _ b: Int, _ node: Int, _ base: Kind, _ exponent: Kind, _ constant: Double?
  ) throws(ExpressionError) -> Kind {
    if let dimension = exponent.dimension, !dimension.isDimensionless {
      throw fault(
        .dimensionlessNeeded(of: "^", found: described(b, dimension)), b)
    }
    guard let dimension = base.dimension, !dimension.isDimensionless else {
      return Kind(dimension: base.dimension, constant: constant)
    }
    try checkCelsius(base, a)
    guard let value = exponent.constant else {
      throw fault(.exponentNotConstant(of: shown(a)), b)
    }
    guard let result = dimension.raised(to: value) else {
      throw fault(.exponentNotSimple(of: shown(a)), b)
    }
    return Kind(dimension: result, constant: constant)
  }

  private func alike(
    _ operation: ModelProgram.Binary, _ a: Int, _ b: Int, _ node: Int, _ left: Kind, _ right: Kind
  ) throws(ExpressionError) -> PhysicalDimension? {
    guard let x = left.dimension else { return right.dimension }
    guard let y = right.dimension, x != y else { return x }
    let symbol =
      switch operation {
      case .add: "+"
      case .subtract: "-"
      default: operation.rawValue
      }
    throw fault(
      .unlikeDimensions(operation: symbol, left: described(a, x), right: described(b, y)), node)
  }

  // MARK: Temperatures in °C

  private func summed(_ operation: ModelProgram.Binary, _ left: Kind, _ right: Kind) -> Double? {
    guard let x = left.celsius ?? zeroWeight(left), let y = right.celsius ?? zeroWeight(right)
    else { return nil }
    switch operation {
    case .add: return x + y
    case .subtract: return x - y
    default: return x == y ? x : nil
    }
  }

  /// A literal 0 adds no zero point.
  private func zeroWeight(_ kind: Kind) -> Double? { kind.dimension == nil ? 0 : nil }

  /// Times a plain constant, as the ½ of a mean: two zero points become one.
  ///
  /// A difference stays one; of a single temperature nothing more is known, for a multiple of it
  /// can be meant.
  private func scaled(_ operation: ModelProgram.Binary, _ left: Kind, _ right: Kind) -> Double? {
    func scale(_ weight: Double, _ factor: Kind) -> Double? {
      guard let number = factor.plainConstant else { return nil }
      if weight.magnitude < 1e-9 { return 0 }
      if Self.isTemperature(weight) { return nil }
      return operation == .multiply ? weight * number : weight / number
    }
    if let weight = left.celsius { return scale(weight, right) }
    if let weight = right.celsius, operation == .multiply { return scale(weight, left) }
    return nil
  }

  /// A part that goes into a product with something that varies, or has a dimension,
  /// must be one temperature (1 zero point) or a difference (0), in either sign.
  private func checkCelsius(
    _ kind: Kind, _ node: Int, _ partner: Kind? = nil
  ) throws(ExpressionError) {
    if partner?.plainConstant != nil { return }
    guard let weight = kind.celsius else { return }
    if !Self.isTemperature(weight) { throw fault(.celsiusArithmetic, node) }
  }

  /// Whether a sum of zero points makes a temperature or a difference.
  static func isTemperature(_ weight: Double) -> Bool {
    weight.magnitude < 1e-9 || (weight.magnitude - 1).magnitude < 1e-9
  }

  // MARK: Words

  private func shown(_ node: Int) -> String {
    "'\(expression.nodes[node].range.excerpt(of: expression.text))'"
  }

  /// A part in words, such as *'m1' (a mass, g)*.
  private func described(_ node: Int, _ dimension: PhysicalDimension) -> LocalizedText {
    var unit = dimension.unitText
    if case .name(let name) = expression.nodes[node].kind, let stated = named(name)?.unit {
      unit = stated
    }
    if case .quantity(_, let stated) = expression.nodes[node].kind { unit = stated.symbol }
    let name = dimension.name
    let shown = shown(node)
    if dimension.isDimensionless {
      return LocalizedText(
        "\(shown) (\(name.english))", vi: "\(shown) (\(name.vietnamese))")
    }
    return LocalizedText(
      "\(shown) (\(name.english), \(unit))", vi: "\(shown) (\(name.vietnamese), \(unit))")
  }
}
