import Digests
import Synchronization
import Testing

@testable import Batch

@Suite struct DigestLaneTests {
  private let bytes = (0..<90_000).map { UInt8(truncatingIfNeeded: $0 &* 7 ^ $0 >> 5) }

  @Test(arguments: [1, 2, 7])
  func `pieces of several threads are digested in their order`(threads: Int) throws {
    let lane = try DigestLane()
    let pieces = 300
    let next = Mutex(0)
    let (bytes, size) = (bytes, bytes.count / pieces)
    WorkerThreads.run(threads) {
      while true {
        let number = next.withLock { number in
          number += 1
          return number - 1
        }
        if number >= pieces { return }
        let piece = DigestPiece(
          lane: lane, number: number, range: number * size..<(number + 1) * size)
        #expect((try? piece.take(bytes)) == true)
      }
    }
    #expect(try lane.finish(after: pieces) == SHA256Digest.hexadecimal(of: bytes.span))
    #expect(throws: BatchError.self) { _ = try lane.finish(after: pieces) }
  }

  @Test func `a part of a piece is digested before the rest`() throws {
    let lane = try DigestLane()
    let (bytes, half) = (bytes, bytes.count / 2)
    #expect(try lane.takePart(of: 0, bytes.span.extracting(0..<half)))
    #expect(lane.isNext(0) && !lane.isNext(1))
    #expect(try DigestPiece(lane: lane, number: 0, range: half..<bytes.count).take(bytes))
    #expect(lane.isNext(1))
    #expect(try lane.finish(after: 1) == SHA256Digest.hexadecimal(of: bytes.span))
  }

  @Test func `nobody waits for a piece that will not come`() throws {
    let lane = try DigestLane()
    let piece = DigestPiece(lane: lane, number: 1, range: 0..<10)
    let waiting = BackgroundWork { [bytes] in try? piece.take(bytes) }
    let ending = BackgroundWork { try? lane.finish(after: 2) }
    lane.giveUp()
    #expect(waiting.wait() == false && ending.wait() == .some(nil))
  }
}
