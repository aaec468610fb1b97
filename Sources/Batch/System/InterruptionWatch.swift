import Glibc
import Synchronization

/// The signal that asked this process to stop, or 0.
private let caught = Atomic<Int32>(0)

/// Turns SIGINT, SIGTERM and SIGHUP into a request that the pipeline sees between two
/// chunks, so that it keeps what is finished and ends.
enum InterruptionWatch {
  /// Starts to watch; a second call changes nothing.
  ///
  /// A second signal of the same kind ends the process at once.
  static func install() {
    // The global is made before a handler can need it.
    _ = caught.load(ordering: .relaxed)
    // Who started the program may have blocked them, as threads that only work do.
    var awaited = sigset_t()
    unsafe sigemptyset(&awaited)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      // Under nohup the end of the terminal is not the end of the run.
      if number == SIGHUP, unsafe sigaction(number, nil, &action) == 0, isIgnored(action) {
        continue
      }
      unsafe sigaddset(&awaited, number)
      action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { caught.store($0, ordering: .relaxed) }
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
      _ = unsafe sigaction(number, &action, nil)
    }
    _ = unsafe pthread_sigmask(SIG_UNBLOCK, &awaited, nil)
    // A reader of standard output that went away must not end the run half way.
    _ = signal(SIGPIPE, SIG_IGN)
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: UInt.self)
      == unsafeBitCast(SIG_IGN, to: UInt.self)
  }

  /// The signal that came, or `nil`.
  static var signalNumber: Int32? {
    let number = caught.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }
}
