import Foundation
import Testing

@testable import Batch

/// The market that ships with the project (reference-data/examples/market/SOURCE.md).
@Suite struct MarketExampleTests {
  private static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("reference-data/examples/market/market.csv")

  @Test func `its spoiled rows are rejected and its scales judged as the oracle does`() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let run = try BatchRun(text, rules: RuleSets.r76())
    // The nine rows that the maker spoils, in their order.
    #expect(
      run.rejects.map { $0[2] } == [
        "NUMBER-FORM", "NOT-A-NUMBER", "MISSING-VALUE", "UNKNOWN-CLASS", "UNKNOWN-SERVICE",
        "BAD-DATE", "NOT-POSITIVE", "TOO-FEW-FIELDS", "CONTRADICTION",
      ])
    let rejected = Set(run.rejects.map { $0[0] })
    var oracle = ExactOracle()
    for (index, row) in CSVText.rows(text).enumerated()
    where index > 0 && !rejected.contains("\(index + 1)") {
      // The column `stall` is none of the contract's.
      try oracle.add([row[0]] + row[2...])
    }
    #expect(run.verdicts == oracle.lines)
    #expect(run.summary.all.instruments == 430)
    #expect(run.summary.files[0].ignoredColumns == ["stall"])
  }
}
