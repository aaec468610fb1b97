/// A way in which the cryptographic library can refuse to compute a digest.
///
/// None of them depends on the bytes that are digested: they report a library
/// that is short of memory or configured without the algorithm.
public enum DigestError: Error, Equatable, Sendable {
  /// No digest could be started: no memory, or SHA-256 is not provided.
  case unavailable
  /// The library refused further bytes.
  case updateFailed
  /// The library did not deliver the digest.
  case finalizationFailed

  /// A short name that stays the same from version to version.
  public var code: String {
    switch self {
    case .unavailable: "digest-unavailable"
    case .updateFailed: "digest-update-failed"
    case .finalizationFailed: "digest-finalization-failed"
    }
  }
}
