import Synchronization
import Testing

@testable import Batch

@Suite struct TurnstileTests {
  @Test(arguments: [1, 2, 7])
  func `threads pass in the order of their numbers`(threads: Int) {
    let turns = Turnstile()
    let next = Mutex(0)
    let passed = Mutex<[Int]>([])
    WorkerThreads.run(threads) {
      while true {
        let number = next.withLock { number in
          number += 1
          return number - 1
        }
        if number >= 500 { return }
        guard turns.wait(for: number) else { return }
        passed.withLock { $0.append(number) }
        turns.pass()
      }
    }
    #expect(passed.withLock { $0 } == Array(0..<500))
  }

  @Test func `an order that is given up keeps nobody waiting`() {
    let turns = Turnstile()
    let ended = Mutex(0)
    let number = Mutex(0)
    WorkerThreads.run(4) {
      let mine = number.withLock { number in
        number += 1
        return number
      }
      // Number 0 never comes.
      if mine == 4 { turns.breakOff() } else { #expect(!turns.wait(for: mine)) }
      ended.withLock { $0 += 1 }
    }
    #expect(ended.withLock { $0 } == 4)
    #expect(!turns.wait(for: 0))
  }
}
