import Glibc

/// Work on a thread of its own, such as waiting for a disk, and what comes of it.
///
/// Where the system gives no thread, the work is done when it is waited for.
@safe
final class BackgroundWork<Result: Sendable>: @unchecked Sendable {
  private let work: @Sendable () -> Result
  private var thread: pthread_t?
  // Set by the thread before it ends, read when it has been joined, which makes the class sendable.
  private var result: Result?

  /// Starts the work.
  init(_ work: @escaping @Sendable () -> Result) {
    self.work = work
    thread = WorkerThreads.start { [self] in result = work() }
  }

  /// Work that is done already.
  init(result: Result) {
    work = { result }
    self.result = result
  }

  /// Waits for the result; by one thread, and not again.
  func wait() -> Result {
    if let thread { _ = pthread_join(thread, nil) }
    thread = nil
    return result ?? work()
  }
}
