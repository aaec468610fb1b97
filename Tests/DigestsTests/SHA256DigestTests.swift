import Testing

@testable import Digests

/// The example messages NIST publishes for FIPS 180-4 ("Cryptographic Standards
/// and Guidelines, Examples with Intermediate Values", SHA-256; the first, second
/// and last also stand in FIPS 180-2, appendix B.1 to B.3), and the empty message
/// of the Secure Hash Algorithm Validation System (SHA256ShortMsg.rsp, Len = 0).
private let vectors: [(name: String, message: [UInt8], digest: String)] = [
  (
    "SHAVS SHA256ShortMsg, Len = 0", [],
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
  ),
  (
    "FIPS 180-2 B.1, one block", Array("abc".utf8),
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
  ),
  (
    "FIPS 180-2 B.2, two blocks",
    Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
  ),
  (
    "FIPS 180-2 B.3, a million letters a", [UInt8](repeating: 0x61, count: 1_000_000),
    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
  ),
]

@Suite("SHA-256")
struct SHA256DigestTests {
  @Test("published messages have their published digests", arguments: vectors.indices)
  func published(index: Int) throws {
    let vector = vectors[index]
    let digest = try SHA256Digest.hexadecimal(of: vector.message.span)
    #expect(digest == vector.digest, "\(vector.name)")
  }

  @Test("a message never fed is the empty message")
  func untouched() throws {
    let digest = try SHA256Digest().finalize()
    #expect(digest == vectors[0].digest)
  }

  // Block and padding boundaries of FIPS 180-4, 5.1.1 (55, 56, 64) lie among the sizes.
  @Test("the division into pieces changes nothing", arguments: [1, 3, 55, 56, 63, 64, 65, 4096])
  func chunking(size: Int) throws {
    let message = (0..<20_011).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) }
    let whole = try SHA256Digest.hexadecimal(of: message.span)

    var digest = try SHA256Digest()
    let empty: [UInt8] = []
    for start in stride(from: 0, to: message.count, by: size) {
      let end = min(start + size, message.count)
      try digest.update(message.span.extracting(start..<end))
      try digest.update(empty.span)
    }
    #expect(try digest.finalize() == whole)
  }

  @Test("one changed bit changes the digest")
  func sensitivity() throws {
    var message = [UInt8](repeating: 0, count: 200)
    var seen = Set([try SHA256Digest.hexadecimal(of: message.span)])
    for index in message.indices {
      message[index] ^= 1
      seen.insert(try SHA256Digest.hexadecimal(of: message.span))
      message[index] ^= 1
    }
    #expect(seen.count == message.count + 1)
    #expect(seen.allSatisfy { $0.utf8.count == 2 * SHA256Digest.byteCount })
  }

  @Test("every error has a code of its own")
  func errorCodes() {
    let all: [DigestError] = [.unavailable, .updateFailed, .finalizationFailed]
    #expect(Set(all.map(\.code)).count == all.count)
  }
}
