import Documents
import Quantities

/// Reads any bytes as JSON, as YAML, and as whatever they look like.
///
/// Nothing may crash, take long or fill the memory; a refusal must have something
/// to say in both languages, at a place that exists.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDocuments(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  for format in [DocumentFormat.json, .yaml, nil] {
    do {
      let node = try DocumentNode.read(bytes, file: "fuzz", format: format)
      let lines = 1 + bytes.count
      check(node, lines: lines)
    } catch {
      precondition(!error.problems.isEmpty, "a refusal without a reason")
      for problem in error.problems {
        precondition((problem.position?.line ?? 1) >= 1 && (problem.position?.column ?? 1) >= 1)
        for language in Language.allCases {
          precondition(!problem.message[language].isEmpty && !problem.text(language).isEmpty)
          precondition(problem.help?[language].isEmpty != true)
        }
      }
    }
  }
  return 0
}

private func check(_ node: DocumentNode, lines: Int) {
  precondition((1...lines).contains(node.position.line) && node.position.column >= 1)
  switch node.content {
  case .object(let members):
    precondition(Set(members.map(\.key)).count == members.count, "a key stands twice")
    for member in members { check(member.value, lines: lines) }
  case .list(let values):
    for value in values { check(value, lines: lines) }
  case .null, .scalar: break
  }
}
