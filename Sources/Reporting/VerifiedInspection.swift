public import Verification

/// A verification result together with the input it came from.
public struct VerifiedInspection: Sendable, Hashable {
  /// The file, as it was named on the command line; `-` for standard input.
  public let source: String
  public let result: VerificationResult

  public init(source: String, result: VerificationResult) {
    self.source = source
    self.result = result
  }
}
