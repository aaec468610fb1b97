extension TextDecoder {
  /// Bytes that are all at hand, as UTF-8.
  ///
  /// - Throws: ``StreamError/unavailable(_:)`` where the system lacks the conversion.
  public static func decoded(
    _ bytes: Span<UInt8>, _ encoding: TextEncoding
  ) throws(StreamError) -> [UInt8] {
    var decoder = try TextDecoder(encoding)
    var output = [UInt8](repeating: 0, count: 4096)
    var text: [UInt8] = []
    var at = 0
    while true {
      let step = try decoder.decode(
        bytes.extracting(at..<bytes.count), isLast: true, into: &output, at: 0,
        count: output.count)
      at += step.consumed
      text.append(contentsOf: output[..<step.produced])
      if step.consumed == 0 && step.produced == 0 { return text }
    }
  }
}
