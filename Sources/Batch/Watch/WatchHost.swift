/// Who has a folder watched: verifies the files, and is told what happens.
public protocol WatchHost {
  /// The rule set that judges.
  var rules: String { get }

  /// Verifies the file at `path` and writes the results into `directory`, all or nothing.
  ///
  /// - Throws: ``BatchError``
  func verify(_ path: String, into directory: String) throws(BatchError) -> BatchSummary

  /// The exit status of a batch over one file with this result.
  func status(of result: Result<BatchSummary, BatchError>) -> Int32

  /// What is wrong with a file, as the ledger says it.
  func reason(of error: BatchError) -> String

  /// Hears what has happened.
  ///
  /// - Returns: whether the watch goes on.
  func hear(_ event: WatchEvent) -> Bool
}

/// The clock by which a folder is watched.
public struct WatchClock: Sendable {
  /// The time now.
  let now: @Sendable () -> UTCTime
  /// Waits, or less where a signal asks to stop.
  let pause: @Sendable (Duration) -> Void

  /// - Parameters:
  ///   - now: the time now.
  ///   - pause: waits so long.
  public init(
    now: @escaping @Sendable () -> UTCTime, pause: @escaping @Sendable (Duration) -> Void
  ) {
    self.now = now
    self.pause = pause
  }
}
