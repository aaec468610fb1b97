import Glibc
import Synchronization

/// The signal that asked this process to stop, or 0.
private let caught = Atomic<Int32>(0)

/// Turns SIGINT, SIGTERM and SIGHUP into a request that the pipeline sees between two
/// chunks, so that it removes what is half written before it ends.
enum InterruptionWatch {
  /// Starts to watch; a second call changes nothing.
  static func install() {
    // The global is made before a handler can need it.
    _ = caught.load(ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      _ = signal(number) { caught.store($0, ordering: .relaxed) }
    }
    // A reader of the standard output that went away must not kill the run half way.
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// The signal that came, or `nil`.
  static var signalNumber: Int32? {
    let number = caught.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }
}
