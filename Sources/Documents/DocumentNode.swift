/// A value of a JSON or YAML document, with the place where it stands.
///
/// Scalars keep the text that was written: a number is digits here, never a `Double`.
public struct DocumentNode: Sendable {
  /// What stands here.
  public enum Content: Sendable {
    /// Nothing: `null`, `~`, or a YAML key without a value.
    case null
    /// A number, a word or a text; `isQuoted` tells `"15"` from `15`.
    case scalar(String, isQuoted: Bool)
    case list([DocumentNode])
    case object([Member])
  }

  /// A key of an object with its value.
  public struct Member: Sendable {
    public let key: String
    public let keyPosition: DocumentPosition
    public let value: DocumentNode

    public init(key: String, keyPosition: DocumentPosition, value: DocumentNode) {
      self.key = key
      self.keyPosition = keyPosition
      self.value = value
    }
  }

  public let content: Content
  public let position: DocumentPosition

  public init(_ content: Content, at position: DocumentPosition) {
    self.content = content
    self.position = position
  }

  /// The value of `key` when this is an object that has it.
  public subscript(key: String) -> DocumentNode? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text of a scalar.
  public var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }
}
