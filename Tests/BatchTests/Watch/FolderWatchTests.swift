import Foundation
import Quantities
import Rules
import Testing

@testable import Batch

/// A watched folder, look by look.
@Suite struct FolderWatchTests {
  /// Verifies for real, and remembers what it was told.
  private final class Host: WatchHost {
    let rules = "oiml-r76-2006"
    let verifier: DatasetVerifier
    var events: [WatchEvent] = []
    /// Fails as this says, instead of verifying.
    var failure: ((String) -> BatchError?)?
    /// Happens while a file is verified.
    var meanwhile: (() -> Void)?

    init() throws {
      var options = BatchOptions()
      options.isDurable = false
      verifier = try DatasetVerifier(rules: RuleSets.r76(), options: options)
    }

    func verify(_ path: String, into directory: String) throws(BatchError) -> BatchSummary {
      if let error = failure?(path) { throw error }
      let summary = try verifier.run([path], into: directory)
      meanwhile?()
      return summary
    }

    func status(of result: Result<BatchSummary, BatchError>) -> Int32 {
      switch result {
      case .success(let summary): summary.rowsRejected > 0 ? 65 : summary.all.failed > 0 ? 1 : 0
      case .failure: 65
      }
    }

    func reason(of error: BatchError) -> String { error.message.english }

    func hear(_ event: WatchEvent) -> Bool {
      events.append(event)
      return true
    }

    /// File, folder or code, and same content, of what was recorded since the last call.
    func take() -> [[String]] {
      defer { events = [] }
      return events.compactMap { event in
        guard case .recorded(let record, _) = event else { return nil }
        switch record.outcome {
        case .verified(let counts): return [record.file, counts.folder, counts.sameAs]
        case .refused(let code, _): return [record.file, code]
        }
      }
    }
  }

  private let folder = TemporaryFolder()
  private let host: Host
  private static let clock = WatchClock(
    now: { UTCTime(seconds: 1_795_795_863, nanoseconds: 5) }, pause: { _ in })

  init() throws {
    host = try Host()
    try FileManager.default.createDirectory(
      at: folder.url("in"), withIntermediateDirectories: true)
  }

  private func options(_ change: (inout WatchOptions) -> Void = { _ in }) -> WatchOptions {
    var options = WatchOptions(folder: folder.url("in").path, output: folder.url("out").path)
    options.isDurable = false
    change(&options)
    return options
  }

  private func watch(
    _ change: (inout WatchOptions) -> Void = { _ in }, clock: WatchClock = clock
  ) throws -> FolderWatch {
    var watch = try FolderWatch(options(change), clock: clock)
    _ = try watch.begin(host)
    return watch
  }

  private func put(_ name: String, seed: UInt64 = 1, rows: Int = 20) throws {
    var maker = MarketMaker(seed: seed)
    let url = folder.url("in/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(maker.csv(rows).utf8).write(to: url)
  }

  private var ledger: [[String]] {
    get throws {
      CSVText.rows(try String(contentsOf: folder.url("out/ledger.csv"), encoding: .utf8))
    }
  }

  @Test func `a file is verified when it stands still, once, as a batch would`() throws {
    try put("a.csv")
    var watch = try watch()
    #expect(try watch.look(host) && host.take().isEmpty)
    #expect(try watch.look(host) && host.take() == [["a.csv", "a.csv", ""]])
    #expect(try watch.look(host) && host.take().isEmpty)
    let alone = folder.url("alone").path
    let path = folder.url("in/a.csv").path
    let summary = try host.verifier.run([path], into: alone)
    for name in try folder.names("alone") {
      #expect(
        try Data(contentsOf: folder.url("out/a.csv/\(name)"))
          == Data(contentsOf: folder.url("alone/\(name)")))
    }
    #expect(try folder.names("out/a.csv") == folder.names("alone"))
    let row = try ledger[1]
    #expect(row[0] == "2026-11-27T16:11:03Z")
    #expect(row[1] == "a.csv" && row[2] == String(summary.files[0].byteCount))
    #expect(row[5] == summary.files[0].sha256 && row[6] == "oiml-r76-2006")
    let counts = [
      summary.rowsRead, summary.rowsUsed, summary.rowsRejected, summary.all.instruments,
      summary.all.passed, summary.all.failed, summary.all.inconclusive,
    ]
    #expect(Array(row[7...13]) == counts.map(String.init))
    #expect(Array(row[15...]) == ["a.csv", "", "", ""])
  }

