import TestSupport
import Testing

@testable import Batch

/// The rows of a ledger, written and read.
@Suite struct WatchRecordTests {
  static func record(
    _ file: String, folder: String? = nil, second: Int = 100, sha256: String = "ab"
  ) -> WatchRecord {
    var counts = WatchRecord.Counts()
    (counts.rowsRead, counts.rowsUsed, counts.rowsRejected) = (9, 7, 2)
    (counts.instruments, counts.passed, counts.failed, counts.inconclusive) = (4, 2, 1, 1)
    counts.folder = folder ?? file
    counts.sameAs = "north/\"a\".csv"
    return WatchRecord(
      time: UTCTime(seconds: 1_795_795_863), file: file,
      stamp: FileStamp(
        byteCount: 12, modified: UTCTime(seconds: second, nanoseconds: 7),
        changed: UTCTime(seconds: second)),
      sha256: sha256, rules: "oiml-r76-2006", status: 65, outcome: .verified(counts))
  }

  static func refusal(_ file: String) -> WatchRecord {
    let other = record(file)
    return WatchRecord(
      time: other.time, file: file, stamp: other.stamp, sha256: "", rules: other.rules, status: 74,
      outcome: .refused(code: "CANNOT-READ", reason: "not read:\n\"no\", never"))
  }

  private func read(_ bytes: [UInt8]) -> (records: [WatchRecord?], lines: [Int], end: Int) {
    var records: [WatchRecord?] = []
    var lines: [Int] = []
    let end = WatchRecord.readRows(bytes) { cells, line in
      records.append(WatchRecord(cells: cells))
      lines.append(line)
      return true
    }
    return (records, lines, end)
  }

  @Test func `a row reads back as what was written, whatever the name`() {
    let records = [
      Self.record("a.csv"), Self.refusal("b,\"c\"\n.csv"), Self.record("Chợ Lớn/ngày 1.csv~2"),
      Self.record(" blank .csv"), Self.record("=1+1.csv"), Self.record("r\r.csv"),
    ]
    let bytes = records.flatMap(\.csv)
    let found = read(bytes)
    #expect(found.records == records)
    #expect(found.end == bytes.count)
    // The second name and its reason hold two line feeds.
    #expect(found.lines == [1, 2, 5, 6, 7, 8])
  }

  @Test func `a ledger cut anywhere loses its last row alone`() {
    let records = [Self.record("a.csv"), Self.refusal("b\n.csv"), Self.record("c.csv")]
    let bytes = records.flatMap(\.csv)
    var ends = [0]
    for record in records { ends.append(ends[ends.count - 1] + record.csv.count) }
    for count in 0...bytes.count {
      let found = read(Array(bytes[..<count]))
      let whole = ends.lastIndex { $0 <= count } ?? 0
      #expect(found.records == Array(records[..<whole]), "\(count) bytes")
      #expect(found.end == ends[whole], "\(count) bytes")
    }
  }

  @Test func `no damage makes another row of it`() {
    var random = SplitMix64(seed: 5)
    let bytes = Self.record("a.csv").csv
    for _ in 0..<2000 {
      var cells = read(bytes).records.isEmpty ? [] : ["2026-11-27T16:11:03Z", "a.csv"]
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        cells.append(
          ["", "x", "1", "-1", "99999999999999999999"].randomElement(using: &random) ?? "")
      }
      if let record = WatchRecord(cells: cells) {
        #expect(read(record.csv).records == [record])
      }
    }
  }
}
