/// A JSON value to be written: members keep the order in which they were given.
///
/// Legal quantities are strings of their exact decimals; ``real(_:)`` is for uncertainties.
public enum JSONValue: Sendable, Hashable {
  /// A member of an object.
  public struct Member: Sendable, Hashable {
    public let key: String
    public let value: JSONValue

    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  case null
  case bool(Bool)
  case integer(Int)
  /// A binary number, written as the shortest decimal that reads back as the same number;
  /// one that is not finite is `null`.
  case real(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// The value as JSON text, indented by two spaces, ending in a line break.
  ///
  /// Short lists and objects of scalars stand on one line.
  public var text: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  /// The value as JSON on one line, whatever its length, without a line break.
  public var line: String {
    switch self {
    case .array(let values): "[" + values.map(\.line).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { Self.quoted($0.key) + ": " + $0.value.line }.joined(separator: ", ") + "}"
    default: inline
    }
  }

  /// The longest line that holds a whole list or object.
  private static let longestLine = 96

  private func write(to text: inout String, indent: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .real(let value): text += value.isFinite ? Self.shortest(value) : "null"
    case .string(let value): Self.write(value, to: &text)
    case .array(let values):
      lines(values.map { ("", $0) }, "[", "]", to: &text, indent: indent)
    case .object(let members):
      lines(
        members.map { (Self.quoted($0.key) + ": ", $0.value) }, "{", "}", to: &text, indent: indent)
    }
  }

  private func lines(
    _ entries: [(prefix: String, value: JSONValue)], _ open: String, _ close: String,
    to text: inout String, indent: Int
  ) {
    if entries.allSatisfy({ $0.value.isScalar }) {
      let line =
        open + entries.map { $0.prefix + $0.value.inline }.joined(separator: ", ") + close
      if line.count + indent <= Self.longestLine {
        text += line
        return
      }
    }
    let margin = String(repeating: " ", count: indent)
    text += open
    for (index, entry) in entries.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += margin + "  " + entry.prefix
      entry.value.write(to: &text, indent: indent + 2)
    }
    text += "\n" + margin + close
  }

  private var isScalar: Bool {
    switch self {
    case .null, .bool, .integer, .real, .string: true
    case .array(let values):
      values.count <= 2
        && values.allSatisfy {
          switch $0 {
          case .string, .real: true
          default: false
          }
        }
    case .object(let members): members.isEmpty
    }
  }

  /// Swift prints the shortest form; `100000.0` is as short without its last two characters.
  private static func shortest(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private var inline: String {
    var text = ""
    write(to: &text, indent: 0)
    return text
  }

  private static func quoted(_ value: String) -> String {
    var text = ""
    write(value, to: &text)
    return text
  }

  /// The string in quotes (RFC 8259, 7): only what must be escaped is.
  private static func write(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _
      where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x2028
        || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
