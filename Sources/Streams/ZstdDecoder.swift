import CZstd

/// The bytes of a Zstandard file, unpacked (RFC 8878).
///
/// Frames that follow one another are one file; check sums, where there are some, are verified. A
/// frame that asks for a window above 128 MiB is refused as damaged, so that a few bytes cannot
/// claim all memory.
///
/// Source: RFC 8878; `ZSTD_decompressStream`.
@safe
public struct ZstdDecoder: ~Copyable, ByteDecoder {
  private let stream: OpaquePointer
  /// Whether a frame has begun and not ended.
  private var isInside = false

  /// Starts at the beginning of a file.
  ///
  /// - Throws: ``StreamError/unavailable(_:)`` without memory.
  public init() throws(StreamError) {
    guard let stream = unsafe ZSTD_createDStream() else { throw .unavailable("zstd") }
    unsafe self.stream = stream
    // 2²⁷ bytes, the limit of the library's own programs.
    _ = unsafe ZSTD_DCtx_setParameter(stream, ZSTD_d_windowLogMax, 27)
  }

  deinit {
    unsafe ZSTD_freeDStream(stream)
  }

  /// Unpacks a piece.
  ///
  /// - Throws: ``StreamError/damaged(_:)``, ``StreamError/truncated(_:)``.
  public mutating func decode(
    _ input: Span<UInt8>, isLast: Bool, into output: inout [UInt8], at offset: Int, count: Int
  ) throws(StreamError) -> DecodingStep {
    precondition(
      offset >= 0 && count >= 0 && offset + count <= output.count, "the output has room")
    // Within a frame the library may hold output back even when all input is taken.
    if input.isEmpty && !isInside || count == 0 { return DecodingStep(consumed: 0, produced: 0) }
    var (consumed, produced, status) = (0, 0, 0)
    unsafe input.withUnsafeBytes { source in
      unsafe output.withUnsafeMutableBytes { target in
        var from = unsafe ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: 0)
        var to = unsafe ZSTD_outBuffer(
          dst: target.baseAddress.unsafelyUnwrapped + offset, size: count, pos: 0)
        status = unsafe ZSTD_decompressStream(stream, &to, &from)
        (consumed, produced) = unsafe (from.pos, to.pos)
      }
    }
    guard ZSTD_isError(status) == 0 else { throw .damaged(.zstd) }
    // 0: a frame was decoded and put out entirely.
    isInside = status != 0
    if isInside && isLast && consumed == input.count && produced == 0 { throw .truncated(.zstd) }
    return DecodingStep(consumed: consumed, produced: produced)
  }
}
