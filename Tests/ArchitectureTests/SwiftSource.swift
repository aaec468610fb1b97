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
    let characters = Array(text)
    var result = ""
    var contexts: [Context] = [.code(parentheses: 0)]
    var index = 0

    func stands(_ wanted: String, at place: Int) -> Bool {
      let wanted = Array(wanted)
      return place + wanted.count <= characters.count
        && Array(characters[place..<(place + wanted.count)]) == wanted
    }
    func blank(_ count: Int) {
      for _ in 0..<count where index < characters.count {
        result.append(characters[index] == "\n" ? "\n" : " ")
        index += 1
      }
    }
    func take() {
      result.append(characters[index])
      index += 1
    }

    while index < characters.count {
      let top = contexts.count - 1
      switch contexts[top] {
      case .lineComment:
        if characters[index] == "\n" { contexts.removeLast() }
        blank(1)
      case .blockComment(let depth):
        if stands("/*", at: index) {
          contexts[top] = .blockComment(depth: depth + 1)
          blank(2)
        } else if stands("*/", at: index) {
          if depth == 1 {
            contexts.removeLast()
          } else {
            contexts[top] = .blockComment(depth: depth - 1)
          }
          blank(2)
        } else {
          blank(1)
        }
      case .string(let hashes, let multiline):
        let fence = String(repeating: "#", count: hashes)
        let end = (multiline ? "\"\"\"" : "\"") + fence
        if stands(end, at: index) {
          contexts.removeLast()
          blank(end.count)
        } else if stands("\\" + fence + "(", at: index) {
          blank(2 + hashes)
          contexts.append(.code(parentheses: 1))
        } else if stands("\\" + fence, at: index) {
          blank(2 + hashes)
        } else if !multiline, characters[index] == "\n" {
          contexts.removeLast()
          blank(1)
        } else {
          blank(1)
        }
      case .code(let parentheses):
        if stands("//", at: index) {
          contexts.append(.lineComment)
        } else if stands("/*", at: index) {
          contexts.append(.blockComment(depth: 1))
          blank(2)
        } else if characters[index] == "\"" || characters[index] == "#" {
          var hashes = 0
          while stands("#", at: index + hashes) { hashes += 1 }
          if stands("\"", at: index + hashes) {
            let multiline = stands("\"\"\"", at: index + hashes)
            contexts.append(.string(hashes: hashes, multiline: multiline))
            blank(hashes + (multiline ? 3 : 1))
          } else {
            take()
          }
        } else if top > 0, characters[index] == "(" {
          contexts[top] = .code(parentheses: parentheses + 1)
          take()
        } else if top > 0, characters[index] == ")" {
          if parentheses == 1 {
            contexts.removeLast()
            blank(1)
          } else {
            contexts[top] = .code(parentheses: parentheses - 1)
            take()
          }
        } else {
          take()
        }
      }
    }
    return result
  }
}
