import Synchronization

extension TrialRun {
  /// Draws all trials and hands every strip to the state of the thread that draws it: the
  /// machine, and how many of the strip's trials are valid.
  ///
  /// Which thread draws which block is left to chance, so a state must only gather what does
  /// not depend on the order.
  ///
  /// - Returns: the states of all threads.
  func forEachStrip<State: Sendable>(
    _ state: @Sendable () -> State,
    _ visit:
      @Sendable (_ machine: borrowing BlockMachine, _ valid: Int, _ state: inout State) ->
      Void
  ) -> [State] {
    let blocks = (trials + Self.block - 1) / Self.block
    let next = Atomic<Int>(0)
    let finished = Mutex<[State]>([])
    Kernels.parallel(max(1, min(threads, blocks))) { _ in
      let machine = BlockMachine(program, instructionSet: instructionSet)
      var mine = state()
      while true {
        let block = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard block < blocks else { break }
        let count = min(Self.block, trials - block * Self.block)
        runBlock(block, count: count, on: machine) { valid, _, _ in
          visit(machine, valid, &mine)
        }
      }
      finished.withLock { $0.append(mine) }
    }
    return finished.withLock { $0 }
  }
}
