import Rules
import Verification

/// Judges instruments by their tallies and writes their lines of `verdicts.csv`.
struct VerdictLines {
  static let header =
    "instrument_id,kind,accuracy_class,service,rows,failed_rows,max_ratio,ecc_ratio,rep_ratio,verdict,reason,inconclusive_rows,rules,first_file,first_line"

  /// Kind, class and service of each statement, with the commas around them.
  private let statements: TextPieces
  /// The rules and the file, with the commas around them.
  private let files: TextPieces
  /// Verdict and reason, with the commas around them, by ``Judgement/outcome``.
  private let outcomes = TextPieces(
    Judgement.outcomes.map { Array(",\($0.verdict.rawValue),\($0.reason),".utf8) })

  init(
    rules: PreparedRules, kinds: KindTable, entries: [StatementTable.Entry], paths: [String]
  ) {
    statements = TextPieces(
      entries.map { entry in
        let statement = entry.statement
        var writer = ByteWriter()
        writer.put(Ascii.comma)
        let kind = kinds.names[Int(statement.kind)]
        writer.putCell(kind.span, 0, kind.count)
        writer.put(Ascii.comma)
        writer.put(statement.accuracyClass.rawValue)
        writer.put(Ascii.comma)
        writer.put(statement.stage.rawValue)
        writer.put(Ascii.comma)
        return writer.bytes
      })
    let comma = [Ascii.comma]
    files = TextPieces(
      paths.map { comma + ByteWriter.cell(rules.id) + comma + ByteWriter.cell($0) + comma })
  }

  /// What follows from a tally.
  ///
  /// An instrument passes if no reading fails and the range of the errors in the
  /// repeatability readings is at most the smallest MPE among them (R 76-1, 3.6.1).
  static func judgement(
    _ tally: InstrumentTally, _ open: OpenTally?, _ limits: ErrorLimits
  ) -> Judgement {
    var judgement = Judgement()
    judgement.errorFails = tally.failed > 0
    judgement.isOpen = (open?.inconclusive ?? 0) > 0
    guard tally.repeatBand != InstrumentTally.none else { return judgement }
    let mpe = limits.mpe[Int(tally.repeatBand)]
    var high = tally.repeatHigh
    var low = tally.repeatLow
    var most: Int64
    var least: Int64
    if let open, open.repeatHigh >= open.repeatLow {
      // Readings that are known to ± e/2 widen the range, and narrow what is sure of it.
      let half = limits.half
      let sureHigh = max(high, open.repeatHigh - half)
      let sureLow = min(low, open.repeatLow + half)
      least = max(0, sureHigh - sureLow)
      most = max(high, open.repeatHigh + half) - min(low, open.repeatLow - half)
      high = max(high, open.repeatHigh)
      low = min(low, open.repeatLow)
    } else {
      most = high - low
      least = most
    }
    judgement.range = high - low
    judgement.rangeLimit = mpe
    judgement.rangeFails = least > mpe
    judgement.isOpen = judgement.isOpen || (most > mpe && !judgement.rangeFails)
    return judgement
  }

  /// Writes the line of one instrument, but not its end.
  ///
  /// - Parameters:
  ///   - bytes: those among which the identifier stands, from `idStart` to `idEnd`.
  ///   - limits: those of the tally's statement.
  func put(
    _ tally: InstrumentTally, _ open: OpenTally?, _ limits: ErrorLimits,
    _ bytes: [UInt8], _ idStart: Int, _ idEnd: Int, _ judgement: Judgement,
    into writer: inout ByteWriter
  ) {
    let texts = statements.mostBytes + outcomes.mostBytes + files.mostBytes
    let cell = ByteWriter.mostBytes(ofCell: idEnd - idStart)
    writer.write(atMost: cell + texts + 7 * ByteWriter.mostDigits + 4) { out, at in
      out.putCell(bytes.span, idStart, idEnd, &at)
      statements.put(Int(tally.statement), &out, &at)
      out.put(Int(tally.rows), &at)
      out.put(Ascii.comma, &at)
      out.put(Int(tally.failed), &at)
      out.put(Ascii.comma, &at)
      if tally.maxBand != InstrumentTally.none {
        out.putRatio(tally.maxError, over: limits.mpe[Int(tally.maxBand)], &at)
      }
      out.put(Ascii.comma, &at)
      if tally.eccentricBand != InstrumentTally.none {
        out.putRatio(tally.eccentricError, over: limits.mpe[Int(tally.eccentricBand)], &at)
      }
      out.put(Ascii.comma, &at)
      if judgement.rangeLimit > 0 {
        out.putRatio(judgement.range, over: judgement.rangeLimit, &at)
      }
      outcomes.put(judgement.outcome, &out, &at)
      out.put(Int(open?.inconclusive ?? 0), &at)
      files.put(tally.place.file, &out, &at)
      out.put(tally.place.line, &at)
    }
  }
}

/// The verdict on one instrument and what it rests on.
struct Judgement {
  var errorFails = false
  var rangeFails = false
  /// Something is left undecided (strict reading).
  var isOpen = false
  /// The range of the repeatability errors and its limit, scaled alike; 0 without such readings.
  var range: Int64 = 0
  var rangeLimit: Int64 = 0

  var verdict: Verdict { Self.outcomes[outcome].verdict }

  /// Why it does not pass.
  var reason: String { Self.outcomes[outcome].reason }

  /// What there is to come to.
  static let outcomes: [(verdict: Verdict, reason: String)] = [
    (.pass, ""), (.fail, "error"), (.fail, "repeatability"), (.fail, "error+repeatability"),
    (.inconclusive, "rounding"),
  ]

  /// The place of verdict and reason in ``outcomes``.
  var outcome: Int {
    switch (errorFails, rangeFails) {
    case (true, true): 3
    case (true, false): 1
    case (false, true): 2
    case (false, false): isOpen ? 4 : 0
    }
  }
}
