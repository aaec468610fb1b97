public import Calibration
public import Quantities

/// Values of check standards as a table: one row a value.
///
/// Columns: `date`, `value` with its unit in the header (`value_g`), and perhaps `standard_id`.
/// Several rows of a day are one group.
public enum CheckStandardTable {
  /// Reads the file at `path`; `-` is standard input.
  ///
  /// - Throws: ``DocumentError`` with all that is wrong.
  public static func read(
    path: String, numbers: NumberForm = .undeclared
  ) throws(DocumentError) -> [CheckStandard] {
    try read(DelimitedTable.read(path: path), numbers: numbers)
  }

  /// The standards of a table, in the order in which their standards appear.
  ///
  /// - Throws: ``DocumentError`` with all that is wrong.
  public static func read(
    _ table: DelimitedTable, numbers: NumberForm = .undeclared
  ) throws(DocumentError) -> [CheckStandard] {
    let form = TableNumbers.form(table, numbers)
    let reader = DocumentReader(file: table.file, numbers: form)
    let columns = TableColumns(
      table, names: ["standard_id", "date", "value"],
      aliases: [
        "standard": "standard_id", "instrument_id": "standard_id", "error": "value",
        "difference": "value",
      ],
      reader: reader)
    guard let date = columns.required("date", reader), let value = columns.required("value", reader)
    else { return try reader.finish(nil) }
    var order: [String] = []
    var values: [String: [CalendarDate: [Double]]] = [:]
    for row in table.rows {
      let standard = columns["standard_id"].map { row[$0.index].text } ?? table.file
      guard let day = CalendarDate(iso: row[date.index].text) else {
        reader.refuse(
          DocumentFault.notADate(field: "date", value: row[date.index].text),
          at: row[date.index].position)
        continue
      }
      do throws(NumberError) {
        let number = try ExactDecimal(parsing: row[value.index].text, form: form)
        if values[standard] == nil { order.append(standard) }
        values[standard, default: [:]][day, default: []].append(number.approximation)
      } catch {
        reader.refuse(error, at: row[value.index].position, path: value.title)
      }
    }
    if table.rows.isEmpty { reader.refuse(TableFault.noRows, at: nil) }
    let standards = order.map {
      CheckStandard(name: $0, unit: value.unit, values: values[$0] ?? [:])
    }
    return try reader.finish(standards)
  }
}
