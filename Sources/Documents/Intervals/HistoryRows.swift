import Calibration
import Quantities

/// The rows of a history table, one by one.
struct HistoryRows {
  private let reader: DocumentReader
  private let columns: TableColumns
  private let date: TableColumns.Column?
  private let error: TableColumns.Column?
  private let limit: TableColumns.Column?
  private let name: String

  init(_ table: DelimitedTable, reader: DocumentReader) {
    self.reader = reader
    let columns = TableColumns(
      table, names: HistoryTable.columns, aliases: HistoryTable.aliases, reader: reader)
    self.columns = columns
    name = table.file
    date = columns.required("date", reader)
    if columns["error"] != nil || columns["limit"] != nil || columns["result"] == nil {
      error = columns.required("error", reader)
      limit = columns.required("limit", reader)
    } else {
      error = nil
      limit = nil
    }
    for other in [columns["limit"], columns["u"]] {
      guard let other, let error, other.unit != error.unit else { continue }
      if MassUnit(other.unit) == nil || MassUnit(error.unit) == nil {
        reader.refuse(
          TableFault.unitsDiffer(
            column: other.title, unit: other.unit, other: error.title, otherUnit: error.unit),
          at: other.position)
      }
    }
  }

  /// The unit of errors.
  var unit: String { error?.unit ?? "" }

  /// What a row says, or `nil` after a problem was noted.
  func result(
    _ row: [DelimitedTable.Cell]
  ) -> (instrument: String, kind: String?, result: PastResult)? {
    guard let date, let day = day(row[date.index]) else { return nil }
    let instrument = columns["instrument_id"].map { row[$0.index].text } ?? name
    if instrument.isEmpty, let column = columns["instrument_id"] {
      reader.refuse(
        TableFault.emptyCell(column: column.title), at: row[column.index].position)
      return nil
    }
    let kind = columns["kind"].map { row[$0.index].text }.flatMap { $0.isEmpty ? nil : $0 }
    guard let condition = condition(row) else { return nil }
    if let error, let limit {
      guard let value = number(row, error), let most = number(row, limit) else { return nil }
      var uncertainty: Double?
      if let column = columns["u"], !row[column.index].text.isEmpty {
        guard let u = number(row, column) else { return nil }
        uncertainty = u.approximation
      }
      do throws(HistoryFault) {
        return (
          instrument, kind,
          try PastResult(
            date: day, condition: condition, error: value, limit: most, uncertainty: uncertainty)
        )
      } catch let fault {
        let column = fault == .limitNotPositive ? limit : columns["u"] ?? limit
        reader.refuse(fault, at: row[column.index].position, path: column.title)
        return nil
      }
    }
    guard let column = columns["result"], let passed = passed(row[column.index]) else {
      return nil
    }
    return (instrument, kind, PastResult(date: day, condition: condition, passed: passed))
  }

  private func day(_ cell: DelimitedTable.Cell) -> CalendarDate? {
    if let day = CalendarDate(iso: cell.text) { return day }
    reader.refuse(DocumentFault.notADate(field: "date", value: cell.text), at: cell.position)
    return nil
  }

  private func condition(_ row: [DelimitedTable.Cell]) -> PastResult.Condition? {
    guard let column = columns["condition"], !row[column.index].text.isEmpty else {
      return .asFound
    }
    let cell = row[column.index]
    let word = Spelling.folded(cell.text).replacing(" ", with: "-").replacing("_", with: "-")
    if let condition = PastResult.Condition(rawValue: word) { return condition }
    let allowed = PastResult.Condition.allCases.map(\.rawValue)
    reader.refuse(
      DocumentFault.notAllowed(
        field: "condition", value: cell.text,
        suggestions: Spelling.nearest(to: word, in: allowed), allowed: allowed),
      at: cell.position)
    return nil
  }

  private static let words = [
    "pass": true, "fail": false, "dat": true, "khong dat": false, "in": true, "out": false,
  ]

  private func passed(_ cell: DelimitedTable.Cell) -> Bool? {
    if let passed = Self.words[Spelling.folded(cell.text)] { return passed }
    reader.refuse(
      DocumentFault.notAllowed(
        field: "result", value: cell.text, suggestions: [], allowed: ["pass", "fail"]),
      at: cell.position)
    return nil
  }

  /// The number of a cell in the unit of errors, exactly.
  private func number(
    _ row: [DelimitedTable.Cell], _ column: TableColumns.Column
  ) -> ExactDecimal? {
    let cell = row[column.index]
    if cell.text.isEmpty {
      reader.refuse(TableFault.emptyCell(column: column.title), at: cell.position)
      return nil
    }
    do throws(NumberError) {
      if column.unit != unit, let from = MassUnit(column.unit), let to = MassUnit(unit) {
        let mass = try Mass(
          DecimalDigits(parsing: cell.text, form: reader.numbers), from, text: cell.text)
        guard let count = mass.count(of: to) else { throw .tooFine(text: cell.text) }
        return count
      }
      return try ExactDecimal(parsing: cell.text, form: reader.numbers)
    } catch {
      reader.refuse(error, at: cell.position, path: column.title)
      return nil
    }
  }
}
