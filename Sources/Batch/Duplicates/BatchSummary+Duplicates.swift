extension BatchSummary {
  /// The rows that repeat an earlier one of the same instrument.
  public struct Duplicates: Sendable, Hashable {
    /// A row, and the first one that says the same.
    public struct Row: Sendable, Hashable {
      public let path: String
      public let line: Int
      public let firstPath: String
      public let firstLine: Int
      public let instrument: String
      public let reason: DuplicateReason
    }

    /// How many rows were looked at: the first ones that were used, or all.
    public let rowsExamined: Int
    /// How many rows were found for each reason, in the order of ``DuplicateReason``.
    public let counts: [Int]
    /// The first ones that are worth a notice.
    public let rows: [Row]
    /// Whether `duplicates.csv` has all of them.
    public let areListed: Bool

    /// How many are worth a notice.
    public var found: Int {
      DuplicateReason.allCases.reduce(0) { $1.isNoticed ? $0 + count($1) : $0 }
    }

    /// How many rows were found for a reason.
    public func count(_ reason: DuplicateReason) -> Int { counts[reason.index] }
  }
}

extension BatchReduction {
  /// Looks for rows that repeat earlier ones, and writes them where all are wanted.
  ///
  /// - Throws: ``BatchError/cannotWrite(path:reason:)``
  mutating func writeDuplicates(
    to output: borrowing OutputFile, paths: [String]
  ) throws(BatchError) -> BatchSummary.Duplicates {
    duplicates.finish()
    guard let findings = duplicates.findings else {
      preconditionFailure("a search that is finished has findings")
    }
    var writer = ByteWriter()
    writer.put("file,line,first_file,first_line,instrument_id,reason\n")
    let cells = paths.map(ByteWriter.cell)
    for pair in findings.pairs {
      writer.put(cells[pair.place.file])
      writer.put(",\(pair.place.line),")
      writer.put(cells[pair.first.file])
      writer.put(",\(pair.first.line),")
      let identifier = table.identifier(of: Int(pair.instrument))
      writer.putCell(identifier.bytes.span, identifier.start, identifier.end)
      writer.put(",\(pair.reason.rawValue)\n")
      if writer.count > 1 << 18 {
        try output.write(writer)
        writer.removeAll()
      }
    }
    try output.write(writer)
    var rows: [BatchSummary.Duplicates.Row] = []
    for pair in findings.pairs where pair.reason.isNoticed {
      if rows.count == DuplicateFindings.mostPairs { break }
      let identifier = table.identifier(of: Int(pair.instrument))
      rows.append(
        BatchSummary.Duplicates.Row(
          path: paths[pair.place.file], line: pair.place.line, firstPath: paths[pair.first.file],
          firstLine: pair.first.line,
          instrument: text(identifier.bytes.span, identifier.start, identifier.end),
          reason: pair.reason))
    }
    return BatchSummary.Duplicates(
      rowsExamined: findings.examined, counts: findings.counts, rows: rows,
      areListed: rules.listsDuplicates)
  }
}

extension JSONLines {
  /// The rows that repeat an earlier one.
  mutating func write(_ duplicates: BatchSummary.Duplicates) {
    open("{", name: "duplicates")
    field("rows_examined", duplicates.rowsExamined)
    field("found", duplicates.found)
    open("{", name: "reasons")
    for reason in DuplicateReason.allCases where reason.isNoticed {
      field(reason.rawValue, duplicates.count(reason))
    }
    close("}")
    field("alike", duplicates.count(.alike))
    open("[", name: "rows")
    for row in duplicates.rows {
      open("{")
      field("file", row.path)
      field("line", row.line)
      field("first_file", row.firstPath)
      field("first_line", row.firstLine)
      field("instrument_id", row.instrument)
      field("reason", row.reason.rawValue)
      close("}")
    }
    close("]")
    close("}")
  }
}
