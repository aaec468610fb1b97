import Rules
import Verification

/// The lines of `verdicts.csv` and `errors.csv`, put together by several threads.
///
/// Instruments are taken in blocks of a fixed size; the lines and counts of a block do not depend
/// on the others, and they are brought together in order.
struct VerdictBlocks: Sendable {
  let lines: VerdictLines
  let errorLines: ErrorLines
  let tallies: [InstrumentTally]
  /// Empty but in strict reading.
  let open: [OpenTally]
  /// Empty but where errors are kept.
  let errors: [ErrorTally]
  let entries: [StatementTable.Entry]
  let identifiers: [UInt8]
  let kinds: [BatchSummary.Group]
  let risks: RiskEvaluation?

  private static let blockSize = 4096

  /// What came out of a block.
  struct Block: Sendable {
    var writer = ByteWriter()
    var errorWriter = ByteWriter()
    var kinds: [BatchSummary.Group]
  }

  /// Calls `take` with all blocks in order, which several threads put together.
  ///
  /// - Throws: what `take` throws.
  func forEach(
    jobs: Int, _ take: (borrowing Block) throws(BatchError) -> Void
  ) throws(BatchError) {
    let count = (tallies.count + Self.blockSize - 1) / Self.blockSize
    var start = 0
    // So many at once that their memory is no matter.
    let batch = 8 * jobs
    while start < count {
      let blocks = start..<min(start + batch, count)
      let results = BlockQueue<Block>(blocks)
      WorkerThreads.run(min(jobs, blocks.count)) {
        while let block = results.next() { results.put(make(block), at: block) }
      }
      for block in results.all { try take(block) }
      start = blocks.upperBound
    }
  }

  private func make(_ block: Int) -> Block {
    var result = Block(kinds: kinds)
    let start = block * Self.blockSize
    for index in start..<min(start + Self.blockSize, tallies.count) {
      let tally = tallies[index]
      let openTally = open.isEmpty ? nil : open[index]
      let entry = entries[Int(tally.statement)]
      guard let limits = entry.limits else { continue }
      let judgement = VerdictLines.judgement(tally, openTally, limits)
      lines.put(
        tally, openTally, entry, identifiers: identifiers.span, judgement, into: &result.writer)
      risks?.instruments[index].put(into: &result.writer)
      result.writer.put(Ascii.lineFeed)
      if !errors.isEmpty {
        errorLines.put(
          tally, errors[index], entry, identifiers: identifiers.span, judgement,
          into: &result.errorWriter)
      }
      result.kinds[Int(entry.statement.kind)].add(tally, judgement.verdict)
    }
    return result
  }
}
