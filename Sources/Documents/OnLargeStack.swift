import Foundation
import Synchronization

/// Runs work that recurses deeply on a stack of its own.
enum OnLargeStack {
  private static let stackSize = 32 << 20

  /// The result of `work`, which has run on a thread with a stack of 32 MiB.
  static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) -> Value {
    let box = Box<Value>()
    let done = NSCondition()
    let thread = Thread {
      let value = work()
      done.lock()
      box.value.withLock { $0 = value }
      done.signal()
      done.unlock()
    }
    thread.stackSize = stackSize
    thread.start()
    done.lock()
    defer { done.unlock() }
    while true {
      if let value = box.value.withLock({ $0 }) { return value }
      done.wait()
    }
  }

  private final class Box<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }
}
