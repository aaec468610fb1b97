/// A word of 1 to 16 bytes that a cell is compared with in two loads.
struct Keyword: Sendable {
  private let count: Int
  private let head: UInt64
  private let tail: UInt64

  init(_ text: String) {
    var bytes = Array(text.utf8)
    precondition((1...16).contains(bytes.count), "a keyword has 1 to 16 bytes")
    count = bytes.count
    let last = max(0, count - 8)
    bytes += [UInt8](repeating: 0, count: 16)
    head = word(bytes.span, at: 0, count: count)
    tail = word(bytes.span, at: last, count: count)
  }

  /// Whether exactly this word stands between two places.
  @inline(__always)
  func matches(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end &- start == count, word(bytes, at: start, count: count) == head else { return false }
    return count <= 8 || word(bytes, at: end &- 8) == tail
  }
}

/// A closed list of words, such as the services, each with the value it stands for.
struct KeywordList<Value: Sendable>: Sendable {
  private let entries: [(keyword: Keyword, value: Value)]
  /// The words, for *did you mean*.
  let words: [String]

  init(_ entries: [(String, Value)]) {
    words = entries.map(\.0)
    self.entries = entries.map { (Keyword($0.0), $0.1) }
  }

  /// The value of the word between two places, or `nil`.
  ///
  /// Blanks around do not count.
  @inline(__always)
  func find(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Value? {
    for entry in entries where entry.keyword.matches(bytes, start, end) { return entry.value }
    let inner = trimmed(bytes, start, end)
    if inner.end &- inner.start == end &- start { return nil }
    for entry in entries where entry.keyword.matches(bytes, inner.start, inner.end) {
      return entry.value
    }
    return nil
  }
}
