/// How bytes are compressed, told by their first bytes.
public enum Compression: String, CaseIterable, Equatable, Sendable {
  /// RFC 1952.
  case gzip
  /// RFC 8878.
  case zstd

  /// The compression whose magic number stands at the beginning of `bytes`, or `nil`.
  ///
  /// - gzip: 1f 8b (RFC 1952, 2.3.1); zstd: 28 b5 2f fd (RFC 8878, 3.1.1).
  public init?(magicOf bytes: Span<UInt8>) {
    func begins(_ magic: [UInt8]) -> Bool {
      bytes.count >= magic.count && magic.indices.allSatisfy { bytes[$0] == magic[$0] }
    }
    if begins([0x1f, 0x8b]) {
      self = .gzip
    } else if begins([0x28, 0xb5, 0x2f, 0xfd]) {
      self = .zstd
    } else {
      return nil
    }
  }
}
