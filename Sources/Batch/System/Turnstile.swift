import Glibc

/// Lets threads through one at a time, in the order of their numbers.
///
/// A condition of the threads library: the standard library has locks but nothing to
/// wait on. Both stand in memory of their own, because they may not move.
@safe
final class Turnstile: @unchecked Sendable {
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let change: UnsafeMutablePointer<pthread_cond_t>
  // Touched only while `lock` is held, which makes the class sendable.
  private var next: Int
  private var isBroken = false

  /// - Parameter next: the number that is let through first.
  init(next: Int = 0) {
    self.next = next
    unsafe lock = .allocate(capacity: 1)
    unsafe change = .allocate(capacity: 1)
    unsafe lock.initialize(to: pthread_mutex_t())
    unsafe change.initialize(to: pthread_cond_t())
    let status = unsafe pthread_mutex_init(lock, nil) | pthread_cond_init(change, nil)
    precondition(status == 0, "a lock and a condition can be made")
  }

  deinit {
    unsafe pthread_cond_destroy(change)
    unsafe pthread_mutex_destroy(lock)
    unsafe change.deallocate()
    unsafe lock.deallocate()
  }

  /// Waits until all lower numbers have passed.
  ///
  /// - Returns: `false` when the order was given up.
  func wait(for number: Int) -> Bool {
    unsafe pthread_mutex_lock(lock)
    defer { unsafe pthread_mutex_unlock(lock) }
    while next != number && !isBroken { unsafe pthread_cond_wait(change, lock) }
    return !isBroken
  }

  /// Whether all lower numbers have passed.
  func isNext(_ number: Int) -> Bool {
    unsafe pthread_mutex_lock(lock)
    defer { unsafe pthread_mutex_unlock(lock) }
    return next == number
  }

  /// Lets the next number through.
  func pass() {
    unsafe pthread_mutex_lock(lock)
    next += 1
    unsafe pthread_cond_broadcast(change)
    unsafe pthread_mutex_unlock(lock)
  }

  /// Gives the order up and wakes everybody.
  func breakOff() {
    unsafe pthread_mutex_lock(lock)
    isBroken = true
    unsafe pthread_cond_broadcast(change)
    unsafe pthread_mutex_unlock(lock)
  }
}