  @Test func `a restart verifies nothing twice and misses nothing`() throws {
    try put("a.csv")
    do {
      var watch = try watch()
      for _ in 0..<2 { _ = try watch.look(host) }
    }
    #expect(host.take() == [["a.csv", "a.csv", ""]])
    try put("b.csv", seed: 2)
    var watch = try watch()
    #expect(host.events == [.began(known: 1)])
    for _ in 0..<3 { _ = try watch.look(host) }
    #expect(host.take() == [["b.csv", "b.csv", ""]])
    #expect(try ledger.count == 3)
  }

  @Test func `a new version has a folder of its own, and nothing is written over`() throws {
    try put("a.csv", seed: 1)
    var watch = try watch()
    for _ in 0..<2 { _ = try watch.look(host) }
    let old = try Data(contentsOf: folder.url("out/a.csv/verdicts.csv"))
    try put("a.csv", seed: 2)
    for _ in 0..<2 { _ = try watch.look(host) }
    try put("a.csv", seed: 1)
    for _ in 0..<2 { _ = try watch.look(host) }
    #expect(
      host.take() == [
        ["a.csv", "a.csv", ""], ["a.csv", "a.csv~2", ""], ["a.csv", "a.csv~3", "a.csv"],
      ])
    #expect(try Data(contentsOf: folder.url("out/a.csv/verdicts.csv")) == old)
    #expect(try Data(contentsOf: folder.url("out/a.csv~3/verdicts.csv")) == old)
    #expect(try Data(contentsOf: folder.url("out/a.csv~2/verdicts.csv")) != old)
  }

  @Test func `a file that was only touched is not verified again`() throws {
    try put("a.csv")
    var watch = try watch()
    for _ in 0..<2 { _ = try watch.look(host) }
    host.events = []
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1e9)],
      ofItemAtPath: folder.url("in/a.csv").path)
    for _ in 0..<4 { _ = try watch.look(host) }
    #expect(host.events == [.touched(file: "a.csv")])
  }

  @Test func `the same bytes under another name are noted, and verified`() throws {
    try put("a.csv")
    try put("sub/b.csv")
    var watch = try watch { $0.recursive = true }
    for _ in 0..<2 { _ = try watch.look(host) }
    #expect(host.take() == [["a.csv", "a.csv", ""], ["sub/b.csv", "sub/b.csv", "a.csv"]])
    #expect(try folder.names("out/sub") == ["b.csv"])
  }

  @Test func `only datasets count: no part, no lock, no hidden file, no folder within`() throws {
    for name in [
      "a.csv.part", "b.csv.tmp", "c.csv.crdownload", "~$d.xlsx", ".e.csv", "readme.md", "sub/f.csv",
      ".hidden/g.csv",
    ] { try put(name) }
    try put("h.csv.gz")
    var watch = try watch()
    for _ in 0..<2 { _ = try watch.look(host) }
    #expect(host.take().map { $0[0] } == ["h.csv.gz"])
    // A part that gets its name has arrived.
    try FileManager.default.moveItem(at: folder.url("in/a.csv.part"), to: folder.url("in/a.csv"))
    for _ in 0..<2 { _ = try watch.look(host) }
    #expect(host.take().map { $0[0] } == ["a.csv"])
  }

  @Test func `results within the watched folder are not new files`() throws {
    try put("sub/a.csv")
    var watch = try watch {
      $0.recursive = true
      $0.output = folder.url("in/results").path
    }
    for _ in 0..<4 { _ = try watch.look(host) }
    #expect(host.take().map { $0[0] } == ["sub/a.csv"])
  }

  @Test func `a link that leads back has an end`() throws {
    try put("sub/a.csv")
    try FileManager.default.createSymbolicLink(
      at: folder.url("in/sub/back"), withDestinationURL: folder.url("in"))
    var watch = try watch { $0.recursive = true }
    for _ in 0..<2 { _ = try watch.look(host) }
    #expect(host.take().map { $0[0] } == ["sub/a.csv"])
  }

  @Test func `a file that is no dataset is recorded and not tried again until it changes`() throws {
    try Data("a,b\n1,2\n".utf8).write(to: folder.url("in/a.csv"))
    do {
      var watch = try watch()
      for _ in 0..<4 { _ = try watch.look(host) }
    }
    #expect(host.take() == [["a.csv", "NOT-A-DATASET"]])
    let row = try ledger[1]
    #expect(row[5].count == 64 && row[7...13].allSatisfy(\.isEmpty) && row[14] == "65")
    #expect(row[18] == "the first line names no known column: 'a,b'")
    #expect(try folder.names("out").filter { !$0.hasPrefix(".") } == ["ledger.csv"])
    var watch = try watch()
    for _ in 0..<3 { _ = try watch.look(host) }
    #expect(host.take().isEmpty)
    try put("a.csv")
    for _ in 0..<2 { _ = try watch.look(host) }
    #expect(host.take() == [["a.csv", "a.csv", ""]])
  }

  @Test func `a file written to while it is verified is waited for again`() throws {
    try put("a.csv")
    var watch = try watch()
    _ = try watch.look(host)
    let path = folder.url("in/a.csv").path
    host.failure = { _ in .changed(path: path) }
    _ = try watch.look(host)
    #expect(host.events.last == .changed(file: "a.csv"))
    host.failure = nil
    _ = try watch.look(host)
    #expect(host.take() == [["a.csv", "a.csv", ""]])
  }

  @Test func `a file that is replaced or goes before its turn is not taken for the old one`() throws
  {
    try put("a.csv")
    try put("b.csv", seed: 2)
    try put("c.csv", seed: 3)
    var watch = try watch()
    _ = try watch.look(host)
    host.events = []
    let (b, c) = (folder.url("in/b.csv"), folder.url("in/c.csv"))
    host.meanwhile = {
      try? Data("x".utf8).write(to: b)
      try? FileManager.default.removeItem(at: c)
    }
    _ = try watch.look(host)
    #expect(host.events.dropFirst() == [.changed(file: "b.csv"), .vanished(file: "c.csv")])
    host.meanwhile = nil
    _ = try watch.look(host)
    #expect(host.take().map { $0[0] } == ["a.csv", "b.csv"])
  }

  @Test func `a file that goes while it is read is not an error`() throws {
    try put("a.csv")
    var watch = try watch()
    _ = try watch.look(host)
    let url = folder.url("in/a.csv")
    host.failure = { path in
      try? FileManager.default.removeItem(at: url)
      return .cannotRead(path: path, reason: "gone")
    }
    _ = try watch.look(host)
    #expect(host.events.last == .vanished(file: "a.csv"))
    #expect(try ledger.count == 1)
  }

  @Test func `where results cannot be written the watch goes on, and loses nothing`() throws {
    try put("a.csv")
    let ends = Ends()
    let clock = WatchClock(now: { UTCTime(seconds: 0) }, pause: { ends.add($0) })
    // The results of a.csv must go below a file.
    try put("sub/a.csv", seed: 2)
    var watch = try FolderWatch(
      options {
        $0.recursive = true
        $0.interval = .seconds(3)
      }, clock: clock)
    try Data().write(to: folder.url("out/sub"))
    let out = folder.url("out/sub")
    ends.then = { looks in
      if looks == 5 { try? FileManager.default.removeItem(at: out) }
    }
    let stop = Stopping(host) { event in
      if case .recovered = event { return true }
      return false
    }
    _ = try watch.run(stop)
    // The look that fails is followed by longer and longer waits.
    #expect(ends.waits == [.seconds(3), .seconds(6), .seconds(12), .seconds(24), .seconds(48)])
    let stuck = host.events.filter { if case .stuck = $0 { true } else { false } }
    #expect(stuck.count == 1)
    #expect(host.take().map { $0[0] } == ["a.csv", "sub/a.csv"])
    #expect(try ledger.map { $0[1] } == ["file", "a.csv", "sub/a.csv"])
  }

  @Test func `once takes what is there and has arrived`() throws {
    try put("a.csv")
    let late = folder.url("in/late.csv")
    let ends = Ends()
    ends.then = { _ in try? Data("x".utf8).write(to: late) }
    let clock = WatchClock(now: { UTCTime(seconds: 0) }, pause: { ends.add($0) })
    var watch = try FolderWatch(options { $0.once = true }, clock: clock)
    let end = try watch.run(host)
    #expect(end.waiting == ["late.csv"] && end.signal == nil)
    #expect(host.take().map { $0[0] } == ["a.csv"])
    #expect(ends.waits == [.seconds(2)])
    #expect(try folder.names("out") == ["a.csv", "ledger.csv"])
  }

  @Test func `once does not wait where nothing is new`() throws {
    try put("readme.md")
    let ends = Ends()
    let clock = WatchClock(now: { UTCTime(seconds: 0) }, pause: { ends.add($0) })
    var watch = try FolderWatch(options { $0.once = true }, clock: clock)
    #expect(try watch.run(host).waiting.isEmpty)
    #expect(ends.waits.isEmpty)
  }

  @Test func `a folder that comes and goes is said, and taken up again`() throws {
    try put("a.csv")
    let (here, away) = (folder.url("in"), folder.url("away"))
    let ends = Ends()
    ends.then = { looks in
      if looks == 1 { try? FileManager.default.moveItem(at: here, to: away) }
      if looks == 3 { try? FileManager.default.moveItem(at: away, to: here) }
    }
    let clock = WatchClock(now: { UTCTime(seconds: 0) }, pause: { ends.add($0) })
    var watch = try FolderWatch(options(), clock: clock)
    let stop = Stopping(host) { event in
      if case .recorded = event { return true }
      return false
    }
    _ = try watch.run(stop)
    let kinds = host.events.map { event in
      switch event {
      case .unreachable: "unreachable"
      case .recovered: "recovered"
      case .recorded(let record, _): record.file
      default: "other"
      }
    }
    #expect(kinds == ["other", "unreachable", "recovered", "a.csv"])
  }

  @Test func `what cannot be watched is refused`() throws {
    try put("a.csv")
    let file = folder.url("in/a.csv").path
    #expect(throws: WatchError.notAFolder(path: file)) {
      _ = try FolderWatch(WatchOptions(folder: file, output: folder.url("out").path))
    }
    #expect(throws: WatchError.sameFolder(path: folder.url("in/.").path)) {
      _ = try FolderWatch(
        WatchOptions(folder: folder.url("in").path, output: folder.url("in/.").path))
    }
    let error = #expect(throws: WatchError.self) {
      _ = try FolderWatch(
        WatchOptions(folder: folder.url("none").path, output: folder.url("out").path))
    }
    #expect(error?.code == "CANNOT-READ")
  }

  /// The waits of a clock that does not wait, and what happens meanwhile.
  private final class Ends: @unchecked Sendable {
    var waits: [Duration] = []
    var then: ((Int) -> Void)?

    func add(_ wait: Duration) {
      waits.append(wait)
      then?(waits.count)
    }
  }

  /// Hears on behalf of another host, up to some event.
  private struct Stopping: WatchHost {
    let host: Host
    let isLast: (WatchEvent) -> Bool
    var rules: String { host.rules }

    init(_ host: Host, _ isLast: @escaping (WatchEvent) -> Bool) {
      self.host = host
      self.isLast = isLast
    }

    func verify(_ path: String, into directory: String) throws(BatchError) -> BatchSummary {
      try host.verify(path, into: directory)
    }

    func status(of result: Result<BatchSummary, BatchError>) -> Int32 { host.status(of: result) }
    func reason(of error: BatchError) -> String { host.reason(of: error) }
    func hear(_ event: WatchEvent) -> Bool { host.hear(event) && !isLast(event) }
  }
}
