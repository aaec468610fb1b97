import TestSupport
import Testing

@testable import Batch

@Suite struct HeadMemoTests {
  @Test(arguments: [UInt64](1...4))
  func `a head is found by its bytes alone`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var memo = HeadMemo()
    var kept: [[UInt8]: UInt32] = [:]
    var hits = 0
    for round in 0..<3000 {
      // Two letters on both sides of an identifier that differs every time.
      func letters(_ most: Int) -> [UInt8] {
        (0..<Int.random(in: 0...most, using: &random)).map { _ in random.oneIn(9) ? 98 : 97 }
      }
      let (first, second) = (letters(4), letters(12))
      let id = Array("\(round)".utf8)
      let row = first + id + second
      let from = row.count - second.count
      let found = HeadMemo.Key(row.span, 0..<first.count, from..<row.count)
      let key = try #require(found)
      let name = first + [0] + second
      var head = RowHead()
      if memo.find(key, row.span, into: &head) {
        hits += 1
        #expect(head.statement == kept[name])
      } else {
        head.statement = UInt32(round)
        memo.keep(head, key, row.span)
        kept[name] = head.statement
      }
    }
    #expect(hits > 300)
    memo.removeAll()
    let row: [UInt8] = [97]
    let known = HeadMemo.Key(row.span, 0..<0, 0..<1)
    let key = try #require(known)
    var head = RowHead()
    let isFound = memo.find(key, row.span, into: &head)
    #expect(!isFound)
    let long = [UInt8](repeating: 97, count: 200)
    let tooLong = HeadMemo.Key(long.span, 0..<0, 3..<200) == nil
    #expect(tooLong)
  }
}
