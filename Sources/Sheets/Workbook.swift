import CXlsxWriter

/// Sheets in a file that spreadsheet programs read (Office Open XML, ECMA-376).
///
/// The same sheets give the same bytes: the file bears no date of its making.
public struct Workbook: Sendable, Hashable {
  /// The sheets, in the order of their tabs.
  public var sheets: [Sheet]

  /// A workbook.
  public init(_ sheets: [Sheet]) {
    self.sheets = sheets
  }

  /// Writes the workbook to the file at `path`, over what is there.
  ///
  /// - A name of a sheet that is too long is cut to 31 characters; characters that no
  ///   spreadsheet allows in it become hyphens.
  /// - Throws: ``SheetError``; the file may then be there in part.
  public func write(to path: String) throws(SheetError) {
    try check()
    guard let book = unsafe workbook_new(path) else { throw .unavailable }
    do throws(SheetError) {
      guard unsafe steelyard_workbook_set_date(book) == LXW_NO_ERROR else { throw .unavailable }
      let formats = try unsafe SheetFormats(book)
      var names: Set<String> = []
      for sheet in sheets {
        let name = sheet.tabName
        guard !name.isEmpty, names.insert(name.lowercased()).inserted,
          let page = unsafe workbook_add_worksheet(book, name)
        else { throw .badName(sheet.name) }
        try unsafe fill(page, with: sheet, formats)
      }
    } catch {
      // Closing is the only way to give the memory back.
      _ = unsafe workbook_close(book)
      throw error
    }
    guard unsafe workbook_close(book) == LXW_NO_ERROR else { throw .notWritable(path: path) }
  }

  /// What the library would write wrongly, or not at all.
  private func check() throws(SheetError) {
    if sheets.isEmpty { throw .badName("") }
    for sheet in sheets {
      // The limits of the format: 1 048 576 rows, 16 384 columns, 32 767 characters.
      guard sheet.rows.count <= 1_048_576 else { throw .tooLarge(sheet: sheet.name) }
      for (row, cells) in sheet.rows.enumerated() {
        guard cells.count <= 16_384 else { throw .tooLarge(sheet: sheet.name) }
        for (column, cell) in cells.enumerated() {
          switch cell {
          case .number(let value, _):
            if !value.isFinite {
              throw .notFinite(sheet: sheet.name, row: row + 1, column: column + 1)
            }
          case .text(let text), .heading(let text):
            guard text.utf16.count <= 32_767 else { throw .tooLarge(sheet: sheet.name) }
          case .empty: break
          }
        }
      }
    }
  }

  private func fill(
    _ page: UnsafeMutablePointer<lxw_worksheet>, with sheet: Sheet, _ formats: SheetFormats
  ) throws(SheetError) {
    for (column, width) in sheet.widths.enumerated() {
      let index = lxw_col_t(column)
      _ = unsafe worksheet_set_column(page, index, index, width, nil)
    }
    for (index, cells) in sheet.rows.enumerated() {
      let row = lxw_row_t(index)
      for (place, cell) in cells.enumerated() {
        let column = lxw_col_t(place)
        let status =
          switch cell {
          case .empty: LXW_NO_ERROR
          case .text(let text):
            unsafe worksheet_write_string(
              page, row, column, SheetCell.printable(text), formats.text)
          case .heading(let text):
            unsafe worksheet_write_string(
              page, row, column, SheetCell.printable(text), formats.heading)
          case .number(let value, let style):
            unsafe worksheet_write_number(page, row, column, value, formats.number(style))
          }
        guard status == LXW_NO_ERROR else { throw .tooLarge(sheet: sheet.name) }
      }
    }
    if sheet.frozenRows > 0 {
      unsafe worksheet_freeze_panes(page, lxw_row_t(sheet.frozenRows), 0)
    }
  }
}

extension Sheet {
  /// The name as a tab may bear it (at most 31 characters, none of `[]:*?/\`, no apostrophe at
  /// the ends).
  var tabName: String {
    let allowed = name.map { "[]:*?/\\".contains($0) || $0.isNewline ? "-" : $0 }
    var cut = Substring(String(allowed))
    while cut.utf16.count > 31 { cut.removeLast() }
    while cut.first == "'" { cut.removeFirst() }
    while cut.last == "'" || cut.last == " " { cut.removeLast() }
    return String(cut)
  }
}
