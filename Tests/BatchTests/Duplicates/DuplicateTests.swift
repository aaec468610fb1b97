import TestSupport
import Testing

@testable import Batch

/// Rows that are there twice, from the files to the summary.
@Suite struct DuplicateTests {
  private static let header = MarketMaker.header + ",time,inspector\n"

  /// Readings of a market, each with a time of its own.
  private func timed(seed: UInt64, _ count: Int) -> [String] {
    var maker = MarketMaker(seed: seed)
    return maker.rows(count).enumerated().map { number, row in
      let (minute, second) = (String(number / 60), String(number % 60))
      return (row + ["\(minute):\(second)", "I\(number % 3)"]).joined(separator: ",") + "\n"
    }
  }

  private var options: BatchOptions {
    var options = BatchOptions()
    options.listsDuplicates = true
    return options
  }

  private func bytes(_ rows: [String]) -> [UInt8] { Array((Self.header + rows.joined()).utf8) }

  @Test(arguments: [UInt64](1...6))
  func `planted rows are found, wherever they stand, and no others`(seed: UInt64) throws {
    let rows = timed(seed: seed, 500)
    var random = SplitMix64(seed: seed + 70)
    // Copies stand behind the rows that they repeat, in the same file or in the next ones.
    var files = [rows, [], []]
    let clean = try BatchRun(
      [("a.csv", bytes(files[0])), ("b.csv", bytes([])), ("c.csv", bytes([]))],
      rules: RuleSets.r76(), options: options)
    #expect(clean.summary.duplicates.found == 0 && clean.summary.duplicates.count(.alike) == 0)
    for _ in 0..<20 {
      guard let row = rows.randomElement(using: &random) else { continue }
      let file = Int.random(in: 0..<3, using: &random)
      let least = file == 0 ? (files[0].firstIndex(of: row) ?? 0) + 1 : 0
      files[file].insert(row, at: Int.random(in: least...files[file].count, using: &random))
    }
    let names = ["a.csv", "b.csv", "c.csv"]
    var seen: [String: String] = [:]
    var expected: [[String]] = []
    for (name, lines) in zip(names, files) {
      for (number, line) in lines.enumerated() {
        let place = "\(name):\(number + 2)"
        if let first = seen[line] { expected.append([place, first]) } else { seen[line] = place }
      }
    }
    #expect(expected.count == 20)
    let inputs = zip(names, files).map { ($0, bytes($1)) }
    var outputs: [String: String]?
    for (chunk, jobs) in [(1 << 20, 1), (300, 1), (2000, 3), (9000, 2)] {
      var options = options
      options.chunkByteCount = chunk
      options.jobs = jobs
      let run = try BatchRun(inputs, rules: RuleSets.r76(), options: options)
      let lines = run.lines("duplicates.csv")
      #expect(lines.map { ["\($0[0]):\($0[1])", "\($0[2]):\($0[3])"] } == expected)
      for line in lines { #expect(line[5] == (line[0] == line[2] ? "same-mark" : "other-file")) }
      #expect(run.summary.duplicates.found == 20 && run.summary.duplicates.rows.count == 20)
      #expect(run.summary.duplicates.rowsExamined == rows.count + 20)
      #expect(outputs == nil || run.outputs == outputs)
      outputs = run.outputs
      // The instrument of each is the one that stands in its row.
      for (line, pair) in zip(lines, expected) {
        let index = names.firstIndex(of: line[0]) ?? 0
        let row = files[index][(Int(line[1]) ?? 0) - 2]
        #expect(row.hasPrefix(line[4] + ","), "\(pair)")
      }
    }
  }

  @Test func `no verdict changes, and rows that are rejected repeat nothing`() throws {
    var maker = MarketMaker(seed: 12)
    let text = maker.csv(300)
    let spoiled = text.replacing(",weighing,", with: ",wayging,", maxReplacements: 5)
    let plain = try BatchRun(
      [("a.csv", Array(spoiled.utf8)), ("b.csv", Array(spoiled.utf8))], rules: RuleSets.r76())
    let listed = try BatchRun(
      [("a.csv", Array(spoiled.utf8)), ("b.csv", Array(spoiled.utf8))], rules: RuleSets.r76(),
      options: options)
    for name in ["verdicts.csv", "flagged.csv", "rejects.csv", "summary.json"] {
      #expect(plain.outputs[name] == listed.outputs[name])
    }
    #expect(plain.outputs["duplicates.csv"] == nil)
    let duplicates = plain.summary.duplicates
    #expect(plain.summary.rowsRejected == 10)
    #expect(duplicates.count(.otherFile) == plain.summary.files[1].rowsUsed)
    #expect(duplicates.rows.count == 100)
    #expect(plain.summary.files.map { $0.copyOf?.hasSuffix("/a.csv") } == [nil, true])
    #expect(plain.outputs["summary.json"]?.contains("\"copy_of\": \"a.csv\"") == true)
  }

  @Test func `a whole instrument pasted again is found where its corners alone are not`() throws {
    var maker = MarketMaker(seed: 44)
    var rows = maker.rows(200)
    let clean = try BatchRun(MarketMaker.csv(rows), rules: RuleSets.r76())
    #expect(clean.summary.duplicates.found == 0 && clean.summary.duplicates.count(.alike) > 0)
    let name = rows[40][0]
    let block = rows.filter { $0[0] == name }
    rows += block
    let run = try BatchRun(MarketMaker.csv(rows), rules: RuleSets.r76())
    #expect(run.summary.duplicates.count(.series) == block.count)
    #expect(run.summary.duplicates.rows.allSatisfy { $0.instrument == name })
    #expect(run.summary.duplicates.rows.first?.line == rows.count - block.count + 2)
  }

  @Test func `what is said counts, not how it is written`() throws {
    let one =
      "instrument_id,kind,accuracy_class,e_g,service,test,load_kg,indication_kg,note,inspector\n"
      + "s,counter,III,5,initial,weighing,5,5.005,left,I1\n"
      + "s,counter,III,5,initial,weighing,10,10,left,I1\n"
    let two =
      "inspector;note;test;load_g;indication_g;instrument_id;kind;accuracy_class;e_mg;service\r\n"
      + "I1;left;weighing;5000;\"5005.0\";s;counter;III;5000;initial\r\n"
      + "I1;left;weighing;10000;10000;\"s\";counter;III;5000;initial\r\n"
      + "I1;right;weighing;10000;10000;s;counter;III;5000;initial\r\n"
      + "I2; left ;weighing;10000;10000;s;counter;III;5000;initial\r\n"
      + "I1;left;weighing;10000;10005;s;counter;III;5000;initial\r\n"
      + " I1 ; left ; weighing ;5000;5005;s;counter;III;5000;initial"
    let run = try BatchRun(
      [("1.csv", Array(one.utf8)), ("2.csv", Array(two.utf8))], rules: RuleSets.r76(),
      options: options)
    #expect(run.rejects.isEmpty)
    #expect(
      run.lines("duplicates.csv").map { Array($0[..<4]) } == [
        ["2.csv", "2", "1.csv", "2"], ["2.csv", "3", "1.csv", "3"], ["2.csv", "7", "1.csv", "2"],
      ])
  }

