import Glibc

extension WatchClock {
  /// The clock of the machine.
  public static let system = WatchClock(
    now: {
      var now = timespec()
      _ = unsafe clock_gettime(CLOCK_REALTIME, &now)
      return UTCTime(now)
    },
    pause: { duration in
      // A signal may reach another thread, or come just before the wait: it is cut in pieces.
      let end = ContinuousClock.now + duration
      while InterruptionWatch.signalNumber == nil {
        let left = ContinuousClock.now.duration(to: end)
        if left <= .zero { return }
        usleep(UInt32(max(1000, min(left, .milliseconds(100)) / .microseconds(1))))
      }
    })
}

extension UTCTime {
  init(_ time: timespec) {
    self.init(seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec))
  }
}
