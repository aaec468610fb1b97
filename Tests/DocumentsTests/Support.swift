import Quantities
import Testing

@testable import Documents

/// The document in `text`.
func read(
  _ text: String, _ format: DocumentFormat, limits: DocumentLimits = .standard
) throws -> DocumentNode {
  try DocumentNode.read(Array(text.utf8), file: "test", format: format, limits: limits)
}

/// What is wrong with `text`: `line:column CODE` for each problem.
func problems(
  _ text: String, _ format: DocumentFormat, limits: DocumentLimits = .standard
) -> [String] {
  problems(Array(text.utf8), format, limits: limits)
}

func problems(
  _ bytes: [UInt8], _ format: DocumentFormat, limits: DocumentLimits = .standard
) -> [String] {
  do {
    _ = try DocumentNode.read(bytes, file: "test", format: format, limits: limits)
    return []
  } catch {
    return error.problems.map(\.placeAndCode)
  }
}

extension DocumentProblem {
  var placeAndCode: String {
    position.map { "\($0.line):\($0.column) \(code)" } ?? code
  }
}

extension DocumentNode {
  /// The tree without places, in one notation for both formats.
  var outline: String {
    switch content {
    case .null: "null"
    case .scalar(let text, let isQuoted): isQuoted ? "\"\(text)\"" : text
    case .list(let entries): "[\(entries.map(\.outline).joined(separator: ","))]"
    case .object(let members):
      "{\(members.map { "\($0.key):\($0.value.outline)" }.joined(separator: ","))}"
    }
  }
}
