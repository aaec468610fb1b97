/// The text of one Swift file, and the same text with comments and string
/// literals blanked out, so that only code is looked at.
struct SwiftSource {
  /// The path below the repository, such as `Sources/GSL/Quantile.swift`.
  let path: String
  let lines: [Substring]
  /// As many lines as in ``lines``; what is interpolated into a string is code.
  let codeLines: [Substring]

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    codeLines = Self.blanked(text).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The target that the file belongs to, from `Sources/Target/…` or `Tests/Target/…`.
  var target: String {
    let parts = path.split(separator: "/")
    return parts.count > 2 ? String(parts[1]) : ""
  }

  /// What the lexer stands in.
  private enum Context: Equatable {
    case code(parentheses: Int)
    case lineComment
    case blockComment(depth: Int)
    case string(hashes: Int, multiline: Bool)
  }

  private static func blanked(_ text: String) -> String {
    var lexer = Lexer(bytes: Array(text.utf8))
    while lexer.index < lexer.bytes.count { lexer.step() }
    return String(decoding: lexer.result, as: UTF8.self)
  }

  /// Walks through the bytes once; every mark that matters is ASCII.
  private struct Lexer {
    let bytes: [UInt8]
    var index = 0
    var result: [UInt8] = []
    private var contexts: [Context] = [.code(parentheses: 0)]

    init(bytes: [UInt8]) {
      self.bytes = bytes
      result.reserveCapacity(bytes.count)
    }

    private func byte(_ offset: Int) -> UInt8 {
      index + offset < bytes.count ? bytes[index + offset] : 0
    }
    private func count(of wanted: Character, from offset: Int, atMost most: Int) -> Int {
      var found = 0
      while found < most, byte(offset + found) == wanted.asciiValue { found += 1 }
      return found
    }
    private func stands(_ first: Character, _ second: Character) -> Bool {
      byte(0) == first.asciiValue && byte(1) == second.asciiValue
    }
    private mutating func blank(_ count: Int) {
      for _ in 0..<count where index < bytes.count {
        result.append(bytes[index] == 10 ? 10 : 32)
        index += 1
      }
    }
    private mutating func take() {
      result.append(bytes[index])
      index += 1
    }

    mutating func step() {
      let top = contexts.count - 1
      switch contexts[top] {
      case .lineComment:
        if byte(0) == 10 { contexts.removeLast() }
        blank(1)
      case .blockComment(let depth):
        if stands("/", "*") {
          contexts[top] = .blockComment(depth: depth + 1)
          blank(2)
        } else if stands("*", "/") {
          contexts.removeLast()
          if depth > 1 { contexts.append(.blockComment(depth: depth - 1)) }
          blank(2)
        } else {
          blank(1)
        }
      case .string(let hashes, let multiline): stepInString(hashes, multiline)
      case .code(let parentheses): stepInCode(parentheses)
      }
    }

    private mutating func stepInString(_ hashes: Int, _ multiline: Bool) {
      let quotes = multiline ? 3 : 1
      if count(of: "\"", from: 0, atMost: quotes) == quotes,
        count(of: "#", from: quotes, atMost: hashes) == hashes
      {
        contexts.removeLast()
        blank(quotes + hashes)
      } else if byte(0) == Character("\\").asciiValue,
        count(of: "#", from: 1, atMost: hashes) == hashes
      {
        // An escape: of a quotation mark, or of code.
        if byte(1 + hashes) == Character("(").asciiValue {
          contexts.append(.code(parentheses: 1))
        }
        blank(2 + hashes)
      } else {
        if !multiline, byte(0) == 10 { contexts.removeLast() }
        blank(1)
      }
    }

    private mutating func stepInCode(_ parentheses: Int) {
      let top = contexts.count - 1
      let hashes = count(of: "#", from: 0, atMost: 16)
      if stands("/", "/") {
        contexts.append(.lineComment)
        blank(2)
      } else if stands("/", "*") {
        contexts.append(.blockComment(depth: 1))
        blank(2)
      } else if byte(hashes) == Character("\"").asciiValue {
        let multiline = count(of: "\"", from: hashes, atMost: 3) == 3
        contexts.append(.string(hashes: hashes, multiline: multiline))
        blank(hashes + (multiline ? 3 : 1))
      } else if top > 0, byte(0) == Character(")").asciiValue {
        if parentheses == 1 {
          contexts.removeLast()
          blank(1)
        } else {
          contexts[top] = .code(parentheses: parentheses - 1)
          take()
        }
      } else {
        if top > 0, byte(0) == Character("(").asciiValue {
          contexts[top] = .code(parentheses: parentheses + 1)
        }
        take()
      }
    }
  }
}
