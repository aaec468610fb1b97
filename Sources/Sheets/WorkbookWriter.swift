import CXlsxWriter
import CZip

/// Writes a workbook row by row, however many there are: memory is a row.
///
/// Where a sheet is full the next one goes on, `verdicts (2)` behind `verdicts`, with the same title
/// row. Each sheet keeps its title row in view and can be filtered by its columns. The same rows give
/// the same bytes. Rows wait in files of the folder `temporary` that have no name.
public struct WorkbookWriter: ~Copyable {
  /// The rows that a sheet holds, its title row included (ECMA-376).
  public static let mostRows = 1_048_576
  /// No cell holds a longer text; what is longer is cut and ends in `…`.
  public static let mostCharacters = 32_767

  private let path: String
  private let rowsPerSheet: Int
  private var book: OpenBook?

  /// Begins a workbook.
  ///
  /// - Parameters:
  ///   - path: the file, which is replaced.
  ///   - temporary: the folder for what is not finished.
  ///   - rowsPerSheet: fewer than a sheet holds, for tests.
  /// - Throws: ``SheetError/unavailable``
  public init(
    to path: String, temporary: String, rowsPerSheet: Int = WorkbookWriter.mostRows
  ) throws(SheetError) {
    self.path = path
    self.rowsPerSheet = min(max(rowsPerSheet, 2), Self.mostRows)
    book = try OpenBook(path, temporary)
  }

  deinit { if let book { book.abandon() } }

  /// Begins the next sheet.
  ///
  /// - Parameters:
  ///   - name: at most 24 characters, so that a number may follow.
  ///   - titles: the title row; an empty one: there is none, and no filter.
  ///   - widths: those of the columns, in characters.
  /// - Throws: ``SheetError``
  public mutating func begin(
    _ name: String, titles: [String], widths: [Double]
  ) throws(SheetError) {
    try endSheet()
    try book?.add(OpenSheet(name: name, titles: titles, widths: widths))
  }

  /// Writes the next row of the sheet.
  ///
  /// - Throws: ``SheetError``
  public mutating func write(_ cells: [SheetCell]) throws(SheetError) {
    guard var sheet = book?.sheet else { preconditionFailure("rows stand in a sheet") }
    if sheet.row == rowsPerSheet {
      try endSheet()
      sheet.part += 1
      sheet.row = 0
      try book?.add(sheet)
    }
    try book?.write(cells)
  }

  private mutating func endSheet() throws(SheetError) {
    if book?.sheet != nil { try book?.endSheet(path) }
  }

  /// Writes the file.
  ///
  /// - Throws: ``SheetError``; the file may then be there in part.
  public consuming func finish() throws(SheetError) {
    try endSheet()
    let written = book.take()
    try written?.close(path)
  }
}

/// A sheet that rows come to.
private struct OpenSheet {
  let name: String
  let titles: [String]
  let widths: [Double]
  /// How many sheets of the name there are.
  var part = 1
  /// The next row.
  var row = 0

  var tabName: String { part == 1 ? name : "\(name) (\(part))" }
}

/// The library's workbook.
@safe
private struct OpenBook {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let formats: SheetFormats
  private var page: UnsafeMutablePointer<lxw_worksheet>?
  private(set) var sheet: OpenSheet?
  /// How many bytes of rows each sheet has at least.
  private var byteCounts: [Int] = []

  init(_ path: String, _ folder: String) throws(SheetError) {
    guard let book = unsafe steelyard_workbook_begin(path, folder) else { throw .unavailable }
    unsafe self.book = book
    do throws(SheetError) {
      guard unsafe steelyard_workbook_set_date(book) == LXW_NO_ERROR else { throw .unavailable }
      formats = try unsafe SheetFormats(book)
    } catch {
      _ = unsafe workbook_close(book)
      throw error
    }
  }

  mutating func add(_ sheet: OpenSheet) throws(SheetError) {
    let name = sheet.tabName
    guard let page = unsafe workbook_add_worksheet(book, name) else { throw .badName(name) }
    unsafe self.page = page
    self.sheet = sheet
    for (column, width) in sheet.widths.enumerated() {
      _ = unsafe worksheet_set_column(page, lxw_col_t(column), lxw_col_t(column), width, nil)
    }
    if sheet.titles.isEmpty { return }
    try write(sheet.titles.map(SheetCell.heading))
    unsafe worksheet_freeze_panes(page, 1, 0)
  }

  mutating func write(_ cells: [SheetCell]) throws(SheetError) {
    guard let page = unsafe page, let sheet else { return }
    let row = lxw_row_t(sheet.row)
    for (place, cell) in cells.enumerated() {
      let column = lxw_col_t(place)
      let status =
        switch cell {
        case .empty: LXW_NO_ERROR
        case .text(let text):
          unsafe worksheet_write_string(page, row, column, Self.fitting(text), nil)
        case .heading(let text):
          unsafe worksheet_write_string(page, row, column, Self.fitting(text), formats.heading)
        case .number(let value, let style):
          unsafe worksheet_write_number(page, row, column, value, formats.number(style))
        }
      guard status == LXW_NO_ERROR else { throw .tooLarge(sheet: sheet.tabName) }
    }
    self.sheet?.row += 1
  }

  /// Sees to it that the rows of the sheet are in its file.
  mutating func endSheet(_ path: String) throws(SheetError) {
    guard let page = unsafe page, let sheet else { return }
    let count = unsafe steelyard_worksheet_byte_count(page)
    guard count >= 0 else { throw .notWritable(path: path) }
    byteCounts.append(Int(count))
    if !sheet.titles.isEmpty {
      _ = unsafe worksheet_autofilter(
        page, 0, 0, lxw_row_t(max(sheet.row - 1, 0)), lxw_col_t(sheet.titles.count - 1))
    }
    unsafe self.page = nil
    self.sheet = nil
  }

  /// Writes the file, and looks whether all of it is there.
  func close(_ path: String) throws(SheetError) {
    guard unsafe workbook_close(book) == LXW_NO_ERROR else { throw .notWritable(path: path) }
    var error: Int32 = 0
    guard let archive = unsafe zip_open(path, ZIP_RDONLY, &error) else {
      throw .notWritable(path: path)
    }
    defer { unsafe zip_discard(archive) }
    for (number, count) in byteCounts.enumerated() {
      var entry = unsafe zip_stat_t()
      let name = "xl/worksheets/sheet\(number + 1).xml"
      guard unsafe zip_stat(archive, name, 0, &entry) == 0, unsafe entry.size >= count else {
        throw .notWritable(path: path)
      }
    }
  }

  /// Gives the memory back, for which closing is the only way.
  func abandon() { _ = unsafe workbook_close(book) }

  /// A text as a cell holds it.
  private static func fitting(_ text: String) -> String {
    let printable = SheetCell.printable(text)
    guard printable.utf16.count > WorkbookWriter.mostCharacters else { return printable }
    var cut = printable.prefix(WorkbookWriter.mostCharacters - 1)
    while cut.utf16.count > WorkbookWriter.mostCharacters - 1 { cut.removeLast() }
    return cut + "…"
  }
}
