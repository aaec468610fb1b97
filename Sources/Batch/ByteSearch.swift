/// Looks for one byte among many, eight at a time.
///
/// The spans end in padding (``DatasetChunk/padding``), so that whole words can be read.
enum ByteSearch {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let low: UInt64 = 0x7f7f_7f7f_7f7f_7f7f

  /// How often `byte` stands in the first `count` bytes.
  static func count(_ byte: UInt8, in bytes: Span<UInt8>, upTo count: Int) -> Int {
    let pattern = ones &* UInt64(byte)
    var total = 0
    var at = 0
    while at &+ 8 <= count {
      // A count a byte, added up before one can overflow: not every processor counts bits.
      let end = min(count &- 7, at &+ 8 &* 255)
      var counts: UInt64 = 0
      while at < end {
        counts &+= marks(word(bytes, at: at) ^ pattern) &>> 7
        at &+= 8
      }
      let even: UInt64 = 0x00ff_00ff_00ff_00ff
      let pairs = (counts & even) &+ ((counts &>> 8) & even)
      total &+= Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) &>> 48)
    }
    while at < count {
      if bytes[at] == byte { total &+= 1 }
      at &+= 1
    }
    return total
  }

  /// Whether `byte` stands in the first `count` bytes.
  static func contains(_ byte: UInt8, in bytes: Span<UInt8>, upTo count: Int) -> Bool {
    let pattern = ones &* UInt64(byte)
    var at = 0
    while at &+ 32 <= count {
      // Where one of the four has the byte is of no interest.
      let found =
        marks(word(bytes, at: at) ^ pattern) | marks(word(bytes, at: at &+ 8) ^ pattern)
        | marks(word(bytes, at: at &+ 16) ^ pattern) | marks(word(bytes, at: at &+ 24) ^ pattern)
      if found != 0 { return true }
      at &+= 32
    }
    while at < count {
      if bytes[at] == byte { return true }
      at &+= 1
    }
    return false
  }

  /// The highest bit of each byte that is 0, and no other.
  @inline(__always)
  private static func marks(_ word: UInt64) -> UInt64 { ~(((word & low) &+ low) | word | low) }
}
