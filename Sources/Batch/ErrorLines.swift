import Rules
import Verification

/// Writes the lines of `errors.csv`: the error of each instrument as a function of the load.
struct ErrorLines {
  static let header =
    "instrument_id,kind,place,accuracy_class,service,e_g,verdict,readings,min_load_g,max_load_g,mean_load_g,load_sd_g,mean_error_g,slope,scatter_g,rounding_g,mpe_g\n"

  private let kindCells: [[UInt8]]
  private let placeCells: [[UInt8]]
  private let multiplier: Int64

  init(rules: PreparedRules, kinds: KindTable, places: KindTable) {
    multiplier = rules.limits.multiplier
    func cells(_ table: KindTable) -> [[UInt8]] {
      table.names.map { name in
        var writer = ByteWriter()
        writer.putCell(name.span, 0, name.count)
        return writer.bytes
      }
    }
    kindCells = cells(kinds)
    placeCells = cells(places)
  }

  /// Writes the line of one instrument.
  func put(
    _ tally: InstrumentTally, _ errors: ErrorTally, _ entry: StatementTable.Entry,
    _ bytes: [UInt8], _ idStart: Int, _ idEnd: Int, _ judgement: Judgement,
    into writer: inout ByteWriter
  ) {
    guard let limits = entry.limits else { return }
    writer.putCell(bytes.span, idStart, idEnd)
    writer.put(Ascii.comma)
    writer.put(kindCells[Int(entry.statement.kind)])
    writer.put(Ascii.comma)
    if let place = errors.place { writer.put(placeCells[Int(place)]) }
    writer.put(Ascii.comma)
    writer.put(entry.statement.accuracyClass.rawValue)
    writer.put(Ascii.comma)
    writer.put(entry.statement.stage.rawValue)
    writer.put(Ascii.comma)
    writer.putGrams(limits.e)
    writer.put(Ascii.comma)
    writer.put(judgement.verdict.rawValue)
    writer.put(Ascii.comma)
    writer.put(Int(errors.readings))
    guard let line = ErrorLine(errors, multiplier: multiplier, e: limits.e) else {
      writer.put(",,,,,,,,,\n")
      return
    }
    writer.put(Ascii.comma)
    writer.putGrams(errors.leastLoad)
    writer.put(Ascii.comma)
    writer.putGrams(errors.greatestLoad)
    for value in [line.meanLoad, line.loadDeviation, line.meanError, line.slope] {
      put(value, &writer)
    }
    writer.put(Ascii.comma)
    if let scatter = line.scatter { writer.put("\(scatter)") }
    put(line.rounding, &writer)
    writer.put(Ascii.comma)
    // The limit at the mean load, which every reading's class and stage have.
    let mean = Int64(errors.loads / Int128(errors.readings))
    writer.putGrams(limits.mpe[min(limits.band(of: mean), limits.count - 1)], over: multiplier)
    writer.put(Ascii.lineFeed)
  }

  private func put(_ value: Double, _ writer: inout ByteWriter) {
    writer.put(Ascii.comma)
    writer.put("\(value)")
  }
}
