import Glibc
import Synchronization

/// The signal that asked this process to stop, or 0.
private let caught = Atomic<Int32>(0)

/// Turns SIGINT, SIGTERM and SIGHUP into a request that the pipeline sees between two
/// chunks, so that it removes what is half written before it ends.
enum InterruptionWatch {
  /// Starts to watch; a second call changes nothing.
  ///
  /// A second signal of the same kind ends the process at once.
  static func install() {
    // The global is made before a handler can need it.
    _ = caught.load(ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { caught.store($0, ordering: .relaxed) }
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
      _ = unsafe sigaction(number, &action, nil)
    }
    // A reader of standard output that went away must not end the run half way.
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// The signal that came, or `nil`.
  static var signalNumber: Int32? {
    let number = caught.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }
}
