import TestSupport
import Testing

@testable import Batch

/// Every row is used or rejected, whatever the bytes.
@Suite struct AccountingTests {
  /// The rows of a file by a count of its own: lines that are not blank, where no quote stands.
  private func lineCount(_ bytes: [UInt8]) -> Int {
    bytes.split(separator: 10).count { $0 != [13] } - 1
  }

  @Test(arguments: [UInt64](1...8))
  func `spoiled rows are rejected and no others`(seed: UInt64) throws {
    var maker = MarketMaker(seed: seed)
    var random = SplitMix64(seed: seed + 100)
    let text = Mutation.spoiled(maker.csv(400), every: 8, &random)
    let run = try BatchRun(text, rules: RuleSets.r76())
    #expect(run.summary.rowsRead == run.summary.rowsUsed + run.summary.rowsRejected)
    #expect(run.lines("rejects.csv").count == run.summary.rowsRejected)
    #expect(run.summary.rowsRejected > 20)
    #expect(run.verdicts.reduce(0) { $0 + (Int($1[4]) ?? 0) } == run.summary.rowsUsed)
    for line in run.lines("rejects.csv") {
      #expect(line.count == 6 && !line[5].isEmpty)
      #expect(RejectCode(rawValue: line[4]) != nil)
    }
    // What is left out of the spoiled file leaves the rest as it was.
    let rejected = Set(run.rejects.map { $0[0] })
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if !text.contains("\"") {
      let rest = lines.enumerated().filter { !rejected.contains("\($0.offset + 1)") }
      let clean = try BatchRun(rest.map(\.element).joined(separator: "\n"), rules: RuleSets.r76())
      #expect(clean.verdicts == run.verdicts)
    }
  }

  @Test(arguments: [UInt64](1...40))
  func `any bytes are accounted for, however they are cut`(seed: UInt64) throws {
    var maker = MarketMaker(seed: seed)
    var random = SplitMix64(seed: seed + 500)
    let bytes = Mutation.scrambled(Array(maker.csv(40).utf8), times: 50, &random)
    let rules = try RuleSets.r76()
    let run = try BatchRun([("in.csv", bytes)], rules: rules)
    #expect(run.summary.rowsRead == run.summary.rowsUsed + run.summary.rowsRejected)
    #expect(run.lines("rejects.csv").count == run.summary.rowsRejected)
    if !bytes.contains(34) { #expect(run.summary.rowsRead == lineCount(bytes)) }
    for chunk in [1, 500] {
      var options = BatchOptions()
      options.chunkByteCount = chunk
      options.jobs = 2
      let other = try BatchRun([("in.csv", bytes)], rules: rules, options: options)
      #expect(other.outputs == run.outputs)
    }
  }

  @Test func `a row without end is one reject`() throws {
    var maker = MarketMaker(seed: 3)
    let good = maker.rows(30).map { $0.joined(separator: ",") + "\n" }
    let long = String(repeating: "x", count: 200_000)
    let text = MarketMaker.header + "\n" + good[..<10].joined() + long + "\n" + good[10...].joined()
    let rules = try RuleSets.r76()
    for chunk in [1, 4096, 70_000, 1 << 20] {
      var options = BatchOptions()
      options.chunkByteCount = chunk
      let run = try BatchRun(text, rules: rules, options: options)
      #expect(run.rejects == [["12", "", "ROW-TOO-LONG"]])
      #expect(run.summary.rowsUsed == good.count)
      #expect(run.summary.rowsRead == good.count + 1)
    }
    // With quotes about, and at the end of the file without a line end.
    let quoted = MarketMaker.header + "\n\"" + long + long
    let run = try BatchRun(quoted, rules: rules)
    #expect(run.rejects == [["2", "", "ROW-TOO-LONG"]])
  }

  @Test func `a stray quote spoils its own line only`() throws {
    var maker = MarketMaker(seed: 4)
    let rows = maker.rows(40).map { $0.joined(separator: ",") + "\n" }
    let text = MarketMaker.header + "\n\"" + rows.joined()
    let run = try BatchRun(text, rules: RuleSets.r76())
    #expect(run.rejects == [["2", "", "BAD-QUOTES"]])
    #expect(run.summary.rowsUsed == rows.count - 1)
  }
}
