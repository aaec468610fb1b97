/// How large and how deep a document may be.
///
/// The bounds keep a hostile file from exhausting memory or the stack; real documents stay far
/// below them.
public struct DocumentLimits: Sendable, Hashable {
  /// The largest JSON text in bytes.
  public var jsonBytes: Int
  /// The largest YAML text in bytes.
  ///
  /// It is smaller because a YAML value takes about ten times the memory while it is read.
  public var yamlBytes: Int
  /// How many lists and objects may stand inside one another.
  public var depth: Int
  /// How many values a document may hold.
  public var values: Int

  public init(
    jsonBytes: Int = 64 << 20, yamlBytes: Int = 8 << 20, depth: Int = 64,
    values: Int = 4_000_000
  ) {
    precondition((1...200).contains(depth), "the readers are tested to a depth of 200")
    self.jsonBytes = jsonBytes
    self.yamlBytes = yamlBytes
    self.depth = depth
    self.values = values
  }

  public static let standard = DocumentLimits()

  func bytes(of format: DocumentFormat) -> Int { format == .json ? jsonBytes : yamlBytes }
}
