import CZlib

/// The bytes of a gzip file, unpacked (RFC 1952).
///
/// - Members that follow one another, as parallel and appending packers write them, are one file.
/// - The check sum and the length of each member are verified.
/// - Zero bytes behind the last member, as tapes leave them, are passed over.
///
/// Source: RFC 1951, RFC 1952; zlib's `inflate`.
@safe
public struct GzipDecoder: ~Copyable, ByteDecoder {
  private let stream: UnsafeMutablePointer<z_stream>
  /// Whether a member has begun and not ended.
  private var isInside = false
  /// Whether a member has ended.
  private var hasMember = false

  /// Starts at the beginning of a file.
  ///
  /// - Throws: ``StreamError/unavailable(_:)`` without memory.
  public init() throws(StreamError) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    guard unsafe steelyard_gzip_start(stream) == Z_OK else {
      unsafe stream.deallocate()
      throw .unavailable("gzip")
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Unpacks a piece.
  ///
  /// - Throws: ``StreamError/damaged(_:)``, ``StreamError/truncated(_:)``.
  public mutating func decode(
    _ input: Span<UInt8>, isLast: Bool, into output: inout [UInt8], at offset: Int, count: Int
  ) throws(StreamError) -> DecodingStep {
    precondition(
      offset >= 0 && count >= 0 && offset + count <= output.count, "the output has room")
    var step = DecodingStep(consumed: 0, produced: 0)
    if !isInside && hasMember {
      while step.consumed < input.count && input[step.consumed] == 0 { step.consumed += 1 }
    }
    if step.consumed == input.count {
      if isLast && isInside && input.isEmpty { throw .truncated(.gzip) }
      if !isInside || input.isEmpty { return step }
    }
    guard count > 0 else { return step }
    let rest = input.extracting(step.consumed..<input.count)
    if !isInside {
      // A member begins only where its magic number does.
      if rest.count >= 2, !(rest[0] == 0x1f && rest[1] == 0x8b) { throw .damaged(.gzip) }
      if hasMember { unsafe inflateReset(stream) }
      isInside = true
    }
    let status = unsafe rest.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        // inflate reads its input; the pointer is not const for the sake of old compilers.
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(min(source.count, Int(UInt32.max)))
        unsafe stream.pointee.next_out = target.baseAddress.unsafelyUnwrapped + offset
        unsafe stream.pointee.avail_out = UInt32(min(count, Int(UInt32.max)))
        return unsafe inflate(stream, Z_NO_FLUSH)
      }
    }
    step.consumed += rest.count - Int(unsafe stream.pointee.avail_in)
    step.produced = count - Int(unsafe stream.pointee.avail_out)
    switch status {
    case Z_STREAM_END:
      isInside = false
      hasMember = true
    case Z_OK, Z_BUF_ERROR:
      if isLast && step.consumed == input.count && step.produced == 0 { throw .truncated(.gzip) }
    default: throw .damaged(.gzip)
    }
    return step
  }
}
