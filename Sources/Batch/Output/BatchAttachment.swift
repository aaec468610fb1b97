/// A further output of a batch, which appears together with the others.
public struct BatchAttachment: Sendable {
  /// The name of the file.
  public let name: String
  /// What it holds.
  public let bytes: [UInt8]

  /// An output.
  ///
  /// - Parameter name: of no other output, and not hidden.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
