import Synchronization

/// Blocks of work that threads take one by one, and what came out of them, in order.
final class BlockQueue<Result: Sendable>: Sendable {
  private struct State: Sendable {
    var next = 0
    var results: [Result?]
  }

  private let first: Int
  private let state: Mutex<State>

  /// - Parameter blocks: the numbers of the blocks.
  init(_ blocks: Range<Int>) {
    first = blocks.lowerBound
    state = Mutex(State(results: [Result?](repeating: nil, count: blocks.count)))
  }

  /// The next block that nobody has taken; `nil` at the end.
  func next() -> Int? {
    state.withLock { state in
      guard state.next < state.results.count else { return nil }
      state.next += 1
      return first + state.next - 1
    }
  }

  /// Leaves what came out of a block.
  func put(_ result: Result, at block: Int) {
    state.withLock { $0.results[block - first] = result }
  }

  /// What came out of all blocks, when all threads are through.
  var all: [Result] { state.withLock { $0.results.compactMap(\.self) } }
}
