import Rules
import Verification

/// Judges instruments by their tallies and writes their lines of `verdicts.csv`.
struct VerdictLines {
  static let header =
    "instrument_id,kind,accuracy_class,service,rows,failed_rows,max_ratio,ecc_ratio,rep_ratio,verdict,reason,inconclusive_rows,rules,first_file,first_line"

  private let rulesCell: [UInt8]
  private let kindCells: [[UInt8]]
  private let pathCells: [[UInt8]]

  init(rules: PreparedRules, kinds: KindTable, paths: [String]) {
    rulesCell = ByteWriter.cell(rules.id)
    kindCells = kinds.names.map { name in
      var writer = ByteWriter()
      writer.putCell(name.span, 0, name.count)
      return writer.bytes
    }
    pathCells = paths.map(ByteWriter.cell)
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
  func put(
    _ tally: InstrumentTally, _ open: OpenTally?, _ entry: StatementTable.Entry,
    identifiers: Span<UInt8>, _ judgement: Judgement, into writer: inout ByteWriter
  ) {
    guard let limits = entry.limits else { return }
    let start = Int(tally.idOffset)
    writer.putCell(identifiers, start, start + Int(tally.idCount))
    writer.put(Ascii.comma)
    writer.put(kindCells[Int(entry.statement.kind)])
    writer.put(Ascii.comma)
    writer.put(entry.statement.accuracyClass.rawValue)
    writer.put(Ascii.comma)
    writer.put(entry.statement.stage.rawValue)
    writer.put(Ascii.comma)
    writer.put(Int(tally.rows))
    writer.put(Ascii.comma)
    writer.put(Int(tally.failed))
    writer.put(Ascii.comma)
    if tally.maxBand != InstrumentTally.none {
      writer.putRatio(tally.maxError, over: limits.mpe[Int(tally.maxBand)])
    }
    writer.put(Ascii.comma)
    if tally.eccentricBand != InstrumentTally.none {
      writer.putRatio(tally.eccentricError, over: limits.mpe[Int(tally.eccentricBand)])
    }
    writer.put(Ascii.comma)
    if judgement.rangeLimit > 0 { writer.putRatio(judgement.range, over: judgement.rangeLimit) }
    writer.put(Ascii.comma)
    writer.put(judgement.verdict.rawValue)
    writer.put(Ascii.comma)
    writer.put(judgement.reason)
    writer.put(Ascii.comma)
    writer.put(Int(open?.inconclusive ?? 0))
    writer.put(Ascii.comma)
    writer.put(rulesCell)
    writer.put(Ascii.comma)
    writer.put(pathCells[tally.place.file])
    writer.put(Ascii.comma)
    writer.put(tally.place.line)
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

  var verdict: Verdict {
    errorFails || rangeFails ? .fail : isOpen ? .inconclusive : .pass
  }

  /// Why it does not pass.
  var reason: String {
    switch (errorFails, rangeFails) {
    case (true, true): "error+repeatability"
    case (true, false): "error"
    case (false, true): "repeatability"
    case (false, false): isOpen ? "rounding" : ""
    }
  }
}
