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
