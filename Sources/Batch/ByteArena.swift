/// Stretches of bytes that stand where they were put, in pieces of one size.
///
/// A stretch lies within one piece, and eight bytes can be read from each of its bytes on.
struct ByteArena: Sendable {
  private(set) var pieces: [[UInt8]] = []
  /// Where the next stretch begins: the number of the piece, and the place in it.
  private(set) var end = 0

  private static let shift = 17
  private static let pieceSize = 1 << shift
  private static let padding = 8
  /// No stretch is longer.
  static let mostBytes = pieceSize

  /// An arena without stretches.
  init() {}

  /// An arena of pieces of another one.
  init(pieces: [[UInt8]], end: Int) {
    self.pieces = pieces
    self.end = end
  }

  /// Puts a copy of `count` bytes from `start` on.
  ///
  /// - Returns: what ``subscript(_:count:)`` finds them by; `nil` when there is no room for more.
  mutating func append(_ bytes: Span<UInt8>, _ start: Int, _ count: Int) -> UInt32? {
    precondition(count <= Self.mostBytes, "a stretch fits into a piece")
    var offset = end
    if offset & (Self.pieceSize - 1) + count > Self.pieceSize
      || offset >> Self.shift == pieces.count
    {
      offset = (offset + Self.pieceSize - 1) & ~(Self.pieceSize - 1)
      guard offset + count <= Int(UInt32.max) else { return nil }
      if offset >> Self.shift == pieces.count {
        pieces.append([UInt8](repeating: 0, count: Self.pieceSize + Self.padding))
      }
    }
    var piece = pieces[offset >> Self.shift].mutableSpan
    var at = offset & (Self.pieceSize - 1)
    piece.put(bytes, start, start + count, &at)
    end = offset + count
    return UInt32(offset)
  }

  /// A stretch of `count` bytes: the piece in which it stands, and where.
  @inline(__always)
  subscript(offset: UInt32, count count: UInt16) -> (bytes: [UInt8], start: Int, end: Int) {
    let start = Int(offset) & (Self.pieceSize &- 1)
    return (pieces[Int(offset) &>> Self.shift], start, start &+ Int(count))
  }

  /// One piece, for those who go through many stretches in order: the piece is held by them and
  /// not by every stretch anew, which threads that hold the same one would wait for.
  struct Piece: Sendable {
    let bytes: [UInt8]
    private let number: Int

    fileprivate init(_ bytes: [UInt8], number: Int) {
      self.bytes = bytes
      self.number = number
    }

    /// Whether a stretch stands in it.
    @inline(__always)
    func holds(_ offset: UInt32) -> Bool { Int(offset) &>> shift == number }

    /// Where a stretch begins that stands in it.
    @inline(__always)
    func place(of offset: UInt32) -> Int { Int(offset) & (pieceSize &- 1) }
  }

  /// The piece in which a stretch stands.
  func piece(of offset: UInt32) -> Piece {
    Piece(pieces[Int(offset) >> Self.shift], number: Int(offset) >> Self.shift)
  }

  /// Forgets the bytes, not their memory.
  mutating func removeAll() { end = 0 }
}
