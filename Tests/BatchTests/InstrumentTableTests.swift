import TestSupport
import Testing

@testable import Batch

@Suite struct InstrumentTableTests {
  @Test(arguments: [UInt64](1...4))
  func `identifiers are found again, in the order of first appearance`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var table = InstrumentTable(strict: false, capacity: 4)
    for _ in 0..<2 {
      var order: [[UInt8]] = []
      var known: [[UInt8]: Int] = [:]
      for _ in 0..<3000 {
        // Few letters and all lengths, so that many share their beginning and end.
        let id: [UInt8] = (0..<Int.random(in: 1...40, using: &random)).map { _ in
          random.oneIn(9) ? 98 : 97
        }
        // Right at the end of the bytes, and with other bytes behind.
        let bytes = [1, 2] + id + (random.oneIn(2) ? [] : [7, 7, 7, 7, 7, 7, 7, 7, 7])
        let found = table.findOrInsert(
          bytes.span, 2, id.count, statement: 0, place: RowPlace(file: 0, line: 1))
        #expect(found?.isNew == (known[id] == nil))
        if known[id] == nil {
          known[id] = order.count
          order.append(id)
        }
        #expect(found?.index == known[id])
        #expect(table.find(bytes.span, 2, id.count) == known[id])
      }
      #expect(table.count == order.count)
      for (index, id) in order.enumerated() {
        let tally = table.tallies[index]
        let found = table.identifiers[tally.idOffset, count: tally.idCount]
        #expect(Array(found.bytes[found.start..<found.end]) == id)
      }
      table.removeAll()
      #expect(table.count == 0 && table.find([97].span, 0, 1) == nil)
    }
  }

  @Test func `many identifiers are found again, and no other`() {
    var table = InstrumentTable(strict: false, capacity: 4)
    func id(_ number: Int) -> [UInt8] { Array("VN\(number &* 2_654_435_761 & 0xff_ffff)".utf8) }
    let place = RowPlace(file: 0, line: 1)
    for number in 0..<30_000 {
      let bytes = id(number)
      let found = table.findOrInsert(bytes.span, 0, bytes.count, statement: 0, place: place)
      #expect(found?.index == number && found?.isNew == true)
    }
    for number in 0..<30_000 {
      #expect(table.find(id(number).span, 0, id(number).count) == number)
      let other = Array("VN\(number)x".utf8)
      #expect(table.find(other.span, 0, other.count) == nil)
    }
  }

  @Test(arguments: [UInt64](1...3))
  func `a table takes in parts`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var table = InstrumentTable(strict: false, capacity: 4)
    var part = InstrumentTable(strict: false, isPart: true, capacity: 4)
    var order: [[UInt8]] = []
    var found: [UInt32] = []
    for _ in 0..<60 {
      part.removeAll()
      var ids: [[UInt8]] = []
      for _ in 0..<Int.random(in: 0...90, using: &random) {
        let id = Array("VN\(Int.random(in: 0..<2000, using: &random))".utf8)
        let place = RowPlace(file: 0, line: 1)
        if part.findOrInsert(id.span, 0, id.count, statement: 1, place: place)?.isNew == true {
          ids.append(id)
        }
      }
      let hasRoom = table.takeIn(part, statements: [7, 8], found: &found)
      #expect(hasRoom && found.count == ids.count)
      for (id, index) in zip(ids, found) {
        if Int(index) == order.count { order.append(id) }
        #expect(order[Int(index)] == id)
        #expect(table.tallies[Int(index)].statement == 8)
      }
      #expect(table.count == order.count)
    }
  }

  @Test func `a tally fits into a cache line`() {
    #expect(MemoryLayout<InstrumentTally>.stride == 64)
  }

  @Test func `a place holds file and line`() {
    let place = RowPlace(file: 1_000_000, line: 17_000_000_000_000)
    #expect(place.file == 1_000_000 && place.line == 17_000_000_000_000)
  }
}
