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

/// A set of rules that is compiled in, as its file is.
public struct EmbeddedRules: Sendable, Hashable {
  /// The id of the rule set.
  public let id: String
  /// The SHA-256 of its file; empty where the library cannot compute one.
  public let digest: String

  /// All of them, in the order of their ids.
  public static var all: [EmbeddedRules] {
    EmbeddedFile.all.filter { $0.path.hasPrefix("rules/") }.sorted { $0.path < $1.path }.map {
      EmbeddedRules(
        id: String($0.path.dropFirst("rules/".count).prefix { $0 != "." }),
        digest: (try? SHA256Digest.hexadecimal(of: $0.bytes.span)) ?? "")
    }
  }
}
