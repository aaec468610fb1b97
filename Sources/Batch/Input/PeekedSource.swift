/// A source of which the beginning can be looked at before it is read.
final class PeekedSource: ByteSource {
  private let source: any ByteSource
  /// The first bytes, at most ``mostBytes``.
  private(set) var head: [UInt8]
  /// Whether the source ends with them.
  let isWhole: Bool
  private var position = 0

  /// How far one can look.
  static let mostBytes = 65_536

  /// - Throws: ``BatchError``
  init(_ source: any ByteSource) throws(BatchError) {
    self.source = source
    var head = [UInt8](repeating: 0, count: Self.mostBytes)
    var count = 0
    isWhole = try source.fill(&head, &count, upTo: head.count)
    head.removeLast(head.count - count)
    self.head = head
  }

  func read(into bytes: inout [UInt8], at offset: Int, count: Int) throws(BatchError) -> Int {
    if position < head.count {
      let got = min(count, head.count - position)
      for index in 0..<got { bytes[offset + index] = head[position + index] }
      position += got
      if position == head.count && !isWhole {
        head = []
        position = 0
      }
      return got
    }
    return isWhole ? 0 : try source.read(into: &bytes, at: offset, count: count)
  }
}
