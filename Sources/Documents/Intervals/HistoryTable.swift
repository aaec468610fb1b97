public import Calibration
public import Quantities

/// Histories of instruments as a table: one row a result.
///
/// Columns: `instrument_id`, `date`, and either `error`, `limit` and perhaps `u` with their unit in
/// the header (`error_g`), or `result` (pass, fail); perhaps `condition` (as-found, as-left) and
/// `kind`. `docs/formats/interval.md` describes them.
public enum HistoryTable {
  static let columns = [
    "instrument_id", "date", "error", "limit", "u", "result", "condition", "kind",
  ]
  static let aliases = ["instrument": "instrument_id", "verdict": "result"]

  /// Reads the file at `path`; `-` is standard input.
  ///
  /// - Throws: ``DocumentError`` with all that is wrong.
  public static func read(
    path: String, numbers: NumberForm = .undeclared
  ) throws(DocumentError) -> [InstrumentHistory] {
    try read(DelimitedTable.read(path: path), numbers: numbers)
  }

  /// The histories of a table, in the order in which their instruments appear.
  ///
  /// - Throws: ``DocumentError`` with all that is wrong.
  public static func read(
    _ table: DelimitedTable, numbers: NumberForm = .undeclared
  ) throws(DocumentError) -> [InstrumentHistory] {
    let reader = DocumentReader(file: table.file, numbers: TableNumbers.form(table, numbers))
    let rows = HistoryRows(table, reader: reader)
    var order: [String] = []
    var results: [String: [PastResult]] = [:]
    var kinds: [String: String] = [:]
    var places: [String: DocumentPosition] = [:]
    for row in table.rows {
      guard let (instrument, kind, result) = rows.result(row) else { continue }
      if results[instrument] == nil {
        order.append(instrument)
        places[instrument] = row[0].position
      }
      results[instrument, default: []].append(result)
      if let kind { kinds[instrument] = kind }
    }
    if table.rows.isEmpty {
      reader.refuse(TableFault.noRows, at: nil)
    }
    var histories: [InstrumentHistory] = []
    for instrument in order {
      do throws(HistoryFault) {
        histories.append(
          try InstrumentHistory(
            instrument: instrument, kind: kinds[instrument], unit: rows.unit,
            results: results[instrument] ?? []))
      } catch {
        reader.refuse(error, at: places[instrument])
      }
    }
    return try reader.finish(histories)
  }
}

/// How the numbers of a table are written.
enum TableNumbers {
  /// Where the comma separates fields it is no decimal mark.
  static func form(_ table: DelimitedTable, _ stated: NumberForm) -> NumberForm {
    stated == .undeclared && table.separator == "," ? .english : stated
  }
}
