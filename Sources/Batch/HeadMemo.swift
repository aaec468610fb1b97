/// What rows stated of their instruments, by the bytes that stated it.
///
/// In a file of rows in any order each row begins unlike the one before, but the bytes beside
/// the identifier are those of some hundred kinds of instruments. A head whose bytes are known
/// need not be read again. What is kept in a place makes room for the next one that falls there.
struct HeadMemo: Sendable {
  /// The bytes of a head but for the identifier, as the places where they stand.
  struct Key {
    fileprivate let first: Range<Int>
    fileprivate let second: Range<Int>
    fileprivate let hash: UInt64

    /// - Returns: `nil` when there are too many.
    init?(_ bytes: Span<UInt8>, _ first: Range<Int>, _ second: Range<Int>) {
      guard first.count &+ second.count <= HeadMemo.mostBytes else { return nil }
      self.first = first
      self.second = second
      hash = Self.hash(bytes, second, Self.hash(bytes, first, 0x9e37_79b9_7f4a_7c15))
    }

    private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>, _ seed: UInt64) -> UInt64 {
      var state = seed
      var at = range.lowerBound
      while at < range.upperBound {
        let piece = padded(bytes, at: at, range.upperBound &- at)
        let product = (state ^ piece).multipliedFullWidth(by: 0xe703_7ed1_a0b4_28db)
        state = product.high ^ product.low
        at &+= 8
      }
      return state &* 0x9e37_79b9_7f4a_7c15 ^ UInt64(truncatingIfNeeded: range.count)
    }
  }

  private static let placeBits = 10
  private static let stride = 128
  /// Two stretches, each with up to seven bytes of padding.
  fileprivate static let mostBytes = stride - 16

  private struct Entry {
    var hash: UInt64 = 0
    /// The lengths of the two stretches; -1 where nothing is kept.
    var firstCount = -1
    var secondCount = -1
    var head = RowHead()
  }

  private var entries: [Entry] = []
  private var bytes: [UInt8] = []

  /// Forgets everything: another file may name the same bytes differently.
  mutating func removeAll() { entries = [] }

  /// Finds the head that was kept for the same bytes.
  ///
  /// - Parameter head: becomes it.
  /// - Returns: whether there is one.
  func find(_ key: Key, _ row: Span<UInt8>, into head: inout RowHead) -> Bool {
    guard !entries.isEmpty else { return false }
    let place = Self.place(key)
    guard entries[place].hash == key.hash, entries[place].firstCount == key.first.count,
      entries[place].secondCount == key.second.count,
      isSame(place * Self.stride, row, key.first),
      isSame(place * Self.stride + Self.room(key.first), row, key.second)
    else { return false }
    head = entries[place].head
    return true
  }

  /// Keeps a head.
  mutating func keep(_ head: RowHead, _ key: Key, _ row: Span<UInt8>) {
    if entries.isEmpty {
      entries = [Entry](repeating: Entry(), count: 1 << Self.placeBits)
      bytes = [UInt8](repeating: 0, count: Self.stride << Self.placeBits)
    }
    let place = Self.place(key)
    entries[place] = Entry(
      hash: key.hash, firstCount: key.first.count, secondCount: key.second.count, head: head)
    var out = bytes.mutableSpan
    var at = place * Self.stride
    out.put(row, key.first.lowerBound, key.first.upperBound, &at)
    at = place * Self.stride + Self.room(key.first)
    out.put(row, key.second.lowerBound, key.second.upperBound, &at)
  }

  private static func place(_ key: Key) -> Int { Int(key.hash >> UInt64(64 - placeBits)) }

  /// The length of a stretch in whole words.
  private static func room(_ range: Range<Int>) -> Int { (range.count + 7) & ~7 }

  private func isSame(_ start: Int, _ row: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var mine = start
    var other = range.lowerBound
    while other < range.upperBound {
      let left = range.upperBound &- other
      if padded(bytes.span, at: mine, left) != padded(row, at: other, left) { return false }
      mine &+= 8
      other &+= 8
    }
    return true
  }
}
