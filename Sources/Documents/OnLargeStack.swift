import Dispatch
import Foundation
import Synchronization

/// Runs work that recurses deeply on a stack of its own.
enum OnLargeStack {
  private static let stackSize = 32 << 20

  /// The result of `work`, which has run on a thread with a stack of 32 MiB.
  static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) -> Value {
    let box = Box<Value>()
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      box.value.withLock { $0 = work() }
      done.signal()
    }
    thread.stackSize = stackSize
    thread.start()
    done.wait()
    guard let value = box.value.withLock({ $0 }) else {
      preconditionFailure("the thread signals only after it has stored its result")
    }
    return value
  }

  private final class Box<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }
}
