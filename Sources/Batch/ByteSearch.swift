/// Looks for single bytes among many, sixteen at a time.
enum ByteSearch {
  /// How often `counted` stands in the first `count` bytes, and whether `sought` does at all.
  static func survey(
    counting counted: UInt8, seeking sought: UInt8, in bytes: Span<UInt8>, upTo count: Int
  ) -> (count: Int, found: Bool) {
    typealias Block = SIMD16<UInt8>
    let (first, second) = (Block(repeating: counted), Block(repeating: sought))
    var total = 0
    var hits = Block()
    var at = 0
    while at &+ 16 <= count {
      // A count a byte, added up before one can overflow.
      let end = min(count &- 15, at &+ 16 &* 255)
      var counts = Block()
      while at < end {
        let loaded = sixteen(bytes, at: at)
        counts.replace(with: counts &+ 1, where: loaded .== first)
        hits.replace(with: Block(repeating: 1), where: loaded .== second)
        at &+= 16
      }
      total &+= Int(SIMD16<UInt16>(truncatingIfNeeded: counts).wrappedSum())
    }
    var found = hits.max() != 0
    while at < count {
      if bytes[at] == counted { total &+= 1 }
      if bytes[at] == sought { found = true }
      at &+= 1
    }
    return (total, found)
  }

  /// How often `byte` stands in the first `count` bytes.
  static func count(_ byte: UInt8, in bytes: Span<UInt8>, upTo count: Int) -> Int {
    survey(counting: byte, seeking: byte, in: bytes, upTo: count).count
  }
}
