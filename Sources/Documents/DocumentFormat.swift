/// The notation of a document.
public enum DocumentFormat: String, Sendable, Hashable, CaseIterable {
  case json
  case yaml

  /// The notation that a file name announces, or `nil`.
  public init?(fileName: String) {
    let lower = fileName.lowercased()
    if lower.hasSuffix(".json") {
      self = .json
    } else if lower.hasSuffix(".yaml") || lower.hasSuffix(".yml") {
      self = .yaml
    } else {
      return nil
    }
  }

  /// The notation of a text without a name: JSON when it begins with `{` followed by `"` or
  /// `}`, or with `[`; YAML otherwise.
  init(sniffing text: String) {
    let spaces: Set<Unicode.Scalar> = [" ", "\t", "\n", "\r"]
    let head = text.unicodeScalars.lazy.filter { !spaces.contains($0) }.prefix(2)
    var iterator = head.makeIterator()
    switch (iterator.next(), iterator.next()) {
    case ("{", "\""), ("{", "}"), ("[", _): self = .json
    default: self = .yaml
    }
  }
}
