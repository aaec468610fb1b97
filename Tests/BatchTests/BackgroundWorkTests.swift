import Testing

@testable import Batch

@Suite struct BackgroundWorkTests {
  @Test func `what comes of the work is there when it was waited for`() {
    let works = (0..<20).map { number in
      BackgroundWork { (0..<1000 * number).reduce(0) { ($0 &* 31 &+ $1) % 1_000_003 } }
    }
    for (number, work) in works.enumerated() {
      #expect(work.wait() == (0..<1000 * number).reduce(0) { ($0 &* 31 &+ $1) % 1_000_003 })
    }
    #expect(BackgroundWork(result: 7).wait() == 7)
  }
}
