/// A formula as it was written: its text and its tree, names not yet looked up.
///
/// The grammar: `+ - * /` and `^` (binds tightest, to the right: `-x^2` is −(x²) and
/// `a^b^c` is a^(b^c)), parentheses, the functions of ``functionNames``, `pi`, decimal
/// numbers with a point, and after a number its unit in brackets, `1.2 [kg/m3]`.
/// Names begin with a letter or `_`, of any script, and go on with letters, digits
/// and `_`. `× · ÷ −` read as `* * / -`.
///
/// The tree is an array in which operands stand before their operation, so that
/// neither a long sum nor a deep nesting costs stack.
public struct ModelExpression: Sendable, Hashable {
  /// A step of the tree.
  struct Node: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
      case number(Double)
      /// A literal with a unit in brackets.
      case quantity(Double, MeasurementUnit)
      case name(String)
      case unary(ModelProgram.Unary, Int)
      case binary(ModelProgram.Binary, Int, Int)
    }
    let kind: Kind
    var range: SourceRange
  }

  /// The text.
  public let text: String
  /// Operands before operations; the last one is the whole expression.
  let nodes: [Node]

  /// Reads `text`.
  ///
  /// - Throws: ``ExpressionError`` with the place of the fault.
  public init(parsing text: String) throws(ExpressionError) {
    self.text = text
    var parser = try ExpressionParser(text)
    nodes = try parser.parse()
  }

  /// The names that the expression refers to, each once, in the order of the text.
  public var names: [String] {
    var seen: Set<String> = []
    return nodes.compactMap { node in
      if case .name(let name) = node.kind, seen.insert(name).inserted { name } else { nil }
    }
  }

  /// The functions of the language.
  public static let functionNames: [String] =
    ModelProgram.Unary.allCases.filter { $0 != .negate }.map(\.rawValue)
    + ["atan2", "min", "max"]

  /// The names with a meaning of their own, which no quantity can bear.
  public static let reservedNames: Set<String> =
    Set(functionNames).union(["pi", "π", "log"])

  /// Whether `name` can be the name of a quantity, reserved names aside.
  public static func isName(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    guard let first = scalars.first, ExpressionLexer.beginsName(first) else { return false }
    return scalars.dropFirst().allSatisfy(ExpressionLexer.continuesName)
  }

  /// How deep an expression may be nested.
  public static let deepestNesting = 200
  /// How long an expression may be, in bytes.
  public static let longestText = 4_000_000
}
