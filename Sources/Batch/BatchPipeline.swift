import Synchronization

/// The threads of a run and what they share: a reader in front, the reduction behind.
///
/// Each thread reads a chunk, works through it, and waits for its turn to have it taken
/// in. So the chunks are read and taken in one after the other, whatever the number of
/// threads, and no more chunks are in memory than there are threads. The input is digested in
/// the same order: at once where the chunk is the next one, and else when it is worked through.
final class BatchPipeline: Sendable {
  private let rules: PreparedRules
  private let paths: [String]
  private let reader: Mutex<ChunkReader>
  private let reduction: Mutex<BatchReduction>
  private let failure = Mutex<BatchError?>(nil)
  private let turns: Turnstile
  private let keeper: CheckpointKeeper?
  private let mostChunks: Int?
  private let totalBytes: Int?
  private let progress: (@Sendable (BatchProgress) -> Void)?
  private let done: Mutex<(rows: Int, bytes: Int)>

  init(
    rules: PreparedRules, paths: [String], reader: consuming sending ChunkReader,
    reduction: consuming sending BatchReduction, keeper: CheckpointKeeper?, mostChunks: Int?,
    totalBytes: Int?, progress: (@Sendable (BatchProgress) -> Void)?
  ) {
    self.rules = rules
    self.paths = paths
    self.keeper = keeper
    self.mostChunks = mostChunks
    turns = Turnstile(next: reduction.position.chunks)
    done = Mutex((reduction.rowsRead.reduce(0, +), reduction.position.bytes))
    self.reader = Mutex(reader)
    self.reduction = Mutex(reduction)
    self.totalBytes = totalBytes
    self.progress = progress
  }

  /// Works through everything.
  ///
  /// - Throws: ``BatchError``, the first one that came up.
  func run(jobs: Int) throws(BatchError) {
    WorkerThreads.run(jobs) { [self] in
      do throws(BatchError) {
        try work()
      } catch {
        failure.withLock { if $0 == nil { $0 = error } }
        turns.breakOff()
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
  }

  /// Looks into the reader, when nobody works.
  func withReader<Result: Sendable>(_ body: (borrowing ChunkReader) -> Result) -> Result {
    reader.withLock { body($0) }
  }

  /// Keeps what was worked through, when nobody works.
  func keep() {
    let files = withReader { $0.files }
    reduction.withLock { keeper?.save($0, files) }
  }

  /// Ends the reduction, when nobody works.
  func withReduction<Result: Sendable>(
    _ body: (inout BatchReduction) throws(BatchError) -> Result
  ) throws(BatchError) -> Result {
    try reduction.withLock { (reduction) throws(BatchError) in try body(&reduction) }
  }

  private func work() throws(BatchError) {
    var processor = ChunkProcessor(rules: rules, paths: paths)
    var storage: [UInt8] = []
    while true {
      if let number = InterruptionWatch.signalNumber { throw .interrupted(signal: number) }
      if failure.withLock({ $0 != nil }) { return }
      let next = try reader.withLock { (reader) throws(BatchError) in
        try reader.nextChunk(reusing: &storage)
      }
      guard let chunk = next else { return }
      guard try workThrough(chunk, &processor) else { return }
      guard turns.wait(for: chunk.index) else { return }
      try reduction.withLock { (reduction) throws(BatchError) in
        try reduction.absorb(&processor, chunk)
        keeper?.saveIfDue(reduction) { reader.withLock { $0.files } }
        if reduction.position.chunks == mostChunks { throw .interrupted(signal: 2) }
      }
      report(processor.rowsRead, chunk.inputByteCount)
      turns.pass()
      storage = chunk.bytes
    }
  }

  /// Works through a chunk and has it digested in its turn.
  ///
  /// - Returns: `false` when another thread failed that had an earlier chunk to digest.
  private func workThrough(
    _ chunk: DatasetChunk, _ processor: inout ChunkProcessor
  ) throws(BatchError) -> Bool {
    guard let piece = chunk.digestPiece else {
      try processor.process(chunk, authority: nil)
      return true
    }
    let isNext = piece.isNext
    if isNext, try !piece.take(chunk.bytes) { return false }
    do throws(BatchError) {
      try processor.process(chunk, authority: nil)
    } catch {
      // Who waits for the piece would wait for ever.
      piece.lane.giveUp()
      throw error
    }
    return isNext ? true : try piece.take(chunk.bytes)
  }

  private func report(_ rows: Int, _ bytes: Int) {
    guard let progress else { return }
    let sum = done.withLock { done in
      done.rows += rows
      done.bytes += bytes
      return done
    }
    progress(BatchProgress(rows: sum.rows, bytes: sum.bytes, totalBytes: totalBytes))
  }
}
