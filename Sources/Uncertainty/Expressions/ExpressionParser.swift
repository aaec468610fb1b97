import Quantities

/// Reads an expression by operator precedence (Pratt).
struct ExpressionParser {
  private typealias Node = ModelExpression.Node

  private let text: String
  private var lexer: ExpressionLexer
  private var token: ExpressionLexer.Token
  private var nodes: [ModelExpression.Node] = []
  private var depth = 0

  /// Binding powers, loosest first.
  private enum Power {
    static let sum = 10
    static let product = 20
    static let sign = 25
    static let power = 30
  }

  init(_ text: String) throws(ExpressionError) {
    let bytes = text.utf8.count
    if bytes > ModelExpression.longestText {
      throw ExpressionError(.tooLong(bytes: bytes), at: SourceRange(0, 0), in: "")
    }
    self.text = text
    lexer = ExpressionLexer(text)
    token = try lexer.next()
  }

  mutating func parse() throws(ExpressionError) -> [ModelExpression.Node] {
    if token.kind == .end { throw failure(.empty) }
    _ = try expression(above: 0)
    switch token.kind {
    case .end: return nodes
    case .symbol(")"): throw failure(.unopenedParenthesis)
    case .symbol(","): throw failure(.unexpectedCharacter(","))
    case .unit: throw failure(.unexpectedCharacter("["))
    default: throw failure(.missingOperator(found: shown))
    }
  }

  /// Reads operands and the operators that bind tighter than `floor`; gives the node.
  private mutating func expression(above floor: Int) throws(ExpressionError) -> Int {
    depth += 1
    defer { depth -= 1 }
    if depth > ModelExpression.deepestNesting {
      throw failure(.tooDeep(limit: ModelExpression.deepestNesting))
    }
    var left = try operand()
    while case .symbol(let symbol) = token.kind, let (power, operation) = Self.operators[symbol],
      power > floor
    {
      try advance()
      // To the right: the exponent may itself be a power, or bear a sign.
      let right = try expression(above: operation == .power ? power - 1 : power)
      left = add(.binary(operation, left, right), nodes[left].range.union(nodes[right].range))
    }
    return left
  }

  private static let operators: [Character: (Int, ModelProgram.Binary)] = [
    "+": (Power.sum, .add), "-": (Power.sum, .subtract),
    "*": (Power.product, .multiply), "/": (Power.product, .divide),
    "^": (Power.power, .power),
  ]

  private mutating func operand() throws(ExpressionError) -> Int {
    let start = token.range
    switch token.kind {
    case .number(let value):
      try advance()
      guard case .unit(let written) = token.kind else { return add(.number(value), start) }
      let unit = try unit(written)
      let range = start.union(token.range)
      try advance()
      return add(.quantity(value, unit), range)
    case .name(let name):
      try advance()
      return try named(name, start)
    case .symbol("("):
      try advance()
      let inside = try expression(above: 0)
      nodes[inside].range = start.union(token.range)
      try close(start)
      return inside
    case .symbol("-"):
      try advance()
      let inside = try expression(above: Power.sign)
      return add(.unary(.negate, inside), start.union(nodes[inside].range))
    case .symbol("+"):
      try advance()
      return try expression(above: Power.sign)
    case .unit: throw failure(.unexpectedCharacter("["))
    case .symbol, .end: throw failure(.missingOperand(found: shown))
    }
  }

  private func unit(_ written: String) throws(ExpressionError) -> MeasurementUnit {
    do throws(UnitError) {
      return try MeasurementUnit(parsing: written)
    } catch {
      throw failure(.unit(error))
    }
  }

  /// A quantity, `pi`, or the call of a function.
  private mutating func named(
    _ name: String, _ range: SourceRange
  ) throws(ExpressionError) -> Int {
    guard token.kind == .symbol("(") else {
      if name == "pi" || name == "π" { return add(.number(.pi), range) }
      if name != "log", ModelExpression.reservedNames.contains(name) {
        throw ExpressionError(.functionWithoutArguments(name), at: range, in: text)
      }
      return add(.name(name), range)
    }
    if name == "log" { throw ExpressionError(.ambiguousLog, at: range, in: text) }
    if !ModelExpression.reservedNames.contains(name) || name == "pi" || name == "π" {
      // Whether it is a misspelt function or a quantity that is called, only the model knows.
      let near = Spelling.nearest(to: name, in: ModelExpression.functionNames)
      throw ExpressionError(.unknownFunction(name, suggestions: near), at: range, in: text)
    }
    let open = token.range
    try advance()
    var arguments: [Int] = []
    if token.kind != .symbol(")") {
      arguments.append(try expression(above: 0))
      while token.kind == .symbol(",") {
        try advance()
        arguments.append(try expression(above: 0))
      }
    }
    let whole = range.union(token.range)
    try close(open)
    return try call(name, arguments, whole)
  }

  private mutating func call(
    _ name: String, _ arguments: [Int], _ range: SourceRange
  ) throws(ExpressionError) -> Int {
    if let function = ModelProgram.Unary(rawValue: name) {
      try expect(1, name, arguments, range)
      return add(.unary(function, arguments[0]), range)
    }
    guard let function = ModelProgram.Binary(rawValue: name) else {
      throw ExpressionError(.unknownFunction(name, suggestions: []), at: range, in: text)
    }
    if function == .atan2 { try expect(2, name, arguments, range) }
    if arguments.count < 2 {
      throw ExpressionError(
        .wrongArgumentCount(name, expected: "≥ 2", found: arguments.count), at: range, in: text)
    }
    var result = arguments[0]
    for argument in arguments.dropFirst() {
      result = add(.binary(function, result, argument), range)
    }
    return result
  }

  private func expect(
    _ count: Int, _ name: String, _ arguments: [Int], _ range: SourceRange
  ) throws(ExpressionError) {
    if arguments.count != count {
      throw ExpressionError(
        .wrongArgumentCount(name, expected: "\(count)", found: arguments.count), at: range,
        in: text)
    }
  }

  private mutating func close(_ open: SourceRange) throws(ExpressionError) {
    switch token.kind {
    case .symbol(")"): try advance()
    case .end: throw ExpressionError(.unclosedParenthesis, at: open, in: text)
    case .symbol(","): throw failure(.unexpectedCharacter(","))
    case .unit: throw failure(.unexpectedCharacter("["))
    default: throw failure(.missingOperator(found: shown))
    }
  }

  private mutating func advance() throws(ExpressionError) { token = try lexer.next() }

  private mutating func add(_ kind: ModelExpression.Node.Kind, _ range: SourceRange) -> Int {
    nodes.append(Node(kind: kind, range: range))
    return nodes.count - 1
  }

  private func failure(_ fault: ExpressionError.Fault) -> ExpressionError {
    ExpressionError(fault, at: token.range, in: text)
  }

  private var shown: String { token.range.excerpt(of: text, limit: 20) }
}
