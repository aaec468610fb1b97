import Digests

extension ReferenceArea {
  /// The SHA-256 digest of all rules, schemas, models and cases that are compiled in: each
  /// file's path, a zero byte, its bytes, in the order of their paths.
  ///
  /// Empty where the library cannot compute one.
  public static func dataDigest() -> String {
    var message: [UInt8] = []
    for file in EmbeddedFile.all.sorted(by: { $0.path < $1.path }) {
      message += Array(file.path.utf8) + [0] + file.bytes
    }
    return (try? SHA256Digest.hexadecimal(of: message.span)) ?? ""
  }
}
