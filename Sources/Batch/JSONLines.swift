/// A JSON text, a member a line.
struct JSONLines {
  private(set) var text = ""
  private var depth = 0
  private var isFirst = true

  mutating func open(_ bracket: String, name: String? = nil) {
    begin(name)
    text += bracket
    depth += 1
    isFirst = true
  }

  mutating func close(_ bracket: String) {
    depth -= 1
    if !isFirst { text += "\n" + String(repeating: "  ", count: depth) }
    text += bracket
    isFirst = false
  }

  mutating func field(_ name: String, _ value: String) { field(name, raw: Self.quoted(value)) }
  mutating func field(_ name: String, _ value: Int) { field(name, raw: "\(value)") }

  mutating func field(_ name: String, raw: String) {
    begin(name)
    text += raw
  }

  private mutating func begin(_ name: String?) {
    if depth > 0 {
      text += (isFirst ? "" : ",") + "\n" + String(repeating: "  ", count: depth)
    }
    isFirst = false
    if let name { text += Self.quoted(name) + ": " }
  }

  static func array(_ values: [String]) -> String {
    "[" + values.map(quoted).joined(separator: ", ") + "]"
  }

  /// A JSON string (RFC 8259, 7).
  static func quoted(_ value: String) -> String {
    var result = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 32 {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
