import Quantities
import Sheets

/// Writes the tables once more as the sheets of one workbook, with the summary before them.
struct ResultsWorkbook {
  static let name = "results.xlsx"

  let folder: WorkFolder
  let language: Language
  /// The rows of a sheet; fewer than it holds in tests.
  var rowsPerSheet = WorkbookWriter.mostRows

  private static let summaryWidths: [Double] = [26, 14, 12, 12, 16, 12, 12, 12]

  /// A cell of Excel keeps so many digits of a number; one with more is a text.
  static let mostDigits = 15

  /// - Parameters:
  ///   - summary: the rows of the first sheet; without rows there is none.
  ///   - tables: the names of the tables, without `.csv`.
  /// - Throws: ``BatchError``
  func write(_ summary: [[SheetCell]], tables: [String]) throws(BatchError) {
    let place = folder.workPlace(of: Self.name)
    do {
      var book = try WorkbookWriter(
        to: place, temporary: folder.workPlace(of: ""), rowsPerSheet: rowsPerSheet)
      if !summary.isEmpty {
        try book.begin("summary", titles: [], widths: Self.summaryWidths)
        for row in summary { try book.write(row) }
      }
      for table in tables {
        var reader = try TableReader(folder.workPlace(of: "\(table).csv"))
        try write(table, &reader, &book)
      }
      try book.finish()
    } catch SheetError.notWritable {
      let reason = LocalizedText(
        "not all of it reached the disk", vi: "chưa ghi được hết xuống đĩa")
      throw .cannotWrite(path: folder.place(of: Self.name), reason: reason[language])
    } catch let error as SheetError {
      throw .cannotWrite(path: folder.place(of: Self.name), reason: error.message[language])
    } catch let error as BatchError {
      throw error
    } catch {
      throw .cannotWrite(path: folder.place(of: Self.name), reason: "\(error)")
    }
  }

  private func write(
    _ table: String, _ reader: inout TableReader, _ book: inout WorkbookWriter
  ) throws {
    var row = UnquotedRow()
    guard try reader.read(&row) else { return }
    let titles = (0..<row.fieldCount).map { field in
      let range = row.range(field)
      return text(row.bytes.span, range.start, range.end)
    }
    try book.begin(table, titles: titles, widths: titles.map { max(12, Double($0.count + 4)) })
    let columns = titles.map(TableColumn.init)
    var cells: [SheetCell] = []
    while try reader.read(&row) {
      cells.removeAll(keepingCapacity: true)
      for (field, column) in columns.enumerated() where field < row.fieldCount {
        let range = row.range(field)
        cells.append(Self.cell(row.bytes.span, range.start, range.end, column))
      }
      try book.write(cells)
    }
  }

  static func cell(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ column: TableColumn
  ) -> SheetCell {
    if start == end { return .empty }
    let content = text(bytes, start, end)
    guard column != .text, TableColumn.isNumber(bytes, start, end),
      column == .binary || TableColumn.significantDigits(bytes, start, end) <= mostDigits,
      let value = Double(content), value.isFinite
    else { return .text(content) }
    return .number(value)
  }
}
