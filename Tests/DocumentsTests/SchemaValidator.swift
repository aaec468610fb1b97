import Documents
import Foundation

/// The part of JSON Schema (2020-12) that the schemas of this project use, read independently
/// of the readers that are tested with it.
struct SchemaValidator {
  private let root: [String: Any]

  init(_ text: String) throws {
    guard
      let root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    else { throw NotASchema() }
    self.root = root
  }

  struct NotASchema: Error {}

  /// A document as the JSON that a validator sees: unquoted words of YAML are numbers,
  /// booleans or texts as YAML's core schema has them.
  static func json(_ node: DocumentNode) -> Any {
    switch node.content {
    case .null: return NSNull()
    case .scalar(let text, let isQuoted):
      if isQuoted { return text }
      if text == "true" || text == "false" { return text == "true" }
      return Int(text) ?? Double(text) ?? text as Any
    case .list(let entries): return entries.map(json)
    case .object(let members):
      return Dictionary(members.map { ($0.key, json($0.value)) }) { first, _ in first }
    }
  }

  static let keywords: Set<String> = [
    "$schema", "$id", "$defs", "$ref", "title", "description", "examples", "default", "format",
    "type", "const", "enum", "pattern", "minLength", "minimum", "maximum", "minItems", "maxItems",
    "items", "prefixItems", "properties", "required", "additionalProperties", "oneOf", "anyOf",
    "exclusiveMinimum", "exclusiveMaximum", "minProperties", "propertyNames",
  ]

  /// Keywords that stand in the schema and are not known here: they would not be checked.
  var unknownKeywords: Set<String> {
    var found: Set<String> = []
    func visit(_ schema: Any) {
      guard let schema = schema as? [String: Any] else { return }
      for (key, value) in schema {
        if !Self.keywords.contains(key) { found.insert(key) }
        switch key {
        case "properties", "$defs": (value as? [String: Any])?.values.forEach(visit)
        case "items", "additionalProperties": visit(value)
        case "oneOf", "anyOf", "prefixItems": (value as? [Any])?.forEach(visit)
        default: break
        }
      }
    }
    visit(root)
    return found
  }

  /// The names of the properties of a definition.
  func properties(of definition: String) -> Set<String> {
    let definitions = root["$defs"] as? [String: Any]
    let schema = definitions?[definition] as? [String: Any]
    return Set((schema?["properties"] as? [String: Any] ?? [:]).keys)
  }

  /// What is wrong with `value`; empty when it is valid.
  func problems(_ value: Any) -> [String] { problems(value, root, at: "") }

  private func problems(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    var found: [String] = []
    if let reference = schema["$ref"] as? String {
      let name = String(reference.dropFirst("#/$defs/".count))
      guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
        return ["\(path): no definition \(name)"]
      }
      found += problems(value, target, at: path)
    }
    if let types = schema["type"] {
      let names = types as? [String] ?? [types as? String ?? ""]
      if !names.contains(where: { isA($0, value) }) { found.append("\(path): not \(names)") }
    }
    if let constant = schema["const"] as? String, value as? String != constant {
      found.append("\(path): not '\(constant)'")
    }
    if let choices = schema["enum"] as? [String], !choices.contains(value as? String ?? "\u{0}") {
      found.append("\(path): not one of \(choices)")
    }
    if let text = value as? String {
      if let least = schema["minLength"] as? Int, text.count < least {
        found.append("\(path): too short")
      }
      if let pattern = schema["pattern"] as? String,
        text.range(of: pattern, options: .regularExpression) == nil
      {
        found.append("\(path): '\(text)' does not match")
      }
    }
    if let number = value as? Int, !(value is String) {
      if let least = schema["minimum"] as? Int, number < least {
        found.append("\(path): too small")
      }
      if let most = schema["maximum"] as? Int, number > most { found.append("\(path): too large") }
    }
    if let number = value as? Double, !(value is String), !(value is Bool) {
      if let bound = schema["exclusiveMinimum"] as? Double, number <= bound {
        found.append("\(path): too small")
      }
      if let bound = schema["exclusiveMaximum"] as? Double, number >= bound {
        found.append("\(path): too large")
      }
      if let least = schema["minimum"] as? Double, number < least {
        found.append("\(path): too small")
      }
    }
    if let object = value as? [String: Any] { found += members(object, schema, at: path) }
    if let list = value as? [Any] { found += entries(list, schema, at: path) }
    if let options = schema["oneOf"] as? [[String: Any]] {
      let failures = options.map { problems(value, $0, at: path) }
      let matching = failures.count(where: \.isEmpty)
      if matching != 1 {
        found.append("\(path): \(matching) of oneOf")
        found += failures.min { $0.count < $1.count } ?? []
      }
    }
    if let options = schema["anyOf"] as? [[String: Any]],
      !options.contains(where: { problems(value, $0, at: path).isEmpty })
    {
      found.append("\(path): none of anyOf")
    }
    return found
  }

  private func members(
    _ object: [String: Any], _ schema: [String: Any], at path: String
  ) -> [String] {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    var found = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
      .map { "\(path): \($0) is missing" }
    if let least = schema["minProperties"] as? Int, object.count < least {
      found.append("\(path): few")
    }
    for (key, value) in object {
      if let names = schema["propertyNames"] as? [String: Any] {
        found += problems(key, names, at: "\(path).\(key)")
      }
      if properties[key] == nil, let rest = schema["additionalProperties"] as? [String: Any] {
        found += problems(value, rest, at: "\(path).\(key)")
      }
      if let property = properties[key] {
        found += problems(value, property, at: "\(path).\(key)")
      } else if schema["additionalProperties"] as? Bool == false {
        found.append("\(path): no property \(key)")
      }
    }
    return found
  }

  private func entries(_ list: [Any], _ schema: [String: Any], at path: String) -> [String] {
    var found: [String] = []
    if let least = schema["minItems"] as? Int, list.count < least { found.append("\(path): few") }
    if let most = schema["maxItems"] as? Int, list.count > most { found.append("\(path): many") }
    for (index, value) in list.enumerated() {
      if let items = schema["items"] as? [String: Any] {
        found += problems(value, items, at: "\(path)[\(index)]")
      }
      if let items = schema["prefixItems"] as? [[String: Any]], index < items.count {
        found += problems(value, items[index], at: "\(path)[\(index)]")
      }
    }
    return found
  }

  private func isA(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "boolean": value is Bool
    case "integer", "number": value is Int || value is Double
    default: false
    }
  }
}
