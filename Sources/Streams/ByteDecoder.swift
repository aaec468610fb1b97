/// Something that turns bytes into other bytes, piece by piece and in bounded memory.
public protocol ByteDecoder: ~Copyable {
  /// Decodes from the beginning of `input` into `output` at `offset`, at most `count` bytes.
  ///
  /// A call takes as much input, and puts as much output, as it can. Nothing taken and nothing put
  /// means that more input is needed; at the end (`isLast`, no input left) it means that all has
  /// been put.
  ///
  /// - Parameters:
  ///   - input: the bytes that follow those consumed so far.
  ///   - isLast: whether no input will follow.
  ///   - output: where the result goes; `offset + count` is at most its count.
  /// - Throws: ``StreamError``
  mutating func decode(
    _ input: Span<UInt8>, isLast: Bool, into output: inout [UInt8], at offset: Int, count: Int
  ) throws(StreamError) -> DecodingStep
}