  @Test func `the archive takes the first rows up to its limit and no more`() {
    var archive = DuplicateArchive(listsAll: false)
    var recorder = RowRecorder()
    let half = DuplicateArchive.usualLimit / 2 + 10
    for row in 0..<half {
      recorder.add(
        RowFingerprint(bits: UInt64(row) << 8), instrument: 0, at: RowPlace(file: 0, line: row + 2))
    }
    archive.add(recorder, indices: [0])
    #expect(!archive.isFull && archive.findings == nil)
    recorder.removeAll()
    for row in 0..<half {
      recorder.add(
        RowFingerprint(bits: UInt64(row) << 8), instrument: 0, at: RowPlace(file: 1, line: row + 2))
    }
    archive.add(recorder, indices: [0])
    #expect(archive.isFull && archive.fingerprints.isEmpty)
    #expect(archive.findings?.examined == DuplicateArchive.usualLimit)
    #expect(
      archive.findings?.counts[DuplicateReason.otherFile.index]
        == DuplicateArchive.usualLimit - half)
    #expect(archive.findings?.pairs.count == DuplicateFindings.mostPairs)
    let before = archive.findings?.pairs
    archive.add(recorder, indices: [0])
    archive.finish()
    #expect(archive.findings?.pairs == before)
  }
}
