import TestSupport
import Testing

@testable import Batch

@Suite struct ByteArenaTests {
  @Test(arguments: [UInt64](1...2))
  func `stretches of bytes stand where they were put`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var arena = ByteArena()
    for _ in 0..<2 {
      var put: [(UInt32, [UInt8])] = []
      for _ in 0..<200 {
        let length = Int.random(in: 0...(random.oneIn(9) ? 65_535 : 40), using: &random)
        let stretch = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
        let bytes = [1, 2] + stretch
        let offset = arena.append(bytes.span, 2, length)
        put.append((try #require(offset), stretch))
      }
      for (offset, stretch) in put {
        let found = arena[offset, count: UInt16(stretch.count)]
        #expect(Array(found.bytes[found.start..<found.end]) == stretch)
      }
      arena.removeAll()
    }
  }
}
