import Testing

@testable import Batch

@Suite struct BlockQueueTests {
  @Test(arguments: [1, 2, 7])
  func `every block is taken once, and results come in order`(jobs: Int) {
    let queue = BlockQueue<Int>(3..<103)
    WorkerThreads.run(jobs) {
      while let block = queue.next() { queue.put(block * block, at: block) }
    }
    #expect(queue.all == (3..<103).map { $0 * $0 })
    #expect(queue.next() == nil)
  }

  @Test func `no blocks give nothing`() {
    let queue = BlockQueue<Int>(0..<0)
    #expect(queue.next() == nil)
    #expect(queue.all.isEmpty)
  }
}
