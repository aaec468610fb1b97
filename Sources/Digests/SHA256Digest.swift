import COpenSSL

/// The SHA-256 digest of bytes that arrive piece by piece (FIPS 180-4, 6.2).
///
/// ```swift
/// var digest = try SHA256Digest()
/// try digest.update(firstChunk.span)
/// try digest.update(secondChunk.span)
/// let text = try digest.finalize()  // 64 lower-case hexadecimal digits
/// ```
///
/// - The digest depends on the bytes alone, not on how they were divided.
/// - An empty piece changes nothing; no piece at all gives the digest of the
///   empty message.
/// - The value is unique: it cannot be copied, and `finalize()` uses it up.
///
/// Source: FIPS PUB 180-4, computed by OpenSSL's `EVP` interface.
@safe
public struct SHA256Digest: ~Copyable {
  /// Digest length in bytes (FIPS 180-4, figure 1: 256 bits).
  public static var byteCount: Int { 32 }

  private let context: OpaquePointer

  /// Starts the digest of an empty message.
  ///
  /// - Throws: `DigestError.unavailable` if the library has no memory for it
  ///   or does not provide SHA-256.
  public init() throws(DigestError) {
    guard let context = unsafe EVP_MD_CTX_new() else { throw .unavailable }
    guard unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      unsafe EVP_MD_CTX_free(context)
      throw .unavailable
    }
    unsafe self.context = context
  }

  deinit {
    unsafe EVP_MD_CTX_free(context)
  }

  /// Appends bytes to the message.
  ///
  /// - Parameter bytes: the next bytes, any number of them.
  /// - Throws: `DigestError.updateFailed` if the library refuses them.
  public mutating func update(_ bytes: Span<UInt8>) throws(DigestError) {
    let status = unsafe bytes.withUnsafeBytes { buffer in
      // An empty buffer has no address to lend.
      unsafe buffer.isEmpty ? 1 : EVP_DigestUpdate(context, buffer.baseAddress, buffer.count)
    }
    guard status == 1 else { throw .updateFailed }
  }

  /// Ends the message.
  ///
  /// - Returns: the 32 bytes of the digest as 64 lower-case hexadecimal digits.
  /// - Throws: `DigestError.finalizationFailed` if the library does not deliver.
  public consuming func finalize() throws(DigestError) -> String {
    var bytes = [UInt8](repeating: 0, count: Self.byteCount)
    var written: UInt32 = 0
    let status = unsafe bytes.withUnsafeMutableBufferPointer { buffer in
      unsafe EVP_DigestFinal_ex(context, buffer.baseAddress, &written)
    }
    guard status == 1, written == UInt32(Self.byteCount) else { throw .finalizationFailed }
    return hexadecimalText(bytes)
  }
}

extension SHA256Digest {
  /// The digest of bytes that are all at hand.
  ///
  /// - Parameter bytes: the whole message.
  /// - Returns: 64 lower-case hexadecimal digits.
  /// - Throws: `DigestError` if the library fails.
  public static func hexadecimal(of bytes: Span<UInt8>) throws(DigestError) -> String {
    var digest = try SHA256Digest()
    try digest.update(bytes)
    return try digest.finalize()
  }
}

/// Two lower-case hexadecimal digits a byte, the more significant first.
private func hexadecimalText(_ bytes: [UInt8]) -> String {
  let digits: [UInt8] = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  text.reserveCapacity(2 * bytes.count)
  for byte in bytes {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 0x0f)])
  }
  return String(decoding: text, as: UTF8.self)
}
