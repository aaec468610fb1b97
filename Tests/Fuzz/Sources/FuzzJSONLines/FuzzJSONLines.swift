import Judging

/// Reads any bytes as JSON Lines: the first byte chooses decimal mark, strictness and the size of
/// chunks; the rest stands behind the brace that makes a file one of JSON Lines.
///
/// Nothing may crash. Every row must be used or rejected, and another cut of the same bytes must
/// come to the same summary.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSONLines(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count >= 1 else { return 0 }
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  Judging.compareCuts(of: [UInt8(ascii: "{")] + bytes[1...], choice: bytes[0])
  return 0
}
