import Foundation
import Rules
import TestSupport
import Testing

@testable import Batch

/// The whole pipeline against the exact oracle, and against itself cut otherwise.
@Suite struct DatasetVerifierTests {
  private func expected(_ rows: [[String]]) throws -> [[String]] {
    var oracle = ExactOracle()
    for row in rows { try oracle.add(row) }
    return oracle.lines
  }

  @Test(arguments: [UInt64](1...10))
  func `every instrument agrees with the exact oracle`(seed: UInt64) throws {
    var maker = MarketMaker(seed: seed)
    let rows = maker.rows(seed.isMultiple(of: 2) ? 6000 : 700)
    let run = try BatchRun(MarketMaker.csv(rows), rules: RuleSets.r76())
    let expected = try expected(rows)
    #expect(run.verdicts == expected)
    #expect(run.summary.rowsRead == rows.count)
    #expect(run.summary.rowsUsed == rows.count)
    #expect(run.rejects.isEmpty)
    let failed = expected.filter { $0[9] == "fail" }
    #expect(!failed.isEmpty && failed.count < expected.count)
    #expect(run.summary.all.failed == failed.count)
    #expect(run.lines("flagged.csv").count == expected.reduce(0) { $0 + (Int($1[5]) ?? 0) })
  }

  @Test func `rows on a limit pass and rows one last place beyond it fail`() throws {
    var maker = MarketMaker(seed: 7)
    let verdicts = try expected(maker.rows(3000))
    // The maker sees to it that the tests above stand on the edge.
    #expect(verdicts.contains { $0[6] == "1.0000" && $0[5] == "0" })
    let row = "a,counter,III,15,0.1,5,5,initial,weighing,1,"
    let run = try BatchRun(
      MarketMaker.header + "\n\(row)1.0025,,\n"
        + row.replacing("a,", with: "b,", maxReplacements: 1)
        + "1.0025001,,\n",
      rules: RuleSets.r76())
    // R 76-1, 3.5.1, Table 6: 200 e of class III allow 0.5 e = 2.5 g.
    #expect(
      run.verdicts.map { [$0[0], $0[6], $0[9]] } == [
        ["a", "1.0000", "pass"], ["b", "1.0000", "fail"],
      ])
  }

  @Test(arguments: [UInt64](11...20))
  func `rows of an instrument may stand anywhere`(seed: UInt64) throws {
    var maker = MarketMaker(seed: seed)
    var random = SplitMix64(seed: seed)
    let rows = maker.rows(3000).shuffled(using: &random)
    var options = BatchOptions()
    options.chunkByteCount = 3000
    let run = try BatchRun(MarketMaker.csv(rows), rules: RuleSets.r76(), options: options)
    #expect(try run.verdicts == expected(rows))
  }

  @Test func `no output depends on chunks or threads`() throws {
    var maker = MarketMaker(seed: 21)
    var random = SplitMix64(seed: 22)
    let text = Mutation.spoiled(maker.csv(600), every: 30, &random)
    let rules = try RuleSets.r76()
    var options = BatchOptions()
    options.writesErrors = true
    let whole = try BatchRun(text, rules: rules, options: options)
    #expect(whole.rejects.count > 10)
    let small = [(1, 1), (7, 2), (100, 3), (1 << 16, 2)]
    for (chunk, jobs) in small + (1...8).map({ (1009 * $0, $0) }) {
      options.chunkByteCount = chunk
      options.jobs = jobs
      let run = try BatchRun(text, rules: rules, options: options)
      #expect(run.outputs == whole.outputs, "chunk of \(chunk), \(jobs) threads")
    }
  }

  @Test func `many instruments are written in their order by all threads`() throws {
    let row = ",counter,III,15,0.1,5,5,initial,weighing,1,1.002,,\n"
    // More than one block of verdicts has, and each instrument once more at the end.
    let names = (0..<9000).map { "S\($0 * 7919 % 10_007)" }
    let text = MarketMaker.header + "\n" + (names + names).map { $0 + row }.joined()
    let rules = try RuleSets.r76()
    var options = BatchOptions()
    options.chunkByteCount = 1 << 17
    options.writesErrors = true
    let one = try BatchRun(text, rules: rules, options: options)
    #expect(one.verdicts.map { $0[0] } == names && one.verdicts.allSatisfy { $0[4] == "2" })
    options.jobs = 3
    let three = try BatchRun(
      [("in.csv", Array(text.utf8))], rules: rules, options: options, isDurable: true)
    #expect(three.outputs == one.outputs)
  }

  @Test func `chunks may end within quoted cells`() throws {
    var text = MarketMaker.header + "\n"
    for number in 0..<60 {
      text += "\"No. \(number)\nof \"\"Chợ\"\", stall\",counter,III,15,0.1,5,5,initial,weighing,"
      text += number % 3 == 0 ? "\"1\",1.005,,\r\n" : "1,\"1\",\"\",\n"
    }
    let rules = try RuleSets.r76()
    let whole = try BatchRun(text, rules: rules)
    #expect(whole.summary.rowsUsed == 60)
    #expect(whole.verdicts[1][0] == "No. 1\nof \"Chợ\", stall")
    // Two lines a row, after the header line.
    #expect(whole.lines("verdicts.csv")[5].last == "12")
    for chunk in [1, 2, 3, 5, 17, 64, 333] {
      var options = BatchOptions()
      options.chunkByteCount = chunk
      let run = try BatchRun(text, rules: rules, options: options)
      #expect(run.outputs == whole.outputs, "chunk of \(chunk)")
    }
  }

  @Test func `several files are one dataset`() throws {
    var maker = MarketMaker(seed: 31)
    let rows = maker.rows(900)
    let cut = 455
    let run = try BatchRun(
      [
        ("a.csv", Array(MarketMaker.csv(Array(rows[..<cut])).utf8)),
        ("b.csv", Array(MarketMaker.csv(Array(rows[cut...])).utf8)),
      ], rules: RuleSets.r76())
    #expect(try run.verdicts == expected(rows))
    #expect(run.summary.files.map(\.rowsUsed) == [cut, rows.count - cut])
    #expect(run.lines("verdicts.csv").first?.suffix(2) == ["a.csv", "2"])
  }

  @Test func `a file that is no dataset is left out and noted`() throws {
    var maker = MarketMaker(seed: 41)
    let run = try BatchRun(
      [("bad.csv", Array("a,b\n1,2\n".utf8)), ("good.csv", Array(maker.csv(50).utf8))],
      rules: RuleSets.r76())
    #expect(run.summary.files[0].error?.code == "NOT-A-DATASET")
    #expect(run.summary.files[1].error == nil)
    #expect(run.summary.rowsUsed >= 50)
  }

  @Test func `nothing is written when no input can be used`() throws {
    let folder = TemporaryFolder()
    let verifier = try DatasetVerifier(rules: RuleSets.r76())
    #expect(throws: BatchError.self) {
      try verifier.run([folder.url("none.csv").path], into: folder.url("out").path)
    }
    #expect(try folder.names("out").isEmpty)
  }

  @Test func `an output that cannot be written is an error and leaves the old one`() throws {
    let folder = TemporaryFolder()
    var maker = MarketMaker(seed: 5)
    try maker.csv(20).write(to: folder.url("in.csv"), atomically: true, encoding: .utf8)
    try "in the way".write(to: folder.url("out"), atomically: true, encoding: .utf8)
    let verifier = try DatasetVerifier(rules: RuleSets.r76())
    let error = #expect(throws: BatchError.self) {
      try verifier.run([folder.url("in.csv").path], into: folder.url("out").path)
    }
    #expect(error?.code == "CANNOT-WRITE")
    #expect(try String(contentsOf: folder.url("out"), encoding: .utf8) == "in the way")
  }

  @Test(arguments: [true, false], [1, 5])
  func `a file that changes while it is read is an error and leaves the old outputs`(
    grows: Bool, jobs: Int
  ) throws {
    let folder = TemporaryFolder()
    var maker = MarketMaker(seed: 6)
    let input = folder.url("in.csv")
    // So long that it is not read in one piece before the first progress is told.
    try maker.csv(4000).write(to: input, atomically: true, encoding: .utf8)
    var options = BatchOptions()
    options.jobs = jobs
    options.chunkByteCount = 4096
    let verifier = try DatasetVerifier(rules: RuleSets.r76(), options: options)
    _ = try verifier.run([input.path], into: folder.url("out").path)
    let names = try folder.names("out")
    let old = try names.map { try Data(contentsOf: folder.url("out/\($0)")) }
    let error = #expect(throws: BatchError.self) {
      try verifier.run([input.path], into: folder.url("out").path) { progress in
        guard progress.bytes < 100_000, let file = FileHandle(forWritingAtPath: input.path) else {
          return
        }
        if grows {
          _ = try? file.seekToEnd()
          try? file.write(contentsOf: Data("\n".utf8))
        } else {
          try? file.truncate(atOffset: 100_000)
        }
        try? file.close()
      }
    }
    #expect(error == .changed(path: input.path))
    #expect(try folder.names("out") == names)
    #expect(try names.map { try Data(contentsOf: folder.url("out/\($0)")) } == old)
  }

  @Test func `a second run replaces the outputs and leaves nothing else`() throws {
    let folder = TemporaryFolder()
    let verifier = try DatasetVerifier(rules: RuleSets.r76())
    for seed in [UInt64(1), 2] {
      var maker = MarketMaker(seed: seed)
      try maker.csv(30).write(to: folder.url("in.csv"), atomically: true, encoding: .utf8)
      let summary = try verifier.run([folder.url("in.csv").path], into: folder.url("a/b/out").path)
      let text = try String(contentsOf: folder.url("a/b/out/summary.json"), encoding: .utf8)
      #expect(text == summary.json)
    }
    #expect(
      try folder.names("a/b/out") == ["flagged.csv", "rejects.csv", "summary.json", "verdicts.csv"])
  }

  @Test func `the rules of spring dial scales are for them alone`() throws {
    let rules = try #require(RuleSets.book()["vn-dlvn30-2019"])
    let run = try BatchRun(
      MarketMaker.header + "\n"
        + "a,spring-dial,IIII,15,0.5,50,50,initial,weighing,2,2,,2025-01-05\n"
        + "b,counter,III,15,0.1,5,5,initial,weighing,2,2,,2025-01-05\n", rules: rules)
    #expect(run.verdicts.map { $0[0] } == ["a"])
    #expect(
      run.rejects.map { $0[2] } == ["OUT-OF-SCOPE"]
        || run.rejects.map { $0[2] } == ["CLASS-NOT-IN-RULES"])
  }

  @Test func `rules without error limits cannot judge a dataset`() throws {
    let rules = try #require(RuleSets.book()["vn-tt09-2017"])
    #expect(throws: BatchError.unsuitableRules(id: "vn-tt09-2017")) {
      try DatasetVerifier(rules: rules)
    }
  }
}
