import TestSupport
import Testing

@testable import Batch

@Suite struct ByteSearchTests {
  @Test(arguments: [UInt64](1...4))
  func `it finds what a loop finds`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    // Neighbours of the byte, and the same with the highest bit.
    let alphabet: [UInt8] = [9, 10, 11, 34, 138, 0, 255, 128, 44]
    for length in 0..<200 {
      var bytes = (0..<length).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      let expected = bytes.count { $0 == 10 }
      let hasQuote = bytes.contains(34)
      bytes += [UInt8](repeating: 10, count: DatasetChunk.padding)
      #expect(ByteSearch.count(10, in: bytes.span, upTo: length) == expected)
      let both = ByteSearch.survey(counting: 10, seeking: 34, in: bytes.span, upTo: length)
      #expect(both.count == expected && both.found == hasQuote)
    }
  }

  @Test func `counts do not overflow`() {
    for length in [4079, 4080, 4081, 9000] {
      let bytes = [UInt8](repeating: 10, count: length + DatasetChunk.padding)
      #expect(ByteSearch.count(10, in: bytes.span, upTo: length) == length)
    }
  }
}

@Suite struct BlockPlacesTests {
  @Test(arguments: [UInt64](1...4))
  func `a bit stands for a byte`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let bytes: [UInt8] = (0..<200).map { _ in
        [9, 10, 44, 138, 172, 0, 255].randomElement(using: &random) ?? 0
      }
      let (a, b) = (
        Int.random(in: 0...136, using: &random), Int.random(in: 0...136, using: &random)
      )
      let found = places(of: 44, and: 10, in: bytes.span, at: a)
      let equal = equalPlaces(in: bytes.span, a, b)
      for bit in 0..<blockByteCount {
        let byte = bytes[a + bit]
        #expect((found.both >> UInt64(bit) & 1 == 1) == (byte == 44 || byte == 10))
        #expect((found.second >> UInt64(bit) & 1 == 1) == (byte == 10))
        #expect((equal >> UInt64(bit) & 1 == 1) == (byte == bytes[b + bit]))
      }
    }
  }
}
