import Glibc

/// Threads that do the same work until there is no more.
enum WorkerThreads {
  /// Runs `work` on `count` threads, one of them the caller's, and waits for all.
  ///
  /// Where the system gives fewer threads, those that it gives do all the work.
  static func run(_ count: Int, _ work: @escaping @Sendable () -> Void) {
    var threads: [pthread_t] = []
    for _ in 1..<max(count, 1) {
      guard let thread = start(work) else { break }
      threads.append(thread)
    }
    work()
    for thread in threads { _ = pthread_join(thread, nil) }
  }

  /// Runs `work` on `count` threads, one of them the caller's, and waits for all.
  ///
  /// The work ends before the call does, so that it may borrow what belongs to the caller.
  static func runBorrowing(_ count: Int, _ work: @Sendable () -> Void) {
    withoutActuallyEscaping(work) { run(count, $0) }
  }

  /// Starts a thread, which must be joined; `nil` where the system gives none.
  static func start(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
    var thread = pthread_t()
    let box = unsafe Unmanaged.passRetained(Work(run: work)).toOpaque()
    if unsafe pthread_create(&thread, nil, runThread, box) == 0 { return thread }
    unsafe Unmanaged<Work>.fromOpaque(box).release()
    return nil
  }
}

/// What a thread has to do, as the system hands it over.
private final class Work: Sendable {
  let run: @Sendable () -> Void
  init(run: @escaping @Sendable () -> Void) { self.run = run }
}

private func runThread(_ box: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let box = unsafe box { unsafe Unmanaged<Work>.fromOpaque(box).takeRetainedValue().run() }
  return nil
}
