import Statistics
import Synchronization
import Verification

extension BatchReduction {
  /// Writes `verdicts.csv`, and `errors.csv` where it is asked for, and counts.
  ///
  /// - Returns: the counts over all instruments, and those of each kind in the order of names.
  /// - Throws: ``BatchError``
  func writeVerdicts(
    to output: borrowing OutputFile, errors errorOutput: borrowing OutputFile, paths: [String],
    _ risks: RiskEvaluation?, jobs: Int
  ) throws(BatchError) -> (all: BatchSummary.Group, kinds: [BatchSummary.Group]) {
    var writer = ByteWriter()
    var errorWriter = ByteWriter()
    writer.put(VerdictLines.header)
    errorWriter.put(ErrorLines.header)
    if risks != nil { writer.put(InstrumentRisk.header) }
    let severities = rules.severities.isStated ? rules.severities : nil
    if severities != nil { writer.put(SeverityScale.header) }
    writer.put(Ascii.lineFeed)
    try output.write(writer)
    try errorOutput.write(errorWriter)
    let none = kinds.names.map { BatchSummary.Group(kind: String(decoding: $0, as: UTF8.self)) }
    let counted = Mutex(none)
    let blocks = VerdictBlocks(
      lines: VerdictLines(
        rules: rules, kinds: kinds, entries: statements.entries, paths: paths),
      errorLines: ErrorLines(rules: rules, kinds: kinds, places: places),
      tallies: table.tallies, open: table.open, errors: table.errors,
      entries: statements.entries, identifiers: table.identifiers, kinds: none, risks: risks,
      severities: severities)
    try blocks.forEach(jobs: jobs) { block throws(BatchError) in
      if let number = InterruptionWatch.signalNumber { throw .interrupted(signal: number) }
      try output.write(block.writer)
      try errorOutput.write(block.errorWriter)
      counted.withLock { groups in
        for (index, part) in block.kinds.enumerated() { groups[index].add(part) }
      }
    }
    var groups = counted.withLock { $0 }
    var all = BatchSummary.Group(kind: "")
    for group in groups { all.add(group) }
    all.failureRate = BatchSummary.Rate(failed: all.failed, of: all.instruments)
    for index in groups.indices {
      groups[index].failureRate = BatchSummary.Rate(
        failed: groups[index].failed, of: groups[index].instruments)
    }
    if let risks {
      all.risk = risks.all
      for index in groups.indices { groups[index].risk = risks.kinds[index] }
    }
    return (all, groups.filter { $0.instruments > 0 }.sorted { $0.kind < $1.kind })
  }
}

extension BatchSummary.Rate {
  /// The share of failed instruments; `nil` where there is none.
  fileprivate init?(failed: Int, of instruments: Int) {
    guard let interval = try? ProportionInterval(successes: failed, trials: instruments) else {
      return nil
    }
    self.init(value: interval.estimate, lower: interval.lower, upper: interval.upper)
  }
}

extension BatchSummary.Group {
  /// Takes in the counts of a part.
  fileprivate mutating func add(_ part: BatchSummary.Group) {
    instruments += part.instruments
    passed += part.passed
    failed += part.failed
    inconclusive += part.inconclusive
    rows += part.rows
    failedRows += part.failedRows
  }

  /// Takes in an instrument.
  mutating func add(_ tally: InstrumentTally, _ verdict: Verdict) {
    instruments += 1
    switch verdict {
    case .pass: passed += 1
    case .fail: failed += 1
    case .inconclusive: inconclusive += 1
    }
    rows += Int(tally.rows)
    failedRows += Int(tally.failed)
  }
}
