import Judging

/// Reads any bytes as a dataset: the first byte chooses decimal mark, strictness and the
/// size of chunks, the second (an even one) puts a sound header line before the rest.
///
/// Nothing may crash. Every row must be used or rejected, and another cut of the same
/// bytes must come to the same summary.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzBatch(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count >= 2 else { return 0 }
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  let header =
    "instrument_id,kind,accuracy_class,max_kg,min_kg,e_g,d_g,service,test,load_kg,indication_kg,added_g,date\n"
  Judging.compareCuts(
    of: (bytes[1] & 1 == 0 ? Array(header.utf8) : []) + bytes[2...], choice: bytes[0])
  return 0
}
