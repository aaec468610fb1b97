import Testing

@testable import Batch

@Suite struct SegmentsTests {
  @Test func `elements stand where they were put`() {
    var segments = Segments<Int>()
    for round in 0..<2 {
      #expect(segments.isEmpty)
      let count = 10_000 + round
      for number in 0..<count { segments.append(number) }
      for number in stride(from: 0, to: count, by: 3) { segments[number] += round * 7 + 1 }
      #expect(segments.count == count)
      #expect(
        (0..<count).allSatisfy {
          segments[$0] == ($0.isMultiple(of: 3) ? $0 + round * 7 + 1 : $0)
        })
      segments.removeAll()
    }
  }
}
