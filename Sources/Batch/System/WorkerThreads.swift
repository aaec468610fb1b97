import Glibc

/// Threads that do the same work until there is no more.
enum WorkerThreads {
  /// Runs `work` on `count` threads, one of them the caller's, and waits for all.
  ///
  /// Where the system gives fewer threads, those that it gives do all the work.
  static func run(_ count: Int, _ work: @escaping @Sendable () -> Void) {
    var threads: [pthread_t] = []
    for _ in 1..<max(count, 1) {
      guard let thread = start(Work(run: work)) else { break }
      threads.append(thread)
    }
    work()
    for thread in threads { _ = pthread_join(thread, nil) }
  }

  private static func start(_ work: Work) -> pthread_t? {
    var thread = pthread_t()
    let box = unsafe Unmanaged.passRetained(work).toOpaque()
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
