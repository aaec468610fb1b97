/// Bytes of an output that are put together piece by piece, without strings.
struct ByteWriter: Sendable {
  /// The bytes, and behind them room for more.
  private(set) var storage: [UInt8] = []
  private(set) var count = 0

  /// A copy of the bytes.
  var bytes: [UInt8] { Array(storage[..<count]) }

  /// Forgets the bytes, not their memory.
  mutating func removeAll() { count = 0 }

  /// Lets `body` write through a span, from the place on that it is given.
  ///
  /// The memory is looked after once, so that a line of many cells costs no more than its bytes.
  ///
  /// - Parameter most: how many bytes it writes at most.
  @inline(__always)
  mutating func write(
    atMost most: Int, _ body: (inout MutableSpan<UInt8>, inout Int) -> Void
  ) {
    // Words are stored whole.
    let needed = count &+ most &+ 8
    if needed > storage.count { grow(to: needed) }
    var at = count
    var out = storage.mutableSpan
    body(&out, &at)
    count = at
  }

  private mutating func grow(to needed: Int) {
    let size = max(needed, 2 * storage.count)
    storage.reserveCapacity(size)
    storage.append(contentsOf: repeatElement(0, count: size - storage.count))
  }

  mutating func put(_ byte: UInt8) { write(atMost: 1) { $0.put(byte, &$1) } }

  mutating func put(_ piece: [UInt8]) { put(piece.span, 0, piece.count) }

  mutating func put(_ text: String) { put(Array(text.utf8)) }

  mutating func put(_ span: Span<UInt8>, _ start: Int, _ end: Int) {
    write(atMost: end - start) { $0.put(span, start, end, &$1) }
  }

  /// One of some texts.
  @inline(__always)
  mutating func put(_ pieces: TextPieces, _ number: Int) {
    write(atMost: pieces.mostBytes) { pieces.put(number, &$0, &$1) }
  }

  /// A whole number.
  mutating func put(_ number: Int) { write(atMost: Self.mostDigits) { $0.put(number, &$1) } }

  /// `value / (10⁷ × divisor)` as an exact decimal: steps of 0.1 µg, or a multiple, in grams.
  ///
  /// - Parameter divisor: a divisor of 100 000.
  mutating func putGrams(_ value: Int64, over divisor: Int64 = 1) {
    write(atMost: Self.mostDigits) { $0.putGrams(value, over: divisor, &$1) }
  }

  /// `numerator / denominator` with four decimals, halves away from zero.
  ///
  /// - Parameters:
  ///   - numerator: not negative.
  ///   - denominator: positive.
  mutating func putRatio(_ numerator: Int64, over denominator: Int64) {
    write(atMost: Self.mostDigits) { $0.putRatio(numerator, over: denominator, &$1) }
  }

  /// A cell of a CSV file (RFC 4180), quoted where it must be.
  mutating func putCell(_ span: Span<UInt8>, _ start: Int, _ end: Int) {
    write(atMost: Self.mostBytes(ofCell: end - start)) { $0.putCell(span, start, end, &$1) }
  }

  /// A cell of a CSV file, quoted where it must be.
  mutating func putCell(_ text: String) {
    let bytes = Array(text.utf8)
    putCell(bytes.span, 0, bytes.count)
  }

  /// The bytes of a cell, ready to be put many times.
  static func cell(_ text: String) -> [UInt8] {
    var writer = ByteWriter()
    writer.putCell(text)
    return writer.bytes
  }

  /// No number, no mass and no ratio takes more bytes.
  static let mostDigits = 40

  /// How many bytes a cell of so many bytes may take.
  @inline(__always)
  static func mostBytes(ofCell count: Int) -> Int { 2 &* count &+ 2 }
}

/// Short texts that are put many times, one behind the other.
struct TextPieces: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  /// The length of the longest.
  private(set) var mostBytes = 0

  init(_ texts: [[UInt8]] = []) {
    for text in texts { append(text) }
  }

  mutating func append(_ text: [UInt8]) {
    bytes += text
    ends.append(bytes.count)
    mostBytes = max(mostBytes, text.count)
  }

  /// Puts the text with a number.
  @inline(__always)
  func put(_ number: Int, _ out: inout MutableSpan<UInt8>, _ at: inout Int) {
    out.put(bytes.span, ends[number], ends[number &+ 1], &at)
  }
}
