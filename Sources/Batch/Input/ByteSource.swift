/// Bytes that come one after the other; stages of reading stand one behind the other as such.
protocol ByteSource: AnyObject {
  /// Reads at most `count` bytes, at least 1, into `bytes` at `offset`; 0 at the end.
  ///
  /// - Throws: ``BatchError``
  func read(into bytes: inout [UInt8], at offset: Int, count: Int) throws(BatchError) -> Int
}

extension ByteSource {
  /// Reads until `target` bytes stand in `bytes`, of which `count` are there, or the end comes.
  ///
  /// - Returns: whether the end came.
  /// - Throws: ``BatchError``
  func fill(
    _ bytes: inout [UInt8], _ count: inout Int, upTo target: Int
  ) throws(BatchError) -> Bool {
    while count < target {
      let got = try read(into: &bytes, at: count, count: target - count)
      if got == 0 { return true }
      count += got
    }
    return false
  }
}
