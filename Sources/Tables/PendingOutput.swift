import Streams

/// Bytes that a reader has written and that have not been taken yet.
struct PendingOutput {
  /// What is waiting is behind ``start``; the readers append here.
  var bytes: [UInt8] = []
  private var start = 0

  /// Whether nothing waits.
  var isEmpty: Bool { bytes.isEmpty }

  /// Puts what waits into the output, as far as there is room.
  mutating func give(
    _ output: inout [UInt8], _ offset: Int, _ count: Int, _ step: inout DecodingStep
  ) {
    while start < bytes.count && step.produced < count {
      output[offset + step.produced] = bytes[start]
      start += 1
      step.produced += 1
    }
    if start == bytes.count {
      bytes.removeAll(keepingCapacity: true)
      start = 0
    }
  }
}
