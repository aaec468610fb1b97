import Testing

@testable import Batch

/// `--strict`: digital readings without added weights are intervals.
@Suite struct StrictReadingTests {
  private static let header =
    "instrument_id,kind,accuracy_class,e_g,d_g,service,indication_type,test,load_g,indication_g,added_g\n"

  private func verdicts(_ rows: [String], strict: Bool = true) throws -> [[String]] {
    var options = BatchOptions()
    options.strict = strict
    let run = try BatchRun(
      Self.header + rows.map { $0 + "\n" }.joined(), rules: RuleSets.r76(), options: options)
    #expect(run.rejects.isEmpty)
    // Identifier, verdict, reason, rows left open.
    return run.lines("verdicts.csv").map { [$0[0], $0[9], $0[10], $0[11]] }
  }

  // Class III, e = 10 g: at 1000 g the limit is 5 g on initial verification, 10 g in service
  // (R 76-1, Table 6); the interval is ± 5 g.
  @Test(arguments: [
    ("initial", "1000", "pass", ""), ("initial", "1010", "inconclusive", "rounding"),
    ("initial", "1020", "fail", "error"), ("in-service", "1000", "pass", ""),
    ("in-service", "1010", "inconclusive", "rounding"),
    ("in-service", "990", "inconclusive", "rounding"),
    ("in-service", "1020", "fail", "error"),
  ])
  func `a reading passes, fails or stays open`(
    service: String, indication: String, verdict: String, reason: String
  ) throws {
    let row = "a,counter,III,10,10,\(service),,weighing,1000,\(indication),"
    #expect(
      try verdicts([row]) == [["a", verdict, reason, verdict == "inconclusive" ? "1" : "0"]])
  }

  @Test func `what is not known to be coarse is taken at face value`() throws {
    let rows = [
      "added,counter,III,10,10,initial,,weighing,1000,1010,10",
      "fine,counter,III,10,2,initial,,weighing,1000,1004,",
      "dial,spring-dial,III,10,10,initial,,weighing,1000,1004,",
      "said,counter,III,10,10,initial,analog,weighing,1000,1004,",
    ]
    #expect(try verdicts(rows).map { $0[1] } == ["pass", "pass", "pass", "pass"])
    let coarse = [
      "unknown,counter,III,10,,initial,,weighing,1000,1004,",
      "said,spring-dial,III,10,10,initial,digital,weighing,1000,1004,",
      // d = 0.2 e is still fine, a little more is not (R 76-1, 3.5.3.2).
      "edge,counter,III,10,2.0000001,initial,,weighing,1000,1004,",
    ]
    #expect(try verdicts(coarse).map { $0[1] } == ["inconclusive", "inconclusive", "inconclusive"])
    #expect(try verdicts(coarse, strict: false).map { $0[1] } == ["pass", "pass", "pass"])
  }

  // Each reading ± 5 g: a range of 0 may be 10 g, a range of 20 g is at least 10 g.
  @Test(arguments: [
    ("1000", "1000", "in-service", "pass", ""),
    ("1000", "1000", "initial", "inconclusive", "rounding"),
    ("995", "1005", "in-service", "inconclusive", "rounding"),
  ])
  func `the range of repeatability is an interval too`(
    first: String, second: String, service: String, verdict: String, reason: String
  ) throws {
    let rows = [first, second].map {
      "a,counter,III,10,10,\(service),,repeatability,1000,\($0),"
    }
    let result = try verdicts(rows)
    #expect(result.map { [$0[1], $0[2]] } == [[verdict, reason]])
  }

  @Test func `a range that is too large whatever the rounding fails`() throws {
    // Limit 15 g: the readings are each inside or open, but they lie at least 20 g apart.
    let rows = ["29985", "30015"].map {
      "a,counter,III,10,10,initial,,repeatability,30000,\($0),"
    }
    #expect(try verdicts(rows) == [["a", "fail", "repeatability", "2"]])
  }

  @Test func `exact and open readings together make one range`() throws {
    // 5 g exact, and 1000 ± 5 g: the range is from 0 to 10 g; the limit is 5 g.
    let rows = [
      "a,counter,III,10,10,initial,,repeatability,1000,1010,10",
      "a,counter,III,10,10,initial,,repeatability,1000,1000,",
    ]
    #expect(try verdicts(rows) == [["a", "inconclusive", "rounding", "0"]])
  }

  @Test func `nothing that is decided changes its side`() throws {
    var maker = MarketMaker(seed: 77)
    let text = maker.csv(4000)
    let rules = try RuleSets.r76()
    var options = BatchOptions()
    options.strict = true
    let strict = try BatchRun(text, rules: rules, options: options)
    let plain = try BatchRun(text, rules: rules)
    var open = 0
    for (a, b) in zip(strict.lines("verdicts.csv"), plain.lines("verdicts.csv")) {
      if a[9] == "inconclusive" { open += 1 } else { #expect(a[9] == b[9] || a[9] == "fail") }
      #expect(a[6...8] == b[6...8])
    }
    #expect(open > 10 && strict.summary.all.inconclusive == open)
    options.chunkByteCount = 700
    options.jobs = 2
    #expect(try BatchRun(text, rules: rules, options: options).outputs == strict.outputs)
  }
}
