import Rules
import Synchronization
import Verification

/// The lines of `verdicts.csv` and `errors.csv`, put together by several threads.
///
/// Instruments are taken in blocks of a fixed size; the lines and counts of a block do not depend
/// on the others, and they are brought together in order.
struct VerdictBlocks: Sendable {
  let lines: VerdictLines
  let errorLines: ErrorLines
  let tallies: PackedTallies
  /// Empty but in strict reading.
  let open: Segments<OpenTally>
  /// Empty but where errors are kept.
  let errors: Segments<ErrorTally>
  let entries: [StatementTable.Entry]
  let identifiers: ByteArena
  let kinds: [BatchSummary.Group]
  let risks: RiskEvaluation?
  /// Where a user stated them.
  let severities: SeverityScale?

  private static let blockSize = 4096

  /// What came out of a block.
  struct Block: Sendable {
    var writer = ByteWriter()
    var errorWriter = ByteWriter()
    var kinds: [BatchSummary.Group]
  }

  /// Calls `take` with all blocks in order, which several threads put together.
  ///
  /// Each thread puts a block together and waits for its turn to have it taken, so that no more
  /// blocks are in memory than there are threads.
  ///
  /// - Throws: what `take` throws.
  func forEach(
    jobs: Int, _ take: @Sendable (borrowing Block) throws(BatchError) -> Void
  ) throws(BatchError) {
    let count = (tallies.count + Self.blockSize - 1) / Self.blockSize
    let blocks = Atomic(0)
    let turns = Turnstile()
    let failure = Mutex<BatchError?>(nil)
    WorkerThreads.runBorrowing(min(jobs, max(count, 1))) {
      var result = Block(kinds: kinds)
      while true {
        let block = blocks.add(1, ordering: .relaxed).oldValue
        if block >= count { return }
        make(block, &result)
        guard turns.wait(for: block) else { return }
        do throws(BatchError) {
          try take(result)
        } catch {
          failure.withLock { $0 = error }
          turns.breakOff()
          return
        }
        turns.pass()
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
  }

  private func make(_ block: Int, _ result: inout Block) {
    result.writer.removeAll()
    result.errorWriter.removeAll()
    result.kinds = kinds
    let start = block * Self.blockSize
    var piece = identifiers.piece(of: tallies[start].idOffset)
    for index in start..<min(start + Self.blockSize, tallies.count) {
      let tally = tallies[index]
      let openTally = open.isEmpty ? nil : open[index]
      let statement = Int(tally.statement)
      guard let limits = entries[statement].limits else { continue }
      let judgement = VerdictLines.judgement(tally, openTally, limits)
      if !piece.holds(tally.idOffset) { piece = identifiers.piece(of: tally.idOffset) }
      let idStart = piece.place(of: tally.idOffset)
      let idEnd = idStart + Int(tally.idCount)
      lines.put(
        tally, openTally, limits, piece.bytes, idStart, idEnd, judgement, into: &result.writer)
      risks?.instruments[index].put(into: &result.writer)
      if let severities {
        severities.put(severities.level(tally, judgement, limits), into: &result.writer)
      }
      result.writer.put(Ascii.lineFeed)
      if !errors.isEmpty {
        errorLines.put(
          tally, errors[index], entries[statement], piece.bytes, idStart, idEnd, judgement,
          into: &result.errorWriter)
      }
      result.kinds[Int(entries[statement].statement.kind)].add(tally, judgement.verdict)
    }
  }
}
