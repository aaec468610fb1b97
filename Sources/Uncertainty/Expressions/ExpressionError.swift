public import Quantities

/// What is wrong with an expression, and where in its text.
public struct ExpressionError: DescribedError, Hashable {
  /// The ways in which an expression can be wrong.
  public enum Fault: Sendable, Hashable {
    /// The text holds nothing.
    case empty
    /// The text is longer than any formula.
    case tooLong(bytes: Int)
    /// A character that no expression holds.
    case unexpectedCharacter(String)
    /// `**`, which other languages use for `^`.
    case doubleStar
    /// Something that is not a number, such as `1.2.3`.
    case badNumber(String)
    /// A number beyond the range of a `Double`.
    case numberOutOfRange(String)
    /// The text ends, or an operator follows, where an operand belongs.
    case missingOperand(found: String)
    /// Two operands stand side by side, as in `2x`.
    case missingOperator(found: String)
    /// A parenthesis that is not closed.
    case unclosedParenthesis
    /// A parenthesis that was never opened.
    case unopenedParenthesis
    /// Nested deeper than can be followed.
    case tooDeep(limit: Int)
    /// A name that the model does not define.
    case unknownName(String, suggestions: [String])
    /// A function that does not exist.
    case unknownFunction(String, suggestions: [String])
    /// `log`, which stands for different functions in different books.
    case ambiguousLog
    /// A function that is not called, as in `sqrt + 1`.
    case functionWithoutArguments(String)
    /// A name that is called although it is no function, as in `m(2)`.
    case notAFunction(String)
    /// The wrong number of arguments.
    case wrongArgumentCount(String, expected: String, found: Int)
    /// The unit of a literal number, as in `1.2 [kg/m3]`, cannot be read.
    case unit(UnitError)
    /// Quantities of different dimensions are added, subtracted or compared.
    case unlikeDimensions(operation: String, left: LocalizedText, right: LocalizedText)
    /// An argument or exponent that must be a plain number has a dimension.
    case dimensionlessNeeded(of: String, found: LocalizedText)
    /// The exponent of a quantity with a dimension is not a constant.
    case exponentNotConstant(of: String)
    /// The exponent of a quantity with a dimension is not a simple fraction.
    case exponentNotSimple(of: String)
    /// Temperatures given in °C are added up, or used as if they were differences.
    case celsiusArithmetic
  }

  /// What is wrong.
  public let fault: Fault
  /// Where.
  public let range: SourceRange
  /// The expression.
  public let text: String

  /// An error at `range` of `text`.
  public init(_ fault: Fault, at range: SourceRange, in text: String) {
    self.fault = fault
    self.range = range
    self.text = text
  }

  /// The line of the expression with carets below the fault.
  public var caret: String { range.caret(in: text) }

  public var code: String {
    switch fault {
    case .empty, .tooLong, .unexpectedCharacter, .doubleStar, .badNumber, .numberOutOfRange,
      .missingOperand, .missingOperator, .unclosedParenthesis, .unopenedParenthesis, .tooDeep:
      "EXPRESSION"
    case .unknownName: "UNKNOWN-NAME"
    case .unknownFunction, .ambiguousLog, .functionWithoutArguments, .notAFunction,
      .wrongArgumentCount:
      "FUNCTION"
    case .unit: "UNKNOWN-UNIT"
    case .unlikeDimensions, .dimensionlessNeeded, .exponentNotConstant, .exponentNotSimple,
      .celsiusArithmetic:
      "DIMENSION"
    }
  }
}
