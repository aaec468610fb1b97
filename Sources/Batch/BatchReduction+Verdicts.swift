import Statistics
import Verification

extension BatchReduction {
  /// Writes `verdicts.csv`, and `errors.csv` where it is asked for, and counts.
  ///
  /// - Returns: the counts over all instruments, and those of each kind in the order of names.
  /// - Throws: ``BatchError``
  func writeVerdicts(
    to output: borrowing OutputFile, errors errorOutput: borrowing OutputFile, paths: [String]
  ) throws(BatchError) -> (all: BatchSummary.Group, kinds: [BatchSummary.Group]) {
    let lines = VerdictLines(rules: rules, kinds: kinds, paths: paths)
    let errorLines = ErrorLines(rules: rules, kinds: kinds, places: places)
    var writer = ByteWriter()
    var errorWriter = ByteWriter()
    writer.put(VerdictLines.header)
    errorWriter.put(ErrorLines.header)
    var all = BatchSummary.Group(kind: "")
    var groups = kinds.names.map { BatchSummary.Group(kind: String(decoding: $0, as: UTF8.self)) }
    let identifiers = table.identifiers.span
    for index in 0..<table.count {
      let tally = table.tallies[index]
      let open = rules.strict ? table.open[index] : nil
      let entry = statements.entries[Int(tally.statement)]
      guard let limits = entry.limits else { continue }
      let judgement = VerdictLines.judgement(tally, open, limits)
      lines.put(tally, open, entry, identifiers: identifiers, judgement, into: &writer)
      if rules.tracksErrors {
        errorLines.put(
          tally, table.errors[index], entry, identifiers: identifiers, judgement,
          into: &errorWriter)
      }
      all.add(tally, judgement.verdict)
      groups[Int(entry.statement.kind)].add(tally, judgement.verdict)
      if writer.count >= 1 << 20 {
        if let number = InterruptionWatch.signalNumber { throw .interrupted(signal: number) }
        try output.write(writer)
        writer.removeAll()
        try errorOutput.write(errorWriter)
        errorWriter.removeAll()
      }
    }
    try output.write(writer)
    try errorOutput.write(errorWriter)
    all.failureRate = BatchSummary.Rate(failed: all.failed, of: all.instruments)
    for index in groups.indices {
      groups[index].failureRate = BatchSummary.Rate(
        failed: groups[index].failed, of: groups[index].instruments)
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
  fileprivate mutating func add(_ tally: InstrumentTally, _ verdict: Verdict) {
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
