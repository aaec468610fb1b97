import Foundation
import Testing

@testable import Batch

/// The ledger and the folders, wherever a process was killed.
@Suite struct WatchStoreTests {
  private let folder = TemporaryFolder()
  private var out: String { folder.url("out").path }

  private func options() -> WatchOptions {
    var options = WatchOptions(folder: folder.root.path, output: out)
    options.isDurable = false
    return options
  }

  private func put(_ name: String, _ bytes: [UInt8]) throws {
    let url = folder.url("out/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.url("out/" + name)))
  }

  private static let header = Array((WatchRecord.header + "\n").utf8)

  /// Reads what is there and says what was added.
  private func recover() throws -> (added: WatchRecord?, count: Int) {
    var store = try WatchStore(options())
    let added = try store.recover()
    try store.clearWork()
    try store.tidy()
    return (added, store.history.count)
  }

  @Test func `a verified file gets its folder and its row`() throws {
    var store = try WatchStore(options())
    _ = try store.recover()
    try put(".steelyard-watch/work/summary.json", [1])
    let record = WatchRecordTests.record("north/a.csv")
    try store.record(record)
    try store.record(WatchRecordTests.refusal("b.csv"))
    try store.tidy()
    #expect(try bytes("north/a.csv/summary.json") == [1])
    #expect(
      try bytes("ledger.csv") == Self.header + record.csv + WatchRecordTests.refusal("b.csv").csv)
    #expect(try folder.names("out") == ["ledger.csv", "north"])
    #expect(store.history.version(of: "north/a.csv")?.isVerified == true)
    #expect(store.history.version(of: "b.csv")?.isVerified == false)
    #expect(store.history.folder(ofBytes: "ab") == "north/a.csv")
  }

  @Test func `a process killed before the row was whole has done nothing`() throws {
    try put("ledger.csv", Self.header)
    try put(".steelyard-watch/work/summary.json", [1])
    try put(".steelyard-watch/work/.steelyard-work/x", [1])
    try put(".steelyard-watch/next.draft", Array("2026".utf8))
    let (added, count) = try recover()
    #expect(added == nil && count == 0)
    #expect(try folder.names("out") == ["ledger.csv"])
  }

  @Test(arguments: [0, 1, 2, 3, 4])
  func `a process killed after that is taken up where it was`(step: Int) throws {
    let (first, record) = (WatchRecordTests.record("a.csv"), WatchRecordTests.record("b.csv"))
    // Steps: nothing more; the folder has its name; part of the row; the row without its end; the row.
    let parts = [0, 0, 10, record.csv.count - 1, record.csv.count]
    try put("ledger.csv", Self.header + first.csv + record.csv.prefix(parts[step]))
    try put("a.csv/summary.json", [1])
    try put(step == 0 ? ".steelyard-watch/work/summary.json" : "b.csv/summary.json", [2])
    try put(".steelyard-watch/next", record.csv)
    let (added, count) = try recover()
    #expect(added == (step == 4 ? nil : record))
    #expect(count == 2)
    #expect(try bytes("ledger.csv") == Self.header + first.csv + record.csv)
    #expect(try bytes("b.csv/summary.json") == [2])
    #expect(try folder.names("out") == ["a.csv", "b.csv", "ledger.csv"])
    // And once more: nothing is left to be done.
    #expect(try recover().added == nil)
  }

  @Test func `results that somebody has removed come again`() throws {
    try put("ledger.csv", Self.header)
    try put(".steelyard-watch/next", WatchRecordTests.record("b.csv").csv)
    let (added, count) = try recover()
    #expect(added == nil && count == 0)
    #expect(try folder.names("out") == ["ledger.csv"])
  }

  @Test func `a torn row goes before the next is written`() throws {
    let (first, second) = (WatchRecordTests.refusal("a.csv"), WatchRecordTests.refusal("b.csv"))
    try put("ledger.csv", Self.header + first.csv + second.csv.dropLast(3))
    var store = try WatchStore(options())
    #expect(try store.recover() == nil)
    #expect(store.history.count == 1)
    try store.record(second)
    #expect(try bytes("ledger.csv") == Self.header + first.csv + second.csv)
  }

  @Test func `every version has a folder that never was`() throws {
    try put("c.csv", [])
    var store = try WatchStore(options())
    _ = try store.recover()
    #expect(store.freeFolder(for: "a.csv") == "a.csv")
    for number in 1...3 {
      let free = store.freeFolder(for: "a.csv")
      #expect(free == (number == 1 ? "a.csv" : "a.csv~\(number)"))
      try put(".steelyard-watch/work/summary.json", [])
      try store.record(WatchRecordTests.record("a.csv", folder: free))
    }
    // One that was removed is not used again: a row names it.
    try FileManager.default.removeItem(at: folder.url("out/a.csv~2"))
    #expect(store.freeFolder(for: "a.csv") == "a.csv~4")
    // Something else of that name stays.
    #expect(store.freeFolder(for: "c.csv") == "c.csv~2")
    let long = String(repeating: "ă", count: 125) + ".csv"
    #expect(WatchStore.folder("x/" + long, version: 12).utf8.count <= 2 + 255)
    #expect(WatchStore.folder("x/" + long, version: 12).hasSuffix("~12"))
  }

  @Test(
    arguments: [
      ("", nil), ("time,fi", nil), ("time,file\n", 1), ("hello", 1),
      (WatchRecord.header + "\r\n", 1), (WatchRecord.header + "\na,b\n", 2),
      ("\u{FEFF}" + WatchRecord.header + "\n", 1),
      (WatchRecord.header + "\n" + String(repeating: ",", count: 18) + "\n", 2),
    ] as [(String, Int?)])
  func `a ledger that another program has saved is refused and left alone`(
    text: String, line: Int?
  ) throws {
    try put("ledger.csv", Array(text.utf8))
    var store = try WatchStore(options())
    if let line {
      #expect(throws: WatchError.notALedger(path: out + "/ledger.csv", line: line)) {
        try store.recover()
      }
      #expect(try bytes("ledger.csv") == Array(text.utf8))
    } else {
      #expect(try store.recover() == nil)
      #expect(try bytes("ledger.csv") == Self.header)
    }
  }

  @Test func `a ledger saved by another program meanwhile is not written over`() throws {
    var store = try WatchStore(options())
    _ = try store.recover()
    try put("ledger.csv", Array("time;file\n".utf8))
    #expect(throws: WatchError.notALedger(path: out + "/ledger.csv", line: 1)) {
      try store.record(WatchRecordTests.refusal("a.csv"))
    }
    #expect(try bytes("ledger.csv") == Array("time;file\n".utf8))
  }

  @Test func `two watches cannot share a folder`() throws {
    let first = try WatchStore(options())
    #expect(throws: WatchError.inUse(path: out)) { _ = try WatchStore(options()) }
    #expect(first.history.count == 0)
  }
}
