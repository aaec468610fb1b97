import Synchronization

/// Keeps what a run has worked through, now and then.
///
/// To write a checkpoint takes a while, in which nothing else is done: the longer it took, the
/// longer nothing is written, so that it stays a small part of the whole.
final class CheckpointKeeper: Sendable {
  private let folder: WorkFolder
  /// Takes longer than a short run may, which keeps nothing.
  private let fingerprint: @Sendable () throws(BatchError) -> RunFingerprint
  private let interval: Duration
  private let isDurable: Bool
  private let due: Mutex<ContinuousClock.Instant>

  /// How many times as long as it takes to write one passes until the next.
  private static let rest = 20

  init(
    _ folder: WorkFolder, interval: Duration, isDurable: Bool,
    fingerprint: @escaping @Sendable () throws(BatchError) -> RunFingerprint
  ) {
    self.folder = folder
    self.fingerprint = fingerprint
    self.interval = interval
    self.isDurable = isDurable
    due = Mutex(.now + interval)
  }

  /// Writes a checkpoint if it is time to.
  ///
  /// That it cannot be written ends no run: the outputs matter more.
  func saveIfDue(_ reduction: borrowing BatchReduction, _ files: () -> [InputFile]) {
    let start = ContinuousClock.now
    guard due.withLock({ $0 <= start }) else { return }
    save(reduction, files())
    let end = ContinuousClock.now
    due.withLock { due in
      due = interval == .zero ? end : end + max(interval, start.duration(to: end) * Self.rest)
    }
  }

  /// Writes a checkpoint, unless nothing is worked through or a chunk only in part.
  func save(_ reduction: borrowing BatchReduction, _ files: [InputFile]) {
    guard reduction.isWhole, reduction.position.chunks > 0 else { return }
    guard let fingerprint = try? fingerprint() else { return }
    try? Checkpoint.write(
      reduction, files.prefix(reduction.position.file + 1), fingerprint, in: folder,
      durably: isDurable)
  }
}
