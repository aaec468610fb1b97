import Batch
import Judging

/// Reads any bytes as a workbook: as they are where the first byte is even, else as the texts of
/// its parts, a zero byte between them, which are put into an archive without packing.
///
/// Nothing may crash, take long or fill the memory; every row must be used or rejected.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSheets(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count >= 1 else { return 0 }
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  let rest = bytes[1...]
  let parts = rest.split(separator: 0, omittingEmptySubsequences: false).map(Array.init)
  let book = bytes[0] & 1 == 0 ? Array(rest) : StoredArchive.workbook(parts)
  var options = BatchOptions()
  options.decimalMark = bytes[0] & 2 == 0 ? .point : .comma
  options.chunkByteCount = Judging.chunkByteCount
  Judging.summary(of: book, options)
  return 0
}
