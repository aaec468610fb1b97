/// Bytes that come one after the other; stages of reading stand one behind the other as such.
protocol ByteSource: AnyObject {
  /// Reads at most `count` bytes, at least 1, into `bytes` at `offset`; 0 at the end.
  ///
  /// - Throws: ``BatchError``
  func read(into bytes: inout [UInt8], at offset: Int, count: Int) throws(BatchError) -> Int
}
