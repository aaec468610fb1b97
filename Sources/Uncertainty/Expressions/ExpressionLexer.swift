/// Cuts the text of an expression into tokens.
struct ExpressionLexer {
  struct Token {
    enum Kind: Equatable {
      case number(Double)
      case name(String)
      /// One of `+ - * / ^ ( ) ,`.
      case symbol(Character)
      /// The text between brackets.
      case unit(String)
      case end
    }
    let kind: Kind
    let range: SourceRange
  }

  private let text: String
  private let scalars: String.UnicodeScalarView
  private var index: String.UnicodeScalarView.Index
  private var offset = 0

  init(_ text: String) {
    self.text = text
    scalars = text.unicodeScalars
    index = scalars.startIndex
  }

  private var current: Unicode.Scalar? { index < scalars.endIndex ? scalars[index] : nil }

  private mutating func advance() {
    offset += UTF8.width(scalars[index])
    index = scalars.index(after: index)
  }

  mutating func next() throws(ExpressionError) -> Token {
    while let scalar = current, scalar.properties.isWhitespace { advance() }
    let (start, from) = (offset, index)
    guard let scalar = current else { return Token(kind: .end, range: SourceRange(start, start)) }
    if Self.isDigit(scalar) || scalar == "." { return try number(start, from) }
    if Self.beginsName(scalar) {
      repeat { advance() } while current.map(Self.continuesName) == true
      return Token(kind: .name(String(scalars[from..<index])), range: SourceRange(start, offset))
    }
    advance()
    let symbol: Character
    switch scalar {
    case "+", "/", "^", "(", ")", ",": symbol = Character(scalar)
    case "-", "\u{2212}": symbol = "-"
    case "*":
      if current == "*" {
        throw ExpressionError(.doubleStar, at: SourceRange(start, offset + 1), in: text)
      }
      symbol = "*"
    case "×", "·", "⋅": symbol = "*"
    case "÷": symbol = "/"
    case "[": return try unit(start)
    default:
      throw ExpressionError(
        .unexpectedCharacter(String(scalar)), at: SourceRange(start, offset), in: text)
    }
    return Token(kind: .symbol(symbol), range: SourceRange(start, offset))
  }

  private mutating func unit(_ start: Int) throws(ExpressionError) -> Token {
    let from = index
    while let scalar = current, scalar != "]" { advance() }
    if current == nil {
      throw ExpressionError(.unclosedParenthesis, at: SourceRange(start, start + 1), in: text)
    }
    let inside = String(scalars[from..<index])
    advance()
    return Token(kind: .unit(inside), range: SourceRange(start, offset))
  }

  /// Digits with at most one point among them, then perhaps an exponent.
  private mutating func number(
    _ start: Int, _ from: String.UnicodeScalarView.Index
  ) throws(ExpressionError) -> Token {
    var hasNonzeroDigit = false
    while let scalar = current, Self.isDigit(scalar) || scalar == "." {
      if scalar != "0" && scalar != "." { hasNonzeroDigit = true }
      advance()
    }
    if let scalar = current, scalar == "e" || scalar == "E" {
      // An exponent needs its digits; without them `2e` is a fault that is told below.
      let (backOffset, backIndex) = (offset, index)
      advance()
      if let sign = current, sign == "+" || sign == "-" || sign == "\u{2212}" { advance() }
      if current.map(Self.isDigit) == true {
        while current.map(Self.isDigit) == true { advance() }
      } else {
        (offset, index) = (backOffset, backIndex)
      }
    }
    let written = String(scalars[from..<index])
    let range = SourceRange(start, offset)
    let digits = String(
      String.UnicodeScalarView(written.unicodeScalars.map { $0 == "\u{2212}" ? "-" : $0 }))
    let points = written.unicodeScalars.count(where: { $0 == "." })
    guard points <= 1, written != ".", let value = Double(Self.padded(digits)) else {
      throw ExpressionError(.badNumber(written), at: range, in: text)
    }
    if !value.isFinite || (value == 0 && hasNonzeroDigit) {
      throw ExpressionError(.numberOutOfRange(written), at: range, in: text)
    }
    return Token(kind: .number(value), range: range)
  }

  /// `.5` and `5.` in the form that the standard library reads.
  private static func padded(_ digits: String) -> String {
    var result = digits.hasPrefix(".") ? "0" + digits : digits
    if let point = result.firstIndex(of: ".") {
      let next = result.index(after: point)
      if next == result.endIndex || !result[next].isNumber { result.insert("0", at: next) }
    }
    return result
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  static func beginsName(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == "_" || ("a"..."z").contains(lower(scalar)) }
    return scalar.properties.isXIDStart
  }

  static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return beginsName(scalar) || isDigit(scalar) }
    // The middle dot is a sign of multiplication here.
    return scalar != "·" && scalar.properties.isXIDContinue
  }

  private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar
  }
}
