/// Eight bytes at once: the one place where the row path reads memory as words.
///
/// Every read is checked against the bounds of the span; what is unsafe is only
/// that bytes are taken as an integer, which any bytes are.
@inline(__always)
func word(_ bytes: Span<UInt8>, at index: Int) -> UInt64 {
  unsafe UInt64(
    littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
}

/// The first `count` (at most 8) bytes from `index` on, the others zero.
///
/// Eight bytes must be readable there: every buffer of the row path ends in padding.
@inline(__always)
func word(_ bytes: Span<UInt8>, at index: Int, count: Int) -> UInt64 {
  let loaded = word(bytes, at: index)
  return count >= 8 ? loaded : loaded & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1)
}

/// Puts eight bytes from `index` on, which must all be there.
@inline(__always)
func store(_ word: UInt64, _ bytes: inout MutableSpan<UInt8>, at index: Int) {
  var raw = unsafe bytes.mutableBytes
  raw.storeBytes(of: word.littleEndian, toByteOffset: index, as: UInt64.self)
}
