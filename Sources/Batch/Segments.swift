/// Elements in pieces of one size, so that what is there does not move when more come.
///
/// An array of a million tallies would be copied, and need twice its memory, whenever it grows.
struct Segments<Element: Sendable>: Sendable {
  private(set) var pieces: [[Element]] = []
  private(set) var count = 0

  /// How many elements a piece has, as a power of two.
  private static var shift: Int { 12 }
  private static var mask: Int { 1 &<< shift &- 1 }

  var isEmpty: Bool { count == 0 }

  @inline(__always)
  subscript(index: Int) -> Element {
    get { pieces[index &>> Self.shift][index & Self.mask] }
    _modify { yield &pieces[index &>> Self.shift][index & Self.mask] }
  }

  mutating func append(_ element: Element) {
    let piece = count &>> Self.shift
    if piece == pieces.count {
      pieces.append([])
      // The first one of a small table need not be whole.
      if piece > 0 { pieces[piece].reserveCapacity(1 &<< Self.shift) }
    }
    pieces[piece].append(element)
    count &+= 1
  }

  /// Forgets the elements, not their memory.
  mutating func removeAll() {
    for piece in pieces.indices { pieces[piece].removeAll(keepingCapacity: true) }
    count = 0
  }
}
