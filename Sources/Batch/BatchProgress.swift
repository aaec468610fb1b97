/// How far a batch has come.
public struct BatchProgress: Sendable, Hashable {
  /// Rows worked through.
  public let rows: Int
  /// Bytes worked through.
  public let bytes: Int
  /// Bytes in all, or `nil` when an input does not say.
  public let totalBytes: Int?
}
