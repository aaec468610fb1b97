import CBytes

/// Where two bytes stand among the 64 from `index` on, which must all be there, as bits.
///
/// - Returns: the places of both, and those of the second one.
@inline(__always)
func places(
  of first: UInt8, and second: UInt8, in bytes: Span<UInt8>, at index: Int
) -> (both: UInt64, second: UInt64) {
  precondition(index >= 0 && index &+ blockByteCount <= bytes.count, "a block lies in its bytes")
  var seconds: UInt64 = 0
  let both = unsafe bytes.withUnsafeBufferPointer { buffer in
    unsafe cb_find(buffer.baseAddress.unsafelyUnwrapped + index, first, second, &seconds)
  }
  return (both, seconds)
}

/// Which of the 64 bytes from `a` on are those from `b` on, as bits; all must be there.
@inline(__always)
func equalPlaces(in bytes: Span<UInt8>, _ a: Int, _ b: Int) -> UInt64 {
  precondition(
    min(a, b) >= 0 && max(a, b) &+ blockByteCount <= bytes.count, "blocks lie in their bytes")
  return unsafe bytes.withUnsafeBufferPointer { buffer in
    let base = unsafe buffer.baseAddress.unsafelyUnwrapped
    return unsafe cb_equal(base + a, base + b)
  }
}

/// How many bytes ``places(of:and:in:at:)`` looks at.
let blockByteCount = 64

/// Looks for single bytes among many.
enum ByteSearch {
  /// How often `counted` stands in the first `count` bytes, and whether `sought` does at all.
  static func survey(
    counting counted: UInt8, seeking sought: UInt8, in bytes: Span<UInt8>, upTo count: Int
  ) -> (count: Int, found: Bool) {
    precondition(count <= bytes.count, "the bytes are there")
    if count == 0 { return (0, false) }
    var found: Int32 = 0
    let total = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe cb_survey(buffer.baseAddress.unsafelyUnwrapped, count, counted, sought, &found)
    }
    return (total, found != 0)
  }

  /// How often `byte` stands in the first `count` bytes.
  static func count(_ byte: UInt8, in bytes: Span<UInt8>, upTo count: Int) -> Int {
    survey(counting: byte, seeking: byte, in: bytes, upTo: count).count
  }
}
