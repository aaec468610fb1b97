import Testing

@testable import Batch

/// When a file counts as arrived.
@Suite struct ArrivalsTests {
  private func file(_ name: String, _ size: Int, at second: Int = 1) -> WatchedFiles.File {
    WatchedFiles.File(
      name: name,
      stamp: FileStamp(
        byteCount: size, modified: UTCTime(seconds: second), changed: UTCTime(seconds: second)))
  }

  @Test func `a file has arrived when two looks see the same`() {
    var arrivals = Arrivals()
    #expect(arrivals.look(at: [file("a", 1)]) == Arrivals.Look())
    #expect(arrivals.look(at: [file("a", 1), file("b", 1)]).still == [file("a", 1)])
    // It is waited for until it is settled.
    #expect(arrivals.look(at: [file("a", 1), file("b", 2)]).still == [file("a", 1)])
    arrivals.settle("a")
    #expect(arrivals.names == ["b"])
    #expect(arrivals.look(at: [file("b", 2)]).still == [file("b", 2)])
  }

  @Test func `size and either time count as a change`() {
    for other in [
      file("a", 2), file("a", 1, at: 2),
      WatchedFiles.File(
        name: "a",
        stamp: FileStamp(
          byteCount: 1, modified: UTCTime(seconds: 1),
          changed: UTCTime(seconds: 1, nanoseconds: 1))),
    ] {
      var arrivals = Arrivals()
      _ = arrivals.look(at: [file("a", 1)])
      #expect(arrivals.look(at: [other]).still.isEmpty)
      #expect(arrivals.look(at: [other]).still == [other])
    }
  }

  @Test func `a file that keeps growing is said to, less and less often`() {
    var arrivals = Arrivals()
    var said: [Int] = []
    for look in 1...45 { said += arrivals.look(at: [file("a", look)]).growing.map(\.looks) }
    #expect(said == [5, 10, 20, 40])
  }

  @Test func `a file that goes is forgotten and told`() {
    var arrivals = Arrivals()
    _ = arrivals.look(at: [file("a", 1), file("b", 1)])
    #expect(arrivals.look(at: [file("b", 1)]).vanished == ["a"])
    // It comes again: everything begins anew.
    #expect(arrivals.look(at: [file("a", 1), file("b", 1)]).still == [file("b", 1)])
  }

  @Test func `a file that changed after it had arrived waits for another look`() {
    var arrivals = Arrivals()
    _ = arrivals.look(at: [file("a", 1)])
    _ = arrivals.look(at: [file("a", 1)])
    arrivals.wait(for: file("a", 2))
    #expect(arrivals.look(at: [file("a", 3)]).still.isEmpty)
    #expect(arrivals.look(at: [file("a", 3)]).still == [file("a", 3)])
  }

  @Test func `names of the same letters in other bytes are two files`() {
    // é as one scalar and as two: equal as strings, two files on a disk.
    let (composed, decomposed) = (file("caf\u{E9}.csv", 1), file("cafe\u{301}.csv", 1))
    var arrivals = Arrivals()
    _ = arrivals.look(at: [composed, decomposed])
    #expect(arrivals.look(at: [composed, decomposed]).still.count == 2)
  }
}
