import Testing

@testable import Batch

/// The whole pipeline against the exact oracle, and against itself cut otherwise.
@Suite struct DatasetVerifierTests {
  @Test(arguments: [UInt64](1...6))
  func `every instrument agrees with the exact oracle`(seed: UInt64) throws {
    var maker = MarketMaker(seed: seed)
    let rows = maker.rows(seed.isMultiple(of: 2) ? 6000 : 700)
    let run = try BatchRun(MarketMaker.csv(rows), rules: RuleSets.r76())
    var oracle = ExactOracle()
    for row in rows { try oracle.add(row) }
    #expect(run.verdicts == oracle.lines)
    #expect(run.summary.rowsRead == rows.count)
    #expect(run.summary.rowsUsed == rows.count)
    #expect(run.rejects.isEmpty)
    let failed = oracle.lines.filter { $0[9] == "fail" }
    #expect(!failed.isEmpty)
    #expect(run.summary.all.failed == failed.count)
    #expect(run.lines("flagged.csv").count == oracle.lines.reduce(0) { $0 + (Int($1[5]) ?? 0) })
  }
}
